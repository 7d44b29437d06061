using System.Net;
using System.Text.RegularExpressions;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary>In the demonstration one chooses whom to be, without a password, and sees what that person sees.</summary>
public sealed partial class The_people_of_the_demonstration
{
    [Fact]
    public async Task Are_chosen_on_the_page_and_see_what_their_role_sees()
    {
        await using var demo = await RunningProgram.DemoAsync(speed: 1);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = demo.Http.BaseAddress };
        var people = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var ids = Person().Matches(people).Select(m => m.Groups[1].Value).ToList();
        Assert.True(ids.Count > 2, people);
        var seen = new HashSet<string>();
        foreach (var id in ids)
        {
            var page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
            using var chosen = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("id", id)]);
            using var first = await browser.PostAsync(new Uri("/demo-person", UriKind.Relative), chosen);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.DoesNotContain($"value=\"{id}\"", await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative)), StringComparison.Ordinal);
            using var cases = await browser.GetAsync(new Uri("/duties", UriKind.Relative));
            using var audit = await browser.GetAsync(new Uri("/audit", UriKind.Relative));
            seen.Add($"{(int)cases.StatusCode} {(int)audit.StatusCode}");
        }

        Assert.True(seen.Count > 1, "every person of the demonstration sees the same pages");
    }

    [GeneratedRegex("name=\"id\" value=\"([^\"]+)\"")]
    private static partial Regex Person();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
