using System.Net;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Commands;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Settings;

namespace DischargeFlow.Serving;

/// <summary>
/// Where the service may listen: on addresses of this machine itself always; on others only encrypted, by its own certificate or by a proxy that it was told of, and
/// only when somebody can administer.
/// </summary>
internal static class ListeningRule
{
    /// <summary>The addresses. Throws <see cref="UsageException"/> for one that is none, or that may not be listened on.</summary>
    public static string[] Check(ProgramSettings settings)
    {
        if (settings.All.GetSection("Kestrel:Endpoints").Exists()) throw new UsageException(
            "設定 Kestrel:Endpoints は使えません。待ち受けるアドレスは Urls に、証明書は Kestrel:Certificates:Default に書いてください。",
            "The setting Kestrel:Endpoints is not used. Write the addresses into Urls and the certificate into Kestrel:Certificates:Default.");
        var addresses = settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0) throw new UsageException(NoAddress(settings.Urls));
        foreach (var address in addresses) CheckOne(address, settings);
        return addresses;
    }

    /// <summary>Whether another machine can reach the service, itself or through a proxy.</summary>
    public static bool IsReachable(ProgramSettings settings) =>
        !settings.TrustedProxies.IsEmpty || Array.Exists(Check(settings), a => !IsLoopback(Read(a)!));

    /// <summary>Throws <see cref="UsageException"/> when others could reach the service and nobody can administer it.</summary>
    public static void CheckAdministrator(ProgramSettings settings, IStore store)
    {
        if (!IsReachable(settings) || store.Read(s => s.Accounts).Any(a => a.IsActive && a.Has(AccountRole.Administrator))) return;
        throw new UsageException(
            "他のコンピューターから開けるアドレスで待ち受けるには、使える管理者が一人必要です。user add --role administrator で招待し、localhost で serve を動かして、招待のリンクからパスワードを決めてください。",
            "To listen where other machines reach it, somebody must be able to administer. Invite an administrator with user add --role administrator, run serve on localhost, and choose the password by the invitation's link.");
    }

    private static void CheckOne(string address, ProgramSettings settings)
    {
        if (Read(address) is not { } uri) throw new UsageException(NoAddress(address));
        if (uri.Scheme == Uri.UriSchemeHttps)
        {
            if (settings.All.GetSection("Kestrel:Certificates:Default").Exists()) return;
            throw new UsageException(
                $"「{address}」で待ち受けるには証明書が要ります。設定 Kestrel:Certificates:Default:Path と KeyPath(または Password)を書いてください。",
                $"Listening on '{address}' needs a certificate: write the settings Kestrel:Certificates:Default:Path and KeyPath (or Password).");
        }

        if (IsLoopback(uri) || !settings.TrustedProxies.IsEmpty) return;
        throw new UsageException(
            $"「{address}」では待ち受けません。暗号化されないため、名前とパスワードが途中で読まれてしまいます。https:// のアドレスと証明書を使うか、前に置く TLS の中継(プロキシ)を設定 Proxy:Trusted に書いてください。",
            $"Not listening on '{address}': unencrypted, names and passwords could be read on the way. Use an https:// address with a certificate, or name the TLS proxy in front in the setting Proxy:Trusted.");
    }

    // Kestrel takes a star and a plus for all addresses; to Uri they are none.
    private static Uri? Read(string address)
    {
        var plain = address.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(plain, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.PathAndQuery == "/" ? uri : null;
    }

    // The name localhost alone is taken by its word; any other name could lead anywhere tomorrow.
    private static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static Bilingual NoAddress(string address) => new(
        $"「{address}」は待ち受けのアドレスではありません。http://localhost:5080 のように書いてください。",
        $"'{address}' is no address to listen on. Write it like http://localhost:5080.");
}
