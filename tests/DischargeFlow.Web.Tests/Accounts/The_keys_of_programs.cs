using System.Net.Http.Headers;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Accounts;

/// <summary>An administrator makes a key for a program, sees its secret once, and ends it.</summary>
public sealed class The_keys_of_programs(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Are_made_shown_once_and_ended()
    {
        using var nurse = new Visitor(house, "en");
        var made = await nurse.SendAsync((await nurse.GetAsync("/keys")).Form("/keys"), ("name", "chart-1"), ("scope", "cases:read"), ("organization", ""), ("days", "90"));
        var secret = made.Page.QuerySelector("code.address")!.TextContent;
        Assert.StartsWith("dfk_", secret, StringComparison.Ordinal);
        Assert.Equal(200, await StatusAsync(secret));

        var list = await nurse.GetAsync("/keys");
        Assert.Contains("chart-1", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var kept = house.Store.Read(s => s.ApiKeys.Single(k => k.Name == "chart-1"));
        Assert.Equal(KeyScope.ReadCases, Assert.Single(kept.Scopes));
        Assert.InRange((kept.Expires - kept.Created).TotalDays, 89.9, 90.1);

        var revoked = await nurse.SendAsync(list.Form("/keys/chart-1/revoke"));
        Assert.Contains("The key is revoked.", revoked.Words, StringComparison.Ordinal);
        Assert.Equal(401, await StatusAsync(secret));
        Assert.Null((await nurse.GetAsync("/keys")).Page.QuerySelector("form[action='/keys/chart-1/revoke']"));
        Assert.Equal(["key-added", "key-revoked"], house.Store.Read(s => s.AuditAfter(0, 1000)).Select(r => r.Event).Where(a => a.Subject == "chart-1").Select(a => a.What));
    }

    [Theory]
    [InlineData("", "cases:read", "letters, digits")]
    [InlineData("two words", "cases:read", "letters, digits")]
    [InlineData("chart-2", null, "at least one scope")]
    [InlineData("test", "cases:read", "There is a valid key named 'test' already")]
    public async Task That_mean_nothing_are_refused_with_what_was_filled_in(string name, string? scope, string why)
    {
        using var nurse = new Visitor(house, "en");
        var refused = await nurse.SendAsync((await nurse.GetAsync("/keys")).Form("/keys"), ("name", name), ("scope", scope), ("days", "30"));
        Assert.True(refused.Status is 409 or 422, $"{refused.Status}");
        Assert.Contains(why, refused.Words, StringComparison.Ordinal);
        Assert.Equal(name, refused.Page.QuerySelector("#name")!.GetAttribute("value") ?? "");
        Assert.Equal("30", refused.Page.QuerySelector("#days option[selected]")!.GetAttribute("value"));
    }

    private async Task<int> StatusAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/cases", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var client = new HttpClient { BaseAddress = house.Address };
        return (int)(await client.SendAsync(request)).StatusCode;
    }
}
