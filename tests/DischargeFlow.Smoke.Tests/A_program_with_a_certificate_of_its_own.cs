using System.Net;
using System.Net.Sockets;
using System.Text;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Tests.Shared.SmtpServer;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>serve over TLS with a certificate and a key as the settings name them, asked by a client that trusts their authority.</summary>
public sealed class A_program_with_a_certificate_of_its_own
{
    [FactNeeding(Part.Node)]
    public async Task Answers_encrypted_and_nobody_who_speaks_in_the_clear()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeEncryptedAsync(Japan("2026-11-16T10:00"), TestAuthority.ForThisMachine);
        Assert.Equal("https", program.Http.BaseAddress!.Scheme);
        using var page = await program.Http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(page.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.Ordinal));
        using var cases = await program.Http.GetAsync(new Uri("/api/v1/cases", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, cases.StatusCode);

        using var clear = new TcpClient();
        await clear.ConnectAsync(IPAddress.Loopback, program.Http.BaseAddress.Port);
        await clear.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var answer = new StreamReader(clear.GetStream());
        Assert.DoesNotContain("<html", await ReadAsync(answer), StringComparison.Ordinal);
    }

    // Who is not understood may be hung up on.
    private static async Task<string> ReadAsync(StreamReader answer)
    {
        try
        {
            return await answer.ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
