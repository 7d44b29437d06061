using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Plans;

/// <summary>What differs between a plan as it stood and the plan now, for a person at a terminal.</summary>
internal sealed class DifferenceText(Vocabulary vocabulary, DateTimeZone zone, Tongue language, Func<PartyId, string> nameOf, TextWriter output)
{
    private bool Ja => language == Tongue.Ja;

    public void Write(ImmutableArray<PlanDifference> differences)
    {
        output.WriteLine();
        if (differences.IsEmpty)
        {
            output.WriteLine(Ja ? "現在の計画との違いはありません。" : "Nothing differs from the plan now.");
            return;
        }

        output.WriteLine(Ja ? "現在の計画との違い" : "What differs from the plan now");
        foreach (var difference in differences) Write(difference);
    }

    private void Write(PlanDifference difference)
    {
        output.WriteLine($"◇ {difference.Duty.Rule.Label.In(language)}");
        if (difference.StateThen != difference.StateNow)
            output.WriteLine($"  {(Ja ? "状態" : "state")}: {PlanWords.Of(difference.StateThen).In(language)} → {PlanWords.Of(difference.StateNow).In(language)}");
        if (difference.DueMoved)
            output.WriteLine($"  {(Ja ? "期限" : "due")}: {Due(difference.Then)} → {Due(difference.Now)}");
        foreach (var alert in difference.Gone) output.WriteLine($"  - {Alert(alert, alert.At)}  {(Ja ? "(送らないことになった)" : "(planned no more)")}");
        foreach (var (then, now) in difference.Moved) output.WriteLine($"  ~ {Alert(then, then.At)} → {At(now.At)}");
        foreach (var alert in difference.Added) output.WriteLine($"  + {Alert(alert, alert.At)}  {(Ja ? "(新しい)" : "(new)")}");
    }

    private string Due(PlannedDuty? duty) => duty?.Due is { } due ? FieldDates.Deadline(due.Edge, due.Moment.IsDay, zone, language) : Ja ? "なし" : "none";

    private string Alert(PlannedAlert alert, Instant at) =>
        $"{At(at)}  {PlanWords.Of(alert.Kind).In(language)}  → {(alert.Party is { } party ? nameOf(party) : vocabulary.Roles.GetValueOrDefault(alert.Role)?.Label.In(language) ?? alert.Role)}";

    private string At(Instant moment) => FieldDates.Moment(Moment.At(moment), zone, language);
}
