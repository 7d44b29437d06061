using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads the vocabulary of one kind of case.</summary>
public sealed class VocabularyReader
{
    private static readonly Bilingual Whole = new("語彙", "the vocabulary");
    private static readonly Bilingual CarriedBy = new("送った人", "Sent by");
    private static readonly Bilingual CarriedTo = new("宛先", "Sent to");
    private readonly FindingList _findings = new();
    private readonly HashSet<string> _taken = [];

    private VocabularyReader() { }

    /// <summary>Reads the text.</summary>
    public static Reading<Vocabulary> Read(SourceText source)
    {
        var reader = new VocabularyReader();
        var vocabulary = Tree.Read(source, reader._findings) switch
        {
            null => null,
            KeysNode keys => reader.Read(new KeyReader(keys, Whole, reader._findings)),
            var other => reader.NotKeys(other),
        };
        return new(vocabulary, reader._findings.InOrder());
    }

    private Vocabulary? NotKeys(Node node)
    {
        _findings.Add(FindingTable.NeedsKeys, node.Place, Whole, "vocabulary: hospital-stay");
        return null;
    }

    private Vocabulary? Read(KeyReader top)
    {
        var name = top.RequiredText("vocabulary", "vocabulary: hospital-stay");
        if (name is not null && !Names.IsName(name.Text)) _findings.Add(FindingTable.BadName, name.Place, name.Text);
        var version = top.RequiredText("version", "version: 1") is { } v ? Values.Number(v.Text, 1, 1_000_000, v.Place, _findings) : null;
        var label = top.Bilingual(top.Required("label", "label: { ja: 入院, en: Hospital stay }"), "label");
        var roles = Each(top, "roles", Kinds.Role, ReadRole).ToImmutableDictionary(r => r.Name);
        var facts = Each(top, "facts", Kinds.Fact, ReadFact).ToImmutableDictionary(f => f.Name);
        var events = Each(top, "events", Kinds.Event, ReadEvent).ToImmutableDictionary(e => e.Name);
        var documents = Each(top, "documents", Kinds.Document, ReadDocument).ToImmutableDictionary(d => d.Name);
        var checklists = Each(top, "checklists", Kinds.Checklist, (key, body) => ReadChecklist(key, body, facts)).ToImmutableDictionary(c => c.Name);
        top.RefuseOthers();
        foreach (var role in roles.Values) MustBeRole(role.Of, role.Place, roles);
        foreach (var document in documents.Values)
        {
            MustBeRole(document.From, document.Place, roles);
            MustBeRole(document.To, document.Place, roles);
            if (!events.ContainsKey(document.SentEvent)) events = events.Add(document.SentEvent, Sent(document));
        }

        if (name is null || label is null) return null;
        return new() { Name = name.Text, Version = version ?? 1, Label = label, Roles = roles, Facts = facts, Events = events, Checklists = checklists, Documents = documents };
    }

    private static EventDeclaration Sent(DocumentDeclaration document) => new(
        document.SentEvent, Occurs.Many, new(document.Label.Ja + "の送付", document.Label.En + " sent"),
        [new("by", CarriedKind.Role, CarriedBy, []), new("to", CarriedKind.Role, CarriedTo, [])], document.Place);

    private void MustBeRole(string? role, Place place, ImmutableDictionary<string, RoleDeclaration> roles)
    {
        if (role is not null && !roles.ContainsKey(role)) _findings.Add(FindingTable.UnknownName, place, role, Kinds.Role, NearestName.Hint(role, roles.Keys));
    }

    private IEnumerable<T> Each<T>(KeyReader top, string key, Bilingual kind, Func<TextNode, KeyReader, T?> read)
        where T : class
    {
        var declarations = new List<T>();
        foreach (var (name, value) in top.Named(key, $"{key}: {{ name: {{ ja: …, en: … }} }}"))
        {
            // Checklists and documents are never anchors or conditions, so they may share a name with what they are about.
            var taken = key is "checklists" or "documents" ? [] : _taken;
            if (Names.Declare(name, kind, taken, _findings) is null) continue;
            if (top.Block(value, new($"{kind.Ja}「{name.Text}」", $"the {kind.En} '{name.Text}'"), $"{name.Text}: {{ ja: …, en: … }}") is not { } body) continue;
            if (read(name, body) is { } declared) declarations.Add(declared);
            body.RefuseOthers();
        }

        return declarations;
    }

    private static RoleDeclaration? ReadRole(TextNode key, KeyReader body)
    {
        var of = body.OptionalText("of", "of: hospital");
        return KeyReader.BothLanguages(body, key.Text) is { } label ? new(key.Text, label, of?.Text.Trim(), of?.Place ?? key.Place) : null;
    }

    private FactDeclaration? ReadFact(TextNode key, KeyReader body)
    {
        var kind = Values.OneOf(body.RequiredText("kind", "kind: yes-no"), "kind", _findings,
            ("yes-no", FactKind.YesNo), ("number", FactKind.Number), ("date", FactKind.Date), ("choice", FactKind.Choice), ("choices", FactKind.Choices));
        var label = KeyReader.BothLanguages(body, key.Text);
        var help = body.Bilingual(body.Optional("help"), "help");
        var choices = ReadChoices(key, body, kind is FactKind.Choice or FactKind.Choices, kind is null);
        return kind is null || label is null ? null : new(key.Text, kind.Value, label, help, choices, key.Place);
    }

    private ImmutableArray<ChoiceDeclaration> ReadChoices(TextNode key, KeyReader body, bool needed, bool unsure)
    {
        var declared = ImmutableArray.CreateBuilder<ChoiceDeclaration>();
        var written = body.Node.Find("choices");
        var taken = new HashSet<string>();
        foreach (var (name, value) in body.Named("choices", "choices: { given: { ja: 同意, en: Given } }"))
        {
            var choice = name.Text.Trim();
            if (choice.Length == 0 || choice.Any(char.IsWhiteSpace) || !taken.Add(choice)) _findings.Add(FindingTable.BadName, name.Place, choice);
            else if (body.Bilingual(value, choice) is { } label) declared.Add(new(choice, label));
        }

        if (needed && written is null) _findings.Add(FindingTable.ChoicesMissing, key.Place, key.Text);
        if (!needed && !unsure && written is not null) _findings.Add(FindingTable.ChoicesNotHere, written.Place, key.Text);
        return declared.ToImmutable();
    }

    private EventDeclaration? ReadEvent(TextNode key, KeyReader body)
    {
        var occurs = Values.OneOf(body.RequiredText("occurs", "occurs: once"), "occurs", _findings, ("once", Occurs.Once), ("many", Occurs.Many));
        var label = KeyReader.BothLanguages(body, key.Text);
        var fields = ImmutableArray.CreateBuilder<CarriedField>();
        foreach (var (name, value) in body.Named("carries", "carries: { by: { kind: role, ja: …, en: … } }"))
        {
            if (!Names.IsName(name.Text)) _findings.Add(FindingTable.BadName, name.Place, name.Text);
            if (body.Block(value, new($"欄「{name.Text}」", $"the field '{name.Text}'"), "by: { kind: role, ja: 連絡した人, en: By }") is not { } field) continue;
            var kind = Values.OneOf(field.RequiredText("kind", "kind: role"), "kind", _findings,
                ("role", CarriedKind.Role), ("choice", CarriedKind.Choice), ("text", CarriedKind.Text));
            var fieldLabel = KeyReader.BothLanguages(field, name.Text);
            var choices = ReadChoices(name, field, kind == CarriedKind.Choice, kind is null);
            field.RefuseOthers();
            if (kind is not null && fieldLabel is not null) fields.Add(new(name.Text, kind.Value, fieldLabel, choices));
        }

        return occurs is null || label is null ? null : new(key.Text, occurs.Value, label, fields.ToImmutable(), key.Place);
    }

    private Checklist? ReadChecklist(TextNode key, KeyReader body, ImmutableDictionary<string, FactDeclaration> facts)
    {
        var label = KeyReader.BothLanguages(body, key.Text);
        var names = body.Texts(body.Required("facts", "facts: [adl-declined, lives-alone]"), "facts", "facts: [adl-declined, lives-alone]");
        foreach (var fact in names)
        {
            if (!facts.TryGetValue(fact.Text, out var declared)) _findings.Add(FindingTable.UnknownName, fact.Place, fact.Text, Kinds.Fact, NearestName.Hint(fact.Text, facts.Keys));
            else if (declared.Kind != FactKind.YesNo) _findings.Add(FindingTable.ChecklistOfOther, fact.Place, fact.Text);
        }

        return label is null ? null : new(key.Text, label, [.. names.Select(n => n.Text)], key.Place);
    }

    private static DocumentDeclaration? ReadDocument(TextNode key, KeyReader body)
    {
        var label = KeyReader.BothLanguages(body, key.Text);
        var (from, to) = (body.OptionalText("from", "from: hospital"), body.OptionalText("to", "to: care-manager"));
        return label is null ? null : new(key.Text, label, from?.Text.Trim(), to?.Text.Trim(), key.Place);
    }
}
