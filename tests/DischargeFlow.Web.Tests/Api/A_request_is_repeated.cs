using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Api;

public sealed class A_request_is_repeated(House house) : IClassFixture<House>
{
    private const string Contact = """{ "entries": [{ "type": "event", "name": "contacted", "carries": { "by": "hospital", "to": "care-manager" } }] }""";

    [Fact]
    public async Task With_the_same_key_it_gets_the_first_answer_even_when_the_clock_went_on()
    {
        var number = (await house.StayAsync("2026-11-18T10:00")).Value;
        var first = await house.PostAsync($"/cases/{number}/entries", Contact, key: "call-1");
        house.Clock.MoveTo("2026-11-20T09:05");
        var second = await house.PostAsync($"/cases/{number}/entries", Contact, key: "call-1");
        house.Clock.MoveTo("2026-11-20T09:00");

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal(first.Text, second.Text);
        var contacts = (await house.GetAsync($"/cases/{number}")).Json["entries"]!.AsArray().Count(e => e!["says"]!["name"]?.GetValue<string>() == "contacted");
        Assert.Equal(1, contacts);
    }

    [Fact]
    public async Task With_the_same_key_and_other_content_it_is_a_conflict()
    {
        var number = (await house.StayAsync("2026-11-18T10:00")).Value;
        await house.PostAsync($"/cases/{number}/entries", Contact, key: "call-2");
        var other = await house.PostAsync($"/cases/{number}/entries", """{ "entries": [{ "type": "event", "name": "admission-information-sent" }] }""", key: "call-2");
        Assert.Equal(409, other.Status);
        Assert.Equal("DR0103", other.ProblemCode);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_recorded()
    {
        var number = (await house.StayAsync("2026-11-18T10:00")).Value;
        var refused = await house.SendAsync(HttpMethod.Post, $"/cases/{number}/entries", ApiCaller.Json(Contact), key: null);
        Assert.Equal(400, refused.Status);
        Assert.Equal("idempotency-key-missing", refused.ProblemCode);
    }

    [Theory]
    [InlineData("\"4\"")]
    [InlineData("W/\"4\"")]
    public async Task After_somebody_else_recorded_the_version_seen_no_longer_counts(string ifMatch)
    {
        var number = (await house.StayAsync("2026-11-18T10:00")).Value;
        await house.PostAsync($"/cases/{number}/entries", Contact);
        var late = await house.PostAsync($"/cases/{number}/entries", Contact, ifMatch: ifMatch);
        Assert.Equal(409, late.Status);
        Assert.Equal("DR0102", late.ProblemCode);
    }

    [Fact]
    public async Task The_version_that_was_read_is_the_one_to_send()
    {
        var number = (await house.StayAsync("2026-11-18T10:00")).Value;
        var etag = (await house.GetAsync($"/cases/{number}")).Headers.ETag!.Tag;
        Assert.Equal(200, (await house.PostAsync($"/cases/{number}/entries", Contact, ifMatch: etag)).Status);
        Assert.Equal("version-unreadable", (await house.PostAsync($"/cases/{number}/entries", Contact, ifMatch: "four")).ProblemCode);
    }
}
