using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Access;

/// <summary>The fictional people of a demonstration. When they are registered, whoever reaches the pages is one of them, without a password.</summary>
public interface IDemoPeople
{
    /// <summary>The people; the first is whoever has not chosen.</summary>
    IReadOnlyList<DemoPerson> People { get; }
}

/// <summary>A fictional person.</summary>
/// <param name="Id">The name in the cookie.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Roles">What the person is here for.</param>
/// <param name="Organization">Whose cases the person sees; null for all of them when a role sees cases.</param>
public sealed record DemoPerson(string Id, Bilingual Name, ImmutableArray<AccountRole> Roles, PartyId? Organization);
