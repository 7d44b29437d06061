using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Anchors and phrases in the words of the language, for reasons and keys.</summary>
internal static class AnchorNames
{
    public static string Of(Anchor anchor) => anchor switch
    {
        Anchor.Event e => e.Which switch
        {
            Which.FromFirst { Number: 1 } => $"first {e.Name}",
            Which.FromFirst n => $"{Ordinal(n.Number)} {e.Name}",
            Which.FromLast { Number: 1 } => $"last {e.Name}",
            Which.FromLast n => $"{Ordinal(n.Number)}-last {e.Name}",
            Which.Each => $"each {e.Name}",
            _ => e.Name,
        },
        Anchor.DateFact f => f.Name,
        Anchor.Named n => n.Name,
        Anchor.Set s => $"{s.Name} set",
        Anchor.Start => "start",
        Anchor.Due => "due",
        Anchor.Known => "known",
        Anchor.OfDuty d => $"{d.Duty} {d.Point.ToString().ToLowerInvariant()}",
        _ => anchor.ToString(),
    };

    public static string Of(Phrase phrase)
    {
        var offset = phrase.Offset switch
        {
            Offset.Span s => $"{s.Count} {Of(s.Unit)} {(s.Before ? "before" : "after")} ",
            Offset.DayOf d => $"day {d.Number} of ",
            _ => "",
        };
        var clock = phrase.Clock switch
        {
            ClockEdge.At at => $" at {at.Time:HH':'mm}",
            ClockEdge.By by => $" by {by.Time:HH':'mm}",
            ClockEdge.Opening => " at opening",
            ClockEdge.Closing => " by closing",
            _ => "",
        };
        return offset + Of(phrase.Anchor) + clock;
    }

    public static string Of(Unit unit) => unit.Kind switch
    {
        UnitKind.BusinessDays => "business days",
        UnitKind.BusinessHours => "business hours",
        UnitKind.Own => unit.OwnName!,
        _ => unit.Kind.ToString().ToLowerInvariant(),
    };

    private static string Ordinal(int number) => number switch { 2 => "second", 3 => "third", 4 => "fourth", _ => $"{number}th" };
}
