using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Accounts;

/// <summary>A person who signs in. Moments are of the real clock.</summary>
public sealed record Account
{
    /// <summary>UUIDv7 of the row.</summary>
    public required string Id { get; init; }

    /// <summary>The mail address by which the person signs in, as it was written.</summary>
    public required string Mail { get; init; }

    /// <summary>What the person is called.</summary>
    public required string Name { get; init; }

    /// <summary>The organization whose cases the person sees; null for who sees none.</summary>
    public PartyId? Organization { get; init; }

    /// <summary>What the person is here for.</summary>
    public required ImmutableArray<AccountRole> Roles { get; init; }

    /// <summary>The hash of the password; null until the invitation was accepted.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with everything that ends what was signed in before: password, second factor, roles.</summary>
    public required string Stamp { get; init; }

    /// <summary>The sealed key of the second factor; null until one is set up.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether the second factor is asked for.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>The last time step of the second factor that was used: no code is taken twice.</summary>
    public long LastStep { get; init; }

    /// <summary>Keyed hashes of the recovery codes that are left.</summary>
    public ImmutableArray<string> RecoveryCodes { get; init; } = [];

    /// <summary>How often in a row sign-in failed.</summary>
    public int Failures { get; init; }

    /// <summary>Until when sign-in is locked out; null when it is not.</summary>
    public Instant? LockedUntil { get; init; }

    /// <summary>Whether an administrator has closed it.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant Created { get; init; }

    /// <summary>Grows with every change; 0 before the first is written.</summary>
    public int Version { get; init; }

    /// <summary>Whether the person has a role.</summary>
    public bool Has(AccountRole role) => Roles.Contains(role);

    /// <summary>Whether the person can sign in: the invitation was accepted and nobody has closed the account.</summary>
    public bool IsActive => PasswordHash is not null && !IsDisabled;
}
