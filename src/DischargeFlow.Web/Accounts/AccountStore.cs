using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Stores;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace DischargeFlow.Web.Accounts;

/// <summary>Lets ASP.NET Core Identity work on the accounts of the store. The name by which somebody signs in is the mail address.</summary>
public sealed partial class AccountStore(IStore store, IDataProtectionProvider protection, PagesSettings settings) : IUserStore<AccountUser>
{
    private readonly IDataProtector _factorKeys = protection.CreateProtector("second factor");

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Id);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Mail);

    /// <inheritdoc/>
    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) =>
        Change(user, user.Account with { Mail = userName ?? "" });

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken) => SaveAsync(user, cancellationToken);

    /// <inheritdoc/>
    public Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken) => SaveAsync(user, cancellationToken);

    /// <summary>Accounts are closed, never removed: histories and the audit name them.</summary>
    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "account-stays", Description = "An account is closed, never removed." }));

    /// <inheritdoc/>
    public Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(Of(store.Read(s => s.FindAccount(userId))));

    /// <inheritdoc/>
    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(Of(store.Read(s => s.FindAccountByMail(normalizedUserName))));

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static AccountUser? Of(Account? account) => account is null ? null : new(account);

    private static Task Change(AccountUser user, Account changed)
    {
        user.Account = changed;
        return Task.CompletedTask;
    }

    private async Task<IdentityResult> SaveAsync(AccountUser user, CancellationToken cancellationToken)
    {
        if (!await store.WriteAsync(s => s.SaveAccount(user.Account), cancellationToken))
            return IdentityResult.Failed(new IdentityError { Code = "account-moved", Description = "Somebody else has changed the account, or its mail address is taken." });
        user.Account = user.Account with { Version = user.Account.Version + 1 };
        return IdentityResult.Success;
    }

    private string HashOf(string code) => Convert.ToHexStringLower(HMACSHA256.HashData(settings.AccountKey, Encoding.UTF8.GetBytes($"recovery\n{code}")));
}
