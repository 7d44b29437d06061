using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Vocabularies;

/// <summary>
/// Everything that can be said of one kind of case. The engine knows no medical word: what is not declared here does not exist.
/// </summary>
public sealed record Vocabulary
{
    /// <summary>The kind of case, such as <c>hospital-stay</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Grows by one with each addition; a rulebook pins the version that it was written for.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The name that people read.</summary>
    public required Bilingual Label { get; init; }

    /// <summary>The roles that parties can hold.</summary>
    public required ImmutableDictionary<string, RoleDeclaration> Roles { get; init; }

    /// <summary>The facts.</summary>
    public required ImmutableDictionary<string, FactDeclaration> Facts { get; init; }

    /// <summary>The events, among them one <c>NAME-sent</c> for each document.</summary>
    public required ImmutableDictionary<string, EventDeclaration> Events { get; init; }

    /// <summary>The checklists: yes-no facts that are assessed together.</summary>
    public required ImmutableDictionary<string, Checklist> Checklists { get; init; }

    /// <summary>The documents.</summary>
    public required ImmutableDictionary<string, DocumentDeclaration> Documents { get; init; }
}

/// <summary>A role. <paramref name="Of"/> names the role in whose organization its holder works (a ward head is of the hospital).</summary>
public sealed record RoleDeclaration(string Name, Bilingual Label, string? Of, Place Place);

/// <summary>What a fact can be.</summary>
public enum FactKind { YesNo, Number, Date, Choice, Choices }

/// <summary>A fact.</summary>
/// <param name="Name">Its name in rulebooks.</param>
/// <param name="Kind">What it can be.</param>
/// <param name="Label">What people read.</param>
/// <param name="Help">A sentence for who records it.</param>
/// <param name="Choices">The choices in their order (comparisons such as "at least" follow it), with labels; empty for other kinds.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record FactDeclaration(string Name, FactKind Kind, Bilingual Label, Bilingual? Help, ImmutableArray<ChoiceDeclaration> Choices, Place Place);

/// <summary>One choice of a fact.</summary>
public sealed record ChoiceDeclaration(string Name, Bilingual Label);

/// <summary>How often an event can happen: once (a second one is refused) or many times (must then be named first, last, each ...).</summary>
public enum Occurs { Once, Many }

/// <summary>What a field of an event holds.</summary>
public enum CarriedKind { Role, Choice, Text }

/// <summary>A field that an event carries.</summary>
public sealed record CarriedField(string Name, CarriedKind Kind, Bilingual Label, ImmutableArray<ChoiceDeclaration> Choices);

/// <summary>An event.</summary>
public sealed record EventDeclaration(string Name, Occurs Occurs, Bilingual Label, ImmutableArray<CarriedField> Carries, Place Place);

/// <summary>Yes-no facts that are assessed together with one click.</summary>
public sealed record Checklist(string Name, Bilingual Label, ImmutableArray<string> Facts, Place Place);

/// <summary>A document with who sends it to whom; sending it is the event <c>NAME-sent</c>.</summary>
public sealed record DocumentDeclaration(string Name, Bilingual Label, string? From, string? To, Place Place)
{
    /// <summary>The event of its having been sent.</summary>
    public string SentEvent => Name + "-sent";
}
