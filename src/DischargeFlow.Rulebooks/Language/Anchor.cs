namespace DischargeFlow.Rulebooks.Language;

/// <summary>What a phrase counts from.</summary>
public abstract record Anchor
{
    private Anchor() { }

    /// <summary>When an event happened. An event that can happen many times says which one.</summary>
    public sealed record Event(string Name, Which Which) : Anchor;

    /// <summary>The value of a date fact.</summary>
    public sealed record DateFact(string Name) : Anchor;

    /// <summary>A moment that the rulebook names.</summary>
    public sealed record Named(string Name) : Anchor;

    /// <summary><c>X set</c>: since when X (a fact or a named moment) has had its present value.</summary>
    public sealed record Set(string Name, bool IsMoment) : Anchor;

    /// <summary><c>start</c> of the duty in which the phrase stands.</summary>
    public sealed record Start : Anchor;

    /// <summary><c>due</c> of the duty in which the phrase stands.</summary>
    public sealed record Due : Anchor;

    /// <summary><c>known</c>: since when, by what was recorded, the plan has held the duty with its present due moment.</summary>
    public sealed record Known : Anchor;

    /// <summary>A point in the life of another duty.</summary>
    public sealed record OfDuty(string Duty, DutyPoint Point) : Anchor;
}

/// <summary>Points in another duty's life. Missed is its due moment, if it was unmet by then.</summary>
public enum DutyPoint { Started, Met, Missed, Ended }

/// <summary>Which occurrence of an event that can happen many times.</summary>
public abstract record Which
{
    private Which() { }

    /// <summary>The only one, of an event that happens once.</summary>
    public sealed record Only : Which;

    /// <summary>The n-th from the first: 1 is the first.</summary>
    public sealed record FromFirst(int Number) : Which;

    /// <summary>The n-th from the last: 1 is the last.</summary>
    public sealed record FromLast(int Number) : Which;

    /// <summary>Each of them: the duty has one instance for every occurrence.</summary>
    public sealed record Each : Which;
}
