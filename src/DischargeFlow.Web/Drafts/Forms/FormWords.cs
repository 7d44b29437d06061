using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>What a draft can name beside its own words.</summary>
/// <param name="Vocabularies">The kinds of case.</param>
/// <param name="Tables">The closed-day tables.</param>
public sealed record FormWords(ImmutableArray<Vocabulary> Vocabularies, ImmutableArray<string> Tables);
