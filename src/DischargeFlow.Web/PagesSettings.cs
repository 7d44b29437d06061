using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Web.Accounts;
using NodaTime;

namespace DischargeFlow.Web;

/// <summary>What the host decides about the pages.</summary>
public sealed record PagesSettings
{
    /// <summary>The address under which recipients of messages reach the pages, such as <c>https://renkei.example.jp</c>.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>The secret with which links in messages are signed; at least 32 bytes, the same on every node and after every restart.</summary>
    public required byte[] LinkKey { get; init; }

    /// <summary>The secret that seals the keys of cookies and hashes recovery codes; 32 bytes, the same on every node and after every restart.</summary>
    public required byte[] AccountKey { get; init; }

    /// <summary>The zone in which pages write dates and times, and read those that are typed. What a rulebook says of a day goes by the rulebook's own zone.</summary>
    public DateTimeZone Zone { get; init; } = DefaultZone.Value;

    /// <summary>Whether invitations go out by mail; else their link is shown to who invites.</summary>
    public bool MailsInvitations { get; init; }

    /// <summary>How often editors of one address of the network may ask in a minute: what is wrong with a text, what can stand here, whether it is kept.</summary>
    public int QuestionsPerMinute { get; init; } = 1200;

    /// <summary>What is asked of who signs in.</summary>
    public AccountSettings Accounts { get; init; } = new();
}
