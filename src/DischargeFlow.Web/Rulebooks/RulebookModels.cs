using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Versions.Differences;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Drafts.Forms;
using NodaTime;

namespace DischargeFlow.Web.Rulebooks;

/// <summary>All versions of one rulebook, as a page shows them on a day.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Versions">The versions, the newest first.</param>
/// <param name="Today">The day.</param>
public sealed record RulebookModel(string Name, ImmutableArray<ShelvedRulebook> Versions, LocalDate Today)
{
    /// <summary>What people call it.</summary>
    public Bilingual Title => (HoldsToday ?? Versions[0]).Planner.Rulebook.Title;

    /// <summary>The version that holds for a stay that begins, or ends, today; null before the first.</summary>
    public ShelvedRulebook? HoldsToday => Versions.Where(v => Of(v).Effective.From <= Today).MaxBy(v => (Of(v).Effective.From, v.Version));

    /// <summary>The version that begins next; null when none waits.</summary>
    public ShelvedRulebook? Next => Versions.Where(v => Of(v).Effective.From > Today).MinBy(v => (Of(v).Effective.From, v.Version));

    /// <summary>The rulebook of a version.</summary>
    public static Rulebook Of(ShelvedRulebook version) => version.Planner.Rulebook;
}

/// <summary>One version with its text, as far as it is kept.</summary>
public sealed record VersionModel(RulebookModel Rulebook, ShelvedRulebook Version, string? Text, Vocabulary? Vocabulary)
{
    /// <summary>What its text can name.</summary>
    public FormWords Words => new(Vocabulary is null ? [] : [Vocabulary], []);
}

/// <summary>Two versions and what differs; without differences where nothing was chosen.</summary>
public sealed record DifferencesModel(RulebookModel Rulebook, int Before, int After, ImmutableArray<Difference> Differences);

/// <summary>The sheets of a version's flow chart, each an SVG for A4 across.</summary>
public sealed record ChartModel(VersionModel Version, ImmutableArray<string> Sheets);
