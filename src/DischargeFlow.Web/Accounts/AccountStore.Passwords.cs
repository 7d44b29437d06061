using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace DischargeFlow.Web.Accounts;

/// <content>Passwords, the stamp that ends sessions, and lock-out.</content>
public sealed partial class AccountStore : IUserPasswordStore<AccountUser>, IUserSecurityStampStore<AccountUser>, IUserLockoutStore<AccountUser>
{
    /// <inheritdoc/>
    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken) =>
        Change(user, user.Account with { PasswordHash = passwordHash });

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash);

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.PasswordHash is not null);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken) => Change(user, user.Account with { Stamp = stamp });

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Stamp);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.LockedUntil?.ToDateTimeOffset());

    /// <inheritdoc/>
    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Change(user, user.Account with { LockedUntil = lockoutEnd is { } end ? Instant.FromDateTimeOffset(end) : null });

    /// <inheritdoc/>
    public Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { Failures = user.Account.Failures + 1 };
        return Task.FromResult(user.Account.Failures);
    }

    /// <inheritdoc/>
    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Change(user, user.Account with { Failures = 0 });

    /// <inheritdoc/>
    public Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.Failures);

    /// <inheritdoc/>
    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;
}
