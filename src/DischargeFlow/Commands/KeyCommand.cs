using System.Globalization;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Clocks;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Settings;
using DischargeFlow.Web.Accounts;
using NodaTime;

namespace DischargeFlow.Commands;

/// <summary>Makes, lists and ends the keys of programs.</summary>
internal static class KeyCommand
{
    private const int MostDays = 3 * 366;

    public static async Task<int> AddAsync(Terminal terminal, string name, string[] scopes, string? organization, int days, CancellationToken stop)
    {
        if (days is < 1 or > MostDays) throw new UsageException($"--days は 1 から {MostDays} までの数にしてください。", $"--days takes a number from 1 to {MostDays}.");
        var party = organization is null ? (PartyId?)null
            : organization.Length > 0 && !organization.Any(c => char.IsWhiteSpace(c) || c == '/') ? new PartyId(organization)
            : throw new UsageException("--organization には連絡先の ID を指定してください。", "--organization takes the id of a party of the directory.");
        using var store = OwnStore.Open(ProgramSettings.Of(SettingsSource.Read()));
        var secret = await new KeyDesk(store, RealTime.Clock, TimeProvider.System)
            .AddAsync(name, [.. scopes.Select(ScopeOf)], party, Duration.FromDays(days), OwnStore.Who, stop).ConfigureAwait(false);
        terminal.Say("鍵です。二度と表示されません。プログラムの設定に、秘密として保管してください。", "The key. It is never shown again: keep it in the program's settings as a secret.");
        terminal.Out.WriteLine(secret);
        return ExitCodes.Fine;
    }

    public static int List(Terminal terminal)
    {
        using var store = OwnStore.Open(ProgramSettings.Of(SettingsSource.Read()));
        var now = RealTime.Clock.GetCurrentInstant();
        foreach (var key in store.Read(s => s.ApiKeys))
        {
            var state = key.Revoked is not null ? "revoked" : key.Expires <= now ? "expired" : "valid";
            terminal.Out.WriteLine(string.Join(
                '\t', key.Name, string.Join(',', key.Scopes.Select(KeyScopes.NameOf)), key.Organization?.Value ?? "-",
                key.Expires.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), state));
        }

        return ExitCodes.Fine;
    }

    public static async Task<int> RevokeAsync(Terminal terminal, string name, CancellationToken stop)
    {
        using var store = OwnStore.Open(ProgramSettings.Of(SettingsSource.Read()));
        await new KeyDesk(store, RealTime.Clock, TimeProvider.System).RevokeAsync(name, OwnStore.Who, stop).ConfigureAwait(false);
        terminal.Say($"鍵「{name}」を無効にしました。", $"The key '{name}' is revoked.");
        return ExitCodes.Fine;
    }

    private static KeyScope ScopeOf(string name) => KeyScopes.Find(name) ?? throw new UsageException(
        $"「{name}」という範囲はありません。{string.Join("、", KeyScopes.All.Select(s => s.Name))} のどれかにしてください。",
        $"There is no scope '{name}'. Write one of {string.Join(", ", KeyScopes.All.Select(s => s.Name))}.");
}
