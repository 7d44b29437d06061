using DischargeFlow.Casework.Plans;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Plans;

/// <summary>
/// A plan for a person at a terminal: what is owed and why, who is told when, what did not start and why not. In full, with who recorded
/// what when, the question that each reason answers, and why each message goes out when it does.
/// </summary>
internal sealed class PlanText(
    Plan plan, Vocabulary vocabulary, Instant asOf, Tongue language, Func<PartyId, string> nameOf, Func<PlannedDuty, Nearest> nearestOf, Func<PlannedDuty, Reach?> reachOf, IEnumerable<Entry>? full, TextWriter output)
{
    private readonly BecauseText _words = new(plan.Rulebook, vocabulary, full);
    private readonly ReachText _reach = new(plan.Rulebook, vocabulary, nameOf);
    private readonly NearestText _nearest = new(plan.Rulebook, vocabulary);
    private readonly DateTimeZone _zone = plan.Rulebook.Zone;

    private bool Ja => language == Tongue.Ja;

    public void Write()
    {
        output.WriteLine($"{plan.Rulebook.Title.In(language)} ({plan.Rulebook.Name})");
        output.WriteLine(Ja ? $"{At(asOf)} の時点" : $"as of {At(asOf)}");
        foreach (var duty in plan.Duties.Where(PlanJson.IsListed)) Write(duty);
        Section(Ja ? "始まっていない務め" : "Not started", plan.Duties.Where(d => !d.WhyNot.IsEmpty), WhyNot);
        Section(Ja ? "記録されれば決まること" : "What would decide more", plan.Asks, a => output.WriteLine($"  - {Role(a.Of)}: {_words.In(a.Why, language)}"));
        Section(Ja ? "名前のある日時" : "Moments", plan.Moments, Write);
        Section(Ja ? "注意" : "Warnings", plan.Warnings, w => output.WriteLine($"  - {_words.In(w, language)}"));
    }

    private void Write(PlannedDuty duty)
    {
        output.WriteLine();
        output.WriteLine($"■ {duty.Rule.Label.In(language)}  [{PlanWords.Of(duty.Rule.Severity).In(language)} / {PlanWords.Of(duty.Rule.Basis).In(language)}]");
        output.WriteLine($"  {Who(duty.OwnerRole ?? duty.Rule.Owner, duty.Owner)} → {Who(duty.RecipientRole, duty.Recipient)}");
        output.WriteLine($"  {(Ja ? "状態" : "state")}: {State(duty)}");
        if (duty.Due is { } due)
            output.WriteLine($"  {(Ja ? "期限" : "due")}: {FieldDates.Deadline(due.Edge, due.Moment.IsDay, _zone, language)}{Maybe(due.Provisional)}");
        if (duty is { TooLate: true, WishedDue: { } wished } && wished.Edge != duty.Due?.Edge)
            output.WriteLine($"  {(Ja ? "本来の期限" : "due by the rule")}: {FieldDates.Deadline(wished.Edge, wished.Moment.IsDay, _zone, language)}");
        Reachable(duty);
        foreach (var sentence in _nearest.In(nearestOf(duty), language)) output.WriteLine($"  {sentence}");
        Lines(Ja ? "なぜ" : "because", duty.Because);
        if (duty.Alerts.IsEmpty) return;
        output.WriteLine($"  {(Ja ? "知らせ" : "messages")}:");
        foreach (var alert in duty.Alerts.OrderBy(a => a.At))
        {
            output.WriteLine($"    - {Alert(alert)}");
            if (full is not null) Reasons(alert.Because, "        ");
        }
    }

    private void Write(PlannedMoment moment)
    {
        output.WriteLine($"  - {_words.In(NamedMoment(moment.Name), language)}: {FieldDates.Moment(moment.At, _zone, language)}{Maybe(moment.Provisional)}");
        if (full is not null) Reasons(moment.Because, "      ");
    }

    private string State(PlannedDuty duty)
    {
        var state = duty.StateAt(asOf);
        var words = PlanWords.Of(state).In(language);
        return state == DutyState.Met && duty.Punctuality != Punctuality.NoVerdict ? $"{words} ({PlanWords.Of(duty.Punctuality).In(language)})" : words;
    }

    private string Alert(PlannedAlert alert)
    {
        var text = $"{At(alert.At)}  {PlanWords.Of(alert.Kind).In(language)}  → {Who(alert.Role, alert.Party)}";
        if (!alert.PassedOver) return text;
        return text + (Ja ? "  (わかる前の日時なので送らない)" : "  (passed over: before it was known)");
    }

    private void Reachable(PlannedDuty duty)
    {
        if (reachOf(duty) is not { } reach) return;
        foreach (var sentence in _reach.In(reach, language)) output.WriteLine($"  ! {sentence}");
    }

    private void WhyNot(PlannedDuty duty)
    {
        output.WriteLine($"□ {duty.Rule.Label.In(language)}: {PlanWords.Of(duty.StateAt(asOf)).In(language)}");
        Reachable(duty);
        foreach (var sentence in _nearest.In(nearestOf(duty), language)) output.WriteLine($"  {sentence}");
        Lines(Ja ? "なぜ始まらないか" : "why not", duty.WhyNot);
    }

    private void Lines(string title, IReadOnlyCollection<Because> reasons)
    {
        if (reasons.Count == 0) return;
        output.WriteLine($"  {title}:");
        if (full is null)
        {
            Reasons(reasons, "    ");
            return;
        }

        foreach (var about in reasons.GroupBy(r => r.About))
        {
            output.WriteLine($"    {BecauseText.Question(about.Key).In(language)}");
            Reasons(about, "      ");
        }
    }

    private void Reasons(IEnumerable<Because> reasons, string indent)
    {
        foreach (var reason in reasons)
            output.WriteLine($"{indent}- {_words.In(reason, language)}{(reason.Rule is { Line: > 0 } rule ? $"  [{Path.GetFileName(rule.File)}:{rule.Line}]" : "")}");
    }

    private void Section<T>(string title, IEnumerable<T> things, Action<T> write)
    {
        var all = things.ToList();
        if (all.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var thing in all) write(thing);
    }

    private string At(Instant moment) => FieldDates.Moment(Moment.At(moment), _zone, language);

    private string Who(string role, PartyId? party) => party is { } id ? $"{Role(role)} {nameOf(id)}" : $"{Role(role)} ({(Ja ? "未定" : "nobody yet")})";

    private string Role(string role) => vocabulary.Roles.TryGetValue(role, out var declared) ? declared.Label.In(language) : role;

    private string Maybe(bool provisional) => !provisional ? "" : Ja ? "(仮)" : " (provisional)";

    private static Because NamedMoment(string name) => new(new("name", "{0}", "{0}"), null, [name]);
}
