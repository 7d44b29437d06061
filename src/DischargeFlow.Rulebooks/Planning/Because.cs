using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// One reason for a date, an alert or a silence: a saying with what fills it. It is put into words only when somebody reads it.
/// </summary>
/// <param name="Saying">The sentence with places to fill.</param>
/// <param name="Rule">The line of the rulebook that it comes from, or null.</param>
/// <param name="Fills">Dates, instants, names, entries: what fills the sentence.</param>
public sealed record Because(Saying Saying, Place? Rule, ImmutableArray<object?> Fills);

/// <summary>A sentence in both languages with numbered places: <c>{0}</c>.</summary>
public sealed record Saying(string Id, string Ja, string En);
