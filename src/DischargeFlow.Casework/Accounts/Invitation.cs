using NodaTime;

namespace DischargeFlow.Casework.Accounts;

/// <summary>Lets one person set a password, once. The link carries a secret of which only the hash is kept.</summary>
/// <param name="Hash">The hash of the secret.</param>
/// <param name="Account">For whom.</param>
/// <param name="Until">Until when it works, on the real clock.</param>
public sealed record Invitation(string Hash, string Account, Instant Until);
