using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>How binding a duty is.</summary>
public enum Severity { Must, Should, May }

/// <summary>Where a number comes from: a law, a region's written rule, a wish stated in a source, or this project's default.</summary>
public enum Basis { Law, Rule, Wish, Default }

/// <summary>Something that somebody owes somebody by a moment.</summary>
public sealed record Duty
{
    /// <summary>Its name; part of the key of everything that comes from it.</summary>
    public required string Name { get; init; }

    /// <summary>The name it had before, whose keys it keeps; null when it was never renamed.</summary>
    public string? Was { get; init; }

    /// <summary>What people read.</summary>
    public required Bilingual Label { get; init; }

    /// <summary>The role that owes it.</summary>
    public required string Owner { get; init; }

    /// <summary>The roles to which it is owed. With <see cref="ToEach"/> one instance for each, else exactly one role.</summary>
    public required ImmutableArray<string> To { get; init; }

    /// <summary>True for <c>to: each of [..]</c>.</summary>
    public bool ToEach { get; init; }

    /// <summary>The condition; null when the duty exists on every case in scope.</summary>
    public Criterion? If { get; init; }

    /// <summary>How binding it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The source of the rule, in words; null when the rulebook's own source covers it.</summary>
    public string? Source { get; init; }

    /// <summary>Free words by which pages group duties.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>When it is on somebody's list. A day counts from its first instant.</summary>
    public required Phrase Starts { get; init; }

    /// <summary>From when a deed counts.</summary>
    public required WindowStart From { get; init; }

    /// <summary>By when; null for a duty without a deadline. A day counts to its last instant.</summary>
    public Phrase? Due { get; init; }

    /// <summary>What holds when the due moment had passed before the duty was known or started; null when the rule is silent.</summary>
    public IfTooLate? IfTooLate { get; init; }

    /// <summary>What ends it unmet: an event stops it, a computed moment lets it lapse.</summary>
    public ImmutableArray<EndLine> Ends { get; init; } = [];

    /// <summary>The alternatives that fulfil it; each alternative needs all of its deeds.</summary>
    public required ImmutableArray<DeedLine> DoneBy { get; init; }

    /// <summary>Whom it tells, when.</summary>
    public ImmutableArray<Step> Tell { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>From when a deed counts.</summary>
public abstract record WindowStart
{
    private WindowStart() { }

    /// <summary>From the duty's start. <paramref name="Exclusive"/>: after the deed that met the duty it starts from (<c>from: start</c> written out).</summary>
    public sealed record FromStart(bool Exclusive) : WindowStart;

    /// <summary><c>any time</c>: before the start too.</summary>
    public sealed record AnyTime : WindowStart;

    /// <summary>From a moment.</summary>
    public sealed record FromMoment(Phrase Phrase) : WindowStart;
}

/// <summary>What holds when it is too late from the beginning.</summary>
public abstract record IfTooLate
{
    private IfTooLate() { }

    /// <summary>The wished due moment stands and is missed.</summary>
    public sealed record Keep : IfTooLate;

    /// <summary>A moment; from <c>known</c> it counts from the latest of known, start and from.</summary>
    public sealed record Instead(Phrase Phrase) : IfTooLate;
}

/// <summary>A line of <c>ends</c>. <paramref name="Stops"/>: a bare event, which stops the duty; otherwise a moment, at whose end it lapses.</summary>
public sealed record EndLine(Phrase Phrase, bool Stops);

/// <summary>One alternative of <c>done-by</c>: all of its deeds are needed, and it is met with the last.</summary>
public sealed record DeedLine(ImmutableArray<Deed> AllOf);

/// <summary>A deed that counts: an event whose carried fields match. Acknowledgement counts only where it is named here.</summary>
public abstract record Deed(Place Place)
{
    /// <summary>An event; a field of kind role matches the party that held the role when it happened.</summary>
    public sealed record OfEvent(string Event, ImmutableArray<(string Field, string Value)> Matches, Place Place) : Deed(Place);

    /// <summary>The role's holder acknowledged an alert of this duty; a null kind means any.</summary>
    public sealed record Acknowledged(string By, AlertKind? Of, Place Place) : Deed(Place);
}
