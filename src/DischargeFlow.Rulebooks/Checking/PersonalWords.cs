using System.Text.RegularExpressions;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>
/// Words in a mail's text that stand for a person: a label under which somebody would write a patient's name or illness, or what reads as a name
/// itself. A wording goes to everybody who is told, about every patient.
/// </summary>
internal static partial class PersonalWords
{
    private const string NoName = "者族師員長方任当主";

    /// <summary>The first of them in a line, with the column at which it begins, from 1; null when there is none.</summary>
    public static (string Words, int Column)? In(string line)
    {
        foreach (var found in Label().Matches(line).Concat(EnglishLabel().Matches(line)).Concat(EnglishName().Matches(line)).Concat(Name().Matches(line).Where(IsName)).OrderBy(m => m.Index))
            return (found.Value.Trim(), found.Index + 1);
        return null;
    }

    // 患者さん、担当者様、ご家族様 are nobody in particular.
    private static bool IsName(Match match) => !NoName.Contains(match.Groups["name"].Value[^1], StringComparison.Ordinal);

    [GeneratedRegex(@"(?:(?:患者|利用者|入所者|ご?本人)(?:さん|様)?の?(?:お?名前|名|住所|電話番号|番号|年齢|性別)|(?:患者|利用者|ご?本人)?(?:さん|様)?の?(?:ご?氏名|フリガナ|ふりがな|生年月日|病名|診断名|被保険者番号))\s*[:\uFF1A]")]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:(?:patient|client|resident)(?:'s|’s)?\s+(?:full\s+)?(?:name|no\.?|number|id|address|phone|age|sex|diagnosis)|name\s+of\s+(?:the\s+)?(?:patient|client|resident)|date\s+of\s+birth|birth\s*date|dob|diagnosis)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishLabel();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss)\.?\s+\p{Lu}\p{Ll}+")]
    private static partial Regex EnglishName();

    [GeneratedRegex(@"(?<![\p{L}}])(?<name>[一-龯々ヶ]{2,6}(?:\s[一-龯々]{1,4})?|[ァ-ヶー]{2,8}[\s・]?[ァ-ヶー]{2,8}|[ぁ-ん]{2,6}\s[ぁ-ん]{2,6})\s?(?:様|さま|さん|殿)")]
    private static partial Regex Name();
}
