using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Api;

public sealed class A_stay_is_kept_through_the_api(House house) : IClassFixture<House>
{
    // Friday 20 November 2026, 09:00. Five days before Friday the 27th is Sunday the 22nd, when the hospital is assumed closed: Friday the 20th, 17:00.
    private const string Opening = """
        {
          "kind": "hospital-stay", "hospital": "minato", "patientNumber": "P-1", "person": { "familyName": "北見", "givenName": "花子" },
          "entries": [
            { "type": "event", "name": "admission", "happened": "2026-11-18T10:00+09:00", "carries": { "ward": "3階東" } },
            { "type": "role", "name": "care-manager", "party": "akatsuki" },
            { "type": "checklist", "name": "coordination", "ticked": ["lives-alone"] },
            { "type": "fact", "name": "planned-discharge", "value": "2026-11-27" }
          ]
        }
        """;

    [Fact]
    public async Task Opened_it_has_a_number_a_place_and_a_plan()
    {
        var opened = await house.PostAsync("/cases", Opening);
        Assert.Equal(201, opened.Status);
        var number = opened.Json["case"]!.GetValue<string>();
        Assert.Equal($"/api/v1/cases/{number}", opened.Headers.Location?.OriginalString);

        var plan = (await house.GetAsync($"/cases/{number}/plan")).Json["plans"]![0]!;
        var duty = plan["duties"]!.AsArray().Single(d => d!["duty"]!.GetValue<string>() == "discharge-contact")!;
        Assert.Equal("2026-11-20T17:00:00+09:00", duty["due"]!.GetValue<string>());
        Assert.Equal("open", duty["state"]!.GetValue<string>());
        Assert.NotEmpty(duty["because"]!.AsArray());
    }

    [Fact]
    public async Task A_contact_that_is_recorded_meets_the_duty()
    {
        var number = await OpenAsync();
        var recorded = await house.PostAsync($"/cases/{number}/entries", """
            { "entries": [{ "type": "event", "name": "contacted", "carries": { "by": "hospital", "to": "care-manager", "about": "discharge", "channel": "phone" } }] }
            """);
        Assert.Equal(200, recorded.Status);
        var because = await house.GetAsync($"/cases/{number}/because?duty=discharge-contact");
        Assert.Equal("met", because.Json["items"]![0]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_wrong_is_corrected_and_what_never_was_is_retracted_and_both_stay_readable()
    {
        var number = await OpenAsync();
        var contact = await house.PostAsync($"/cases/{number}/entries", """
            { "entries": [{ "type": "event", "name": "contacted", "happened": "2026-11-19", "carries": { "by": "hospital", "to": "care-manager" } }] }
            """);
        var sequence = contact.Json["sequences"]![0]!.GetValue<int>();
        var corrected = await house.PostAsync($"/cases/{number}/entries",
            $$"""{ "entries": [{ "type": "correction", "entry": {{sequence}}, "newHappened": "2026-11-18" }] }""");
        var retracted = await house.PostAsync($"/cases/{number}/entries", $$"""{ "entries": [{ "type": "retraction", "entry": {{sequence}} }] }""");

        Assert.Equal((200, 200), (corrected.Status, retracted.Status));
        var entry = (await house.GetAsync($"/cases/{number}")).Json["entries"]!.AsArray().Single(e => e!["sequence"]!.GetValue<int>() == sequence)!;
        Assert.Equal("2026-11-19", entry["says"]!["happened"]!.GetValue<string>());
        Assert.Equal(sequence + 1, entry["correctedBy"]!.GetValue<int>());
        Assert.Equal(sequence + 2, entry["retractedBy"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{ "type": "decision", "name": "needs-coordination", "value": false, "reason": "family takes over" }""")]
    [InlineData("""{ "type": "waiver", "name": "discharge-contact", "reason": "moved in with the care manager's office next door" }""")]
    [InlineData("""{ "type": "acknowledgement", "name": "discharge-contact", "by": "care-manager", "of": "notice" }""")]
    [InlineData("""{ "type": "fact", "name": "consent", "value": "refused" }""")]
    [InlineData("""{ "type": "fact", "name": "adl-declined", "value": true }""")]
    [InlineData("""{ "type": "fact", "name": "planned-discharge", "value": "none" }""")]
    [InlineData("""{ "type": "role", "name": "care-manager", "party": "" }""")]
    public async Task Everything_that_can_be_said_is_read_back_as_it_was_said(string entry)
    {
        var number = await OpenAsync();
        var recorded = await house.PostAsync($"/cases/{number}/entries", $$"""{ "entries": [{{entry}}] }""");
        Assert.True(recorded.Status == 200, recorded.Text);
        var said = System.Text.Json.Nodes.JsonNode.Parse(entry)!.AsObject();
        var read = (await house.GetAsync($"/cases/{number}")).Json["entries"]!.AsArray().Last()!["says"]!.AsObject();
        foreach (var (name, value) in said) Assert.Equal(value!.ToJsonString(), read[name]?.ToJsonString());
    }

    [Fact]
    public async Task Nothing_that_is_read_names_the_patient()
    {
        var number = await OpenAsync();
        foreach (var path in (string[])[$"/cases/{number}", $"/cases/{number}/plan", $"/cases/{number}/alerts", "/cases", "/duties", "/deliveries"])
        {
            var answer = await house.GetAsync(path, "ja");
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("花子", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reasons_come_in_the_language_that_is_asked_for()
    {
        var number = await OpenAsync();
        Assert.Contains("休みなので", (await house.GetAsync($"/cases/{number}/because?duty=discharge-contact", "ja")).Text, StringComparison.Ordinal);
        Assert.Contains("is closed", (await house.GetAsync($"/cases/{number}/because?duty=discharge-contact")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_as_of_an_earlier_moment_knows_only_what_was_recorded_by_then()
    {
        var number = await OpenAsync();
        var before = await house.GetAsync($"/cases/{number}/plan?asOf=2026-11-20T08:00%2B09:00");
        var duty = before.Json["plans"]![0]!["duties"]!.AsArray().Single(d => d!["duty"]!.GetValue<string>() == "discharge-contact")!;
        Assert.True(duty["due"] is null, "nobody had said yet when the patient goes home");
        Assert.Equal(422, (await house.GetAsync($"/cases/{number}/plan?asOf=yesterday")).Status);
    }

    private async Task<string> OpenAsync() => (await house.PostAsync("/cases", Opening)).Json["case"]!.GetValue<string>();

}
