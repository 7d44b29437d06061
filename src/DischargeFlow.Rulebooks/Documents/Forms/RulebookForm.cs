using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Vocabularies;

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

    /// <summary>What people call a role. One that the rulebook derives has no label of its own: it is called by the roles that it can be.</summary>
    public Bilingual RoleLabel(string name, Vocabulary vocabulary)
    {
        var labels = RolesOf(name, []).Select(r => vocabulary.Roles.GetValueOrDefault(r)?.Label).OfType<Bilingual>().Distinct().ToArray();
        return labels.Length == 0 ? new(name, name) : new(string.Join("または", labels.Select(l => l.Ja)), string.Join(" or ", labels.Select(l => l.En)));
    }

    /// <summary>The keys that a duty's card could have besides, in their usual order.</summary>
    public static ImmutableArray<string> Missing(FormPart duty) => [.. UsualOrder.Duty.Where(k => duty[k] is null)];

    // A derived role may stand on another; while it is written it may even lead back to itself.
    private IEnumerable<string> RolesOf(string name, ImmutableHashSet<string> seen) =>
        seen.Contains(name) || Parties.FirstOrDefault(p => p.Key == name) is not { } party
            ? [name]
            : party.All.Where(p => p.Kind == PartKind.Roles && p.Parts.IsEmpty).SelectMany(r => RolesOf(r.Text.Trim(), seen.Add(name)));

    private ImmutableArray<FormPart> Section(string key) => Parts.FirstOrDefault(p => p.Key == key)?.Parts ?? [];
}
