using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Histories;

/// <summary>What an entry says. Three ways to say something new are never mixed up: it became so, entry n was wrong, entry n never was.</summary>
public abstract record EntryContent
{
    private EntryContent() { }

    /// <summary>Something happened: an event of the vocabulary with what it carries (field to value; a field of kind role holds a role or party).</summary>
    public sealed record Happened(string Event, ImmutableSortedDictionary<string, string> Carries) : EntryContent
    {
        /// <summary>An event that carries nothing.</summary>
        public Happened(string @event) : this(@event, ImmutableSortedDictionary<string, string>.Empty) { }

        // Names are compared sign by sign, whatever the language of the machine.
        /// <summary>Field to value.</summary>
        public ImmutableSortedDictionary<string, string> Carries { get; init; } = Carries.WithComparers(StringComparer.Ordinal);
    }

    /// <summary>A fact is so from now on.</summary>
    public sealed record Became(string Fact, FactValue Value) : EntryContent;

    /// <summary>A checklist was gone through: what is ticked is yes, what is not is no.</summary>
    public sealed record Assessed(string Checklist, ImmutableSortedSet<string> Ticked) : EntryContent
    {
        // Names are compared sign by sign, whatever the language of the machine.
        /// <summary>The facts that are yes.</summary>
        public ImmutableSortedSet<string> Ticked { get; init; } = Ticked.WithComparer(StringComparer.Ordinal);
    }

    /// <summary>A role is held by a party from now on; null when it is known that nobody holds it.</summary>
    public sealed record Holds(string Role, PartyId? Party) : EntryContent;

    /// <summary>A person decided a criterion, with a reason; it holds until the entry is retracted or another decision follows.</summary>
    public sealed record Decided(string Criterion, bool Yes, string Reason) : EntryContent;

    /// <summary>A person waived a duty, with a reason; it holds until the entry is retracted.</summary>
    public sealed record Waived(string Duty, string Reason) : EntryContent;

    /// <summary>A party says that it has seen what it was told about a duty.</summary>
    /// <param name="By">The role that the party holds, or the party.</param>
    /// <param name="Duty">The duty's name.</param>
    /// <param name="Of">The kind of alert that was seen: notice, reminder, escalation, or null for all.</param>
    public sealed record Acknowledged(string By, string Duty, string? Of) : EntryContent;

    /// <summary>
    /// A person chose by which version of a rulebook the case goes, with a reason. It holds until the entry is retracted or another choice follows.
    /// </summary>
    /// <param name="Rulebook">The rulebook.</param>
    /// <param name="Version">The version, whatever the dates of the case say; null when the dates are to choose among all versions up to <paramref name="UpTo"/>.</param>
    /// <param name="UpTo">The highest number that the dates may choose from now on; null leaves it as it is.</param>
    /// <param name="Reason">Why.</param>
    public sealed record GoesBy(string Rulebook, int? Version, int? UpTo, string Reason) : EntryContent;

    /// <summary>Entry <paramref name="Entry"/> was wrong; this is what was always true. What is null stays as it was.</summary>
    public sealed record Corrects(int Entry, Moment? NewHappened, EntryContent? NewContent) : EntryContent;

    /// <summary>Entry <paramref name="Entry"/> never was. Retracting a retraction lets the entry be again.</summary>
    public sealed record Retracts(int Entry) : EntryContent;
}
