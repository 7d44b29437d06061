using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Reading.CaseFiles;

/// <summary>Reads the parties of a case file, with what they follow. A party under a role's name holds that role.</summary>
internal sealed class PartiesReader(Vocabulary vocabulary, FindingList findings)
{
    // Before anything that a case can hold: what is said without a date was always so.
    private static readonly LocalDate Always = new(1900, 1, 1);

    private readonly Dictionary<string, PartyExtract> _parties = [];

    public Dictionary<PartyId, string> NamesOfParties { get; } = [];

    public bool IsParty(string name) => _parties.ContainsKey(name);

    public IEnumerable<string> Ids => _parties.Keys;

    /// <summary>The roles that are held from the beginning, in the order of the text.</summary>
    public List<string> HeldRoles { get; } = [];

    public DirectoryExtract Directory => new(_parties.Values.ToImmutableDictionary(p => p.Id));

    public void Read(KeyReader top)
    {
        var of = new Dictionary<string, TextNode>();
        foreach (var (key, value) in top.Named("parties", "parties: { hospital: { is: 港町病院, open: mon-fri 08:30-17:15 } }"))
        {
            var name = key.Text;
            if (!IsId(name))
            {
                findings.Add(FindingTable.BadName, key.Place, name);
                continue;
            }

            if (top.Block(value, new($"「{name}」", $"'{name}'"), $"{name}: {{ is: 港町病院 }}") is not { } block) continue;
            _parties[name] = One(name, block, of);
            if (vocabulary.Roles.ContainsKey(name)) HeldRoles.Add(name);
        }

        foreach (var (name, whose) in of) SetOrganization(name, whose);
        foreach (var name in HeldRoles.Where(n => !of.ContainsKey(n)))
        {
            if (vocabulary.Roles[name].Of is { } role && _parties.TryGetValue(role, out var organization))
                _parties[name] = _parties[name] with { Organization = organization.Organization };
        }

        Follows(top);
    }

    private PartyExtract One(string name, KeyReader block, Dictionary<string, TextNode> of)
    {
        var id = new PartyId(name);
        if (block.OptionalText("is", "is: 港町病院") is { } called) NamesOfParties[id] = called.Text.Trim();
        if (block.OptionalText("of", "of: hospital") is { } whose) of[name] = whose;
        var party = new PartyExtract
        {
            Id = id,
            Organization = id,
            Hours = HoursSince(block),
            ClosedDays = [.. block.Texts(block.Optional("closed-days"), "closed-days", "closed-days: [japan]").Select(t => t.Text.Trim())],
            OwnClosedDates =
            [
                .. block.Texts(block.Optional("closed"), "closed", "closed: [2026-12-25]").Select(t => Values.Date(t.Text, t.Place, findings)).OfType<LocalDate>(),
            ],
            Avoid = block.Optional("avoid") is { } avoid ? Hours(block, avoid, "avoid") : null,
        };
        block.RefuseOthers();
        return party;
    }

    private ImmutableArray<(LocalDate, OpeningHours)> HoursSince(KeyReader block)
    {
        switch (block.Optional("open"))
        {
            case null:
                return [];
            case KeysNode dated:
                var since = ImmutableArray.CreateBuilder<(LocalDate, OpeningHours)>();
                foreach (var (key, value) in dated.Pairs)
                {
                    if (Values.Date(key.Text, key.Place, findings) is { } date && Hours(block, value, "open") is { } hours) since.Add((date, hours));
                }

                return [.. since.OrderBy(s => s.Item1)];
            case var value:
                return Hours(block, value, "open") is { } always ? [(Always, always)] : [];
        }
    }

    private OpeningHours? Hours(KeyReader block, Node value, string what)
    {
        var lines = block.Texts(value, what, what + ": mon-fri 08:30-17:15");
        if (lines.IsEmpty) return null;
        if (OpeningHoursReader.TryRead(lines.Select(l => l.Text)) is { } hours) return hours;
        var wrong = lines.FirstOrDefault(l => OpeningHoursReader.TryRead([l.Text]) is null) ?? lines[0];
        findings.Add(FindingTable.NoHours, wrong.Place, wrong.Text);
        return null;
    }

    private void SetOrganization(string name, TextNode whose)
    {
        if (_parties.TryGetValue(whose.Text.Trim(), out var organization)) _parties[name] = _parties[name] with { Organization = organization.Id };
        else findings.Add(FindingTable.UnknownName, whose.Place, whose.Text, Kinds.Party, NearestName.Hint(whose.Text, _parties.Keys));
    }

    private void Follows(KeyReader top)
    {
        foreach (var (key, value) in top.Named("follows", "follows: { hospital: kitami }"))
        {
            var rulebooks = top.Texts(value, "follows", "follows: { hospital: kitami }");
            if (_parties.TryGetValue(key.Text, out var party))
                _parties[key.Text] = party with { Follows = [.. rulebooks.Select(r => (Always, r.Text.Trim()))] };
            else
                findings.Add(FindingTable.UnknownName, key.Place, key.Text, Kinds.Party, NearestName.Hint(key.Text, _parties.Keys));
        }
    }

    private static bool IsId(string name) => name.Length is > 0 and <= 64 && !name.Any(c => char.IsWhiteSpace(c) || c is '/' or '|');
}
