using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;

namespace DischargeFlow.Rulebooks.Documents.Forms;

/// <summary>A rulebook's text as a form shows it: every part with its place, whatever is wrong with the text elsewhere.</summary>
public sealed class RulebookForm
{
    private RulebookForm(ImmutableArray<FormPart> parts) => Parts = parts;

    /// <summary>Every part of the first order, in the order of the text.</summary>
    public ImmutableArray<FormPart> Parts { get; }

    /// <summary>What the rulebook says of itself.</summary>
    public IEnumerable<FormPart> Head => Parts.Where(p => !UsualOrder.Sections.Contains(p.Key));

    /// <summary>Derived roles.</summary>
    public ImmutableArray<FormPart> Parties => Section("parties");

    /// <summary>Own units.</summary>
    public ImmutableArray<FormPart> Units => Section("units");

    /// <summary>Named criteria.</summary>
    public ImmutableArray<FormPart> Criteria => Section("criteria");

    /// <summary>Named moments.</summary>
    public ImmutableArray<FormPart> Moments => Section("moments");

    /// <summary>The duties, each a card.</summary>
    public ImmutableArray<FormPart> Duties => Section("duties");

    /// <summary>Every part, each before its own parts.</summary>
    public IEnumerable<FormPart> All => Parts.SelectMany(p => p.All);

    /// <summary>The form of a document; without parts when its text cannot be taken apart.</summary>
    public static RulebookForm Of(RulebookDocument document) => new(document.Root is KeysPiece top ? FormReader.Read(top) : []);

    /// <summary>The part at a path; null when there is none.</summary>
    public FormPart? Find(PartPath path) => All.FirstOrDefault(p => p.Path == path);

    /// <summary>The keys that a duty's card could have besides, in their usual order.</summary>
    public static ImmutableArray<string> Missing(FormPart duty) => [.. UsualOrder.Duty.Where(k => duty[k] is null)];

    private ImmutableArray<FormPart> Section(string key) => Parts.FirstOrDefault(p => p.Key == key)?.Parts ?? [];
}
