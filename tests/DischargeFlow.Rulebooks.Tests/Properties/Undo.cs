using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>
/// Property 4: an entry and its retraction leave the plan as it was, but for what <c>known</c> decides. What comes in place of a due moment
/// that was too late counts from there, so the rulebooks here keep the wished one.
/// </summary>
public sealed class Undo
{
    [Fact]
    public void An_entry_that_is_retracted_leaves_the_plan_as_if_it_had_never_been() => Hold.ForAll(generated =>
    {
        var on = generated.On with
        {
            Rulebook = generated.On.Rulebook with { Duties = [.. generated.On.Rulebook.Duties.Select(d => d with { IfTooLate = new IfTooLate.Keep() })] },
        };
        var last = on.Entries[^1];
        var before = on with { Entries = on.Entries.RemoveAt(on.Entries.Length - 1) };
        var undone = on.And(last.Recorded + Duration.FromMinutes(5), It.Retracts(last.Sequence));
        Assert.Equal(Lasting(before.Plan()), Lasting(undone.Plan()));
    });

    [Fact]
    public void So_does_one_that_is_put_into_the_midst_of_a_history() => Hold.ForAll(generated =>
    {
        var on = generated.On with
        {
            Rulebook = generated.On.Rulebook with { Duties = [.. generated.On.Rulebook.Duties.Select(d => d with { IfTooLate = new IfTooLate.Keep() })] },
        };
        var midst = on.Entries[on.Entries.Length / 2].Recorded;
        var wrong = on.And(midst, It.PlansDischargeOn(2026, 9, 30)).And(on.LastRecorded(), It.Cancels("planned-discharge"));
        var (first, second) = (wrong.Entries[^2].Sequence, wrong.Entries[^1].Sequence);
        var undone = wrong.And(on.LastRecorded(), It.Retracts(first)).And(on.LastRecorded(), It.Retracts(second));
        Assert.Equal(Lasting(on.Plan()), Lasting(undone.Plan()));
    });

    private static IEnumerable<string> Lasting(Plan plan) => plan.Duties.Select(d =>
        $"{d.Key} {d.RecipientRole} {d.Recipient} {d.Start} {d.From} {d.WishedDue} {d.Due} {d.Ends} {d.Closed} {d.ClosedBy} {d.EndEventHappened} {d.PreparedFor} {string.Join(", ", d.States)}");
}
