using DischargeFlow.Rulebooks.Language;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>A phrase in the words in which a rulebook writes it.</summary>
internal static class PhraseWords
{
    public static string Of(Phrase phrase)
    {
        var offset = phrase.Offset switch
        {
            Offset.Span s => $"{s.Count} {(s.Count == 1 ? One(s.Unit) : AnchorNames.Of(s.Unit))} {(s.Before ? "before" : "after")} ",
            Offset.DayOf { Unit.Kind: UnitKind.Days } d => $"day {d.Number} of ",
            Offset.DayOf d => $"day {d.Number} in {AnchorNames.Of(d.Unit)} of ",
            _ => "",
        };
        var closed = phrase.IfClosed switch
        {
            IfClosed.Keep => " if closed keep",
            IfClosed.Earlier => " if closed earlier",
            IfClosed.Later => " if closed later",
            IfClosed.OneDayLater => " if closed one day later",
            _ => "",
        };
        var clock = phrase.Clock switch
        {
            ClockEdge.At at => $" at {at.Time:HH':'mm}",
            ClockEdge.By by => $" by {by.Time:HH':'mm}",
            ClockEdge.Opening opening => $" at opening{OfRole(opening.Role)}",
            ClockEdge.Closing closing => $" by closing{OfRole(closing.Role)}",
            _ => "",
        };
        return offset + AnchorNames.Of(phrase.Anchor) + closed + OfRole(phrase.DaysOf) + clock;
    }

    private static string OfRole(string? role) => role is null ? "" : $" of {role}";

    private static string One(Unit unit) => unit.Kind == UnitKind.Own ? AnchorNames.Of(unit) : AnchorNames.Of(unit).TrimEnd('s');
}
