using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;

namespace DischargeFlow.Rulebooks.Planning.Alerts;

/// <summary>The keys of a duty's alerts: the duty's key, the step, the party told, and the due moment (notices without).</summary>
internal sealed class AlertNaming(DutyKey duty, in Found due)
{
    private readonly string _duty = duty.ToString();
    private readonly string _due = due.IsKnown ? "|" + Iso(due.Moment) : "";

    public AlertKey KeyOf(Step step, AlertKind kind, in Holder holder, int repetition)
    {
        var beginning = kind == AlertKind.Question ? "|question:" : "|";
        var times = repetition == 0 ? "|" : $"#{repetition}|";
        var party = holder.Party is { } id ? id.Value : "?" + holder.Role;
        return new(string.Concat([_duty, beginning, step.Text, times, party, step.Kind == AlertKind.Notice ? "" : _due]));
    }

    private static string Iso(Moment moment)
    {
        if (moment.IsDay) return $"{moment.Day.Year:0000}-{moment.Day.Month:00}-{moment.Day.Day:00}";
        var utc = moment.Instant.InUtc();
        return $"{utc.Year:0000}-{utc.Month:00}-{utc.Day:00}T{utc.Hour:00}:{utc.Minute:00}:{utc.Second:00}Z";
    }
}
