using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>A rulebook's text as a page shows it: as a form when it is a draft, else to be read.</summary>
public sealed class FormView
{
    private readonly ImmutableArray<(FormPart? Part, Finding Finding)> _findings;

    /// <summary>Takes a text apart.</summary>
    /// <param name="document">The text.</param>
    /// <param name="words">The vocabularies and closed-day tables that there are.</param>
    /// <param name="findings">What is wrong with it beside what reading it tells.</param>
    public FormView(RulebookDocument document, FormWords words, IEnumerable<Finding>? findings = null)
    {
        (Document, Words, Form) = (document, words, RulebookForm.Of(document));
        var kind = Form.Parts.FirstOrDefault(p => p.Key == "case")?.Text.Trim();
        Vocabulary = words.Vocabularies.FirstOrDefault(v => v.Name == kind) ?? words.Vocabularies.FirstOrDefault();
        if (Vocabulary is null) return;
        Grammar = new(Form, Vocabulary);
        var read = document.Read(words.Vocabularies);
        if (read.Value is { } rulebook) (Rulebook, Text) = (rulebook, new(rulebook, Vocabulary));
        var parts = Form.All.ToImmutableArray();
        _findings = [.. (findings ?? read.Findings).Where(f => f.Gravity != Gravity.Information).Select(f => (PartOf(f.Place, parts), f))];
    }

    /// <summary>The text.</summary>
    public RulebookDocument Document { get; }

    /// <summary>What can be named.</summary>
    public FormWords Words { get; }

    /// <summary>Its parts.</summary>
    public RulebookForm Form { get; }

    /// <summary>The vocabulary of its kind of case; the first there is where it names none; null when there is none at all.</summary>
    public Vocabulary? Vocabulary { get; }

    /// <summary>Takes its sentences apart.</summary>
    public SentenceGrammar? Grammar { get; }

    /// <summary>The rulebook, as far as it can be read.</summary>
    public Rulebook? Rulebook { get; }

    /// <summary>Its words.</summary>
    public RuleText? Text { get; }

    /// <summary>The draft's id; null where the text is only read.</summary>
    public string? Draft { get; init; }

    /// <summary>The part that is open; null for none.</summary>
    public PartPath? Open { get; init; }

    /// <summary>What somebody typed that was not kept.</summary>
    public Typed? Typed { get; init; }

    /// <summary>Whether a duty that gets another name goes on under it, as one does that runs already.</summary>
    public bool IsPublished { get; init; }

    /// <summary>The part at a path; null when there is none.</summary>
    public FormPart? Find(PartPath path) => Form.Find(path);

    /// <summary>What people call a role.</summary>
    public Bilingual RoleLabel(string name) => Vocabulary is { } vocabulary ? Form.RoleLabel(name, vocabulary) : new(name, name);

    /// <summary>Everything that was found.</summary>
    public IEnumerable<Finding> Findings => _findings.IsDefault ? [] : _findings.Select(f => f.Finding);

    /// <summary>What was found at a part itself; with <paramref name="within"/> also in what it holds.</summary>
    public IEnumerable<Finding> FindingsAt(PartPath path, bool within = true) => (_findings.IsDefault ? [] : _findings)
        .Where(f => f.Part is { } part && (within ? IsIn(part.Path, path) : part.Path == path)).Select(f => f.Finding);

    /// <summary>What was found where no part stands.</summary>
    public IEnumerable<Finding> FindingsElsewhere => (_findings.IsDefault ? [] : _findings).Where(f => f.Part is null).Select(f => f.Finding);

    /// <summary>Whether a duty has a deadline, so that something can be counted from it.</summary>
    public bool HasDue(PartPath path) => path.Steps is ["duties", var name, ..] && Form.Duties.FirstOrDefault(d => d.Path.Last == name)?["due"] is not null;

    /// <summary>Where a sentence stands.</summary>
    public SentenceSpot SpotOf(PartPath path) => path.Steps is ["duties", _, var key, ..] ? SentenceSpot.Of(key, HasDue(path)) : SentenceSpot.Outside;

    /// <summary>The words of a part taken apart; null where the grammar does not know them.</summary>
    public Sentence? SentenceOf(SentenceKind kind, PartPath path, string words) => kind switch
    {
        SentenceKind.Moment => Grammar?.Moment(words, SpotOf(path)),
        SentenceKind.Step => Grammar?.Step(words, HasDue(path)),
        SentenceKind.Test => Grammar?.Test(path.Last, words),
        _ => Grammar?.Line(words),
    };

    /// <summary>Whether a path is at or under another.</summary>
    public static bool IsIn(PartPath path, PartPath holder) => path.Steps.Length >= holder.Steps.Length && path.Steps.Take(holder.Steps.Length).SequenceEqual(holder.Steps);

    /// <summary>The innermost part at a place of the text.</summary>
    private FormPart? PartOf(Place place, ImmutableArray<FormPart> parts)
    {
        var at = OffsetOf(place);
        return parts.Where(p => (p.Span.Start <= at && at <= p.Span.End) || (p.KeySpan is { } key && key.Start <= at && at <= p.Span.End))
            .OrderByDescending(p => p.Path.Steps.Length).ThenBy(p => p.KeySpan is { } key && key.Start == at ? 0 : 1).FirstOrDefault();
    }

    private int OffsetOf(Place place)
    {
        var at = 0;
        for (var line = 1; line < place.Line; line++)
        {
            var end = Document.Text.IndexOf('\n', at);
            if (end < 0) break;
            at = end + 1;
        }

        return at + Math.Max(0, place.Column - 1);
    }
}

/// <summary>What kind of sentence a part is.</summary>
public enum SentenceKind { Moment, Line, Test, Step, Points }

/// <summary>What somebody typed that was not kept, and why.</summary>
/// <param name="Path">The part.</param>
/// <param name="Fields">What was typed, by the names of the fields.</param>
/// <param name="Why">Why it was not kept.</param>
/// <param name="Meets">Whether somebody else changed the draft in between: what was typed can be put in all the same.</param>
public sealed record Typed(PartPath Path, ImmutableArray<(string Name, string Value)> Fields, Bilingual Why, bool Meets = false)
{
    /// <summary>What was typed in a field; null when nothing was.</summary>
    public string? Of(string name) => Fields.FirstOrDefault(f => f.Name == name).Value;
}
