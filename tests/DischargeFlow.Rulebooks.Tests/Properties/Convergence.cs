using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Reference;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 6: when everything was sent, what everyone was told is what is so, lapses apart.</summary>
public sealed class Convergence
{
    [Fact]
    public void After_the_last_message_nothing_remains_to_be_told() => Hold.ForAll(generated =>
    {
        var (on, folded) = (generated.On, generated.On.Fold());
        var again = Reconciler.Reconcile(folded.Ledger, folded.Plan, End(on, folded));
        Assert.DoesNotContain(again.Alerts.Values, a => a.State == AlertState.Planned);
    });

    [Fact]
    public void Whoever_is_told_of_an_open_duty_knows_its_due_moment_and_who_was_told_of_one_that_is_gone_knows_that() => Hold.ForAll(generated =>
    {
        var (on, folded) = (generated.On, generated.On.Fold());
        foreach (var telling in folded.Ledger.Tellings.Values)
        {
            var (duty, told) = (folded.Plan.Duties.SingleOrDefault(d => d.Key == telling.Duty), telling.Shown);
            if (duty is { NothingLeaves: true } && !duty.IsInside(telling.Party)) continue;
            var state = duty is null || !duty.StillTells(telling.Role, telling.Party) ? DutyState.Void : duty.StateAt(End(on, folded));
            switch (state)
            {
                case DutyState.Open or DutyState.Overdue when told.Status is not (ToldStatus.Gone or ToldStatus.Nothing):
                    Assert.Equal((ToldStatus.Owed, duty!.Due?.Edge, duty.PreparedFor), (told.Status, told.Due, told.PreparedFor));
                    break;
                case DutyState.Void or DutyState.NotApplicable or DutyState.Stopped:
                    Assert.True(told.Status is not (ToldStatus.Owed or ToldStatus.Undecided or ToldStatus.Blocked), $"{telling.Key} still counts on {told} while it is {state}");
                    break;
            }
        }
    });

    /// <summary>The moment of the last entry or message.</summary>
    private static Instant End(Situation on, Folded folded) => folded.Messages.Select(m => m.At).Append(on.LastRecorded()).Max();

    [Fact]
    public void By_the_reference_too() => Hold.ForAll(
        generated => Assert.Empty(ReferenceFold.ToldOtherwise(generated.On.Reference, h => By.Running.Plan(generated.On, h))), usually: 50);
}
