using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Scenarios.Recording;

/// <summary>The parties of a case under made-up names: what their role is called, and a letter.</summary>
internal sealed class RecordedParties
{
    private readonly DirectoryExtract _directory;
    private readonly Rulebook _rulebook;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<PartyId, string> _names = [];
    private readonly List<(string Name, PartyId Party, string Called)> _declared = [];

    private RecordedParties(DirectoryExtract directory, Rulebook rulebook, Vocabulary vocabulary) => (_directory, _rulebook, _vocabulary) = (directory, rulebook, vocabulary);

    /// <summary>The entries that the block of parties says.</summary>
    public ImmutableArray<Entry> Declared { get; private set; } = [];

    /// <summary>The block of parties.</summary>
    public ImmutableArray<(string, Content)> Blocks => [.. _declared.Select(d => (d.Name, Block(d.Name, d.Party, d.Called)))];

    /// <summary>Who follows the rulebook, where that is said of a party.</summary>
    public ImmutableArray<(string, Content)> Follows =>
    [
        .. from declared in _declared
           let follows = _directory.Find(declared.Party)?.Follows
           where follows is not null
           select (declared.Name, Content.Of(follows.Value.Any(f => f.Rulebook == _rulebook.Name) ? _rulebook.Name : "none")),
    ];

    public static RecordedParties Of(RecordedLines lines, DirectoryExtract directory, Rulebook rulebook, Vocabulary vocabulary)
    {
        var parties = new RecordedParties(directory, rulebook, vocabulary) { Declared = lines.Holders() };
        foreach (var holds in parties.Declared.Select(e => (EntryContent.Holds)e.Content)) parties.Name(holds.Party!.Value, holds.Role, isHolder: true);
        foreach (var content in lines.Entries.Select(e => e.Content)) parties.Take(content);
        foreach (var party in parties._names.Keys.ToList())
        {
            if (directory.Find(party) is { } known && !parties._names.ContainsKey(known.Organization)) parties.Add(known.Organization, parties._names[party] + "-organization", "所属機関");
        }

        return parties;
    }

    /// <summary>What a party is called in the scenario.</summary>
    public string NameOf(PartyId party) => _names[party];

    /// <summary>What a role or a party is called in the scenario.</summary>
    public string NameOf(string roleOrParty) =>
        !_vocabulary.Roles.ContainsKey(roleOrParty) && IsId(roleOrParty) && _names.TryGetValue(new(roleOrParty), out var name) ? name : roleOrParty;

    private void Take(EntryContent content)
    {
        switch (content)
        {
            case EntryContent.Holds { Party: { } party } holds:
                Name(party, holds.Role, isHolder: false);
                break;
            case EntryContent.Happened happened:
                foreach (var (field, value) in happened.Carries)
                {
                    if (_vocabulary.Events[happened.Event].Carries.First(c => c.Name == field).Kind == CarriedKind.Role) Name(value);
                }

                break;
            case EntryContent.Acknowledged seen:
                Name(seen.By);
                break;
            case EntryContent.Corrects { NewContent: { } instead }:
                Take(instead);
                break;
        }
    }

    // A party that holds no role all the same says who somebody is by its id.
    private void Name(string roleOrParty)
    {
        if (!_vocabulary.Roles.ContainsKey(roleOrParty) && IsId(roleOrParty)) Name(new(roleOrParty), "other", isHolder: false);
    }

    private void Name(PartyId party, string role, bool isHolder)
    {
        if (_names.ContainsKey(party)) return;
        if (isHolder && _declared.All(d => d.Name != role))
        {
            Add(party, role, Label(role));
            return;
        }

        var letter = 'b';
        while (_declared.Any(d => d.Name == $"{role}-{letter}") || _vocabulary.Roles.ContainsKey($"{role}-{letter}")) letter++;
        Add(party, $"{role}-{letter}", Label(role));
    }

    private void Add(PartyId party, string name, string label)
    {
        var letter = (char)('A' + _declared.Count(d => d.Called.StartsWith(label, StringComparison.Ordinal)) % 26);
        _names[party] = name;
        _declared.Add((name, party, label + letter));
    }

    private string Label(string role) => _vocabulary.Roles.TryGetValue(role, out var declared) ? declared.Label.Ja : "ほかの機関";

    private Content Block(string name, PartyId party, string called)
    {
        List<(string, Content)> said = [("is", Content.Of(called))];
        if (_directory.Find(party) is not { } known) return new Content.Keys([.. said]);
        var organization = _names[known.Organization];
        if (organization != Inferred(name)) said.Add(("of", Content.Of(organization)));
        if (known.Hours is [var always] && WeekLines.Of(always.Hours) is { Length: > 0 } week) said.Add(("open", Lines(week)));
        else if (known.Hours.Length > 1) said.Add(("open", new Content.Keys([.. known.Hours.Select(h => (LocalDatePattern.Iso.Format(h.Since), Lines(WeekLines.Of(h.Hours)))).Where(h => h.Item2 is not Content.List { Items.IsEmpty: true })])));
        if (known.Avoid is { } avoid && WeekLines.Of(avoid) is { Length: > 0 } hours) said.Add(("avoid", Lines(hours)));
        if (!known.ClosedDays.IsEmpty) said.Add(("closed-days", Content.ListOf([.. known.ClosedDays])));
        if (!known.OwnClosedDates.IsEmpty) said.Add(("closed", Content.ListOf([.. known.OwnClosedDates.Select(LocalDatePattern.Iso.Format)])));
        return new Content.Keys([.. said]);
    }

    /// <summary>In whose organization a case file takes a party to be where it does not say.</summary>
    private string Inferred(string name)
    {
        if (!_vocabulary.Roles.TryGetValue(name, out var role) || role.Of is not { } of || _declared.FirstOrDefault(d => d.Name == of) is not { Name: { } above } holder) return name;
        return _directory.Find(holder.Party) is { } known && _names.TryGetValue(known.Organization, out var organization) ? organization : above;
    }

    private static Content Lines(string[] lines) => lines.Length == 1 ? Content.Of(lines[0]) : Content.ListOf(lines);

    private static bool IsId(string text) => text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || c == '/');
}
