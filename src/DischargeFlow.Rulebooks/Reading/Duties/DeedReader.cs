using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading.Duties;

/// <summary>Reads the deeds that fulfil a duty: alternatives, each of which may need several.</summary>
internal sealed class DeedReader(Names names, FindingList findings)
{
    private const string Example = "done-by: [ contacted: { by: owner, to: recipient } ]";

    /// <summary>The alternatives; none, with findings, when one of them is wrong.</summary>
    public ImmutableArray<DeedLine> Read(KeyReader block, Node? value)
    {
        var lines = ImmutableArray.CreateBuilder<DeedLine>();
        var sound = true;
        foreach (var item in block.Items(value, "done-by", Example))
        {
            var deeds = item is KeysNode { Pairs: [{ Key.Text: "all of" } all] }
                ? [.. block.Items(all.Value, "all of", "all of: [conference, document: care-plan]").Select(One)]
                : new List<Deed?> { One(item) };
            sound &= deeds.Count > 0 && deeds.All(d => d is not null);
            lines.Add(new([.. deeds.OfType<Deed>()]));
        }

        return sound ? lines.ToImmutable() : [];
    }

    private Deed? One(Node item)
    {
        switch (item)
        {
            case TextNode { IsEmpty: false } text:
                return OfEvent(text.Text.Trim(), text.Place, null);
            case KeysNode { Pairs: [{ Key.Text: "acknowledged" } said] }:
                return Acknowledged(said.Key, said.Value);
            case KeysNode keys when keys.Find("document") is { } document:
                return OfDocument(keys, document);
            case KeysNode { Pairs: [var deed] }:
                return OfEvent(deed.Key.Text.Trim(), deed.Key.Place, deed.Value);
            default:
                findings.Add(FindingTable.NoDeed, item.Place);
                return null;
        }
    }

    private Deed.OfEvent? OfDocument(KeysNode keys, Node document)
    {
        if (document is not TextNode name)
        {
            findings.Add(FindingTable.NoDeed, document.Place);
            return null;
        }

        if (!names.Vocabulary.Documents.TryGetValue(name.Text.Trim(), out var declared))
        {
            findings.Add(FindingTable.UnknownName, name.Place, name.Text, Kinds.Document, NearestName.Hint(name.Text, names.Vocabulary.Documents.Keys));
            return null;
        }

        var matches = new KeysNode([.. keys.Pairs.Where(p => p.Key.Text != "document")], keys.Place);
        return OfEvent(declared.SentEvent, name.Place, matches);
    }

    private Deed.OfEvent? OfEvent(string name, Place place, Node? matches)
    {
        if (!names.Vocabulary.Events.TryGetValue(name, out var declared))
        {
            if (names.Vocabulary.Facts.ContainsKey(name)) findings.Add(FindingTable.FactIsNoDeed, place, name);
            else findings.Add(FindingTable.UnknownName, place, name, Kinds.Deed, NearestName.Hint(name, names.Vocabulary.Events.Keys.Append("document").Append("acknowledged").Append("all of")));
            return null;
        }

        if (matches is null or TextNode { IsEmpty: true }) return new(name, [], place);
        if (matches is not KeysNode keys)
        {
            findings.Add(FindingTable.NeedsKeys, matches.Place, name, $"{name}: {{ by: owner, to: recipient }}");
            return null;
        }

        var fields = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (field, value) in keys.Pairs)
        {
            if (Field(declared, field, value) is { } said) fields.Add((field.Text.Trim(), said));
        }

        return fields.Count == keys.Pairs.Length ? new(name, fields.ToImmutable(), place) : null;
    }

    private string? Field(EventDeclaration declared, TextNode field, Node value)
    {
        var known = declared.Carries.FirstOrDefault(c => c.Name == field.Text.Trim());
        if (known is null)
        {
            findings.Add(FindingTable.UnknownName, field.Place, field.Text, Kinds.Field, NearestName.Hint(field.Text, declared.Carries.Select(c => c.Name)));
            return null;
        }

        if (value is not TextNode { IsEmpty: false } text)
        {
            findings.Add(FindingTable.NeedsText, value.Place, field.Text, "by: owner");
            return null;
        }

        var word = text.Text.Trim();
        if (known.Kind == CarriedKind.Role) return names.Role(text, true, findings);
        if (known.Kind == CarriedKind.Choice && known.Choices.All(c => c.Name != word))
        {
            findings.Add(FindingTable.NoChoiceOf, text.Place, field.Text, word, NearestName.Hint(word, known.Choices.Select(c => c.Name)));
            return null;
        }

        return word;
    }

    private Deed.Acknowledged? Acknowledged(TextNode key, Node value)
    {
        if (value is not KeysNode keys)
        {
            findings.Add(FindingTable.NoDeed, value.Place);
            return null;
        }

        var block = new KeyReader(keys, new("「acknowledged」", "'acknowledged'"), findings);
        var by = names.Role(block.RequiredText("by", "by: recipient"), true, findings);
        var of = block.OptionalText("of", "of: notice");
        var kind = Values.OneOf(of, "of", findings, ("notice", AlertKind.Notice), ("reminder", AlertKind.Reminder), ("escalation", AlertKind.Escalation));
        block.RefuseOthers();
        return by is null || (of is not null && kind is null) ? null : new(by, kind, key.Place);
    }
}
