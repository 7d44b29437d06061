using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>Where a duty stands in a rulebook makes no difference to anybody: one that hangs on another may stand above it or below.</summary>
public sealed class The_order_of_duties
{
    public static TheoryData<string, string> EveryRulebook => Every_case_in_full.EveryRulebook;

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Moves_nothing(string library, string rulebook)
    {
        var (from, loaded) = Every_case_in_full.Find(library, rulebook);
        var vocabulary = from.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind);
        var asWritten = Planner.For(loaded.Rulebook, vocabulary, from.Tables);
        var turned = Planner.For(loaded.Rulebook with { Duties = [.. loaded.Rulebook.Duties.Reverse()] }, vocabulary, from.Tables);
        foreach (var (name, @case) in loaded.Scenarios.Select(s => (s.Name, s.Case)))
        {
            var last = turned.Plan(@case.History, @case.Directory).Duties.ToDictionary(d => d.Key);
            Assert.All(
                asWritten.Plan(@case.History, @case.Directory).Duties,
                duty => Assert.True(Whatever_is_recorded_next.Short(duty) == Whatever_is_recorded_next.Short(last[duty.Key]), $"{name}: {duty.Key} stands otherwise when the duties are written from the last to the first"));
        }
    }
}
