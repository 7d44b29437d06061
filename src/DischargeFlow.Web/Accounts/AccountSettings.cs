namespace DischargeFlow.Web.Accounts;

/// <summary>What the installation asks of who signs in. Spans are of the real clock.</summary>
public sealed record AccountSettings
{
    /// <summary>After how long without doing anything a session ends.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether everybody needs a second factor; administrators always do.</summary>
    public bool SecondFactorForAll { get; init; }

    /// <summary>How long an invitation works.</summary>
    public TimeSpan InvitationLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long the link works that somebody is sent who forgot the password.</summary>
    public TimeSpan ForgottenLife { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often in a row sign-in may fail before it is locked.</summary>
    public int FailuresBeforeLock { get; init; } = 5;

    /// <summary>For how long it is locked.</summary>
    public TimeSpan LockFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many attempts to sign in one address of the network has in a minute.</summary>
    public int AttemptsPerMinute { get; init; } = 30;

    /// <summary>How often a password is hashed over (PBKDF2 with HMAC-SHA512).</summary>
    public int HashRounds { get; init; } = 210_000;
}
