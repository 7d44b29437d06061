using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>Anchors and units in the words of the language.</summary>
internal static class AnchorNames
{
    public static string Of(Anchor anchor) => anchor switch
    {
        Anchor.Event e => e.Which switch
        {
            Which.FromFirst n => $"{Ordinals.Of(n.Number)} {e.Name}",
            Which.FromLast { Number: 1 } => $"last {e.Name}",
            Which.FromLast n => $"{Ordinals.Of(n.Number)}-last {e.Name}",
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

    public static string Of(Unit unit) => unit.Kind switch
    {
        UnitKind.BusinessDays => "business days",
        UnitKind.BusinessHours => "business hours",
        UnitKind.Own => unit.OwnName!,
        _ => unit.Kind.ToString().ToLowerInvariant(),
    };
}
