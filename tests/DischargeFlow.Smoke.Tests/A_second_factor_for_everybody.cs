using System.Net;
using System.Text.RegularExpressions;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The setting <c>Accounts:SecondFactor</c>, from the command line to the page that it opens first.</summary>
public sealed partial class A_second_factor_for_everybody
{
    private const string Password = "hospital tulip seven";

    [FactNeeding(Part.Node)]
    public Task Is_set_up_by_a_planner_before_any_page_opens() => FirstPageAsync("all", "/account/second-factor");

    [FactNeeding(Part.Node)]
    public Task Is_asked_of_administrators_only_where_nothing_is_set() => FirstPageAsync("administrators", "/board");

    [FactNeeding(Part.Node)]
    public async Task Is_not_guessed_at_where_the_setting_is_misspelled()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var (code, _, errors) = await installation.RunAsync(Japan("2026-11-16T10:00"), [("Accounts:SecondFactor", "everybody")], "serve", "--urls", "http://127.0.0.1:0", "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("'everybody'. Write administrators, or all.", errors, StringComparison.Ordinal);
    }

    private static async Task FirstPageAsync(string asked, string path)
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        var morning = Japan("2026-11-16T10:00");
        var hospital = Region.Parties.First(p => p.Kind == "hospital" && p.Organization == p.Id);
        var (code, _, errors) = await installation.RunAsync(
            morning, "user", "add", "--name", "森", "--mail", "mori@minato.example", "--role", "planner", "--organization", hospital.Id.Value);
        Assert.True(code == 0, errors);
        var link = Link().Match(Assert.Single(installation.Smtp.Mails).Body).Value;
        await using var program = await installation.ServeAsync(morning, more: [("Accounts:SecondFactor", asked)]);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = program.Http.BaseAddress };
        var form = await browser.GetStringAsync(new Uri(link, UriKind.Relative));
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(form).Groups[1].Value), new("password", Password), new("again", Password)]);
        using var inside = await browser.PostAsync(new Uri(link, UriKind.Relative), fields);
        Assert.Equal((HttpStatusCode.OK, path), (inside.StatusCode, inside.RequestMessage!.RequestUri!.AbsolutePath));
        using var board = await browser.GetAsync(new Uri("/board", UriKind.Relative));
        Assert.Equal(path, board.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [GeneratedRegex(@"/invitation/\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
