using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;

namespace DischargeFlow.Rulebooks.Planning.Alerts;

/// <summary>The keys of a duty's alerts: the duty's key, the step, the party told, and the due moment (notices without).</summary>
internal readonly struct AlertNaming(DutyKey duty, in Found due)
{
    private readonly string _duty = duty.ToString();
    private readonly string _due = due.IsKnown ? Iso(due.Moment) : "";

    public AlertKey KeyOf(Step step, AlertKind kind, in Holder holder, int repetition)
    {
        var beginning = kind == AlertKind.Question ? "|question:" : "|";
        var times = repetition == 0 ? "|" : $"#{repetition}|";
        var party = holder.Party is { } id ? id.Value : "?" + holder.Role;
        return new(string.Concat([_duty, beginning, step.Text, times, party, step.Kind == AlertKind.Notice ? "" : _due]));
    }

    private static string Iso(Moment moment)
    {
        var at = moment.IsDay ? moment.Day.AtMidnight() : moment.Instant.InUtc().LocalDateTime;
        return string.Create(moment.IsDay ? 11 : 21, at, static (signs, at) =>
        {
            signs[0] = '|';
            Digits(signs[1..5], at.Year);
            signs[5] = '-';
            Digits(signs[6..8], at.Month);
            signs[8] = '-';
            Digits(signs[9..11], at.Day);
            if (signs.Length == 11) return;
            signs[11] = 'T';
            Digits(signs[12..14], at.Hour);
            signs[14] = ':';
            Digits(signs[15..17], at.Minute);
            signs[17] = ':';
            Digits(signs[18..20], at.Second);
            signs[20] = 'Z';
        });
    }

    private static void Digits(Span<char> signs, int number)
    {
        for (var i = signs.Length - 1; i >= 0; i--, number /= 10) signs[i] = (char)('0' + number % 10);
    }
}
