using System.Text;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Api;

public sealed class A_hostile_request(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("GET", "/nowhere", 404, "address-unknown")]
    [InlineData("GET", "~/api", 404, "address-unknown")]
    [InlineData("GET", "/cases/AAAA-AAAA", 404, "case-unknown")]
    [InlineData("GET", "/cases/..%2f..%2fetc%2fpasswd", 404, "case-unknown")]
    [InlineData("DELETE", "/cases", 405, "method-not-allowed")]
    [InlineData("GET", "/cases?page=many", 400, "request-unreadable")]
    [InlineData("GET", "/directory/nobody", 404, "party-unknown")]
    [InlineData("GET", "/deliveries/nothing", 404, "delivery-unknown")]
    [InlineData("GET", "/deliveries?state=flying", 422, "choice-unknown")]
    public async Task That_leads_nowhere_is_answered_with_problem_details(string method, string path, int status, string code)
    {
        var answer = await house.SendAsync(new HttpMethod(method), path, null, "k");
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.ProblemCode);
    }

    [Theory]
    [InlineData("", "json-unreadable", 400)]
    [InlineData("null", "json-unreadable", 400)]
    [InlineData("[]", "json-unreadable", 400)]
    [InlineData("{", "json-unreadable", 400)]
    [InlineData("""{ "entries": [], "entries": [] }""", "json-unreadable", 400)]
    [InlineData("""{ "entries": [], "unknown": 1 }""", "json-unreadable", 400)]
    [InlineData("""{ "entries": [null] }""", "json-unreadable", 400)]
    [InlineData("""{ "entries": [{ "type": "event", "name": "contacted", "carries": { "by": null } }] }""", "json-unreadable", 400)]
    [InlineData("""{ "entries": [] }""", "DR0119", 422)]
    [InlineData("""{ "entries": [{ "type": "spell" }] }""", "entry-type-unknown", 422)]
    [InlineData("""{ "entries": [{ "type": "event", "name": "explosion" }] }""", "name-undeclared", 422)]
    [InlineData("""{ "entries": [{ "type": "checklist", "name": "coordination" }] }""", "entry-incomplete", 422)]
    [InlineData("""{ "entries": [{ "type": "role", "name": "care-manager" }] }""", "entry-incomplete", 422)]
    [InlineData("""{ "entries": [{ "type": "role", "name": "care-manager", "party": "nobody" }] }""", "DR0105", 422)]
    [InlineData("""{ "entries": [{ "type": "fact", "name": "planned-discharge", "value": "2026-02-30" }] }""", "moment-unreadable", 422)]
    [InlineData("""{ "entries": [{ "type": "fact", "name": "planned-discharge", "value": { "a": 1 } }] }""", "value-unreadable", 422)]
    [InlineData("""{ "entries": [{ "type": "fact", "name": "consent", "value": "perhaps" }] }""", "choice-unknown", 422)]
    [InlineData("""{ "entries": [{ "type": "retraction", "entry": 999 }] }""", "DR0110", 422)]
    [InlineData("""{ "entries": [{ "type": "event", "name": "admission" }] }""", "DR0108", 409)]
    public async Task That_cannot_be_meant_records_nothing(string body, string code, int status)
    {
        var number = (await house.StayAsync("2026-11-18T10:00")).Value;
        var answer = await house.PostAsync($"/cases/{number}/entries", body);
        Assert.Equal(code, answer.ProblemCode);
        Assert.Equal(status, answer.Status);
        Assert.Equal(5, (await house.GetAsync($"/cases/{number}")).Json["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_another_type_is_refused()
    {
        var answer = await house.SendAsync(HttpMethod.Post, "/cases", new StringContent("<xml/>", Encoding.UTF8, "application/xml"), "k1");
        Assert.Equal((415, "media-type-unsupported"), (answer.Status, answer.ProblemCode));
    }

    [Fact]
    public async Task Too_large_is_refused()
    {
        var answer = await house.PostAsync("/cases", $$"""{ "kind": "{{new string('x', 300 * 1024)}}", "hospital": "minato" }""");
        Assert.Equal((413, "body-too-large"), (answer.Status, answer.ProblemCode));
    }

    [Fact]
    public async Task Nested_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"correction","entry":1,"newContent":""", 500)) + "null" + new string('}', 500);
        var answer = await house.PostAsync("/cases", $$"""{ "kind": "hospital-stay", "hospital": "minato", "entries": [{{deep}}] }""");
        Assert.Equal((400, "json-unreadable"), (answer.Status, answer.ProblemCode));
    }

    [Fact]
    public async Task With_an_endless_key_is_refused()
    {
        var answer = await house.PostAsync("/cases", "{}", key: new string('k', 201));
        Assert.Equal((400, "idempotency-key-unreadable"), (answer.Status, answer.ProblemCode));
    }

    [Fact]
    public async Task Is_answered_in_the_callers_language()
    {
        var answer = await house.GetAsync("/nowhere", "ja");
        Assert.Contains("このアドレスはありません", answer.Text, StringComparison.Ordinal);
    }
}
