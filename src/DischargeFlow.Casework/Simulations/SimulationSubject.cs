using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Simulations;

/// <summary>What a report is about: everything around the figures.</summary>
/// <param name="Rules">What was compared.</param>
/// <param name="Draft">The draft, as it was named.</param>
/// <param name="Against">The version compared with, as it was named.</param>
/// <param name="History">The history.</param>
/// <param name="From">The first day of admissions; null for any.</param>
/// <param name="To">The last day of admissions; null for any.</param>
public sealed record SimulationSubject(SimulationRules Rules, string Draft, string Against, StayHistory History, LocalDate? From, LocalDate? To)
{
    public Vocabulary Vocabulary => Rules.Vocabulary;

    public DateTimeZone Zone => Rules.Against.Zone;

    /// <summary>What people call a duty, whichever version has it.</summary>
    public Bilingual LabelOf(string duty) => (Rules.Draft.Duties.FirstOrDefault(d => (d.Was ?? d.Name) == duty || d.Name == duty)
        ?? Rules.Against.Duties.FirstOrDefault(d => d.Name == duty))?.Label ?? new(duty, duty);
}
