using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Properties;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>
/// On a real case one more thing is recorded a day after the last: every fact, event, role, decision, waiver and acknowledgement that the rulebook can
/// hear of, in turn. What is planned by looking only at what that concerns is the same as what is planned of the whole.
/// </summary>
public sealed class Whatever_is_recorded_next
{
    public static TheoryData<string, string> EveryRulebook => Every_case_in_full.EveryRulebook;

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Moves_what_a_plan_of_the_whole_would_move(string library, string rulebook) => ForEach(library, rulebook, (planner, before, history, directory, next) =>
    {
        var whole = planner.Plan(history, directory).Duties;
        var continued = planner.Continue(before, history.Entries.Length - 1, history, directory).Duties;
        Assert.True(whole.Select(Short).SequenceEqual(continued.Select(Short)), $"{next} moves {string.Join(", ", whole.Select(Short).Except(continued.Select(Short)))}");
    });

    private static void ForEach(string library, string rulebook, Action<Planner, Plan, CaseHistory, Calendars.DirectoryExtract, EntryContent> hold)
    {
        var (from, loaded) = Every_case_in_full.Find(library, rulebook);
        var vocabulary = from.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind);
        var planner = Planner.For(loaded.Rulebook, vocabulary, from.Tables);
        var things = Things(loaded, vocabulary).Where((thing, n) => n % Hold.OneIn == 0 || IsWritten(loaded, thing)).ToList();
        // One case after the other takes its share, so that every thing is recorded once and every case goes on in several ways.
        for (var i = 0; i < loaded.Scenarios.Length; i++)
        {
            var (history, directory) = (loaded.Scenarios[i].Case.History, loaded.Scenarios[i].Case.Directory);
            var before = planner.Plan(history, directory);
            var at = history.Entries.Max(e => e.Recorded) + Duration.FromDays(1);
            var sequence = history.Entries.Max(e => e.Sequence) + 1;
            foreach (var next in things.Where((_, n) => n % loaded.Scenarios.Length == i))
                hold(planner, before, new(history.CaseKey, history.Entries.Add(new Entry(sequence, Moment.At(at), at, "clerk", next))), directory, next);
        }
    }

    private static IEnumerable<EntryContent> Things(LoadedRulebook loaded, Vocabulary vocabulary) =>
    [
        .. vocabulary.Facts.Values.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => Values(f).Select(v => new EntryContent.Became(f.Name, v))),
        .. vocabulary.Events.Keys.Order(StringComparer.Ordinal).Select(e => new EntryContent.Happened(e)),
        .. vocabulary.Roles.Keys.Order(StringComparer.Ordinal).SelectMany(r => new PartyId?[] { new("somebody-else"), null }.Select(p => new EntryContent.Holds(r, p))),
        .. vocabulary.Checklists.Values.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new EntryContent.Assessed(c.Name, [.. c.Facts])),
        .. loaded.Rulebook.Criteria.SelectMany(c => new[] { true, false }.Select(yes => new EntryContent.Decided(c.Name, yes, "seen"))),
        .. loaded.Rulebook.Duties.SelectMany(d => new EntryContent[] { new EntryContent.Waived(d.Name, "not needed"), new EntryContent.Acknowledged(d.To[0], d.Name, null) }),
    ];

    /// <summary>Whether the rulebook writes the name of what is recorded.</summary>
    private static bool IsWritten(LoadedRulebook loaded, EntryContent thing) => thing switch
    {
        EntryContent.Became became => loaded.Text.Contains(became.Fact, StringComparison.Ordinal),
        EntryContent.Happened happened => loaded.Text.Contains(happened.Event, StringComparison.Ordinal),
        EntryContent.Holds holds => loaded.Text.Contains(holds.Role, StringComparison.Ordinal),
        EntryContent.Assessed assessed => assessed.Ticked.Any(fact => loaded.Text.Contains(fact, StringComparison.Ordinal)),
        _ => true,
    };

    private static IEnumerable<FactValue> Values(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.YesNo => [new FactValue.YesNo(true), new FactValue.YesNo(false), new FactValue.Unknown()],
        FactKind.Date => [new FactValue.Date(new LocalDate(2026, 11, 27)), new FactValue.None()],
        FactKind.Number => [new FactValue.Number(3)],
        FactKind.Choice => fact.Choices.Select(c => new FactValue.Choice(c.Name)),
        _ => [new FactValue.Unknown()],
    };

    internal static string Short(PlannedDuty duty) =>
        $"{duty.Owner} {duty.Recipient} {duty.Start?.Edge} {duty.From} {duty.Due?.Edge} {duty.WishedDue?.Edge} {duty.TooLate} {duty.Ends} {duty.Known} {string.Join(", ", duty.States)} {duty.Punctuality} {duty.Closed} "
        + string.Join(", ", duty.Alerts.Select(a => $"{a.Key} {a.At} {a.Party} {a.PassedOver}")) + string.Join(", ", duty.Audience);
}
