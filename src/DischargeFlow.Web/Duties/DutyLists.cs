using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Web.Boards;
using NodaTime;

namespace DischargeFlow.Web.Duties;

/// <summary>The duties on somebody's list.</summary>
/// <param name="Owner">Whose; null for everybody's.</param>
/// <param name="Parties">The parties that can be chosen.</param>
/// <param name="Lines">The duties, overdue ones first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record DutyList(PartyId? Owner, ImmutableArray<DirectoryParty> Parties, ImmutableArray<ListedDuty> Lines, int Page, bool HasMore);

/// <summary>One duty on a list.</summary>
public sealed record ListedDuty
{
    /// <summary>The case.</summary>
    public required CaseNumber Case { get; init; }

    /// <summary>Where on the page of its case it stands.</summary>
    public required string Anchor { get; init; }

    /// <summary>The patient's name; null when nobody said.</summary>
    public string? Person { get; init; }

    /// <summary>What the duty is called.</summary>
    public required Bilingual Label { get; init; }

    /// <summary>The rulebook's title.</summary>
    public required Bilingual Rulebook { get; init; }

    /// <summary>Its state now.</summary>
    public required DutyState State { get; init; }

    /// <summary>How binding it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>By when, exclusive; null without a deadline.</summary>
    public Instant? Due { get; init; }

    /// <summary>The closed-day table that does not know the days on which the due moment rests; null where all are known.</summary>
    public string? PastTable { get; init; }

    /// <summary>Who owes it; null when nobody holds the role.</summary>
    public string? Owner { get; init; }

    /// <summary>To whom; null when nobody holds the role.</summary>
    public string? Recipient { get; init; }

    /// <summary>That nobody can reach the recipient before it is due, and what would help, in sentences; empty when somebody can.</summary>
    public ImmutableArray<Bilingual> Reach { get; init; } = [];

    /// <summary>How urgent it is, 0 first.</summary>
    public int Urgency(Instant now) => DutyUrgency.Of(State, Severity, Due, now);
}

/// <summary>Reads lists of duties.</summary>
public sealed class DutyListReader(IStore store, IRulebookShelf shelf, IClock clock)
{
    /// <summary>One page of a list; of cases that an organization sees, or with null of all.</summary>
    public DutyList Read(PartyId? owner, int page, PartyId? seenBy) => store.Read(session =>
    {
        var now = clock.GetCurrentInstant();
        var duties = session.Duties(owner, now, new PageRequest(page), seenBy);
        var directory = session.Directory;
        return new DutyList(owner, [.. directory.Parties], [.. duties.Lines.Select(l => Line(session, directory, l, now))], duties.Number, duties.HasMore);
    });

    private ListedDuty Line(IReadSession session, DirectorySnapshot directory, DutyLine line, Instant now)
    {
        var key = line.Duty.Key;
        var found = session.FindCase(line.Case);
        var version = found?.Rulebooks.FirstOrDefault(b => b.Name == key.Rulebook)?.Version;
        var rulebook = shelf.VersionFor(key.Rulebook, version, key.Duty)?.Planner.Rulebook;
        var person = found?.Person;
        return new()
        {
            Case = line.Case,
            Anchor = $"duty-{key.Rulebook}-{key.Duty}-{key.Instance}".TrimEnd('-'),
            Person = person is null ? null : PersonName.Of(session.FindPerson(person)),
            Label = rulebook?.Duties.FirstOrDefault(d => d.Name == key.Duty)?.Label ?? new(key.Duty, key.Duty),
            Rulebook = rulebook?.Title ?? new(key.Rulebook, key.Rulebook),
            State = line.State,
            Severity = line.Duty.Severity,
            Due = line.Duty.Due,
            PastTable = line.Duty.PastTable,
            Owner = line.Duty.Owner is { } owner ? directory.NameOf(owner) : null,
            Reach = new RecipientReach(session, shelf).Of(line.Case, key, version, line.Duty.Recipient, line.Duty.Due, now),
            Recipient = line.Duty.Recipient is { } recipient ? directory.NameOf(recipient) : null,
        };
    }
}
