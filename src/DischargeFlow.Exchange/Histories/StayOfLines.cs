using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Exchange.Histories;

/// <summary>Makes the history of a stay of what lines say of it. Codes stand for parties whose hours nobody knows: open Monday to Friday.</summary>
internal sealed class StayOfLines
{
    private readonly IntakeSettings _words;
    private readonly MappedColumns _map;
    private readonly DirectorySnapshot _directory;
    private readonly SayingReader _reader;
    private readonly string[] _rolesOfTheHospital;

    public StayOfLines(Vocabulary vocabulary, IntakeSettings words, MappedColumns map, IEnumerable<ToldStay> stays)
    {
        (_words, _map) = (words with { Zone = map.Zone }, map);
        var codes = stays.SelectMany(s => s.Told).Select(t => t.Says).OfType<Saying.RoleHeld>().Select(r => r.PartyCode).Distinct(StringComparer.Ordinal);
        _directory = new(codes.GroupBy(PartyOf).Select(g => new DirectoryParty
        {
            Id = g.Key,
            Organization = g.Key,
            Kind = "",
            Name = g.First(),
            Region = "",
            Codes = [.. g],
        }));
        _reader = new(vocabulary, _directory, _words);
        _rolesOfTheHospital = [.. vocabulary.Roles.Values.Where(r => r.Of == words.HospitalRole).Select(r => r.Name)];
    }

    /// <summary>The stay, or null when it ends before it begins.</summary>
    public Stay? Make(ToldStay told)
    {
        told.Told.Sort(static (a, b) => a.Recorded != b.Recorded ? a.Recorded.CompareTo(b.Recorded) : a.Order.CompareTo(b.Order));
        var opened = told.Told[0].Recorded;
        var (entries, effective) = (ImmutableArray<Entry>.Empty, EffectiveHistory.Empty);
        void Add(Moment happened, Instant recorded, EntryContent content)
        {
            var entry = new Entry(entries.Length + 1, happened, recorded, "history", content);
            entries = entries.Add(entry);
            effective = effective.With(entry, entries);
        }

        var hospital = PartyOf(told.Hospital);
        Add(Moment.At(opened), opened, new EntryContent.Holds(_words.HospitalRole, hospital));
        foreach (var role in _rolesOfTheHospital) Add(Moment.At(opened), opened, new EntryContent.Holds(role, new($"{hospital}-{role}")));
        foreach (var (recorded, _, saying) in told.Told)
        {
            foreach (var entry in _reader.Read([saying], entries, effective)) Add(entry.Happened, recorded, entry.Content);
        }

        return EndsBeforeItBegins(effective) ? null : new(new($"line-{told.Lines[0].Number}", entries), _directory.Extract, PlaceOf(told, entries));
    }

    private bool EndsBeforeItBegins(EffectiveHistory effective)
    {
        if (effective.LastOf(_words.Admission) is not { } begun) return false;
        return _words.Ends.Any(end => effective.LastOf(end) is { } ended && ended.Happened.EndIn(_words.Zone) < begun.Happened.FirstInstantIn(_words.Zone));
    }

    private StayPlace PlaceOf(ToldStay told, ImmutableArray<Entry> entries)
    {
        string? Counted(string word) => _map.CountedBy.GetValueOrDefault(word) is not { } cell ? null
            : told.Lines.Select(l => new Cells(_map, l.Of).Text(cell)).LastOrDefault(t => t is not null);
        var careManager = entries.Select(e => e.Content).OfType<EntryContent.Holds>().LastOrDefault(h => h.Role == "care-manager")?.Party;
        var code = careManager is { } party ? _directory.NameOf(party) : "";
        var office = Counted("office") ?? code;
        return new(Counted("hospital") ?? told.Hospital, office, Counted("care-manager") ?? code);
    }

    /// <summary>A code as the id of a party: what an id may not hold becomes a hyphen.</summary>
    private static PartyId PartyOf(string code) => new(string.Concat(code.Select(c => char.IsWhiteSpace(c) || c == '/' ? '-' : c)));
}
