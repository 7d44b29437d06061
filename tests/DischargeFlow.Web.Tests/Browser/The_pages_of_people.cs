using System.Text.RegularExpressions;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Browser;

[Takes(60)]
public sealed partial class The_pages_of_people(Chromium chromium) : IClassFixture<Chromium>
{
    [TheoryNeeding(Part.Chromium)]
    [InlineData("ja", 1280)]
    [InlineData("en", 1280)]
    [InlineData("ja", 390)]
    [InlineData("en", 390)]
    public async Task Fit_their_width_can_be_used_by_everybody_and_complain_about_nothing(string language, int width)
    {
        var (mail, secret) = await InvitedAsync($"{language}{width}");
        var faults = new List<string>();
        await using (var nobody = await chromium.OpenAsync(language, width, ""))
        {
            foreach (var path in (string[])["/sign-in", "/sign-in/forgotten", $"/invitation/{secret}", "/invitation/none"]) await LookAsync(nobody, path, faults);
            await nobody.Page.GotoAsync($"/invitation/{secret}");
            foreach (var field in (string[])["#password", "#again"]) await nobody.Page.FillAsync(field, "white ships at dawn");
            await nobody.Page.ClickAsync("main button[type=submit]");
            await nobody.Page.WaitForSelectorAsync(".factor-key");
            await LookAsync(nobody, null, faults);
            var key = (await nobody.Page.InnerTextAsync(".factor-key")).Replace(" ", "", StringComparison.Ordinal);
            await nobody.Page.FillAsync("#code", TimeCodes.CodeOf(key, TimeProvider.System.GetUtcNow()));
            await nobody.Page.ClickAsync("main button[type=submit]");
            await nobody.Page.WaitForSelectorAsync(".recovery-codes");
            await LookAsync(nobody, null, faults);
            foreach (var path in (string[])["/account", "/account/password", "/accounts", "/board"]) await LookAsync(nobody, path, faults);
            await nobody.Context.ClearCookiesAsync();
            await nobody.Page.GotoAsync("/sign-in");
            await nobody.Page.FillAsync("#mail", mail);
            await nobody.Page.FillAsync("#password", "white ships at dawn");
            await nobody.Page.ClickAsync("main button[type=submit]");
            await nobody.Page.WaitForSelectorAsync("#code");
            foreach (var path in (string?[])[null, "/sign-in/recovery"]) await LookAsync(nobody, path, faults);
        }

        await using (var nurse = await chromium.OpenAsync(language, width))
        {
            var id = chromium.House.Store.Read(s => s.FindAccountByMail(mail))!.Id;
            foreach (var path in (string[])["/accounts", "/accounts/new", $"/accounts/{id}", "/keys", "/audit", "/account"]) await LookAsync(nurse, path, faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<(string Mail, string Secret)> InvitedAsync(string name)
    {
        var mail = $"{name}@city.example";
        var account = await chromium.House.AccountAsync(mail, null, AccountRole.Administrator);
        var secret = Secrets.New();
        await chromium.House.Store.WriteAsync(s =>
        {
            s.AddInvitation(new(Secrets.HashOf(secret), account.Id, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromDays(1)));
            return true;
        });
        return (mail, secret);
    }

    private static async Task LookAsync(Tab tab, string? path, List<string> faults)
    {
        if (path is not null) await tab.Page.GotoAsync(path);
        var where = Secret().Replace(new Uri(tab.Page.Url).AbsolutePath, "SECRET");
        faults.AddRange(await tab.FaultsAsync(where));
        faults.AddRange(tab.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal) && !c.Contains("403", StringComparison.Ordinal)).Select(c => $"{where} {c}"));
    }

    [GeneratedRegex("[A-Za-z0-9_-]{43}")]
    private static partial Regex Secret();
}
