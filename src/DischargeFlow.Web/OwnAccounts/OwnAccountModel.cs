using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.OwnAccounts;

/// <summary>What the page of one's own account shows.</summary>
/// <param name="Account">The account; null for a fictional person.</param>
/// <param name="Sessions">Where the person is signed in.</param>
/// <param name="Directory">The parties.</param>
/// <param name="Told">What to tell on top; null for nothing.</param>
/// <param name="AsksForCode">Whether the form that asks for a code is unfolded.</param>
public sealed record OwnAccountModel(
    Account? Account, ImmutableArray<SignedSession> Sessions, DirectorySnapshot Directory, Told? Told = null, bool AsksForCode = false);
