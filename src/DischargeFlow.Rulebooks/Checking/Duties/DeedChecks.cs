using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks that what fulfils a duty can be done.</summary>
internal static class DeedChecks
{
    public static void Check(Duty duty, Demonstrator? demonstrator, FindingList findings)
    {
        foreach (var deed in duty.DoneBy.SelectMany(l => l.AllOf).OfType<Deed.Acknowledged>())
        {
            var asked = Parties(duty, deed.By).ToList();
            var told = duty.Tell.Where(s => deed.Of is null || s.Kind == deed.Of).SelectMany(s => s.Roles.SelectMany(r => Parties(duty, r)));
            if (asked.Intersect(told).Any()) continue;
            var kind = deed.Of ?? AlertKind.Notice;
            findings.Show(FindingTable.NeverAcknowledged, deed.Place, new()
            {
                Shows = new($"務め「{duty.Name}」は始まりますが、「{deed.By}」には届きません。", $"The duty '{duty.Name}' starts, and '{deed.By}' is sent nothing to acknowledge."),
                Duties = [duty],
                Yes = duty.If is { } condition ? [condition] : [],
                IsSeen = plan => Seen.Any(plan, duty.Name, d => Seen.Starts(d) && d.Alerts.All(a => (deed.Of is { } of && a.Kind != of) || !asked.Contains(a.Role))),
            }, demonstrator, deed.By, Name(kind), kind.ToString().ToLowerInvariant());
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
