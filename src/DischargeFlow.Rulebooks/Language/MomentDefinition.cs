using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>A name for a point in time, under <c>moments:</c>.</summary>
public sealed record MomentDefinition(string Name, Bilingual? Label, MomentExpression Expression, Place Place);

/// <summary>How a named moment is found. Which side is the strict one decides what an unknown line counts as.</summary>
public abstract record MomentExpression
{
    private MomentExpression() { }

    /// <summary>One phrase.</summary>
    public sealed record Single(Phrase Phrase) : MomentExpression;

    /// <summary>The earliest; what has not happened, is none or was never recorded is ignored. On a tie of dates the first line wins.</summary>
    public sealed record EarliestOf(ImmutableArray<Phrase> Lines) : MomentExpression;

    /// <summary>The latest; waits for all of them.</summary>
    public sealed record LatestOf(ImmutableArray<Phrase> Lines) : MomentExpression;

    /// <summary>The first that is known, in order of preference.</summary>
    public sealed record FirstKnownOf(ImmutableArray<Phrase> Lines) : MomentExpression;

    /// <summary>The first line whose criterion holds, else <paramref name="Otherwise"/>.</summary>
    public sealed record Choose(ImmutableArray<(Criterion If, Phrase Then)> Lines, Phrase Otherwise) : MomentExpression;
}
