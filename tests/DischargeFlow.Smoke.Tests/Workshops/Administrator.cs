using System.Text.RegularExpressions;
using DischargeFlow.Tests.Browsers;
using DischargeFlow.Tests.Shared.SmtpServer;
using DischargeFlow.Web.Accounts;
using Microsoft.Playwright;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>An administrator at a browser, from the mail of the invitation on.</summary>
internal sealed partial class Administrator(Tab tab, bool script) : IAsyncDisposable
{
    private const string Password = "white ships at dawn";

    /// <summary>The page before her.</summary>
    public IPage Page => tab.Page;

    /// <summary>What her browser complained of.</summary>
    public IReadOnlyList<string> Complaints => tab.Complaints;

    /// <summary>The form of the draft before her.</summary>
    public RuleFormPage Form { get; } = new(tab.Page, script);

    /// <summary>Opens the link of her invitation, chooses a password, sets up the second factor as her telephone would, and keeps the recovery codes.</summary>
    public async Task AcceptAsync(ReceivedMail invitation)
    {
        await Page.GotoAsync(Link().Match(invitation.Body).Value);
        foreach (var field in (string[])["#password", "#again"]) await Page.FillAsync(field, Password);
        await SubmitAsync("main form");
        var key = (await Page.InnerTextAsync(".factor-key")).Replace(" ", "", StringComparison.Ordinal);
        await Page.FillAsync("#code", TimeCodes.CodeOf(key, TimeProvider.System.GetUtcNow()));
        await SubmitAsync("main form");
        Assert.Equal(10, await Page.Locator(".recovery-codes li").CountAsync());
        await Page.ClickAsync("main a[href='/']");
    }

    /// <summary>Invites another administrator.</summary>
    public async Task InviteAsync(string name, string mail)
    {
        await Page.GotoAsync("/accounts");
        await Page.ClickAsync("a[href='/accounts/new']");
        await Page.FillAsync("#name", name);
        await Page.FillAsync("#mail", mail);
        await Page.CheckAsync("#role-administrator");
        await SubmitAsync("form[action='/accounts']");
        Assert.Contains(mail, await Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>Begins a draft from the newest version of a rulebook.</summary>
    public async Task BeginAsync(string rulebook)
    {
        await Page.GotoAsync($"/rulebooks/{rulebook}");
        await SubmitAsync("form[action='/drafts']");
        await Assertions.Expect(Page.Locator("#rule-form")).ToBeVisibleAsync();
    }

    /// <summary>Goes to another page of the draft.</summary>
    public Task TabAsync(string name) => Page.ClickAsync($".tabs a[href$='/{name}']");

    /// <summary>Presses the last button of a form, and waits for the address to which that leads where one is given.</summary>
    public async Task SubmitAsync(string form, string? leadsTo = null)
    {
        await Page.Locator(form).First.Locator("button").Last.ClickAsync();
        if (leadsTo is not null) await Page.WaitForURLAsync(leadsTo);
    }

    /// <summary>Waits until something is on the page; without script the page is loaded again until it is.</summary>
    public async Task WaitForAsync(string what)
    {
        for (var patience = 0; !script && patience < 40 && await Page.Locator(what).CountAsync() == 0; patience++)
        {
            await Task.Delay(500);
            await Page.GotoAsync(Page.Url);
        }

        await Page.Locator(what).First.WaitForAsync();
    }

    public ValueTask DisposeAsync() => tab.DisposeAsync();

    [GeneratedRegex(@"/invitation/\S+")]
    private static partial Regex Link();
}
