using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>The program of a region on Monday 2026-11-16, with a browser, in which people who have nothing but that browser work on its rule.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private static readonly Instant Monday = Japan("2026-11-16T10:00");

    private readonly SystemChromium _browser = SystemChromium.Ready();
    private readonly string _language;
    private readonly bool _script;

    private Workshop(Installation installation, RunningProgram program, string language, bool script) =>
        (Installation, Program, _language, _script) = (installation, program, language, script);

    /// <summary>Where the program stands, with its mails.</summary>
    public Installation Installation { get; }

    /// <summary>The program.</summary>
    public RunningProgram Program { get; }

    /// <summary>Starts the program for people whose browser prefers a language, and runs scripts or does not.</summary>
    public static async Task<Workshop> OpenAsync(string language, bool script)
    {
        var installation = await Installation.NewAsync(Region.Parties);
        try
        {
            return new(installation, await installation.ServeAsync(Monday), language, script);
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Okada, whom a command invited; she comes in by the link in her mail.</summary>
    public async Task<Administrator> OkadaAsync()
    {
        Installation.Smtp.Forget();
        Assert.Equal(0, (await Installation.RunAsync(Monday, "user", "add", "--name", "岡田", "--mail", "okada@city.example", "--role", "administrator")).Code);
        return await EnterAsync((await Installation.Smtp.WaitForAsync(1))[0]);
    }

    /// <summary>An administrator comes in by the link in her mail.</summary>
    public async Task<Administrator> EnterAsync(ReceivedMail invitation)
    {
        var administrator = new Administrator(await _browser.OpenAsync(Program.Http.BaseAddress!, _language, script: _script), _script);
        await administrator.AcceptAsync(invitation);
        Assert.Equal(_language, await administrator.Page.Locator("html").GetAttributeAsync("lang"));
        return administrator;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await Program.DisposeAsync();
        await Installation.DisposeAsync();
    }
}
