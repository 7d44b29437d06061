using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Api;

public sealed class The_directory_through_the_api(House house) : IClassFixture<House>
{
    private const string Hinode = """
        {
          "kind": "care-office", "name": "ひので居宅介護支援事業所", "region": "minato", "codes": ["0170000001"],
          "hours": [{ "since": "2026-04-01", "week": { "mon": ["09:00-12:00", "13:00-17:00"], "fri": ["09:00-24:00"] } }],
          "avoid": { "mon": ["12:00-13:00"] }, "ownClosedDates": ["2026-12-28"],
          "contactPoints": [{ "kind": "mail", "address": "care@hinode.example", "verified": true }, { "kind": "fax", "address": "0157-00-3333" },
            { "kind": "phone", "address": "0157-00-3399", "purposes": "escalations", "hours": "24時間" }]
        }
        """;

    [Fact]
    public async Task A_party_is_saved_and_read_back()
    {
        var saved = await house.PutAsync("/directory/hinode", Hinode);
        Assert.Equal(200, saved.Status);
        var read = (await house.GetAsync("/directory/hinode")).Json;
        Assert.Equal("09:00-24:00", read["hours"]![0]!["week"]!["fri"]![0]!.GetValue<string>());
        Assert.False(read["contactPoints"]![1]!["verified"]!.GetValue<bool>(), "nobody said that the FAX number was verified");
        Assert.Equal(("24h", null), (read["contactPoints"]![2]!["hours"]?.GetValue<string>(), read["contactPoints"]![1]!["hours"]?.GetValue<string>()));
        Assert.Equal("hinode", read["organization"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{ "kind": "hospital", "name": " ", "region": "minato" }""", "party-incomplete")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "organization": "nobody" }""", "DR0121")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "contactPoints": [{ "kind": "mail", "address": "a@b.example, c@d.example" }] }""", "mail-address-unreadable")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "contactPoints": [{ "kind": "mail", "address": "a@b.example\r\nBcc: c@d.example" }] }""", "text-too-long")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "contactPoints": [{ "kind": "phone", "address": "ring twice" }] }""", "phone-number-unreadable")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "contactPoints": [{ "kind": "phone", "address": "0157-00-3399", "hours": "at night" }] }""", "point-hours-unreadable")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "hours": [{ "since": "2026-04-01", "week": { "mon": ["17:00-09:00"] } }] }""", "hours-unreadable")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "hours": [{ "since": "2026-04-01", "week": { "mon": ["09:00-12:00", "11:00-17:00"] } }] }""", "hours-overlap")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "hours": [{ "since": "April", "week": {} }] }""", "date-unreadable")]
    [InlineData("""{ "kind": "hospital", "name": "x", "region": "minato", "follows": [{ "since": "2026-04-01", "rulebook": "atlantis" }] }""", "rulebook-unknown")]
    public async Task What_cannot_be_meant_is_not_saved(string party, string code)
    {
        var refused = await house.PutAsync("/directory/x", party);
        Assert.Equal((422, code), (refused.Status, refused.ProblemCode));
        Assert.Equal(404, (await house.GetAsync("/directory/x")).Status);
    }

    [Fact]
    public async Task A_hospital_that_opens_on_Sundays_has_its_open_cases_planned_anew()
    {
        var number = (await house.PostAsync("/cases", """
            { "kind": "hospital-stay", "hospital": "minato", "entries": [
                { "type": "event", "name": "admission", "happened": "2026-11-18T10:00+09:00" }, { "type": "role", "name": "care-manager", "party": "akatsuki" },
                { "type": "fact", "name": "lives-alone", "value": true }, { "type": "fact", "name": "planned-discharge", "value": "2026-11-27" }] }
            """)).Json["case"]!.GetValue<string>();
        Assert.Equal("2026-11-20T17:00:00+09:00", await DueOfListAsync(number));

        var minato = (await house.GetAsync("/directory/minato")).Json.AsObject();
        minato["hours"] = System.Text.Json.Nodes.JsonNode.Parse("""[{ "since": "2020-01-01", "week": { "sun": ["09:00-17:00"], "mon": ["09:00-17:00"], "fri": ["09:00-17:00"] } }]""");
        Assert.Equal(200, (await house.PutAsync("/directory/minato", minato.ToJsonString())).Status);

        // Sunday the 22nd, five days before, is open now.
        Assert.Equal("2026-11-22T17:00:00+09:00", await DueOfListAsync(number));
    }

    private async Task<string?> DueOfListAsync(string number) => (await house.GetAsync("/duties?owner=minato")).Json["items"]!.AsArray()
        .Single(d => d!["case"]!.GetValue<string>() == number && d["duty"]!.GetValue<string>() == "discharge-contact")!["due"]?.GetValue<string>();
}
