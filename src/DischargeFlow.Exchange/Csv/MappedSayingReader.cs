using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Exchange.Csv;

/// <summary>Reads one item of <c>says:</c>.</summary>
internal sealed class MappedSayingReader(Vocabulary vocabulary, FindingList findings, CellReader cells)
{
    private const string Example = "fact: planned-discharge";

    public MappedSaying? Read(KeyReader block)
    {
        MappedSaying? saying;
        if (block.OptionalText("event", "event: admission") is { } @event) saying = Event(@event, block);
        else if (block.OptionalText("fact", Example) is { } fact) saying = Fact(fact, block);
        else if (block.OptionalText("checklist", "checklist: discharge-contact") is { } checklist) saying = Checklist(checklist, block);
        else if (block.OptionalText("role", "role: care-manager") is { } role) saying = Role(role, block);
        else
        {
            findings.Add(FindingTable.MissingKey, block.Node.Place, "event / fact / checklist / role", block.Of, Example);
            return null;
        }

        block.RefuseOthers();
        return saying;
    }

    private MappedSaying.Event? Event(TextNode name, KeyReader block)
    {
        var at = cells.Required(block, "at", "at: 入院日時");
        var carries = Cells(block, "carries", "carries: { ward: 病棟 }");
        if (Known(name, vocabulary.Events, Kinds.Event) is not { } declared) return null;
        foreach (var (field, _) in carries)
        {
            if (declared.Carries.All(f => f.Name != field.Text))
                findings.Add(FindingTable.UnknownName, field.Place, field.Text, Kinds.Field, NearestName.Hint(field.Text, declared.Carries.Select(f => f.Name)));
        }

        return at is null ? null : new(declared.Name, at, carries.ToImmutableDictionary(c => c.Key.Text, c => c.Cell));
    }

    private MappedSaying.Fact? Fact(TextNode name, KeyReader block)
    {
        var from = cells.Required(block, "from", "from: 退院予定日");
        var at = cells.Optional(block, "at");
        var corrects = Values.OneOf(block.RequiredText("update", "update: change"), "update", findings, ("change", false), ("correct", true));
        var words = block.Named("words", "words: { 取消: none }");
        if (Known(name, vocabulary.Facts, Kinds.Fact) is not { } declared) return null;
        foreach (var (_, value) in words)
        {
            if (value is not TextNode { Text: var word } || !CellValue.IsWordOf(declared, word))
                findings.Add(CsvMapFindings.BadWord, value.Place, (value as TextNode)?.Text, declared.Name, NearestName.Hint((value as TextNode)?.Text ?? "", CellValue.WordsOf(declared)));
        }

        if (from is null || corrects is null) return null;
        return new(declared, from, at, corrects.Value, words.ToImmutableDictionary(w => w.Key.Text.Trim(), w => ((w.Value as TextNode)?.Text ?? "").Trim()));
    }

    private MappedSaying.Checklist? Checklist(TextNode name, KeyReader block)
    {
        const string FactsExample = "facts: { adl-declined: ADL低下 }";
        var at = cells.Required(block, "at", "at: 評価日時");
        var ticked = block.Texts(block.Required("ticked", "ticked: [○]"), "ticked", "ticked: [○]");
        var blank = block.Optional("blank") is { } words ? block.Texts(words, "blank", "blank: [×]") : [];
        if (block.Required("facts", FactsExample) is null) return null;
        var facts = Cells(block, "facts", FactsExample);
        if (Known(name, vocabulary.Checklists, Kinds.Checklist) is not { } declared) return null;
        foreach (var (fact, _) in facts.Where(f => !declared.Facts.Contains(f.Key.Text)))
            findings.Add(FindingTable.UnknownName, fact.Place, fact.Text, Kinds.Fact, NearestName.Hint(fact.Text, declared.Facts));
        var missing = declared.Facts.Where(f => facts.All(c => c.Key.Text != f)).ToList();
        if (missing.Count > 0) findings.Add(CsvMapFindings.FactsMissing, Before(missing[0], declared, facts) ?? block.Node.Place, declared.Name, string.Join(", ", missing));
        if (at is null) return null;
        return new(declared.Name, at, facts.ToImmutableSortedDictionary(f => f.Key.Text, f => f.Cell), [.. ticked.Select(t => t.Text.Trim())], [.. blank.Select(t => t.Text.Trim())]);
    }

    /// <summary>Where a fact would follow the one before it in the checklist.</summary>
    private static Place? Before(string missing, Checklist declared, ImmutableArray<(TextNode Key, Cell Cell)> facts) => declared.Facts
        .TakeWhile(f => f != missing).Reverse().Select(f => facts.FirstOrDefault(c => c.Key.Text == f).Key?.Place).FirstOrDefault(p => p is not null) ?? facts.FirstOrDefault().Key?.Place;

    private MappedSaying.Role? Role(TextNode name, KeyReader block)
    {
        var party = cells.Required(block, "party", "party: 事業所コード");
        var at = cells.Optional(block, "at");
        return Known(name, vocabulary.Roles, Kinds.Role) is { } declared && party is not null ? new(declared.Name, party, at) : null;
    }

    private ImmutableArray<(TextNode Key, Cell Cell)> Cells(KeyReader block, string key, string example) =>
    [
        .. block.Named(key, example).Select(p => (p.Key, Cell: cells.Of(p.Value, block, p.Key.Text))).Where(p => p.Cell is not null).Select(p => (p.Key, p.Cell!)),
    ];

    private T? Known<T>(TextNode name, ImmutableDictionary<string, T> declared, Bilingual kind)
        where T : class
    {
        if (declared.TryGetValue(name.Text.Trim(), out var found)) return found;
        findings.Add(FindingTable.UnknownName, name.Place, name.Text, kind, NearestName.Hint(name.Text, declared.Keys));
        return null;
    }
}
