using System.Collections.Immutable;

namespace DischargeFlow.Web.Recordings;

/// <summary>
/// What somebody says of a case, as a form or a request carries it: texts, not yet looked at. <see cref="EntryReader"/> makes an entry of it
/// or refuses with a sentence.
/// </summary>
public sealed record SaidEntry
{
    /// <summary>
    /// <c>event</c>, <c>fact</c>, <c>checklist</c>, <c>role</c>, <c>decision</c>, <c>waiver</c>, <c>version</c>, <c>acknowledgement</c>,
    /// <c>correction</c> or <c>retraction</c>.
    /// </summary>
    public string Type { get; init; } = "";

    /// <summary>The event, fact, checklist, role, criterion, duty or rulebook.</summary>
    public string Name { get; init; } = "";

    /// <summary>A date, or a date and time with or without offset; empty for now.</summary>
    public string Happened { get; init; } = "";

    /// <summary>The value, the choices, the boxes ticked, the party, <c>yes</c>/<c>no</c> of a decision, or the number of a version (<c>by-dates</c> to let the dates choose).</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>What an event carries.</summary>
    public ImmutableSortedDictionary<string, string> Carries { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Why, of a decision, a waiver or a choice of a version.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who acknowledges: a role or a party.</summary>
    public string By { get; init; } = "";

    /// <summary>The kind of alert that is acknowledged; empty for all.</summary>
    public string Of { get; init; } = "";

    /// <summary>The entry that is corrected or retracted.</summary>
    public int? Entry { get; init; }

    /// <summary>Of a correction: when it really happened; empty when that was right.</summary>
    public string NewHappened { get; init; } = "";

    /// <summary>Of a correction: what was really so; null when that was right.</summary>
    public SaidEntry? NewContent { get; init; }
}
