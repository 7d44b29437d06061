using System.Net;
using DischargeFlow.Commands;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.Extensions.Configuration;

namespace DischargeFlow.Serving;

/// <summary>Until people sign in, whoever reaches the pages sees everything: so only this machine itself may reach them.</summary>
internal static class LoopbackRule
{
    /// <summary>Throws <see cref="UsageException"/> for an address that another machine could reach, or that is none.</summary>
    public static void Check(string urls, IConfiguration settings)
    {
        if (settings.GetSection("Kestrel:Endpoints").Exists()) throw Refused("Kestrel:Endpoints");
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0) throw new UsageException(NoAddress(urls));
        foreach (var address in addresses)
        {
            if (address.StartsWith("http://*", StringComparison.Ordinal) || address.StartsWith("http://+", StringComparison.Ordinal)) throw Refused(address);
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
                throw new UsageException(NoAddress(address));
            if (!IsLoopback(uri)) throw Refused(address);
        }
    }

    // The name localhost alone is taken by its word; any other name could lead anywhere tomorrow.
    private static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static UsageException Refused(string address) => new(
        $"「{address}」では待ち受けません。サインインがまだないため、他のコンピューターから開けると誰でもすべてのケースを見られてしまいます。"
        + "http://localhost:5080 のように、このコンピューター自身のアドレスを使ってください。",
        $"Not listening on '{address}': there is no sign-in yet, so anyone who reaches that address from another machine would see every case. "
        + "Use an address of this machine itself, such as http://localhost:5080.");

    private static Bilingual NoAddress(string address) => new(
        $"「{address}」は待ち受けのアドレスではありません。http://localhost:5080 のように書いてください。",
        $"'{address}' is no address to listen on. Write it like http://localhost:5080.");
}
