using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>
/// What is owed, planned and told on one case under one rulebook: the value that <c>reconcile</c> makes from the ledger before it and a plan.
/// </summary>
public sealed record Ledger
{
    /// <summary>A ledger in which nothing was ever planned.</summary>
    public static Ledger Empty { get; } = new();

    /// <summary>Every alert that was ever planned, by key. One that was withdrawn decides nothing any more, as if it had never been there.</summary>
    public ImmutableSortedDictionary<string, LedgerAlert> Alerts { get; init; } = ImmutableSortedDictionary.Create<string, LedgerAlert>(StringComparer.Ordinal);

    /// <summary>What each recipient of each duty was last told, by <see cref="Telling.Key"/>.</summary>
    public ImmutableSortedDictionary<string, Telling> Tellings { get; init; } = ImmutableSortedDictionary.Create<string, Telling>(StringComparer.Ordinal);

    /// <summary>The ledger without the alerts that were withdrawn: for one that nobody has seen yet.</summary>
    public Ledger WithoutWithdrawn()
    {
        List<string>? gone = null;
        foreach (var (key, alert) in Alerts)
        {
            if (alert.State == AlertState.Withdrawn) (gone ??= []).Add(key);
        }

        return gone is null ? this : this with { Alerts = Alerts.RemoveRange(gone) };
    }
}

/// <summary>
/// What becomes of an alert. Planned, withdrawn and passed over are the reconciler's; the others are set by the pump through one gate.
/// </summary>
public enum AlertState { Planned, Withdrawn, PassedOver, Claimed, Sent, Retry, Held, Dead, Acknowledged }

/// <summary>An alert in the ledger.</summary>
public sealed record LedgerAlert
{
    /// <summary>What it is known by.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>The duty that it is about.</summary>
    public required DutyKey Duty { get; init; }

    /// <summary>Its kind.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>The step as the rule writes it; empty for change notices and retractions.</summary>
    public required string Step { get; init; }

    /// <summary>The role that is told.</summary>
    public required string Role { get; init; }

    /// <summary>The party that is told; null when nobody holds the role: the last resort is told.</summary>
    public PartyId? Party { get; init; }

    /// <summary>When it is due to go out.</summary>
    public required Instant At { get; init; }

    /// <summary>What becomes of it.</summary>
    public required AlertState State { get; init; }

    /// <summary>True when it goes out after the moment that the rule planned, or was passed over because another one did.</summary>
    public bool Late { get; init; }

    /// <summary>What the message will show.</summary>
    public required Shown Shown { get; init; }
}

/// <summary>What a recipient last heard of a duty, as far as it decides anything.</summary>
public enum ToldStatus { Nothing, Owed, Undecided, Blocked, Closed, Gone }

/// <summary>The values that a message names.</summary>
/// <param name="Status">Owed, undecided, blocked, closed or gone.</param>
/// <param name="Due">The due moment, exclusive; null for none.</param>
/// <param name="DueIsDay">Whether people read it as the end of a day.</param>
/// <param name="PreparedFor">The date that people prepare for.</param>
public sealed record Shown(ToldStatus Status, Instant? Due, bool DueIsDay, LocalDate? PreparedFor)
{
    /// <summary>Nothing was ever shown.</summary>
    public static Shown Nothing { get; } = new(ToldStatus.Nothing, null, false, null);
}

/// <summary>What one party in one role was last told of one duty.</summary>
public sealed record Telling
{
    /// <summary>The duty.</summary>
    public required DutyKey Duty { get; init; }

    /// <summary>The role in which the party was told.</summary>
    public required string Role { get; init; }

    /// <summary>The party.</summary>
    public required PartyId Party { get; init; }

    /// <summary>What it was told, brought up to date where silence says it (a deed closes without a message).</summary>
    public required Shown Shown { get; init; }

    /// <summary>How many change notices and retractions were planned for it: the number of the next one's key.</summary>
    public int Number { get; init; }

    /// <summary>What it is known by.</summary>
    public string Key => KeyOf(Duty, Role, Party);

    /// <summary>The key of a telling.</summary>
    public static string KeyOf(DutyKey duty, string role, PartyId party) => $"{duty}|{role}|{party}";

    /// <summary>The alert key of the n-th change notice or retraction of a telling.</summary>
    public static string KeyOfChange(string telling, int number) => $"{telling}|told#{number}";
}
