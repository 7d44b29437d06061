using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Criteria;
using DischargeFlow.Rulebooks.Reading.Duties;
using DischargeFlow.Rulebooks.Reading.Phrases;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>
/// Reads a rulebook: first every name that it declares, then everything that uses them. A part that cannot be read is left out and named among the
/// findings, so that the rest can still be checked; a rulebook with an error must not run.
/// </summary>
public sealed class RulebookReader
{
    private static readonly Bilingual Whole = new("ルールブック", "the rulebook");
    private readonly FindingList _findings = new();

    private RulebookReader() { }

    /// <summary>Reads the text against the vocabularies that there are.</summary>
    public static Reading<Rulebook> Read(SourceText source, IReadOnlyCollection<Vocabulary> vocabularies) => Read(source, vocabularies, out _);

    /// <summary>Reads the text, and keeps where its keys stand.</summary>
    internal static Reading<Rulebook> Read(SourceText source, IReadOnlyCollection<Vocabulary> vocabularies, out Outline outline)
    {
        outline = Outline.Empty;
        var reader = new RulebookReader();
        Rulebook? rulebook = null;
        switch (Tree.Read(source, reader._findings))
        {
            case null:
                break;
            case KeysNode keys:
                outline = new(keys);
                rulebook = reader.Read(new KeyReader(keys, Whole, reader._findings), vocabularies);
                break;
            case var other:
                reader._findings.Add(FindingTable.NeedsKeys, other.Place, Whole, "rulebook: kitami");
                break;
        }

        return new(rulebook, reader._findings.InOrder());
    }

    private Rulebook? Read(KeyReader top, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        var name = top.RequiredText("rulebook", "rulebook: kitami");
        if (name is not null && !Names.IsName(name.Text)) _findings.Add(FindingTable.BadName, name.Place, name.Text);
        var title = top.Bilingual(top.Required("title", "title: { ja: 北見市の手引き, en: Kitami handbook }"), "title");
        var source = top.RequiredText("source", "source: 北見市「北見市入退院連絡の手引き」");
        var kind = top.RequiredText("case", "case: hospital-stay");
        var number = top.OptionalText("version", "version: 2") is { } n ? Values.Number(n.Text, 1, 1_000_000, n.Place, _findings) : 1;
        var version = top.OptionalText("vocabulary-version", "vocabulary-version: 1") is { } v ? Values.Number(v.Text, 1, 1_000_000, v.Place, _findings) : 1;
        var vocabulary = kind is null ? null : vocabularies.FirstOrDefault(v => v.Name == kind.Text.Trim());
        if (kind is not null && vocabulary is null)
            _findings.Add(FindingTable.UnknownCaseKind, kind.Place, kind.Text, NearestName.Hint(kind.Text, vocabularies.Select(v => v.Name)));
        // With one vocabulary there is little doubt which was meant, and the rest can be read by it.
        if (vocabulary is null && vocabularies.Count == 1) vocabulary = vocabularies.First();
        if (vocabulary is null) return null;
        if (version > vocabulary.Version) _findings.Add(FindingTable.VocabularyIsOlder, top.Node.Find("vocabulary-version")!.Place, vocabulary.Name, version, vocabulary.Version);

        var names = new Names { Vocabulary = vocabulary };
        var entries = NamedEntries.Of(top);
        var parties = Declared(entries, "parties", Kinds.Party, names.Parties, names);
        var units = Declared(entries, "units", Kinds.Unit, names.Units, names);
        var criteriaBlocks = Declared(entries, "criteria", Kinds.Criterion, names.Criteria, names);
        var momentBlocks = Declared(entries, "moments", Kinds.Moment, names.Moments, names);
        var dutyBlocks = Duties(top, entries.Duties, names);

        var phrases = new PhraseReader(names, _findings);
        var criteria = new CriterionReader(names, phrases, _findings);
        var header = new HeaderReader(top, names, criteria, _findings);
        var definitions = new DefinitionReader(top, names, phrases, criteria, _findings);
        var duties = new DutyReader(names, phrases, criteria, _findings);
        var rulebook = new Rulebook
        {
            Name = name?.Text.Trim() ?? "",
            Version = number ?? 1,
            Title = title ?? new("", ""),
            Source = source?.Text.Trim() ?? "",
            CaseKind = vocabulary.Name,
            VocabularyVersion = version ?? 1,
            Zone = header.Zone(),
            DaysOf = header.DaysOf(),
            ClosedDays = header.ClosedDays(),
            Effective = header.Effective(),
            SendingNeeds = header.SendingNeeds(),
            LastResort = header.LastResort(),
            Scope = criteria.Read(top.Optional("scope")),
            AgeChangesTheDayBefore = header.AgeChangesTheDayBefore(),
            TellChangesAfter = header.TellChangesAfter(),
            Parties = [.. parties.Select(p => definitions.Party(p.Key, p.Value)).OfType<PartyDefinition>()],
            Units = [.. units.Select(u => definitions.Unit(u.Key, u.Value)).OfType<OwnUnit>()],
            Criteria = [.. criteriaBlocks.Select(c => definitions.CriterionOf(c.Key, c.Value)).OfType<CriterionDefinition>()],
            Moments = [.. momentBlocks.Select(m => definitions.MomentOf(m.Key, m.Value)).OfType<MomentDefinition>()],
            Duties = [.. dutyBlocks.Select(duties.Read).OfType<Duty>()],
            Channels = header.Channels(),
            Quiet = header.Quiet(),
            Place = name?.Place ?? top.Node.Place,
        };
        top.RefuseOthers();
        return rulebook;
    }

    private List<(TextNode Key, Node Value)> Declared(NamedEntries entries, string block, Bilingual kind, HashSet<string> taken, Names names)
    {
        var declared = new List<(TextNode, Node)>();
        foreach (var (key, value) in entries.In(block))
        {
            if (Names.Declare(key, kind, taken, _findings) is not { } name) continue;
            if (ClashOf(name, block, names) is { } other) _findings.Add(FindingTable.NameTakenByVocabulary, key.Place, name, other);
            names.DeclaredAt(name, key.Place);
            declared.Add((key, value));
        }

        return declared;
    }

    /// <summary>The thing of the vocabulary for which a name could be taken where it is used.</summary>
    private static Bilingual? ClashOf(string name, string block, Names names) => block switch
    {
        "parties" when names.Vocabulary.Roles.ContainsKey(name) => Kinds.Role,
        "criteria" when names.Vocabulary.Facts.TryGetValue(name, out var fact) && fact.Kind == FactKind.YesNo => Kinds.Fact,
        "moments" when names.Vocabulary.Facts.ContainsKey(name) => Kinds.Fact,
        "moments" when names.Vocabulary.Events.ContainsKey(name) => Kinds.Event,
        _ => null,
    };

    private List<KeyReader> Duties(KeyReader top, Node? misplaced, Names names)
    {
        const string Example = "duties: [ duty: discharge-contact, … ]";
        var blocks = new List<KeyReader>();
        var value = misplaced ?? top.Required("duties", Example);
        if (value is not null and not ListNode) _findings.Add(FindingTable.NeedsList, value.Place, "duties", Example);
        if (value is not ListNode list) return blocks;
        if (list.Items.IsEmpty) _findings.Add(FindingTable.NoDuties, list.Place);
        foreach (var item in list.Items)
        {
            if (top.Block(item, Kinds.Duty, "duty: discharge-contact") is not { } block) continue;
            if (block.Node.Find("duty") is TextNode name && Names.Declare(name, Kinds.Duty, names.Duties, _findings) is { } declared)
            {
                names.DeclaredAt(declared, name.Place);
                block = new(block.Node, new($"務め「{declared}」", $"the duty '{declared}'"), _findings);
            }

            blocks.Add(block);
        }

        return blocks;
    }
}
