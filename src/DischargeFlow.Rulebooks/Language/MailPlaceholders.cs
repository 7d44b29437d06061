using System.Collections.Frozen;
using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>
/// What a mail text of a rulebook may name in braces: a fixed list, and nothing that says who the patient is. A text
/// (<c>mail/KIND.LANG.txt</c>) has a first line <c>Subject: ...</c>, an empty line, and the words about one alert. The salutation, the
/// closing, and the arrangement of several alerts in one message are the product's, since one message may span rulebooks. A line in
/// which a value is empty is left out. A condition stands at the beginning of a line, which is left out unless it holds.
/// </summary>
public static class MailPlaceholders
{
    /// <summary>The kinds of text, as file names have them.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["notice", "reminder", "escalation", "question", "change", "retraction"];

    /// <summary>Names that stand for a value, with what they stand for.</summary>
    public static ImmutableSortedDictionary<string, Bilingual> Values { get; } = new Dictionary<string, Bilingual>
    {
        ["case"] = new("ケース番号", "the case number"),
        ["duty"] = new("務めの名前", "what the duty is called"),
        ["rulebook"] = new("ルールブックの表題", "the rulebook's title"),
        ["hospital"] = new("入院先の医療機関の名前", "the name of the hospital where the stay is"),
        ["owner"] = new("務めを担う機関の名前", "the name of who owes the duty"),
        ["due"] = new("期限(「11月27日(金) 17時まで」)。期限がなければ空", "the due moment (\"by Fri 27 Nov 17:00\"); empty without one"),
        ["prepared-for"] = new("期限を数えるもとの日(退院予定日など)。なければ空", "the date that the due moment is counted from, such as the planned discharge; empty without one"),
        ["counted-from"] = new("その日の名前(「退院日」など)。名前がなければ「基準日」", "what that date is, such as \"Day of discharge\"; \"Counted from\" where it has no name"),
        ["told-due"] = new("前にお伝えした期限。なければ空", "the due moment told before; empty without one"),
        ["told-prepared-for"] = new("前にお伝えした日。なければ空", "the date told before; empty without one"),
        ["severity"] = new("必須・目安・任意", "must, should or may"),
        ["basis"] = new("数字の根拠", "where the numbers come from"),
        ["link"] = new("ケースを開くリンク", "the link that opens the case"),
        ["late"] = new("遅れて届くことの断り。遅れていなければ空", "a line that says it comes late; empty when it does not"),
        ["replaces"] = new("前のお知らせに代わるものであることの断り。なければ空", "a line that says what it replaces; empty when nothing"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Names that stand at the beginning of a line and decide whether it stays, with when they hold.</summary>
    public static ImmutableSortedDictionary<string, Bilingual> Conditions { get; } = new Dictionary<string, Bilingual>
    {
        ["for-owner"] = new("受け手がその務めを担うとき", "the recipient is the one who owes the duty"),
        ["for-others"] = new("受け手がその務めを担わないとき", "the recipient is not the one who owes the duty"),
        ["if-overdue"] = new("期限が過ぎているとき", "the due moment has passed"),
        ["if-not-overdue"] = new("期限が過ぎていない、または期限がないとき", "the due moment has not passed, or there is none"),
        ["if-owed"] = new("務めが続いているとき", "the duty is still owed as before"),
        ["if-owed-now"] = new("確認中または停止中だった務めが必要になったとき", "the duty had been undecided or blocked, and is owed now"),
        ["if-owed-again"] = new("済んだか取り消した務めが改めて必要になったとき", "the duty had been done or taken back, and is owed again"),
        ["if-undecided"] = new("必要かどうかが決まっていないとき", "whether it is needed is not decided"),
        ["if-blocked"] = new("同意がないため止めているとき", "it is blocked for want of consent"),
        ["if-done"] = new("務めが済んでいるとき", "the duty is done"),
        ["if-gone"] = new("務めがなくなったとき", "there is no such duty any more"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Names that somebody may try and that never stand in a mail: they would say who the patient is or what the illness is.</summary>
    public static FrozenSet<string> OfThePatient { get; } = new[]
    {
        "name", "patient", "patient-name", "person", "kana", "initials", "birth-date", "birthday", "age", "sex", "address", "phone",
        "patient-number", "insurance-number", "diagnosis", "disease", "ward", "room", "care-level",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every name in braces in a text, with the place of its opening brace. A brace without its partner is found as an empty name.</summary>
    public static IEnumerable<(string Name, Place Place)> In(string text, string file)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') (line, start) = (line + 1, i + 1);
            if (text[i] is not ('{' or '}')) continue;
            var place = new Place(file, line, i - start + 1);
            var end = text[i] == '{' ? text.IndexOfAny(['}', '{', '\n'], i + 1) : -1;
            if (end < 0 || text[end] != '}')
            {
                yield return ("", place);
                continue;
            }

            yield return (text[(i + 1)..end], place);
            i = end;
        }
    }
}
