using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks that what fulfils a duty can be done.</summary>
internal static class DeedChecks
{
    public static void Check(Duty duty, FindingList findings)
    {
        foreach (var deed in duty.DoneBy.SelectMany(l => l.AllOf).OfType<Deed.Acknowledged>())
        {
            var asked = Parties(duty, deed.By);
            var told = duty.Tell.Where(s => deed.Of is null || s.Kind == deed.Of).SelectMany(s => s.Roles.SelectMany(r => Parties(duty, r)));
            if (asked.Intersect(told).Any()) continue;
            var kind = deed.Of ?? AlertKind.Notice;
            findings.Add(FindingTable.NeverAcknowledged, deed.Place, deed.By, Name(kind), kind.ToString().ToLowerInvariant());
        }
    }

    private static IEnumerable<string> Parties(Duty duty, string role) => role switch { "owner" => [duty.Owner], "recipient" => duty.To, _ => [role] };

    private static Bilingual Name(AlertKind kind) => kind switch
    {
        AlertKind.Notice => new("お知らせ(notice)", "notice"),
        AlertKind.Reminder => new("督促(reminder)", "reminder"),
        _ => new("上への報告(escalation)", "escalation"),
    };
}
