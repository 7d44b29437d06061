using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// Who asks why is shown the entry from which a date or an answer comes, with who recorded it when: it must be that entry and no other. Held in every case
/// in which nothing was corrected or taken back.
/// </summary>
public sealed class The_entries_that_reasons_name
{
    public static TheoryData<string, string> EveryRulebook => Every_case_in_full.EveryRulebook;

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Say_what_the_reason_says(string library, string rulebook)
    {
        var (from, loaded) = Every_case_in_full.Find(library, rulebook);
        var vocabulary = from.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind);
        var planner = Planner.For(loaded.Rulebook, vocabulary, from.Tables);
        foreach (var (name, history, directory) in loaded.Scenarios.Select(s => (s.Name, s.Case.History, s.Case.Directory)))
        {
            if (history.Entries.Any(e => e.Content is EntryContent.Corrects or EntryContent.Retracts)) continue;
            var entries = history.Entries.ToDictionary(e => e.Sequence);
            foreach (var because in PlanLines.Reasons(planner.Plan(history, directory, explain: true)))
            {
                var numbers = because.Fills.OfType<EntryNumber>().ToList();
                if (numbers.Count == 0)
                    Assert.False(MustNameOne(because, vocabulary), $"{name}: {because.Saying.En} of {string.Join(", ", because.Fills)} names no entry");
                else
                    Assert.True(Says(entries[Assert.Single(numbers).Sequence], because), $"{name}: {because.Saying.En} of {string.Join(", ", because.Fills)} is not what entry {numbers[0].Sequence} says");
            }
        }
    }

    /// <summary>Of an event or a fact by its own name it is known by which entry it is so; of a moment that the rulebook names, or of a duty, it is not said.</summary>
    private static bool MustNameOne(Because because, Vocabulary vocabulary) => because.Saying.Id switch
    {
        "anchor" => because.Fills[0] is string name && (vocabulary.Events.ContainsKey(name.Split(' ')[^1]) || vocabulary.Facts.ContainsKey(name)),
        "fact" or "decided" or "met" or "waived" => true,
        _ => false,
    };

    private static bool Says(Entry entry, Because because) => (because.Saying.Id, entry.Content) switch
    {
        ("anchor", EntryContent.Happened happened) => $"{because.Fills[0]}".Split(' ')[^1] == happened.Event && because.Fills[1] is Moment at && at == entry.Happened,
        // Since when: the entry happened then; the day itself: the entry gives it.
        ("anchor", EntryContent.Became became) => because.Fills[0] is string name && name == became.Fact && because.Fills[1] is Moment at
            && (at == entry.Happened || became.Value is FactValue.Date date && date.Moment == at),
        ("anchor", EntryContent.Assessed assessed) => because.Fills[1] is Moment at && at == entry.Happened,
        ("fact", EntryContent.Became became) => because.Fills[0] is string name && name == became.Fact && Equals(because.Fills[1], became.Value),
        ("fact", EntryContent.Assessed assessed) => because.Fills[0] is string name && because.Fills[1] is FactValue.YesNo said && said.Yes == assessed.Ticked.Contains(name),
        ("decided", EntryContent.Decided decided) => because.Fills[0] is string name && decided.Criterion.Split('/')[^1] == name && Equals(because.Fills[1], decided.Yes),
        ("met" or "too-early", EntryContent.Happened or EntryContent.Acknowledged) => because.Fills[0] is Moment at && at == entry.Happened,
        // What was recorded early and lies partly in the window counts from its beginning.
        ("met", _) => false,
        ("waived", EntryContent.Waived) => because.Fills[0] is Moment,
        ("stopped", EntryContent.Happened) => because.Fills[0] is Moment,
        _ => false,
    };
}
