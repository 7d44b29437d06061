using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>What a simulation folds only once, because both versions say it alike, is held to folding both versions whole.</summary>
public sealed class A_draft_beside_the_version_that_runs
{
    [Fact]
    public void Differs_by_the_messages_by_which_two_plain_folds_differ() => Hold.ForAll(
        generated =>
        {
            foreach (var draft in DraftsOf(generated.On.Rulebook))
                Assert.Equal(ByPlainFolds(generated.On, draft), BySimulation(generated.On, draft));
        },
        usually: 150);

    private static IEnumerable<Rulebook> DraftsOf(Rulebook rulebook)
    {
        yield return rulebook;
        for (var i = 0; i < rulebook.Duties.Length; i++)
        {
            var duty = rulebook.Duties[i];
            yield return rulebook with { Duties = rulebook.Duties.SetItem(i, duty with { Tell = [.. duty.Tell.Skip(1)] }) };
            yield return rulebook with { Duties = rulebook.Duties.SetItem(i, duty with { Due = 3.Days().After(Say.Start) }) };
            yield return rulebook with { Duties = rulebook.Duties.SetItem(i, duty with { If = null }) };
        }

        for (var i = 0; i < rulebook.Criteria.Length; i++)
        {
            var criterion = rulebook.Criteria[i];
            yield return rulebook with { Criteria = rulebook.Criteria.SetItem(i, criterion with { Body = new Criterion.None([criterion.Body], Place.Nowhere) }) };
        }

        for (var i = 0; i < rulebook.Moments.Length; i++)
            yield return rulebook with { Moments = rulebook.Moments.SetItem(i, Written.Moment(rulebook.Moments[i].Name, new MomentExpression.Single(Say.At(Say.Event("discharged"))))) };
        yield return rulebook with { DaysOf = "care-manager" };
    }

    private static string ByPlainFolds(Situation on, Rulebook draft)
    {
        var found = new List<ComparedMessage>();
        ComparedMessage.Match(on.Fold().Messages, (on with { Rulebook = draft }).Fold().Messages, found);
        var delta = new Delta();
        foreach (var message in found) delta.Add(message.Fate);
        return Words(delta);
    }

    private static string BySimulation(Situation on, Rulebook draft)
    {
        var rules = new SimulationRules(draft, on.Rulebook, HospitalStay.Vocabulary, on.Tables, "discharged");
        var report = Simulation.Run(rules, [new([[new Stay(on.History, on.Directory, new("minato", "akatsuki", "akatsuki"))]])], 1, null, CancellationToken.None);
        Assert.Equal((1, 0), (report.Stays, report.UnplannedStays));
        return Words(report.All);
    }

    private static string Words(Delta d) => $"{d.Before} before, {d.After} after: {d.Appears} appear, {d.Vanishes} vanish, {d.Moves} move";
}
