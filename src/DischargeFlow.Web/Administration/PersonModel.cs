using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Administration;

/// <summary>What the page of one account shows.</summary>
/// <param name="Account">The account; null for one that is being made.</param>
/// <param name="Said">What is filled in.</param>
/// <param name="Organizations">The organizations that can be chosen.</param>
/// <param name="Told">What to tell on top; null for nothing.</param>
public sealed record PersonModel(Account? Account, SaidAccount Said, ImmutableArray<DirectoryParty> Organizations, Told? Told = null);
