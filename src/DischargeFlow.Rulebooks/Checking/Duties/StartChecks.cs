using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Finds duties that can never start: their condition is never yes, or they start from one that never does.</summary>
internal sealed class StartChecks(Rulebook rulebook, Outline outline, Possible possible, Demonstrator? demonstrator, FindingList findings)
{
    public void Check()
    {
        var silent = new HashSet<string>();
        foreach (var duty in rulebook.Duties)
        {
            Criterion[] conditions = [.. new[] { rulebook.Scope, duty.If }.OfType<Criterion>()];
            if (conditions.Length == 0 || !possible.IsNever(conditions, [])) continue;
            silent.Add(duty.Name);
            findings.Show(FindingTable.NeverStarts, outline.Duty(duty.Name, "if") ?? duty.Place, Everything(duty), demonstrator, duty.Name, duty.If is not null && !possible.IsNever([duty.If], [])
                ? new Bilingual("if と scope が同時に成り立つ患者はいません。", "no patient meets its if and the scope at once.")
                : new Bilingual("条件に当てはまる患者はいません。", "no patient can meet its condition."));
        }

        // What starts from a duty that never starts never starts either; each round finds those behind the last.
        for (var more = silent.Count > 0; more;)
        {
            more = false;
            foreach (var duty in rulebook.Duties)
            {
                if (duty.Starts.Anchor is not Anchor.OfDuty from || !silent.Contains(from.Duty) || !silent.Add(duty.Name)) continue;
                more = true;
                findings.Show(FindingTable.NeverStarts, duty.Starts.Place, Everything(duty), demonstrator, duty.Name,
                    new Bilingual($"「{from.Duty}」から始まりますが、それが始まりません。", $"it starts from '{from.Duty}', which never does."));
            }
        }
    }

    /// <summary>A patient of whom all is recorded that the duty could wait for, and it does not start.</summary>
    private static Sought Everything(Duty duty) => new()
    {
        Shows = new($"すべて記録されていても、務め「{duty.Name}」は始まりません。", $"With everything recorded the duty '{duty.Name}' does not start."),
        Duties = [duty],
        Answered = duty.If is { } condition ? [condition] : [],
        IsSeen = plan => plan.Duties.Where(d => d.Rule.Name == duty.Name).All(d => !Seen.WasOpen(d) && d.States[^1].State is not DutyState.Undecided),
    };
}
