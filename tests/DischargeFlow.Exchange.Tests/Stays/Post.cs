using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Notifications.Composing;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Smtp;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Stays;

/// <summary>A mail with the moment on the clock of the cases at which the server took it over.</summary>
internal sealed record Arrived(string At, ReceivedMail Mail);

/// <summary>The pump of a house, its mails going to a real SMTP server over STARTTLS, and the clock that it follows.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly House _house;
    private readonly SmtpServerProcess _server;
    private readonly SmtpTransport _transport;
    private readonly Pump _pump;
    private readonly List<Arrived> _arrived = [];

    private Post(House house, SmtpServerProcess server)
    {
        (_house, _server) = (house, server);
        _transport = new(
            new()
            {
                Way = MailWay.Smtp,
                From = "renraku@dischargeflow.example.jp",
                Host = server.Host,
                Port = server.Port,
                User = server.Options.User,
                Password = server.Options.Password,
            },
            TimeProvider.System);
        _pump = new(
            house.Store, House.Shelf, new MessageComposer((rulebook, version) => House.Shelf.FindRulebook(rulebook, version)?.MailTexts), new Links(), _transport, house.Clock,
            TimeProvider.System, house.Identities, new());
    }

    /// <summary>What the server took over, in order.</summary>
    public IReadOnlyList<Arrived> Arrived => _arrived;

    public static async Task<Post> OfAsync(House house) => new(house, await SmtpServerProcess.StartAsync());

    /// <summary>
    /// Moves the clock to a moment, stopping wherever something falls due. A second before it the pump runs too: what it sends then is early.
    /// </summary>
    public async Task RunUntilAsync(string tokyo)
    {
        var until = CasesClock.Tokyo(tokyo);
        while (_pump.NextWake().Due is { } due && due <= until)
        {
            if (due > _house.Clock.Now + Duration.FromSeconds(1)) await RunAtAsync(due - Duration.FromSeconds(1));
            await RunAtAsync(Instant.Max(due, _house.Clock.Now));
        }

        await RunAtAsync(until);
    }

    public async ValueTask DisposeAsync()
    {
        _pump.Dispose();
        _transport.Dispose();
        await _server.DisposeAsync();
    }

    private async Task RunAtAsync(Instant now)
    {
        _house.Clock.Now = now;
        var pass = await _pump.RunOnceAsync();
        Assert.Empty(pass.Faults);
        var mails = await _server.WaitForAsync(_arrived.Count + pass.Sent);
        Assert.Equal(_arrived.Count + pass.Sent, mails.Count);
        foreach (var mail in mails.Skip(_arrived.Count).ToList()) _arrived.Add(new(CasesClock.InTokyo(now), mail));
    }

    private sealed class Links : ICaseLinks
    {
        public Uri Of(CaseNumber @case, PartyId recipient, DutyKey duty, AlertKind kind, Instant at, string address) => new($"https://renkei.example.jp/m/{@case}");
    }
}
