using DischargeFlow.Casework.Accounts;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Accounts;

public sealed class Somebody_is_invited(House house) : IClassFixture<House>
{
    private const string Password = "みなと の ふね は 白い";

    [Fact]
    public async Task And_chooses_a_password_sets_up_the_second_factor_and_keeps_the_recovery_codes()
    {
        var link = await InviteAsync("okada@city.example", "administrator");
        using var okada = new Visitor(house, "ja", "");
        var welcome = await okada.GetAsync(link);
        Assert.Contains("okada", welcome.Words, StringComparison.Ordinal);

        // An administrator opens nothing before the second factor is set up.
        var enrol = await okada.SendAsync(welcome.Form(link), ("password", Password), ("again", Password));
        Assert.Equal("/account/second-factor", enrol.Path);
        Assert.Contains("設定するまで、ほかの画面は開けません", enrol.Words, StringComparison.Ordinal);
        var key = enrol.Page.QuerySelector(".factor-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains($"secret={key}", enrol.Page.QuerySelector("a[href^='otpauth:']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(enrol.Page.QuerySelector("svg.qr path"));

        // Nothing on this page asks for itself, and what an older window asks for leads here as a whole and is not put into it.
        Assert.Null(enrol.Page.QuerySelector("[data-refreshes]"));
        using var refresh = new HttpRequestMessage(HttpMethod.Get, new Uri("/demo-clock", UriKind.Relative));
        refresh.Headers.Add("HX-Request", "true");
        var led = await okada.SendAsync(refresh);
        Assert.Equal((403, "/account/second-factor"), (led.Status, led.Headers["HX-Redirect"]));

        var wrong = await okada.SendAsync(enrol.Form("/account/second-factor"), ("code", "000000"));
        Assert.Equal(422, wrong.Status);
        var codes = await okada.SendAsync(wrong.Form("/account/second-factor"), ("code", CodeOf(key)));
        Assert.Equal(10, codes.Page.QuerySelectorAll(".recovery-codes code").Length);
        Assert.Equal("/accounts", (await okada.GetAsync("/")).Path);

        // Neither key nor codes stand anywhere.
        var kept = house.Store.Read(s => s.FindAccountByMail("okada@city.example"))!;
        Assert.DoesNotContain(codes.Page.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent), kept.RecoveryCodes.Contains);
        Assert.DoesNotContain(key, kept.AuthenticatorKey, StringComparison.Ordinal);

        // The next sign-in asks for a code, and takes none twice.
        using var later = new Visitor(house, "ja", "");
        var asked = await later.SendAsync((await later.GetAsync("/accounts")).Form("/sign-in"), ("mail", "Okada@City.example"), ("password", Password));
        Assert.StartsWith("/sign-in/code", asked.Path, StringComparison.Ordinal);
        Assert.Equal(422, (await later.SendAsync(asked.Form("/sign-in/code"), ("code", CodeOf(key)))).Status);

        // A recovery code works once.
        var recovery = codes.Page.QuerySelector(".recovery-codes code")!.TextContent;
        var inside = await later.SendAsync((await later.GetAsync("/sign-in/recovery?to=/accounts")).Form("/sign-in/recovery"), ("code", recovery));
        Assert.Equal("/accounts", inside.Path);
        using var third = new Visitor(house, "ja", "");
        await third.SendAsync((await third.GetAsync("/sign-in")).Form("/sign-in"), ("mail", "okada@city.example"), ("password", Password));
        Assert.Equal(422, (await third.SendAsync((await third.GetAsync("/sign-in/recovery")).Form("/sign-in/recovery"), ("code", recovery))).Status);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var link = await InviteAsync("once@city.example", "auditor");
        using var first = new Visitor(house, "en", "");
        Assert.Equal("/audit", (await first.SendAsync((await first.GetAsync(link)).Form(link), ("password", Password), ("again", Password))).Path);
        using var second = new Visitor(house, "en", "");
        var gone = await second.GetAsync(link);
        Assert.Equal(404, gone.Status);
        Assert.Contains("This invitation does not work", gone.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_that_open_at_once_show_one_key()
    {
        var link = await InviteAsync("windows@city.example", "auditor");
        using var auditor = new Visitor(house, "ja", "");
        await auditor.SendAsync((await auditor.GetAsync(link)).Form(link), ("password", Password), ("again", Password));

        // While another unit of work is being written both have read that there is no key yet.
        using var bothHaveRead = new ManualResetEventSlim();
        var other = house.Store.WriteAsync(_ => bothHaveRead.Wait(TimeSpan.FromSeconds(20)));
        var opening = Task.WhenAll(auditor.GetAsync("/account/second-factor"), auditor.GetAsync("/account/second-factor"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        bothHaveRead.Set();
        await other;
        var windows = await opening;
        var keys = windows.Select(w => w.Page.QuerySelector(".factor-key")!.TextContent).Distinct().ToArray();
        Assert.True(keys.Length == 1, "whoever scans the key of one window types its codes into the other: " + string.Join(", ", keys));
    }

    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("password12345", "tries first")]
    [InlineData("aaaaaaaaaaaaaaa", "tries first")]
    [InlineData("1234567890123", "tries first")]
    [InlineData("Hanako-Suzuki-1", "your own name")]
    public async Task And_a_password_that_everybody_tries_first_is_refused(string password, string why)
    {
        var link = await InviteAsync($"hanako.suzuki+{password[0]}{password.Length}@city.example", "auditor");
        using var hanako = new Visitor(house, "en", "");
        var refused = await hanako.SendAsync((await hanako.GetAsync(link)).Form(link), ("password", password), ("again", password));
        Assert.Equal(422, refused.Status);
        Assert.Contains(why, refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("みなと の ふね は 白い")]
    [InlineData("839201746529")]
    [InlineData("hospital tulip seven")]
    public void A_long_one_needs_no_signs(string password) =>
        Assert.Null(LongPasswords.Fault(password, new Account { Id = "a", Mail = "hanako@city.example", Name = "鈴木 花子", Roles = [], Stamp = "", Created = default }));

    [Fact]
    public async Task A_planner_without_a_hospital_is_refused()
    {
        using var nurse = new Visitor(house, "en");
        var refused = await nurse.SendAsync((await nurse.GetAsync("/accounts/new")).Form("/accounts"), ("name", "x"), ("mail", "x@city.example"), ("role", "planner"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("belongs to an organization", refused.Words, StringComparison.Ordinal);
    }

    private async Task<string> InviteAsync(string mail, string role)
    {
        using var administrator = new Visitor(house, "ja");
        var shown = await administrator.SendAsync(
            (await administrator.GetAsync("/accounts/new")).Form("/accounts"), ("name", mail.Split('@')[0].Replace('.', ' ')), ("mail", mail), ("role", role));
        var link = new Uri(shown.Page.QuerySelector("code.address")!.TextContent);
        Assert.Equal("renkei.example.jp", link.Host);
        return link.AbsolutePath;
    }

    private static string CodeOf(string key) => TimeCodes.CodeOf(key, TimeProvider.System.GetUtcNow());
}
