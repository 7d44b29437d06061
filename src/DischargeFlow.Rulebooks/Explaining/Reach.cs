using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>The ways in which a party can be reached, as far as is known.</summary>
[Flags]
public enum ReachableBy
{
    /// <summary>There is no address and no number.</summary>
    Nothing = 0,

    /// <summary>A mail address that somebody verified.</summary>
    Mail = 1,

    /// <summary>A FAX number that somebody verified.</summary>
    Fax = 2,

    /// <summary>A telephone number.</summary>
    Phone = 4,

    /// <summary>Nothing is known of addresses: hours alone decide.</summary>
    NotKnown = 7,
}

/// <summary>One way to a party.</summary>
/// <param name="By">By what.</param>
/// <param name="Hours">Hours of its own; null where the party's hold.</param>
public sealed record WayTo(ReachableBy By, PointHours? Hours = null)
{
    /// <summary>Nothing is known of addresses: the party's hours alone decide.</summary>
    public static ImmutableArray<WayTo> NotKnown { get; } = [new(ReachableBy.NotKnown)];
}

/// <summary>Why nobody can be reached.</summary>
public enum Obstacle
{
    /// <summary>Nobody holds the role.</summary>
    Nobody,

    /// <summary>The party has neither a mail address nor a FAX number.</summary>
    NoChannel,

    /// <summary>The party is closed all the time.</summary>
    Closed,

    /// <summary>Whenever the party is open it asks not to be contacted.</summary>
    Avoided,
}

/// <summary>What would help.</summary>
public abstract record Help
{
    private Help() { }

    /// <summary>A telephone call to the party itself.</summary>
    public sealed record Phone : Help;

    /// <summary>Another party, which can be reached from a moment on.</summary>
    public sealed record Other(string Role, PartyId Party, Instant From) : Help;

    /// <summary>The party itself before the duty starts, up to a moment.</summary>
    public sealed record Earlier(Instant Until) : Help;

    /// <summary>Naming who holds the role.</summary>
    public sealed record Name : Help;
}

/// <summary>A duty whose recipient nobody can reach between now, or its start, and its due moment.</summary>
/// <param name="Role">The role to which it is owed.</param>
/// <param name="Party">Who holds it; null when nobody does.</param>
/// <param name="Why">What stands in the way.</param>
/// <param name="From">From when.</param>
/// <param name="Due">The due moment, exclusive.</param>
/// <param name="Next">When the party can be reached again, which is too late; null when that is not known.</param>
/// <param name="Helps">What would help; may be empty.</param>
public sealed record Reach(string Role, PartyId? Party, Obstacle Why, Instant From, Instant Due, Instant? Next, ImmutableArray<Help> Helps);
