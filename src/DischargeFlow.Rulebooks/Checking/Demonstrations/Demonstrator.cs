using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.References;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking.Demonstrations;

/// <summary>
/// Looks for cases that show what is found. Each is written as a case file, read again and planned; only one in whose plan the thing is seen
/// counts.
/// </summary>
internal sealed class Demonstrator(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, Possible possible, ReferenceGraph graph)
{
    /// <summary>One for a rulebook that nothing else was asked of.</summary>
    public static Demonstrator Of(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables) => new(rulebook, vocabulary, tables, new(rulebook, vocabulary), new(rulebook));

    private const int MostPatients = 10;
    private const int MostAttempts = 60;

    private readonly PartyCalendar _calendar = new([.. rulebook.ClosedDays.Select(t => tables.Tables.GetValueOrDefault(t)).OfType<ClosedDayTable>()], tables, null);
    private readonly Dictionary<string, Planner?> _planners = [];

    // Beyond it nothing is looked for any more.
    private int _plansLeft = 4_000;

    /// <summary>False when the rulebook cannot be planned with, or enough was tried: then nothing can be shown.</summary>
    public bool CanShow => _plansLeft > 0;

    /// <summary>The days on which the parties of every case that is written are open.</summary>
    public PartyCalendar Calendar => _calendar;

    /// <summary>The text of a case file that shows it, with the patient it is about; null when none was found.</summary>
    public (string Case, int[] Ways)? Find(Sought sought)
    {
        if (PlannerFor(sought) is not { } planner) return null;
        foreach (var ways in Patients(sought).Take(MostPatients))
        {
            for (var attempt = 0; attempt < MostAttempts && _plansLeft-- > 0; attempt++)
            {
                var text = new Drafting(rulebook, vocabulary, _calendar, sought, possible.Unknowns, ways, attempt).Make()
                    .Write([sought.Shows.Ja, sought.Shows.En], role => vocabulary.Roles.GetValueOrDefault(role)?.Label.Ja ?? role);
                var read = CaseFileReader.Read(new SourceText("case.yaml", text), [vocabulary], rulebook.Zone, rulebook);
                if (!read.IsSound) continue;
                if (sought.IsSeen(planner.Plan(read.Value!.History, read.Value.Directory))) return (text, ways);
            }
        }

        return null;
    }

    /// <summary>The text of a case file that shows it; null when none was found.</summary>
    public string? Show(Sought sought) => Find(sought)?.Case;

    private IEnumerable<int[]> Patients(Sought sought)
    {
        var needed = new[] { rulebook.Scope, rulebook.SendingNeeds is { HoldWhileUnknown: true } needs ? needs.Needed : null }.OfType<Criterion>().ToList();
        List<Criterion> yes = [.. sought.Yes, .. needed];
        var found = yes.Count + sought.No.Length == 0 ? [Enumerable.Repeat(-1, possible.Unknowns.Count).ToArray()] : possible.Cases(yes, sought.No);
        return sought.Answered.IsEmpty ? found : found.SelectMany(ways => possible.Answered(ways, sought.Answered));
    }

    /// <summary>The planner of the duties that are looked at alone, and of those on which they stand.</summary>
    private Planner? PlannerFor(Sought sought)
    {
        var needed = graph.Behind(sought.Duties.Select(d => new Thing(ThingKind.Duty, d.Name)), sought.Asked);
        bool Is(ThingKind kind, string name) => needed.Contains(new(kind, name));
        var duties = rulebook.Duties.Where(d => Is(ThingKind.Duty, d.Name)).ToList();
        if (sought.Asked is { } asked && sought.Duties is [var first, ..])
        {
            duties.Add(first with
            {
                Name = Sought.Probe,
                Was = null,
                If = asked,
                From = new WindowStart.AnyTime(),
                Due = null,
                IfTooLate = null,
                Ends = [],
                Tell = [],
            });
        }

        var key = $"{string.Join(' ', duties.Select(d => d.Name))} {sought.Asked?.Place}";
        if (_planners.TryGetValue(key, out var known)) return known;
        try
        {
            return _planners[key] = Planner.For(rulebook with
            {
                Duties = [.. duties],
                Criteria = [.. rulebook.Criteria.Where(c => Is(ThingKind.Criterion, c.Name))],
                Moments = [.. rulebook.Moments.Where(m => Is(ThingKind.Moment, m.Name))],
                Parties = [.. rulebook.Parties.Where(p => Is(ThingKind.Party, p.Name))],
                Units = [.. rulebook.Units.Where(u => Is(ThingKind.Unit, u.Name))],
            }, vocabulary, tables);
        }
        catch (ArgumentException)
        {
            // A table that is missing, say: that is a finding of its own, and nothing can be planned until it is there.
            return _planners[key] = null;
        }
    }
}
