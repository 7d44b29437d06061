namespace DischargeFlow.Casework.Accounts;

/// <summary>What a person is here for. One account may have several.</summary>
public enum AccountRole
{
    /// <summary>Discharge planner of a hospital: its stays.</summary>
    Planner,

    /// <summary>Care manager, or the desk of another organization that is told: the cases that were addressed to it.</summary>
    CareManager,

    /// <summary>Keeps rules, directory and accounts; sees no patient.</summary>
    Administrator,

    /// <summary>Reads the audit, and nothing else.</summary>
    Auditor,
}

/// <summary>The roles as tables, commands and forms write them.</summary>
public static class AccountRoles
{
    /// <summary>All of them with their names.</summary>
    public static IReadOnlyList<(AccountRole Role, string Name)> All { get; } =
    [
        (AccountRole.Planner, "planner"), (AccountRole.CareManager, "care-manager"), (AccountRole.Administrator, "administrator"), (AccountRole.Auditor, "auditor"),
    ];

    /// <summary>The name of a role.</summary>
    public static string NameOf(AccountRole role) => All.First(r => r.Role == role).Name;

    /// <summary>The role with a name, or null.</summary>
    public static AccountRole? Find(string? name) => All.Where(r => r.Name == name).Select(r => (AccountRole?)r.Role).FirstOrDefault();

    /// <summary>Whether a role sees cases, and so belongs to an organization.</summary>
    public static bool SeesCases(this AccountRole role) => role is AccountRole.Planner or AccountRole.CareManager;
}
