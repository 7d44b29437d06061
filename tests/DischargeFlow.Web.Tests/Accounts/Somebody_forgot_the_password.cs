using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Accounts;

/// <summary>A house that mails. Whoever forgot the password asks for a link; whoever only tries addresses learns nothing.</summary>
public sealed partial class Somebody_forgot_the_password : IAsyncLifetime, IAsyncDisposable
{
    private const string Password = "みなと の ふね は 青い";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly Post _post = new();
    private readonly House _house;

    public Somebody_forgot_the_password() => _house = new() { More = services => services.AddSingleton<IMailTransport>(_post), MailsInvitations = true };

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Chooses_another_by_a_link_and_is_signed_out_everywhere()
    {
        await _house.AccountAsync("sato@minato.example", Region.Minato.Id, AccountRole.Planner);
        using var elsewhere = new Visitor(_house, "en", "sato@minato.example");
        using var sato = new Visitor(_house, "ja", "");
        var asked = await AskAsync(sato, "Sato@minato.example");
        Assert.Contains("リンクをお送りしました", asked.Words, StringComparison.Ordinal);
        var letter = await _post.NextAsync(Soon);
        Assert.Equal(("sato@minato.example", "【入退院連絡】パスワードの再設定"), (letter.To, letter.Subject));

        // Asking proves nothing: what is signed in goes on until somebody opens the link.
        Assert.Equal("/board", (await elsewhere.GetAsync("/board")).Path);
        var link = Link().Match(letter.Body).Value;
        var inside = await sato.SendAsync((await sato.GetAsync(link)).Form(link), ("password", Password), ("again", Password));
        Assert.Equal("/board", inside.Path);
        Assert.StartsWith("/sign-in", (await elsewhere.GetAsync("/board")).Path, StringComparison.Ordinal);
        Assert.Equal(404, (await sato.GetAsync(link)).Status);
        Assert.Contains(_house.Store.Read(s => s.AuditAfter(0, 1000)).Select(r => r.Event), a => a.What == "password-forgotten" && a.Subject == "Sato@minato.example");
    }

    [Fact]
    public async Task Is_answered_as_somebody_without_an_account_is()
    {
        await _house.AccountAsync("mori@minato.example", Region.Minato.Id, AccountRole.Planner);
        using var anybody = new Visitor(_house, "en", "");
        var nobody = await AskAsync(anybody, "nobody@minato.example");
        var known = await AskAsync(anybody, "mori@minato.example");
        Assert.Equal((nobody.Status, nobody.Words), (known.Status, known.Words));
        Assert.Equal("mori@minato.example", (await _post.NextAsync(Soon)).To);
        Assert.Empty(_post.Waiting);
        Assert.Contains(_house.Store.Read(s => s.AuditAfter(0, 1000)).Select(r => r.Event), a => a is { What: "password-forgotten", Subject: "nobody@minato.example", Details: "no such account" });
    }

    [Fact]
    public async Task And_asks_again_at_once_gets_one_letter()
    {
        await _house.AccountAsync("ueda@minato.example", Region.Minato.Id, AccountRole.Planner);
        await _house.AccountAsync("last@minato.example", Region.Minato.Id, AccountRole.Planner);
        using var ueda = new Visitor(_house, "en", "");
        for (var i = 0; i < 5; i++) await AskAsync(ueda, i % 2 == 0 ? "ueda@minato.example" : "UEDA@minato.example");
        await AskAsync(ueda, "last@minato.example");
        Assert.Equal("ueda@minato.example", (await _post.NextAsync(Soon)).To);
        Assert.Equal("last@minato.example", (await _post.NextAsync(Soon)).To);
    }

    [Fact]
    public async Task But_whose_account_is_closed_gets_none()
    {
        var account = await _house.AccountAsync("gone@minato.example", Region.Minato.Id, AccountRole.Planner);
        await _house.Services.GetRequiredService<AccountDesk>().DisableAsync(account.Id, true, "test");
        await _house.AccountAsync("here@minato.example", Region.Minato.Id, AccountRole.Planner);
        using var anybody = new Visitor(_house, "en", "");
        await AskAsync(anybody, "gone@minato.example");
        await AskAsync(anybody, "here@minato.example");
        Assert.Equal("here@minato.example", (await _post.NextAsync(Soon)).To);
    }

    private static async Task<Seen> AskAsync(Visitor visitor, string mail) =>
        await visitor.SendAsync((await visitor.GetAsync("/sign-in/forgotten")).Form("/sign-in/forgotten"), ("mail", mail));

    [GeneratedRegex("/invitation/[^\\s]+")]
    private static partial Regex Link();

    /// <summary>Takes every letter over.</summary>
    private sealed class Post : IMailTransport
    {
        public ConcurrentQueue<OutgoingMail> Waiting { get; } = new();

        public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Waiting.Enqueue(mail);
            return Task.FromResult(new SendResult(SendOutcome.Accepted, "250 taken over"));
        }

        public async Task<OutgoingMail> NextAsync(TimeSpan within)
        {
            var until = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(until) < within)
            {
                if (Waiting.TryDequeue(out var mail)) return mail;
                await Task.Delay(20);
            }

            throw new TimeoutException("No letter came.");
        }
    }
}
