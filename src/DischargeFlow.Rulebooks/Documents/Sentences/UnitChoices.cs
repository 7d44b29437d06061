using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>The units that can be picked.</summary>
internal static class UnitChoices
{
    private static readonly ImmutableArray<(string Words, UnitKind Kind)> Known =
    [
        ("days", UnitKind.Days), ("business days", UnitKind.BusinessDays), ("weeks", UnitKind.Weeks), ("months", UnitKind.Months), ("years", UnitKind.Years),
        ("hours", UnitKind.Hours), ("business hours", UnitKind.BusinessHours), ("minutes", UnitKind.Minutes),
    ];

    /// <summary>The units that the language knows, for several.</summary>
    public static ImmutableArray<string> Plurals { get; } = [.. Known.Select(k => k.Words)];

    /// <summary>The choices beside a number; own units are written in one form.</summary>
    public static ImmutableArray<SentenceChoice> Of(bool isOne, IEnumerable<string> own, bool daysOnly = false) =>
    [
        .. Known.Where(k => !daysOnly || k.Kind is UnitKind.Days or UnitKind.BusinessDays)
            .Select(k => new SentenceChoice(isOne ? k.Words[..^1] : k.Words, RuleWords.Of(new Unit(k.Kind), isOne ? 1 : 2))),
        .. own.Select(o => new SentenceChoice(o, RuleWords.Of(new Unit(UnitKind.Own, o), 2))),
    ];
}
