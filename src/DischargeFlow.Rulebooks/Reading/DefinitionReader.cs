using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Criteria;
using DischargeFlow.Rulebooks.Reading.Phrases;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads what a rulebook gives names to: parties, units, criteria, moments.</summary>
internal sealed class DefinitionReader(KeyReader top, Names names, PhraseReader phrases, CriterionReader criteria, FindingList findings)
{
    public PartyDefinition? Party(TextNode key, Node value)
    {
        const string Example = "desk: { first-of: [care-manager, municipal-desk] }";
        if (top.Block(value, new($"役「{key.Text}」", $"the party '{key.Text}'"), Example) is not { } block) return null;
        PartyExpression? expression = null;
        if (block.Node.Find("choose") is not null)
        {
            var (lines, otherwise) = Choice(block, n => names.Role(n as TextNode, false, findings), "then: care-manager");
            if (lines is not null && otherwise is not null) expression = new PartyExpression.Choose([.. lines], otherwise);
        }
        else
        {
            var texts = block.DistinctTexts(block.Required("first-of", Example), "first-of", Example);
            var roles = texts.Select(t => names.Role(t, false, findings)).OfType<string>().ToImmutableArray();
            if (!roles.IsEmpty && roles.Length == texts.Length) expression = new PartyExpression.FirstOf(roles);
        }

        block.RefuseOthers();
        return expression is null ? null : new(key.Text.Trim(), expression, key.Place);
    }

    public OwnUnit? Unit(TextNode key, Node value)
    {
        const string Example = "statutory-days: { skip: closed days, up-to: 7, if-closed: later }";
        if (top.Block(value, new($"単位「{key.Text}」", $"the unit '{key.Text}'"), Example) is not { } block) return null;
        var skip = Values.OneOf(block.RequiredText("skip", "skip: closed days"), "skip", findings, ("closed days", true));
        var upTo = block.RequiredText("up-to", "up-to: 7") is { } text ? Values.Number(text.Text, 0, 366, text.Place, findings) : null;
        var ifClosed = Values.OneOf(block.RequiredText("if-closed", "if-closed: later"), "if-closed", findings,
            ("keep", IfClosed.Keep), ("earlier", IfClosed.Earlier), ("later", IfClosed.Later), ("one day later", IfClosed.OneDayLater));
        var of = block.OptionalText("of", "of: japan");
        block.RefuseOthers();
        return skip is null || upTo is null || ifClosed is null ? null : new(key.Text.Trim(), upTo.Value, ifClosed.Value, of?.Text.Trim(), key.Place);
    }

    public CriterionDefinition? CriterionOf(TextNode key, Node value)
    {
        var label = value is KeysNode keys && keys.Find("label") is { } written ? top.Bilingual(written, "label") : null;
        return criteria.ReadNamed(value, "label") is { } body ? new(key.Text.Trim(), label, body, key.Place) : null;
    }

    public MomentDefinition? MomentOf(TextNode key, Node value)
    {
        if (value is TextNode)
            return phrases.Read(value, PhraseSpot.Outside) is { } phrase ? new(key.Text.Trim(), null, new MomentExpression.Single(phrase), key.Place) : null;
        const string Example = "discharge-day: { earliest of: [planned-discharge, discharged] }";
        if (top.Block(value, new($"日時「{key.Text}」", $"the moment '{key.Text}'"), Example) is not { } block) return null;
        var label = block.Bilingual(block.Optional("label"), "label");
        var expression = Expression(block, Example);
        block.RefuseOthers();
        return expression is null ? null : new(key.Text.Trim(), label, expression, key.Place);
    }

    private MomentExpression? Expression(KeyReader block, string example)
    {
        if (block.Node.Find("choose") is not null)
        {
            var (lines, otherwise) = Choice(block, n => phrases.Read(n, PhraseSpot.Outside), "then: 1 day after admission");
            return lines is null || otherwise is null ? null : new MomentExpression.Choose([.. lines], otherwise);
        }

        if (block.Node.Find("is") is not null)
            return phrases.Read(block.Optional("is"), PhraseSpot.Outside) is { } phrase ? new MomentExpression.Single(phrase) : null;
        if (block.Node.Find("latest of") is not null)
            return Lines(block, "latest of") is { } latest ? new MomentExpression.LatestOf(latest) : null;
        if (block.Node.Find("first known of") is not null)
            return Lines(block, "first known of") is { } first ? new MomentExpression.FirstKnownOf(first) : null;
        if (block.Node.Find("earliest of") is not null)
            return Lines(block, "earliest of") is { } earliest ? new MomentExpression.EarliestOf(earliest) : null;
        block.Optional("latest of");
        block.Optional("first known of");
        block.Optional("choose");
        block.Optional("otherwise");
        block.Optional("is");
        block.Required("earliest of", example);
        return null;
    }

    private ImmutableArray<Phrase>? Lines(KeyReader block, string key)
    {
        var items = block.Items(block.Optional(key), key, $"{key}: [planned-discharge, discharged]");
        Repeats.Tell(items, new(key, key), findings);
        var lines = items.Select(i => phrases.Read(i, PhraseSpot.Outside)).ToList();
        return lines.Count == 0 || lines.Any(l => l is null) ? null : [.. lines.OfType<Phrase>()];
    }

    /// <summary>The lines of <c>choose</c>, each with <c>if</c> and <c>then</c>, and the <c>otherwise</c> that must follow them.</summary>
    private (List<(Criterion, T)>? Lines, T? Otherwise) Choice<T>(KeyReader block, Func<Node?, T?> read, string example)
        where T : class
    {
        var lines = new List<(Criterion, T)>();
        var items = block.Items(block.Optional("choose"), "choose", $"choose: [ {{ if: lives-alone, {example} }} ]");
        foreach (var item in items)
        {
            if (block.Block(item, new("「choose」の行", "a line of 'choose'"), $"{{ if: lives-alone, {example} }}") is not { } line) continue;
            var condition = criteria.Read(line.Required("if", "if: lives-alone"));
            var result = Word(line, line.Required("then", example)) is { } then ? read(then) : null;
            line.RefuseOthers();
            if (condition is not null && result is not null) lines.Add((condition, result));
        }

        var otherwise = Word(block, block.Required("otherwise", "otherwise" + example[4..])) is { } last ? read(last) : null;
        return (lines.Count == items.Length && lines.Count > 0 ? lines : null, otherwise);
    }

    private static TextNode? Word(KeyReader block, Node? value) => value is null ? null : block.Text(value, "then / otherwise", "then: 1 day after admission");
}
