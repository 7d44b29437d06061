using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Reference;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 12: what does not concern a rulebook does not move it; the same text under a new number tells nobody; refused is refused.</summary>
public sealed class Independence
{
    [Fact]
    public void An_entry_that_no_rule_mentions_leaves_the_plan_as_it_is_to_the_letter() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var date = Moment.On((on.LastRecorded() - Duration.FromDays(2)).InZone(on.Rulebook.Zone).Date);
        var more = on.And(on.LastRecorded(), It.Happens("ward-changed"), date)
            .And(on.LastRecorded() + Duration.FromHours(1), It.Becomes("birth-date", new FactValue.Date(new LocalDate(1940, 5, 6))));
        Assert.Equal(InWords.Everything(on.Plan(explain: true)), InWords.Everything(more.Plan(explain: true)));
    });

    [Fact]
    public void Two_rulebooks_on_one_case_plan_as_though_each_were_alone() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var other = on with { Rulebook = Written.Kitami };
        var alone = InWords.Everything(on.Plan(explain: true));
        var (mine, theirs) = (on.Planner(), other.Planner());
        var neighbour = InWords.Everything(theirs.Plan(on.History, on.Directory, explain: true));
        Assert.Equal(alone, InWords.Everything(mine.Plan(on.History, on.Directory, explain: true)));
        Assert.Equal(neighbour, InWords.Everything(theirs.Plan(on.History, on.Directory, explain: true)));
    });

    [Fact]
    public void A_version_with_the_same_text_keeps_all_keys_and_sends_nothing() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var sameText = on with { Rulebook = on.Rulebook with { Duties = [.. on.Rulebook.Duties.Select(d => d with { Tell = [.. d.Tell] })] } };
        foreach (var (recorded, _, ledger) in on.Steps())
        {
            var again = Reconciler.Reconcile(ledger, sameText.PlanAsOf(sameText.Planner(), recorded), recorded);
            Assert.Equal(ledger.Alerts.Values, again.Alerts.Values);
        }
    });

    [Fact]
    public void While_consent_is_refused_nothing_leaves() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        foreach (var message in on.Fold().Messages)
        {
            var then = on.Reference.AsOf(message.At);
            if (then.Duties.FirstOrDefault(d => d.Key == message.Duty) is not { } duty || duty.Now.MayLeave) continue;
            Assert.False(duty.Now.IsOutside(message.Role, message.Party), $"{message} left although consent was refused");
        }
    }, usually: 200);
}
