using NodaTime;

namespace DischargeFlow.Casework.Replans;

/// <summary>
/// Open cases planned anew because of something that no entry says, such as another table of closed days. It goes on where it was when the program
/// was killed.
/// </summary>
public sealed record Replan
{
    /// <summary>UUIDv7 of the row.</summary>
    public required string Id { get; init; }

    /// <summary>Why, as the audit has it: <c>closed-days japan</c>.</summary>
    public required string Why { get; init; }

    /// <summary>When the reason arose, on the clock of the cases.</summary>
    public required Instant Begun { get; init; }

    /// <summary>Who gave the reason.</summary>
    public required string Who { get; init; }

    /// <summary>The row id of the last case that was looked at; null before the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many cases were looked at.</summary>
    public int Looked { get; init; }

    /// <summary>Of how many the plan became another one.</summary>
    public int Changed { get; init; }

    /// <summary>When the last case was looked at; null while it goes on.</summary>
    public Instant? Done { get; init; }
}

/// <summary>Why the plan of a case became another one without an entry.</summary>
/// <param name="Why">As the audit has it.</param>
/// <param name="Who">Who gave the reason.</param>
/// <param name="At">When the case was planned anew.</param>
public sealed record CaseReplan(string Why, string Who, Instant At);
