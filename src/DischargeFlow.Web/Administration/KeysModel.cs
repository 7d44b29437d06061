using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Administration;

/// <summary>What an administrator says of a key that is to be made.</summary>
/// <param name="Name">What the program is called.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Organization">Whose cases it sees; empty for the whole installation.</param>
/// <param name="Days">For how many days it works.</param>
public sealed record SaidKey(string Name, ImmutableArray<KeyScope> Scopes, string Organization, int Days)
{
    /// <summary>Nothing said yet.</summary>
    public static SaidKey Nothing { get; } = new("", [], "", 365);
}

/// <summary>What the page of keys shows.</summary>
/// <param name="Keys">All keys, those that have ended among them.</param>
/// <param name="Said">What is filled in.</param>
/// <param name="Organizations">The organizations that can be chosen.</param>
/// <param name="Directory">For their names.</param>
/// <param name="Told">What to tell on top; null for nothing.</param>
public sealed record KeysModel(ImmutableArray<ApiKey> Keys, SaidKey Said, ImmutableArray<DirectoryParty> Organizations, DirectorySnapshot Directory, Told? Told = null);
