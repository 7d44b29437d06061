using DischargeFlow.Casework.Accounts;

namespace DischargeFlow.Web.Accounts;

/// <summary>An account in the hands of ASP.NET Core Identity, which changes it step by step and saves it at the end.</summary>
public sealed class AccountUser(Account account)
{
    /// <summary>The account as it will be saved.</summary>
    public Account Account { get; set; } = account;
}
