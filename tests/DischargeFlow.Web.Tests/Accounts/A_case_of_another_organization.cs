using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Accounts;

public sealed class A_case_of_another_organization(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Is_no_case_for_another_hospital()
    {
        var stay = await StayAsync("他院 太郎");
        await PartyAsync("shiomi");
        await house.AccountAsync("inoue@shiomi.example", new("shiomi"), AccountRole.Planner);
        using var inoue = new Visitor(house, "ja", "inoue@shiomi.example");
        Assert.DoesNotContain(stay.Value, (await inoue.GetAsync("/board")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stay.Value, (await inoue.GetAsync("/duties")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await inoue.GetAsync($"/cases/{stay}")).Status);
        Assert.Equal(404, (await inoue.GetAsync($"/cases/{stay}/replay")).Status);
        var refused = await inoue.SendAsync((await inoue.GetAsync("/cases/new")).Form("/cases"), ("family-name", "外"), ("hospital", "minato"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("ほかの病院の入院は開けません", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_seen_by_an_office_from_the_first_message_to_it_on()
    {
        var stay = await StayAsync("宛先 花子");
        await house.AccountAsync("mori@akatsuki.example", Region.Akatsuki.Id, AccountRole.CareManager);
        using var mori = new Visitor(house, "ja", "mori@akatsuki.example");
        Assert.Equal(404, (await mori.GetAsync($"/cases/{stay}")).Status);

        await AddressAsync(stay);
        Assert.Contains("宛先 花子", (await mori.GetAsync($"/cases/{stay}")).Words, StringComparison.Ordinal);
        Assert.Contains(stay.Value, (await mori.GetAsync("/board")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await mori.GetAsync("/cases/new")).Status);
    }

    [Fact]
    public async Task Shows_an_office_what_it_owes_before_what_the_hospital_owes_or_is_asked()
    {
        var stay = await house.StayAsync("2026-11-16T10:00", "順番 五郎", new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
        await AddressAsync(stay);
        await house.AccountAsync("hayashi@akatsuki.example", Region.Akatsuki.Id, AccountRole.CareManager);
        using var hayashi = new Visitor(house, "ja", "hayashi@akatsuki.example");
        string[] own = ["own-title", "duty-minato-admission-information", "plan-title", "duty-minato-discharge-contact", "others-asks-title"];
        Assert.Equal(own, Order(await hayashi.GetAsync($"/cases/{stay}"), own));

        using var nurse = new Visitor(house);
        string[] hospital = ["overdue-title", "duty-minato-admission-information", "asks-title", "plan-title", "duty-minato-discharge-contact"];
        Assert.Equal(hospital, Order(await nurse.GetAsync($"/cases/{stay}"), hospital));
    }

    // The ids of a page in the order in which they are read.
    private static IEnumerable<string> Order(Seen seen, string[] wanted) =>
        seen.Page.QuerySelectorAll("#plan [id]").Select(e => e.Id!).Where(id => wanted.Contains(id));

    [Fact]
    public async Task Is_no_case_for_the_key_of_another_organization()
    {
        var stay = await StayAsync("鍵 次郎");
        await PartyAsync("okanoue");
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await house.Store.WriteAsync(s =>
        {
            s.SaveApiKey(new("okanoue", Secrets.HashOf("dfk_okanoue"), [KeyScope.ReadCases, KeyScope.WriteCases], new("okanoue"), now, now + Duration.FromDays(1), null));
            s.SaveApiKey(new("late", Secrets.HashOf("dfk_late"), [KeyScope.ReadCases], null, now - Duration.FromDays(2), now - Duration.FromDays(1), null));
            s.SaveApiKey(new("revoked", Secrets.HashOf("dfk_revoked"), [KeyScope.ReadCases], null, now, now + Duration.FromDays(1), now));
            return true;
        });
        Assert.Equal(404, await StatusAsync($"/api/v1/cases/{stay}", "dfk_okanoue"));
        Assert.Equal(404, await StatusAsync($"/api/v1/cases/{stay}/plan", "dfk_okanoue"));
        Assert.Equal(200, await StatusAsync($"/api/v1/cases/{stay}", People.Key));
        foreach (var key in (string[])["dfk_late", "dfk_revoked", "dfk_unknown"]) Assert.Equal(401, await StatusAsync($"/api/v1/cases/{stay}", key));
    }

    [Fact]
    public async Task A_look_at_a_case_is_in_the_audit_and_a_page_that_refreshes_itself_is_no_new_look()
    {
        var stay = await StayAsync("監査 三郎");
        using var nurse = new Visitor(house);
        await nurse.GetAsync($"/cases/{stay}");
        await nurse.GetAsync("/board");
        using (var refresh = new HttpRequestMessage(HttpMethod.Get, $"/cases/{stay}"))
        {
            refresh.Headers.Add("HX-Request", "true");
            await nurse.SendAsync(refresh);
        }

        var looks = house.Store.Read(s => s.AuditBefore(long.MaxValue, 100, stay.Value)).Where(r => r.Event.What == "case-read");
        Assert.Equal(People.Nurse, Assert.Single(looks).Event.Who);
        Assert.Contains("ケースを見た", (await nurse.GetAsync($"/audit?about={stay}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_shows_a_case_is_a_look_too_once_in_a_session()
    {
        var stay = await StayAsync("一覧 四郎");
        using var nurse = new Visitor(house);
        for (var i = 0; i < 3; i++) await nurse.GetAsync("/board");
        Assert.Single(house.Store.Read(s => s.AuditBefore(long.MaxValue, 100, stay.Value)), r => r.Event.What == "cases-listed");
    }

    private Task<CaseNumber> StayAsync(string name) => house.StayAsync(
        "2026-11-18T10:00", name, new EntryContent.Assessed("coordination", ["lives-alone"]),
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));

    // As the pump leaves it: the alert names the delivery that it is in.
    private async Task AddressAsync(CaseNumber stay)
    {
        var id = await house.LetterAsync(stay, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Sent);
        await house.Store.WriteAsync(s =>
        {
            var row = s.AlertsOf(s.FindCase(stay)!).First(r => r.Alert.Party == Region.Akatsuki.Id);
            s.WriteAlert(row with { Delivery = id }, row.Alert.State);
            return true;
        });
    }

    private Task PartyAsync(string id) => house.Store.WriteAsync(s =>
    {
        s.SaveParty(Region.Minato with { Id = new(id), Organization = new(id), Name = id, ContactPoints = [], Codes = [] }, house.Clock.GetCurrentInstant());
        return true;
    });

    private async Task<int> StatusAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await house.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
