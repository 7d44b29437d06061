using System.Collections.Immutable;
using System.Security.Claims;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Access;

/// <summary>Who asks: a person who signed in, a program with its key, or nobody.</summary>
public sealed record Viewer
{
    /// <summary>Nobody.</summary>
    public static Viewer Nobody { get; } = new() { Who = "" };

    private static PartyId NoOrganization { get; } = new("(none)");

    /// <summary>As histories and the audit name them: a mail address, <c>key NAME</c>, <c>demo NAME</c>.</summary>
    public required string Who { get; init; }

    /// <summary>The account's id; empty for a program.</summary>
    public string Account { get; init; } = "";

    /// <summary>What the person is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the person is here for.</summary>
    public ImmutableArray<AccountRole> Roles { get; init; } = [];

    /// <summary>What the program may do.</summary>
    public ImmutableArray<KeyScope> Scopes { get; init; } = [];

    /// <summary>The organization whose cases are seen.</summary>
    public PartyId? Organization { get; init; }

    /// <summary>Whether every case of the installation is seen: programs without an organization, and who looks on at a demonstration.</summary>
    public bool SeesEveryCase { get; init; }

    /// <summary>What tells this sign-in from others of the same person.</summary>
    public string Session { get; init; } = "";

    /// <summary>Whether a second factor must be set up before anything else.</summary>
    public bool MustEnrol { get; init; }

    /// <summary>Whether a second factor was given at sign-in.</summary>
    public bool WithSecondFactor { get; init; }

    /// <summary>Whether it is a fictional person of a demonstration, who has no account.</summary>
    public bool IsFictional { get; init; }

    /// <summary>Whether this is somebody.</summary>
    public bool IsSomebody => Who.Length > 0;

    /// <summary>Whether it is a person and no program.</summary>
    public bool IsPerson => IsSomebody && !Roles.IsEmpty;

    /// <summary>Whose cases are shown: an organization's, or with null everybody's. Who has neither sees none.</summary>
    public PartyId? SeenBy => SeesEveryCase ? null : Organization ?? NoOrganization;

    /// <summary>Whether the person has a role.</summary>
    public bool Has(AccountRole role) => Roles.Contains(role);

    /// <summary>Whether the program has a scope.</summary>
    public bool Has(KeyScope scope) => Scopes.Contains(scope);

    /// <summary>Who a principal stands for.</summary>
    public static Viewer Of(ClaimsPrincipal? principal) => (principal?.Identity as Identity)?.Viewer ?? Nobody;

    /// <summary>The principal that stands for this viewer.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme) => new(new Identity(this, scheme));

    // Forms are bound to whom they were given to by the name identifier.
    private sealed class Identity(Viewer viewer, string scheme)
        : ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{viewer.Who} {viewer.Session}"), new(ClaimTypes.Name, viewer.Name)], scheme)
    {
        public Viewer Viewer => viewer;
    }
}
