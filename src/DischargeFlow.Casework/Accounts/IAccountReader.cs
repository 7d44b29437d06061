using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Casework.Accounts;

/// <summary>Reads accounts, invitations, sessions and the keys of programs.</summary>
public interface IAccountReader
{
    /// <summary>All accounts, by name.</summary>
    ImmutableArray<Account> Accounts { get; }

    /// <summary>The account with an id, or null.</summary>
    Account? FindAccount(string id);

    /// <summary>The account with a mail address, however its letters are written, or null.</summary>
    Account? FindAccountByMail(string mail);

    /// <summary>All invitations that nobody has used, those that have expired among them.</summary>
    ImmutableArray<Invitation> Invitations { get; }

    /// <summary>The invitation with a hash, or null.</summary>
    Invitation? FindInvitation(string hash);

    /// <summary>The session with a hash, or null when it has ended.</summary>
    SignedSession? FindSession(string hash);

    /// <summary>The sessions of an account that have not ended, the latest first.</summary>
    ImmutableArray<SignedSession> SessionsOf(string account);

    /// <summary>All keys of programs, those that have ended among them.</summary>
    ImmutableArray<ApiKey> ApiKeys { get; }

    /// <summary>The key with a hash, or null.</summary>
    ApiKey? FindApiKey(string hash);

    /// <summary>The sealed keys with which cookies and forms are protected.</summary>
    ImmutableArray<string> SealedKeys { get; }
}

/// <summary>Writes them.</summary>
public interface IAccountWriter
{
    /// <summary>Adds an account (version 0) or replaces it, and raises its version; false when somebody else has changed it since, or has its mail address.</summary>
    bool SaveAccount(Account account);

    /// <summary>Adds an invitation in the place of every earlier one of the account.</summary>
    void AddInvitation(Invitation invitation);

    /// <summary>Ends the invitations of an account.</summary>
    void EndInvitations(string account);

    /// <summary>Begins a session.</summary>
    void AddSession(SignedSession session);

    /// <summary>The person of a session has done something; nothing when it has ended.</summary>
    void TouchSession(string hash, Instant seen);

    /// <summary>Ends a session.</summary>
    void EndSession(string hash);

    /// <summary>Ends all sessions of an account.</summary>
    void EndSessions(string account);

    /// <summary>Adds a key or replaces the one of its name.</summary>
    void SaveApiKey(ApiKey key);

    /// <summary>Adds a sealed key.</summary>
    void AddSealedKey(string id, string text);
}
