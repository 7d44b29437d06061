using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Settings;
using DischargeFlow.Web.Accounts;

namespace DischargeFlow.Commands;

/// <summary>Makes accounts from the command line: the first administrator's, and the way back in when nobody can administer.</summary>
internal static class UserCommand
{
    public static async Task<int> AddAsync(Terminal terminal, string name, string mail, string[] roles, string? organization, CancellationToken stop)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read()).WithUsableMail();
        var said = new SaidAccount(name, mail, [.. roles.Select(RoleOf)], organization ?? "");
        using var store = OwnStore.Open(settings);
        var (_, secret) = await Desk(store, settings).InviteAsync(said, OwnStore.Who, stop).ConfigureAwait(false);
        await InviteAsync(terminal, settings, name, mail, secret, stop).ConfigureAwait(false);
        return ExitCodes.Fine;
    }

    public static async Task<int> InviteAgainAsync(Terminal terminal, string mail, bool resetSecondFactor, CancellationToken stop)
    {
        var settings = ProgramSettings.Of(SettingsSource.Read()).WithUsableMail();
        using var store = OwnStore.Open(settings);
        var account = store.Read(s => s.FindAccountByMail(mail)) ?? throw new UsageException(
            $"{mail} のアカウントはありません。user list で確かめてください。", $"There is no account of {mail}. See user list.");
        var desk = Desk(store, settings);
        if (resetSecondFactor) await desk.ResetSecondFactorAsync(account.Id, OwnStore.Who, stop).ConfigureAwait(false);
        var secret = await desk.InviteAgainAsync(account.Id, OwnStore.Who, stop).ConfigureAwait(false);
        await InviteAsync(terminal, settings, account.Name, account.Mail, secret, stop).ConfigureAwait(false);
        return ExitCodes.Fine;
    }

    public static int List(Terminal terminal)
    {
        using var store = OwnStore.Open(ProgramSettings.Of(SettingsSource.Read()));
        foreach (var account in store.Read(s => s.Accounts))
        {
            var state = account.IsDisabled ? "closed" : account.PasswordHash is null ? "invited" : account.HasSecondFactor ? "active, two factors" : "active";
            terminal.Out.WriteLine($"{account.Mail}\t{account.Name}\t{string.Join(',', account.Roles.Select(AccountRoles.NameOf))}\t{account.Organization}\t{state}");
        }

        return ExitCodes.Fine;
    }

    private static AccountDesk Desk(IStore store, ProgramSettings settings) =>
        new(store, RealTime.Clock, TimeProvider.System, new RandomIdentities(), settings.Accounts);

    private static AccountRole RoleOf(string name) => AccountRoles.Find(name) ?? throw new UsageException(
        $"「{name}」という役割はありません。{string.Join("、", AccountRoles.All.Select(r => r.Name))} のどれかにしてください。プログラムには key add で鍵を作ります。",
        $"There is no role '{name}'. Write one of {string.Join(", ", AccountRoles.All.Select(r => r.Name))}; a program gets a key with key add.");

    private static async Task InviteAsync(Terminal terminal, ProgramSettings settings, string name, string mail, string secret, CancellationToken stop)
    {
        var link = InvitationLetter.LinkOf(settings.PublicUrl, secret);
        if (settings.Mail.Way != MailWay.Outbox)
        {
            var mails = MailTransports.Of(settings.Mail, RealTime.Clock, TimeProvider.System);
            try
            {
                if (await InvitationLetter.SendAsync(mails, name, mail, link, terminal.Language, stop).ConfigureAwait(false))
                {
                    terminal.Say($"{mail} に招待のメールを送りました。リンクは7日間、一度だけ使えます。", $"An invitation was mailed to {mail}. Its link works once, for 7 days.");
                    return;
                }
            }
            finally
            {
                if (mails is IAsyncDisposable later) await later.DisposeAsync().ConfigureAwait(false);
                else (mails as IDisposable)?.Dispose();
            }

            terminal.Complain($"{mail} への招待のメールを送れませんでした。doctor で設定を確かめてください。", $"The invitation could not be mailed to {mail}. Check the settings with doctor.");
        }

        terminal.Say($"招待のリンクです。{name} さん本人だけに渡してください。7日間、一度だけ使えます。", $"The invitation. Hand it to {name} and nobody else; it works once, for 7 days.");
        terminal.Out.WriteLine(link);
    }
}
