using System.Globalization;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Notifications.Probes;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Whether somebody can administer, whether those who were invited can still come in, and whether the keys of programs go on working.</summary>
internal static class AccountExamination
{
    private static readonly Duration Ahead = Duration.FromDays(30);

    /// <param name="accounts">All accounts.</param>
    /// <param name="invitations">All invitations that nobody has used.</param>
    /// <param name="keys">All keys of programs.</param>
    /// <param name="now">The moment on the real clock, by which all of them end.</param>
    /// <param name="zone">In which dates are written.</param>
    public static IEnumerable<ProbeFinding> Run(IReadOnlyCollection<Account> accounts, IReadOnlyCollection<Invitation> invitations, IReadOnlyCollection<ApiKey> keys, Instant now, DateTimeZone zone)
    {
        yield return Administrators(accounts);
        foreach (var account in accounts.Where(a => a.PasswordHash is null && !a.IsDisabled && !invitations.Any(i => i.Account == a.Id && i.Until > now)))
        {
            yield return Found.Warning(
                $"{account.Name}({account.Mail})の招待は、使われないまま期限が切れました。招待し直すか、要らなければアカウントを停止してください。",
                $"The invitation of {account.Name} ({account.Mail}) expired unused. Invite again, or close the account if it is not needed.");
        }

        foreach (var key in keys.Where(k => k.Revoked is null && k.Expires <= now + Ahead && k.Expires > now - Ahead).OrderBy(k => k.Expires))
        {
            var on = key.Expires.InZone(zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            yield return key.Expires <= now
                ? Found.Warning(
                    $"プログラム「{key.Name}」の鍵は {on} に期限が切れ、使えなくなっています。まだ使うなら作り直してください。",
                    $"The key of the program {key.Name} expired on {on} and no longer works. Make another if it is still needed.")
                : Found.Warning(
                    $"プログラム「{key.Name}」の鍵は {on} に期限が切れます。その前に新しい鍵を作り、プログラムの設定を差し替えてください。",
                    $"The key of the program {key.Name} expires on {on}. Make another before, and put it into the program's settings.");
        }
    }

    private static ProbeFinding Administrators(IReadOnlyCollection<Account> accounts)
    {
        if (accounts.Count == 0)
        {
            return Found.Warning(
                "まだ誰も登録されていません。user add で最初の管理者を招待してください。", "Nobody has an account yet. Invite the first administrator with user add.");
        }

        var administrators = accounts.Where(a => a.IsActive && a.Has(AccountRole.Administrator)).ToList();
        if (administrators.Count == 0)
        {
            return Found.Fault(
                "サインインできる管理者がいません。アカウントを変えたり、招待したりできる人がいません。user invite か user add で管理者を招待してください。",
                "No administrator can sign in, so nobody can invite anybody or change an account. Invite one with user invite or user add.");
        }

        var with = administrators.Count(a => a.HasSecondFactor);
        return with == 0
            ? Found.Warning(
                "二要素認証を設定した管理者がいません。管理者にサインインして設定してもらってください。それまで管理の画面は開けません。",
                "No administrator has set up a second factor. Ask them to sign in and do so: until then no page of administration opens.")
            : Found.Fine($"管理者は {administrators.Count} 人で、うち {with} 人が二要素認証を設定しています。", $"There are {administrators.Count} administrators, {with} of them with a second factor.");
    }
}
