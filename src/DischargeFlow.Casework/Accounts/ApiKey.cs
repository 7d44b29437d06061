using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Accounts;

/// <summary>What a program may do with a key.</summary>
public enum KeyScope
{
    /// <summary>Read cases, duties and messages.</summary>
    ReadCases,

    /// <summary>Open cases, record, deal with messages.</summary>
    WriteCases,

    /// <summary>Read the directory.</summary>
    ReadDirectory,

    /// <summary>Change the directory.</summary>
    WriteDirectory,
}

/// <summary>The scopes as tables and commands write them.</summary>
public static class KeyScopes
{
    /// <summary>All of them with their names.</summary>
    public static IReadOnlyList<(KeyScope Scope, string Name)> All { get; } =
    [
        (KeyScope.ReadCases, "cases:read"), (KeyScope.WriteCases, "cases:write"), (KeyScope.ReadDirectory, "directory:read"), (KeyScope.WriteDirectory, "directory:write"),
    ];

    /// <summary>The name of a scope.</summary>
    public static string NameOf(KeyScope scope) => All.First(s => s.Scope == scope).Name;

    /// <summary>The scope with a name, or null.</summary>
    public static KeyScope? Find(string name) => All.Where(s => s.Name == name).Select(s => (KeyScope?)s.Scope).FirstOrDefault();
}

/// <summary>The key of a program at the HTTP API. Moments are of the real clock.</summary>
/// <param name="Name">What people, histories and the audit call the program; one key for each name at a time.</param>
/// <param name="Hash">The hash of the secret, which is shown once and kept nowhere.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Organization">Whose cases it sees; null for the whole installation.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Revoked">When somebody ended it; null when nobody has.</param>
public sealed record ApiKey(
    string Name, string Hash, ImmutableArray<KeyScope> Scopes, PartyId? Organization, Instant Created, Instant Expires, Instant? Revoked);
