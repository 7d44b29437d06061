using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Notifications.Composing;

/// <summary>Which of several alerts a reader must see first.</summary>
internal static class Urgency
{
    /// <summary>The most pressing alert before the others, which stay in the order of their moments: it gives the message its subject.</summary>
    public static IEnumerable<BundledAlert> MostPressingFirst(IReadOnlyList<BundledAlert> alerts)
    {
        var first = alerts.MinBy(a => Rank(a.Kind))!;
        return alerts.Where(a => !ReferenceEquals(a, first)).Prepend(first);
    }

    private static int Rank(AlertKind kind) => kind switch
    {
        AlertKind.Escalation => 0,
        AlertKind.Retraction => 1,
        AlertKind.Change => 2,
        AlertKind.Reminder => 3,
        AlertKind.Question => 4,
        _ => 5,
    };
}
