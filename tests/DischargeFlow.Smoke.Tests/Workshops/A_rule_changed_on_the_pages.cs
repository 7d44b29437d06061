using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Publishings;
using Microsoft.Playwright;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>
/// Okada and Mori administer a region and have nothing but a browser and their mail. The contact of a discharge on Friday 2026-11-27 is due five days
/// before, on Sunday the 22nd; they make it seven, Friday the 20th, and take that back.
/// </summary>
[Takes(150)]
public sealed class A_rule_changed_on_the_pages
{
    private const string Contact = "/duties/discharge-contact", Due = $"{Contact}/due";
    private const string FiveDays = "2026-11-22", SevenDays = "2026-11-20";

    [TheoryNeeding(Part.Chromium, Part.Node)]
    [InlineData("ja", true)]
    [InlineData("ja", false)]
    [InlineData("en", true)]
    [InlineData("en", false)]
    public async Task From_the_invitation_to_the_plan_of_before(string language, bool script)
    {
        await using var workshop = await Workshop.OpenAsync(language, script);
        var (program, smtp) = (workshop.Program, workshop.Installation.Smtp);
        var stay = await StayAsync(program);
        await smtp.WaitForAsync(2);
        var before = await PlanAsync(program, stay);
        Assert.Contains(before, line => line.Contains("discharge-contact", StringComparison.Ordinal) && line.Contains(FiveDays, StringComparison.Ordinal));

        await using var okada = await workshop.OkadaAsync();
        await okada.InviteAsync("森", "mori@city.example");
        await using var mori = await workshop.EnterAsync((await smtp.WaitForAsync(2))[1]);

        await okada.BeginAsync("kitami");
        await okada.Form.OpenAsync(Contact);
        await okada.Form.SayAsync(Due, "sentence-moment", ("p.0", "7"));
        await okada.Form.SayAsync(Due, "sentence-moment", ("text", "within 5 days"));
        await Assertions.Expect(okada.Form.FoundAt(Due, "sentence-moment").First).ToContainTextAsync("DF0302");
        await okada.Form.SayAsync(Due, "sentence-moment", ("text", "7 days before discharge-day if closed keep"));
        Assert.Equal(0, await okada.Page.Locator(".finding.error").CountAsync());

        await okada.TabAsync("scenarios");
        var red = okada.Page.Locator(".scenario:has(.tag.red) form[action$='/remove'] button");
        await red.First.WaitForAsync();
        for (var left = await red.CountAsync() - 1; left >= 0; left--)
        {
            await red.First.ClickAsync();
            await Assertions.Expect(red).ToHaveCountAsync(left);
        }

        await okada.TabAsync("what-if");
        await okada.SubmitAsync("form[action$='/what-if']", "**?said=started");
        await okada.WaitForAsync("a[href$='/report']");
        var report = await okada.Page.RunAndWaitForPopupAsync(() => okada.Page.ClickAsync("a[href$='/report']"));
        Assert.Contains(language == "ja" ? "退院の連絡" : "Discharge contact", await report.InnerTextAsync("body"), StringComparison.Ordinal);

        await okada.TabAsync("publish");
        await okada.Page.FillAsync("#from", "2026-11-16");
        await okada.Page.CheckAsync("#by-discharge");
        await okada.Page.CheckAsync("#open-Move");
        await okada.Page.FillAsync("#reason", "手引きの改訂");
        await okada.Page.ClickAsync("button[value=propose]");
        await okada.Page.GetByText(PublishingTexts.OtherPerson.In(Of(language))).WaitForAsync();

        await mori.Page.GotoAsync(okada.Page.Url);
        await mori.Page.ClickAsync("a[href$='/preview']");
        await PreviewAsync(mori, stay);
        await mori.SubmitAsync("form[action$='/publish']", "**?said=published");
        await MovedAsync(mori, language);
        Assert.Contains(await PlanAsync(program, stay), line => line.Contains("discharge-contact", StringComparison.Ordinal) && line.Contains(SevenDays, StringComparison.Ordinal));

        await mori.Page.GotoAsync("/rulebooks/kitami");
        await mori.Page.ClickAsync("a[href$='/take-back']");
        await PreviewAsync(mori, stay);
        await mori.Page.FillAsync("#reason", "早すぎた");
        await mori.SubmitAsync("form[action$='/take-back']", "**?said=back");
        await MovedAsync(mori, language);
        Assert.Equal(before, await PlanAsync(program, stay));
    }

    private static async Task<string> StayAsync(RunningProgram program) => (await OpenAsync(
        program, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
        Event("admission", "2026-11-10T10:00+09:00"), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", "2026-11-27")))!;

    /// <summary>What is due when, and who is told when, by the rule of the region.</summary>
    private static async Task<IReadOnlyList<string>> PlanAsync(RunningProgram program, string stay)
    {
        var plans = (await program.Http.GetFromJsonAsync<JsonObject>($"/api/v1/cases/{stay}/plan"))!["plans"]!.AsArray();
        var kitami = plans.Single(p => p!["rulebook"]!.GetValue<string>() == "kitami")!;
        return
        [
            .. kitami["duties"]!.AsArray().Select(d => $"{d!["duty"]} {d["state"]} due {d["due"]}"),
            .. kitami["alerts"]!.AsArray().Select(a => $"{a!["duty"]} {a["kind"]} at {a["at"]} to {a["toParty"]?["id"]}"),
        ];
    }

    private static async Task PreviewAsync(Administrator mori, string stay) =>
        await mori.Page.Locator("section:has(#preview-title) tbody tr", new() { HasText = stay }).First.WaitForAsync();

    private static async Task MovedAsync(Administrator mori, string language)
    {
        await mori.WaitForAsync($"#state:text-is('{PublishingTexts.Done.In(Of(language))}')");
        var moved = string.Format(CultureInfo.InvariantCulture, PublishingTexts.ProgressLine.In(Of(language)), 1, 1, 1, 0, 0, 0);
        Assert.Contains(moved, await mori.Page.InnerTextAsync("#progress"), StringComparison.Ordinal);
    }

    private static Language Of(string language) => language == "ja" ? Language.Ja : Language.En;
}
