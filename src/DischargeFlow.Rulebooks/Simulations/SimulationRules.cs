using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>What is compared: a draft and a version of one rulebook, on one ground.</summary>
/// <param name="Draft">The draft. Where it bears another name it counts as a version of the one compared with, so that who follows that follows it.</param>
/// <param name="Against">The version that it is compared with.</param>
/// <param name="Vocabulary">The vocabulary of both.</param>
/// <param name="Tables">The closed-day tables.</param>
/// <param name="DischargeEvent">The event with which a stay ends at home: lead times count back from it.</param>
/// <param name="Contact">The duty whose contact the lead times measure; null to take the first that must be done before a date.</param>
public sealed record SimulationRules(
    Rulebook Draft, Rulebook Against, Vocabulary Vocabulary, ClosedDayTables Tables, string DischargeEvent, string? Contact = null)
{
    /// <summary>How many cases are shown with both plans side by side.</summary>
    public int MostCases { get; init; } = 8;

    /// <summary>The duty that is measured; null when there is none.</summary>
    public string? ContactDuty => Contact ?? (FirstBeforeADate(Draft) ?? FirstBeforeADate(Against))?.Name;

    internal Planner PlannerOf(Rulebook version) => Planner.For(version with { Name = Against.Name }, Vocabulary, Tables);

    internal ImmutableHashSet<string> Shared => SharedDuties.Of(Draft with { Name = Against.Name }, Against);

    private static Duty? FirstBeforeADate(Rulebook rulebook) => rulebook.Duties
        .Where(d => d.Due is { Offset: Offset.Span { Before: true }, Anchor: not (Anchor.Start or Anchor.Due or Anchor.Known or Anchor.OfDuty) })
        .OrderBy(d => d.Severity).FirstOrDefault();
}
