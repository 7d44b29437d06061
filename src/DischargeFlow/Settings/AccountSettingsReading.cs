using DischargeFlow.Commands;
using DischargeFlow.Web.Accounts;
using Microsoft.Extensions.Configuration;

namespace DischargeFlow.Settings;

/// <summary>Reads what the installation asks of who signs in.</summary>
internal static class AccountSettingsReading
{
    private const int LongestIdle = 12 * 60;

    public static AccountSettings Read(IConfiguration all)
    {
        var plain = new AccountSettings();
        return plain with
        {
            Idle = all["Accounts:IdleMinutes"] is { Length: > 0 } minutes ? TimeSpan.FromMinutes(WholeNumber.Of("Accounts:IdleMinutes", minutes, LongestIdle)) : plain.Idle,
            SecondFactorForAll = all["Accounts:SecondFactor"] switch
            {
                null or "" or "administrators" => false,
                "all" => true,
                var other => throw new UsageException(
                    $"設定 Accounts:SecondFactor の「{other}」はわかりません。administrators(管理者だけ)か all(全員)と書いてください。",
                    $"The setting Accounts:SecondFactor is '{other}'. Write administrators, or all."),
            },
        };
    }
}
