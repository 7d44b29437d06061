using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Criteria;
using DischargeFlow.Rulebooks.Reading.Phrases;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Reading.Duties;

/// <summary>Reads one duty.</summary>
internal sealed class DutyReader(Names names, PhraseReader phrases, CriterionReader criteria, FindingList findings)
{
    private readonly DeedReader _deeds = new(names, findings);
    private readonly StepReader _steps = new(names, phrases, findings);

    /// <summary>
    /// The duty; null when it has no name. Where something is missing or wrong a stand-in is given beside the finding, so that the rest can still be
    /// checked.
    /// </summary>
    public Duty? Read(KeyReader block)
    {
        var name = block.RequiredText("duty", "duty: discharge-contact");
        var was = block.OptionalText("was", "was: old-name");
        var label = block.Bilingual(block.Required("label", "label: { ja: 退院の連絡, en: Discharge contact }"), "label");
        var owner = names.Role(block.RequiredText("owner", "owner: hospital"), false, findings);
        var (to, each) = To(block);
        var condition = criteria.Read(block.Optional("if"));
        var severity = Values.OneOf(block.RequiredText("severity", "severity: must"), "severity", findings,
            ("must", Severity.Must), ("should", Severity.Should), ("may", Severity.May));
        var basis = Values.OneOf(block.RequiredText("basis", "basis: rule"), "basis", findings,
            ("law", Basis.Law), ("rule", Basis.Rule), ("wish", Basis.Wish), ("default", Basis.Default));
        var source = block.OptionalText("source", "source: 手引き 3 ページ");
        var tags = block.Texts(block.Optional("tags"), "tags", "tags: [discharge]");
        var starts = phrases.Read(block.Required("starts", "starts: admission"), PhraseSpot.Starts);
        var from = From(block);
        var due = phrases.Read(block.Optional("due"), PhraseSpot.DueOf);
        var ifTooLate = IfTooLate(block);
        var ends = Ends(block);
        var doneBy = _deeds.Read(block, block.Required("done-by", "done-by: [ contacted: { by: owner, to: recipient } ]"));
        var tell = _steps.Read(block.Optional("tell"), hasDue: block.Optional("due") is not null);
        block.RefuseOthers();
        if (was is not null && !Names.IsName(was.Text)) findings.Add(FindingTable.BadName, was.Place, was.Text);
        if (name is null) return null;
        return new()
        {
            Name = name.Text.Trim(),
            Was = was?.Text.Trim(),
            Label = label ?? new("", ""),
            Owner = owner ?? "",
            To = to,
            ToEach = each,
            If = condition,
            Severity = severity ?? Severity.Should,
            Basis = basis ?? Basis.Default,
            Source = source?.Text.Trim(),
            Tags = [.. tags.Select(t => t.Text.Trim())],
            Starts = starts ?? new Phrase(null, new Anchor.Known(), null, null, null, name.Place),
            From = from ?? new WindowStart.FromStart(Exclusive: false),
            Due = due,
            IfTooLate = ifTooLate,
            Ends = ends,
            DoneBy = doneBy,
            Tell = tell,
            Place = name.Place,
        };
    }

    private (ImmutableArray<string> Roles, bool Each) To(KeyReader block)
    {
        var value = block.Required("to", "to: desk");
        var each = value is KeysNode;
        var list = value;
        if (value is KeysNode keys)
        {
            var inner = new KeyReader(keys, new("「to」", "'to'"), findings);
            list = inner.Required("each of", "to: { each of: [care-manager, pharmacy] }");
            inner.RefuseOthers();
        }

        var roles = block.DistinctTexts(list, "to", "to: desk").Select(t => names.Role(t, false, findings)).ToList();
        if (roles.Any(r => r is null)) return ([], each);
        if (!each && roles.Count > 1) findings.Add(FindingTable.ToNeedsEach, value!.Place, string.Join(", ", roles));
        if (list is not null && roles.Count == 0) findings.Add(FindingTable.ToNobody, list.Place);
        return ([.. roles.OfType<string>()], each);
    }

    private WindowStart? From(KeyReader block)
    {
        var value = block.Optional("from");
        if (value is null) return new WindowStart.FromStart(Exclusive: false);
        if (value is TextNode text)
        {
            if (text.Text.Trim() == "start") return new WindowStart.FromStart(Exclusive: true);
            if (text.Words() is [{ Text: "any" }, { Text: "time" }]) return new WindowStart.AnyTime();
        }

        return phrases.Read(value, PhraseSpot.From) is { } phrase ? new WindowStart.FromMoment(phrase) : null;
    }

    private IfTooLate? IfTooLate(KeyReader block)
    {
        var value = block.Optional("if-too-late");
        if (value is null) return null;
        if (value is TextNode { Text: "keep" }) return new IfTooLate.Keep();
        return phrases.Read(value, PhraseSpot.IfTooLate) is { } phrase ? new IfTooLate.Instead(phrase) : null;
    }

    private ImmutableArray<EndLine> Ends(KeyReader block)
    {
        var ends = ImmutableArray.CreateBuilder<EndLine>();
        var lines = block.Items(block.Optional("ends"), "ends", "ends: [died, 14 days after discharged]");
        Repeats.Tell(lines, new("ends", "ends"), findings);
        foreach (var line in lines)
        {
            if (phrases.Read(line, PhraseSpot.Ends) is not { } phrase) continue;
            ends.Add(new(phrase, phrase is { Offset: null, Anchor: Anchor.Event, IfClosed: null, Clock: null }));
        }

        return ends.ToImmutable();
    }
}
