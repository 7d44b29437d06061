using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>All that a plan may look at: a rulebook and its ground, and the entries up to some moment of recording.</summary>
internal sealed class ReferenceCase
{
    private readonly Dictionary<Instance, ReferenceDuty> _duties = [];
    private readonly Dictionary<string, IReadOnlyList<ReferenceDuty>> _instances = [];
    private readonly Dictionary<Instant, ReferenceCase> _known = [];

    public ReferenceCase(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, DirectoryExtract directory, CaseHistory history)
    {
        (Rulebook, Vocabulary, Tables, Directory, History) = (rulebook, vocabulary, tables, directory, history);
        Said = Reference.Said.By(history.Entries);
    }

    public Rulebook Rulebook { get; }

    public Vocabulary Vocabulary { get; }

    public ClosedDayTables Tables { get; }

    public DirectoryExtract Directory { get; }

    public CaseHistory History { get; }

    public ImmutableArray<Said> Said { get; }

    public DateTimeZone Zone => Rulebook.Zone;

    /// <summary>A moment later than any that matters.</summary>
    public static Instant Forever { get; } = Instant.FromUtc(9000, 1, 1, 0, 0);

    /// <summary>All instances of duties that exist on it.</summary>
    public IReadOnlyList<ReferenceDuty> Duties => field ??= [.. Rulebook.Duties.SelectMany(d => DutiesOf(d.Name))];

    /// <summary>The instances of one duty. Nothing is asked of the others: who owes one may hang on how another stands.</summary>
    public IReadOnlyList<ReferenceDuty> DutiesOf(string name)
    {
        if (!_instances.TryGetValue(name, out var instances))
            _instances[name] = instances = [.. Rulebook.Duties.Where(d => d.Name == name).SelectMany(d => ReferenceDuty.AllOn(this, d))];
        return instances;
    }

    /// <summary>One instance, the same for everyone who asks: a case never changes, so nothing of it is computed twice.</summary>
    public ReferenceDuty Duty(Instance of)
    {
        if (!_duties.TryGetValue(of, out var duty)) _duties[of] = duty = new ReferenceDuty(this, of);
        return duty;
    }

    /// <summary>
    /// What was said of one thing, by happened; on a day with an entry known by its date only, by sequence. Each holds since it happened,
    /// but not from before what it follows.
    /// </summary>
    public IReadOnlyList<(Said Said, Instant Since)> InOrder(Func<Said, bool> about)
    {
        var latest = Instant.MinValue;
        return
        [
            .. Said.Where(about).GroupBy(s => s.Happened.DateIn(Zone)).OrderBy(day => day.Key).SelectMany(day =>
                    day.Any(s => s.Happened.IsDay) ? day.OrderBy(s => s.Sequence) : day.OrderBy(s => s.Happened.Instant).ThenBy(s => s.Sequence))
                .Select(s => (s, latest = Instant.Max(latest, s.Happened.FirstInstantIn(Zone)))),
        ];
    }

    /// <summary>The case as it was known at a moment.</summary>
    public ReferenceCase AsOf(Instant recorded)
    {
        if (!_known.TryGetValue(recorded, out var known))
            _known[recorded] = known = With(History.Entries.Where(e => e.Recorded <= recorded));
        return known;
    }

    /// <summary>
    /// The case as it was known when a deed was done, with later corrections and retractions written in: each is taken as recorded
    /// together with what it corrects. A deed known by its date is taken at the last instant of that date.
    /// </summary>
    public ReferenceCase AsItStoodAt(Moment deed)
    {
        var last = deed.IsDay ? deed.EndIn(Zone) - Duration.Epsilon : deed.Instant;
        var entries = History.Entries.ToDictionary(e => e.Sequence);

        Instant? AsThoughRecorded(Entry entry) =>
            entry.Recorded <= last ? entry.Recorded
            : Target(entry) is { } target && entries.TryGetValue(target, out var corrected) ? AsThoughRecorded(corrected)
            : null;

        return With(from entry in History.Entries
                    let recorded = AsThoughRecorded(entry)
                    where recorded is not null
                    select entry with { Recorded = recorded.Value });
    }

    /// <summary>The moments at which something was recorded, in order.</summary>
    public IEnumerable<Instant> RecordingMoments => History.Entries.Select(e => e.Recorded).Distinct().Order();

    /// <summary>The same case with other entries.</summary>
    public ReferenceCase With(IEnumerable<Entry> entries) =>
        new(Rulebook, Vocabulary, Tables, Directory, new CaseHistory(History.CaseKey, entries));

    private static int? Target(Entry entry) => entry.Content switch
    {
        EntryContent.Corrects c => c.Entry,
        EntryContent.Retracts r => r.Entry,
        _ => null,
    };
}
