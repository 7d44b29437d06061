using DischargeFlow.Casework.Accounts;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Tests.Given;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Accounts;

public sealed class Somebody_signs_in : IAsyncLifetime, IAsyncDisposable
{
    private const string Mail = "sato@minato.example", Password = "correct horse battery";

    private readonly House _house = new();

    public async Task InitializeAsync()
    {
        _house.Accounts = _house.Accounts with { FailuresBeforeLock = 3 };
        await _house.InitializeAsync();
        var sato = await _house.AccountAsync(Mail, Region.Minato.Id, AccountRole.Planner);
        using var scope = _house.Services.CreateScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<AccountUser>>().HashPassword(new(sato), Password);
        Assert.True(await _house.Store.WriteAsync(s => s.SaveAccount(sato with { PasswordHash = hash })));
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task And_comes_to_the_page_that_was_asked_for()
    {
        using var sato = new Visitor(_house, "ja", "");
        var asked = await sato.GetAsync("/duties?owner=minato");
        Assert.StartsWith("/sign-in?to=", asked.Path, StringComparison.Ordinal);
        Assert.Equal("/duties?owner=minato", (await sato.SendAsync(asked.Form("/sign-in"), ("mail", Mail), ("password", Password))).Path);
        Assert.Contains("sato", (await sato.GetAsync("/board")).Page.QuerySelector(".topbar .me")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task And_no_link_leads_away_from_here(string to)
    {
        using var sato = new Visitor(_house, "ja", "");
        var asked = await sato.GetAsync($"/sign-in?to={Uri.EscapeDataString(to)}");
        Assert.Equal("/board", (await sato.SendAsync(asked.Form("/sign-in"), ("mail", Mail), ("password", Password))).Path);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        using var stranger = new Visitor(_house, "en", "");
        var form = (await stranger.GetAsync("/sign-in")).Form("/sign-in");
        var wrong = await stranger.SendAsync(form, ("mail", Mail), ("password", "wrong"));
        var unknown = await stranger.SendAsync(form, ("mail", "nobody@minato.example"), ("password", "wrong"));
        Assert.Equal((422, 422), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.Words, unknown.Words);
        Assert.Equal(2, _house.Store.Read(s => s.AuditAfter(0, 1000)).Count(r => r.Event.What == "sign-in-refused"));
    }

    [Fact]
    public async Task Wrong_too_often_even_the_right_password_waits()
    {
        using var stranger = new Visitor(_house, "en", "");
        var form = (await stranger.GetAsync("/sign-in")).Form("/sign-in");
        for (var i = 0; i < 3; i++) await stranger.SendAsync(form, ("mail", Mail), ("password", "wrong"));
        Assert.Equal(422, (await stranger.SendAsync(form, ("mail", Mail), ("password", Password))).Status);
        Assert.NotNull(_house.Store.Read(s => s.FindAccountByMail(Mail))!.LockedUntil);
    }

    [Fact]
    public async Task Whoever_does_nothing_for_half_an_hour_is_signed_out_and_a_page_that_refreshes_itself_does_not_count()
    {
        using var sato = new Visitor(_house, "ja", Mail);
        Assert.Equal("/board", (await sato.GetAsync("/board")).Path);
        await AgeAsync(Duration.FromMinutes(29));
        Assert.Equal(200, (await RefreshAsync(sato)).Status);
        Assert.True(Session().Seen < Now - Duration.FromMinutes(28), "the refresh kept the session alive");
        Assert.Equal("/board", (await sato.GetAsync("/board")).Path);
        Assert.True(Session().Seen > Now - Duration.FromMinutes(1), "a page that was opened did not keep it alive");
        await AgeAsync(Duration.FromMinutes(31));
        var ended = await RefreshAsync(sato);
        Assert.Equal(401, ended.Status);
        Assert.Equal("/sign-in?to=%2Fboard%3Fpage%3D2", ended.Headers["HX-Redirect"]);
        Assert.Empty(_house.Store.Read(s => s.SessionsOf(s.FindAccountByMail(Mail)!.Id)));
    }

    [Theory]
    [InlineData("HX-Current-URL")]
    [InlineData("Referer")]
    public async Task Whose_session_has_ended_comes_back_to_the_page_that_was_shown_and_to_no_other_host(string header)
    {
        using var sato = new Visitor(_house, "ja", "");
        async Task<string> LedToAsync(string shown)
        {
            using var sent = new HttpRequestMessage(header == "Referer" ? HttpMethod.Post : HttpMethod.Get, "/drafts/1/edits");
            sent.Headers.Add("HX-Request", "true");
            sent.Headers.Add(header, shown);
            return (await sato.SendAsync(sent)).Headers["HX-Redirect"];
        }

        Assert.Equal("/sign-in?to=%2Fdrafts%2F1%3Fopen%3D%252Frulebook", await LedToAsync(new Uri(_house.Address, "/drafts/1?open=%2Frulebook").ToString()));
        Assert.Equal("/sign-in", await LedToAsync("https://elsewhere.example/drafts/1"));
        Assert.Equal("/sign-in", await LedToAsync("/drafts/1"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_device()
    {
        using var desk = new Visitor(_house, "ja", Mail);
        using var telephone = new Visitor(_house, "ja", Mail);
        var account = await desk.GetAsync("/account");
        Assert.Equal(2, account.Page.QuerySelectorAll(".device").Length);
        await desk.SendAsync(account.Form("/account/sign-out-everywhere"));
        Assert.StartsWith("/sign-in", (await telephone.GetAsync("/board")).Path, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await desk.GetAsync("/board")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_devices()
    {
        using var desk = new Visitor(_house, "en", Mail);
        using var other = new Visitor(_house, "en", Mail);
        var form = (await desk.GetAsync("/account/password")).Form("/account/password");
        Assert.Equal(422, (await desk.SendAsync(form, ("current", "wrong"), ("password", "white ships at dawn"), ("again", "white ships at dawn"))).Status);
        var changed = await desk.SendAsync(form, ("current", Password), ("password", "white ships at dawn"), ("again", "white ships at dawn"));
        Assert.Contains("The password is changed", changed.Words, StringComparison.Ordinal);
        Assert.Equal("/board", (await desk.GetAsync("/board")).Path);
        Assert.StartsWith("/sign-in", (await other.GetAsync("/board")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_an_administrator_closes_out_is_out_at_once_and_the_audit_says_who_did_it()
    {
        using var sato = new Visitor(_house, "ja", Mail);
        Assert.Equal("/board", (await sato.GetAsync("/board")).Path);
        var id = _house.Store.Read(s => s.FindAccountByMail(Mail))!.Id;
        using var administrator = new Visitor(_house, "ja");
        await administrator.SendAsync((await administrator.GetAsync($"/accounts/{id}")).Form($"/accounts/{id}/disable"));
        Assert.StartsWith("/sign-in", (await sato.GetAsync("/board")).Path, StringComparison.Ordinal);
        var said = _house.Store.Read(s => s.AuditAfter(0, 1000)).Last(r => r.Event.What == "account-disabled").Event;
        Assert.Equal((People.Nurse, Mail), (said.Who, said.Subject));
    }

    [Fact]
    public async Task The_last_who_can_administer_cannot_be_closed_out()
    {
        var id = _house.Store.Read(s => s.FindAccountByMail(People.Nurse))!.Id;
        using var administrator = new Visitor(_house, "en");
        var refused = await administrator.SendAsync((await administrator.GetAsync($"/accounts/{id}")).Form($"/accounts/{id}/disable"));
        Assert.Equal(409, refused.Status);
        Assert.False(_house.Store.Read(s => s.FindAccount(id))!.IsDisabled);
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private async Task<Seen> RefreshAsync(Visitor visitor)
    {
        using var refresh = new HttpRequestMessage(HttpMethod.Get, "/board");
        refresh.Headers.Add("HX-Request", "true");
        refresh.Headers.Add("HX-Current-URL", new Uri(_house.Address, "/board?page=2").ToString());
        return await visitor.SendAsync(refresh);
    }

    private SignedSession Session() => Assert.Single(_house.Store.Read(s => s.SessionsOf(s.FindAccountByMail(Mail)!.Id)));

    // As if the person had left so long ago.
    private Task AgeAsync(Duration by) => _house.Store.WriteAsync(s =>
    {
        var session = s.SessionsOf(s.FindAccountByMail(Mail)!.Id)[0];
        s.EndSession(session.Hash);
        s.AddSession(session with { Seen = Now - by, Started = Now - by });
        return true;
    });
}
