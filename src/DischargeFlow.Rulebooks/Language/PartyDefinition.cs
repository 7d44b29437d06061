using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>A role that a rulebook derives from others, under <c>parties:</c>.</summary>
public sealed record PartyDefinition(string Name, PartyExpression Expression, Place Place);

/// <summary>How a derived role finds its holder.</summary>
public abstract record PartyExpression
{
    private PartyExpression() { }

    /// <summary>The first of the roles that somebody holds.</summary>
    public sealed record FirstOf(ImmutableArray<string> Roles) : PartyExpression;

    /// <summary>The role of the first line whose criterion holds; while a line is unknown nobody is chosen past it.</summary>
    public sealed record Choose(ImmutableArray<(Criterion If, string Role)> Lines, string Otherwise) : PartyExpression;
}
