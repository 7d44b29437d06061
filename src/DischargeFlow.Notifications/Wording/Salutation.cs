using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Wording;

/// <summary>How a party is addressed: an organization or a desk with 御中, a post or a person with 様.</summary>
internal static class Salutation
{
    private static readonly string[] Posts = ["長", "主任", "医師", "看護師", "保健師", "薬剤師", "相談員", "マネジャー", "マネージャー", "専門員", "担当者", "氏"];

    public static string Of(string name, Tongue language)
    {
        var line = OneLine.Of(name);
        if (language == Tongue.En) return line;
        if (line.EndsWith("御中", StringComparison.Ordinal) || line.EndsWith('様') || line.EndsWith("先生", StringComparison.Ordinal)) return line;
        return Posts.Any(p => line.EndsWith(p, StringComparison.Ordinal)) ? $"{line} 様" : $"{line} 御中";
    }
}
