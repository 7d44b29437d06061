using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>Counts for a report. Each worker has its own; sums do not depend on who counted what.</summary>
internal sealed class Tally(LocalDays days, int mostCases)
{
    private const int MostFaults = 100;
    private readonly Delta[] _kinds = Deltas(Enum.GetValues<AlertKind>().Length);
    private readonly Delta[] _weekdays = Deltas(7);
    private readonly Dictionary<string, Delta> _duties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Delta> _hospitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Delta> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Delta> _careManagers = new(StringComparer.Ordinal);
    private readonly Delta _all = new();
    private readonly List<(string Case, string Fault)> _faults = [];
    private readonly ChangedCases _cases = new(mostCases);
    private long _changed;
    private long _entries;
    private long _unplanned;

    public LeadTimes Leads { get; } = new();

    public PersonDays PersonDays { get; } = new();

    public PersonLoads Loads { get; } = new();

    public void Unplanned(string @case, string fault)
    {
        _unplanned++;
        if (_faults.Count < MostFaults) _faults.Add((@case, fault));
    }

    public void Count(Stay stay, List<ComparedMessage> messages, Func<ImmutableArray<PlannedDuty>> before, Func<ImmutableArray<PlannedDuty>> after)
    {
        var counted = new Delta { Stays = 1 };
        foreach (var message in messages)
        {
            var fate = message.Fate;
            counted.Add(fate);
            _kinds[(int)(message.After ?? message.Before)!.Kind].Add(fate);
            Of(_duties, (message.After ?? message.Before)!.Duty.Duty).Add(fate);
            CountDay(message, fate);
        }

        _entries += stay.History.Entries.Length;
        _all.Add(counted);
        Of(_hospitals, stay.Place.Hospital).Add(counted);
        Of(_offices, stay.Place.Office).Add(counted);
        Of(_careManagers, stay.Place.CareManager).Add(counted);
        if (counted.Appears + counted.Vanishes + counted.Moves == 0) return;
        _changed++;
        var weight = ChangedCases.WeightOf(messages);
        if (_cases.Wants(weight, stay.History.CaseKey)) _cases.Keep(new(stay, weight, [.. messages.OrderBy(m => (m.After ?? m.Before)!.At)], before(), after()));
    }

    public void Add(Tally other)
    {
        _all.Add(other._all);
        Add(_kinds, other._kinds);
        Add(_weekdays, other._weekdays);
        Add(_duties, other._duties);
        Add(_hospitals, other._hospitals);
        Add(_offices, other._offices);
        Add(_careManagers, other._careManagers);
        Leads.Add(other.Leads);
        _changed += other._changed;
        _entries += other._entries;
        _unplanned += other._unplanned;
        _faults.AddRange(other._faults);
        foreach (var changed in other._cases.InOrder) _cases.Keep(changed);
    }

    public SimulationReport Report(bool isWhole, string? contact) => new()
    {
        Stays = _all.Stays,
        Entries = _entries,
        IsWhole = isWhole,
        ChangedStays = _changed,
        Unplanned = [.. _faults.OrderBy(f => f.Case, StringComparer.Ordinal).Take(MostFaults)],
        UnplannedStays = _unplanned,
        All = _all,
        ByKind = _kinds.Select((delta, kind) => (Kind: (AlertKind)kind, Delta: delta)).ToImmutableSortedDictionary(k => k.Kind, k => k.Delta),
        ByDuty = Sorted(_duties),
        ByHospital = Sorted(_hospitals),
        ByOffice = Sorted(_offices),
        ByCareManager = Sorted(_careManagers),
        ByWeekday = [.. _weekdays],
        ContactDuty = contact,
        Leads = Leads,
        Loads = Loads,
        Cases = _cases.InOrder,
    };

    private void CountDay(in ComparedMessage message, MessageFate fate)
    {
        if (message.Before is { } before)
        {
            var day = days.Of(before.At);
            _weekdays[LocalDays.WeekdayOf(day) - 1].Add(fate, isBefore: true);
            PersonDays.Add(before.Party?.Value ?? before.Role, day, after: false);
        }

        if (message.After is { } after)
        {
            var day = days.Of(after.At);
            _weekdays[LocalDays.WeekdayOf(day) - 1].Add(fate, isBefore: false);
            PersonDays.Add(after.Party?.Value ?? after.Role, day, after: true);
        }
    }

    private static Delta Of(Dictionary<string, Delta> deltas, string name) => CollectionsMarshal.GetValueRefOrAddDefault(deltas, name, out _) ??= new();

    private static Delta[] Deltas(int count) => [.. Enumerable.Range(0, count).Select(_ => new Delta())];

    private static void Add(Delta[] mine, Delta[] others)
    {
        for (var i = 0; i < mine.Length; i++) mine[i].Add(others[i]);
    }

    private static void Add(Dictionary<string, Delta> mine, Dictionary<string, Delta> others)
    {
        foreach (var (name, delta) in others) Of(mine, name).Add(delta);
    }

    private static ImmutableSortedDictionary<string, Delta> Sorted(Dictionary<string, Delta> deltas) => deltas.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
