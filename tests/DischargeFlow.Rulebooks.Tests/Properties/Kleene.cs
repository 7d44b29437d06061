using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Properties.Generating;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>
/// Property 8: recording what was unknown never alters what was already definite. What is looked at over time (<c>ever</c>, <c>always</c>)
/// begins where it was first decided, so it is left out: a fact that becomes known for earlier lets it begin earlier. So is <c>unknown-as</c>,
/// by which a rulebook says visibly that it wants it otherwise.
/// </summary>
public sealed class Kleene
{
    private static readonly string[] YesNoFacts = ["adl-declined", "lives-alone", "needs-procedure"];

    [Fact]
    public void A_condition_that_was_decided_stays_so_whatever_the_missing_facts_turn_out_to_be() => Hold.Check(
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1).Two()), seeds =>
        {
            var dice = new Dice(seeds.Item1);
            var on = Asking(dice, seeds.Item2);
            var (before, after) = (Answer(on), Answer(Completed(on, dice)));
            Assert.True(before is null || before == after, $"It was {before} and is {after} after\n{Printed.Text(Completed(on, dice))}");
        }),
        usually: 300);

    [Fact]
    public void A_provisional_due_moment_is_never_later_than_the_one_that_comes_of_it() => Hold.Check(
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1).Two()), seeds =>
        {
            var dice = new Dice(seeds.Item1);
            var on = Choosing(dice, seeds.Item2);
            var completed = Completed(on, dice);
            var (before, after) = (on.Plan().Duties[0].WishedDue, completed.Plan().Duties[0].WishedDue);
            // Where what is missing leads to no moment at all, none is due.
            if (before is not { Provisional: true } provisional || after is not { } due) return;
            Assert.True(provisional.Edge <= due.Edge, $"{provisional.Moment} was provisional, then it was {due.Moment}:\n{Printed.Text(completed)}");
        }),
        usually: 300);

    /// <summary>Yes, no, or null for unknown.</summary>
    private static bool? Answer(Situation on) => on.Plan().Duties[0].StateAt(Instant.MaxValue) switch
    {
        DutyState.Undecided => null,
        DutyState.NotApplicable or DutyState.Void => false,
        _ => true,
    };

    private static Situation Asking(Dice dice, int seed) => Recorded(seed, rulebook => rulebook with
    {
        Duties = [Written.Duty("asked", Say.At(Say.Event("admission"))) with { If = new Criteria(dice, new Phrases(dice)).Any(3), DoneBy = [Written.DoneBy("admission-information-sent")] }],
    });

    private static Situation Choosing(Dice dice, int seed) => Recorded(seed, rulebook => rulebook with
    {
        Duties = [Written.Duty("due", Say.At(Say.Event("admission")), Say.At(dice.OneOf(Say.Moment(Phrases.Chosen), Say.Moment("either")))) with { IfTooLate = new IfTooLate.Keep() }],
        Moments = rulebook.Moments.Add(Written.Moment("either", new MomentExpression.Choose(
            [.. dice.Several(1, 2, () => (new Criteria(dice, new Phrases(dice, mayName: false)).Any(1), dice.Between(0, 5).Days().After(Say.Event("admission"))))],
            dice.OneOf(12.Hours().After(Say.First("conference")), 2.Days().After(Say.Event("admission")).By(15), Say.At(Say.First("conference")))))),
    });

    private static Situation Recorded(int seed, Func<Rulebook, Rulebook> change)
    {
        while (true)
        {
            var on = Generated.Of(seed, 12).On;
            var rulebook = change(on.Rulebook);
            var text = Printed.Text(on with { Rulebook = rulebook, Entries = [] });
            if (!text.Contains("Pinned(", StringComparison.Ordinal) && !text.Contains("UnknownAs(", StringComparison.Ordinal))
            {
                var isAdmitted = on.Reference.Said.Any(s => s.Content is EntryContent.Happened { Event: "admission" });
                return (isAdmitted ? on : on.And(on.LastRecorded(), It.Happens("admission"))) with { Rulebook = rulebook };
            }

            seed = (seed + 1) & int.MaxValue;
        }
    }

    /// <summary>Every fact of which nothing was ever recorded becomes known, by chance, for the time before everything.</summary>
    private static Situation Completed(Situation on, Dice dice)
    {
        var (longAgo, now) = (Moment.At(on.Instant("2026-09-01T09:00")), on.LastRecorded());
        foreach (var fact in YesNoFacts.Where(f => !IsRecorded(on, f))) on = on.And(now, It.Becomes(fact, dice.OnceIn(2)), longAgo);
        if (!IsRecorded(on, "consent")) on = on.And(now, It.Becomes("consent", dice.OneOf("given", "refused")), longAgo);
        if (!IsRecorded(on, "room")) on = on.And(now, It.Becomes("room", new FactValue.Number(dice.Between(1, 3))), longAgo);
        return on;
    }

    private static bool IsRecorded(Situation on, string fact) => on.Entries.Any(e => e.Content is EntryContent.Became b && b.Fact == fact
        || e.Content is EntryContent.Corrects { NewContent: EntryContent.Became c } && c.Fact == fact
        || e.Content is EntryContent.Assessed && YesNoFacts.Contains(fact));
}
