using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace DischargeFlow.Web.Accounts;

/// <content>The second factor: its key is sealed before it is kept, its recovery codes are hashed with the installation's key.</content>
public sealed partial class AccountStore :
    IUserTwoFactorStore<AccountUser>, IUserAuthenticatorKeyStore<AccountUser>, IUserTwoFactorRecoveryCodeStore<AccountUser>
{
    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) =>
        Change(user, user.Account with { HasSecondFactor = enabled });

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.HasSecondFactor);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(AccountUser user, string key, CancellationToken cancellationToken) =>
        Change(user, user.Account with { AuthenticatorKey = _factorKeys.Protect(key), LastStep = 0 });

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.AuthenticatorKey is { } key ? _factorKeys.Unprotect(key) : null);

    /// <inheritdoc/>
    public Task ReplaceCodesAsync(AccountUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Change(user, user.Account with { RecoveryCodes = [.. recoveryCodes.Select(HashOf)] });

    /// <inheritdoc/>
    public async Task<bool> RedeemCodeAsync(AccountUser user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(code);
        if (!user.Account.RecoveryCodes.Contains(hash)) return false;
        user.Account = user.Account with { RecoveryCodes = user.Account.RecoveryCodes.Remove(hash) };
        return (await SaveAsync(user, cancellationToken)).Succeeded;
    }

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.RecoveryCodes.Length);
}
