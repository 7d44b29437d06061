using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>Version 1 asks for the contact five days before the discharge; version 2, for discharges from Tuesday 1 December 2026 on, seven.</summary>
public sealed class A_case_that_could_go_by_another_version : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = new() { More = services => services.AddSingleton(MinatoRule.OfTwoVersions) };

    public Task InitializeAsync() => _house.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_house).DisposeAsync();

    [Fact]
    public async Task Says_by_which_it_goes_and_takes_a_persons_choice_with_a_reason()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(_house);
        var page = await nurse.GetAsync($"/cases/{number}");
        Assert.Contains("第2版", page.Page.QuerySelector(".head-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("退院前のご連絡", page.Words, StringComparison.Ordinal);
        Assert.Contains("第2版(2026-12-01 以後の退院)", page.Words, StringComparison.Ordinal);

        var refused = await nurse.SendAsync(page.EntryForm("version", "minato"), ("value", "1"), ("reason", " "));
        Assert.Equal(422, refused.Status);

        var after = await nurse.SendAsync(page.EntryForm("version", "minato"), ("value", "1"), ("reason", "前の手引きで説明済み"));
        Assert.Contains("第1版", after.Page.QuerySelector(".head-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第1版によると判断: 前の手引きで説明済み", after.Words, StringComparison.Ordinal);

        var again = await nurse.SendAsync(after.EntryForm("version", "minato"), ("value", "by-dates"), ("reason", "説明は済んでいなかった"));
        Assert.Contains("第2版", again.Page.QuerySelector(".head-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_plan_of_the_version_that_held_then()
    {
        var number = await StayAsync();
        using var nurse = new Visitor(_house);
        var page = await nurse.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00");
        Assert.Contains("当時は第1版、いまは第2版です。", page.Words, StringComparison.Ordinal);
        var replay = (await _house.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00%2B09:00")).Json;
        Assert.Equal((1, 2), (replay["otherVersions"]![0]!["then"]!.GetValue<int>(), replay["otherVersions"]![0]!["now"]!.GetValue<int>()));
        Assert.Equal("""{"changed":[],"knownSince":null}""", replay["closedDays"]!.ToJsonString());
    }

    [Fact]
    public async Task Names_the_tables_of_closed_days_that_said_other_things_then()
    {
        var number = await StayAsync();
        await _house.Store.WriteAsync(s =>
        {
            s.KeepCalendarFile(new("fair", TestClock.Tokyo("2026-11-18T09:00"), "closed-days: fair\ntitle: { ja: 祭, en: Fair }\nsource: 市\ncovers: 2026-01-01 to 2028-12-31\ndays:\n  2026-12-02: 秋祭\n"));
            return true;
        });
        var tables = (await _house.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00%2B09:00")).Json["closedDays"]!;
        Assert.Equal("fair", Assert.Single(tables["changed"]!.AsArray())!.GetValue<string>());
        Assert.True(tables["knownSince"]!.GetValue<string>().StartsWith("2026-11-18T09:00", StringComparison.Ordinal), "what it said before that is not known");
    }

    [Fact]
    public async Task Names_the_parties_that_had_other_hours_then()
    {
        var number = await StayAsync();
        await _house.Store.WriteAsync(s =>
        {
            var hospital = s.Directory.Find(s.FindCase(number)!.Hospital)!;
            s.SaveParty(hospital with { OwnClosedDates = [new(2026, 12, 2)] }, TestClock.Tokyo("2026-11-18T09:00"));
            return true;
        });
        using var nurse = new Visitor(_house);
        const string Said = "の開いている時間や休みは、当時の内容で計算しています";
        Assert.Contains(Said, (await nurse.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, (await nurse.GetAsync($"/cases/{number}/replay?at=2026-11-18T09:00")).Words, StringComparison.Ordinal);
        var replay = (await _house.GetAsync($"/cases/{number}/replay?at=2026-11-17T12:00%2B09:00")).Json;
        Assert.Equal("minato", Assert.Single(replay["otherParties"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task Takes_the_choice_of_a_program_too()
    {
        var number = await StayAsync();
        var chosen = await _house.PostAsync($"/cases/{number}/entries", """{ "entries": [{ "type": "version", "name": "minato", "value": 1, "reason": "told by the old one" }] }""");
        Assert.Equal(200, chosen.Status);
        var read = (await _house.GetAsync($"/cases/{number}")).Json;
        Assert.Equal("""{"rulebook":"minato","version":1,"chosen":true}""", read["versions"]![0]!.ToJsonString());
        var says = read["entries"]!.AsArray()[^1]!["says"]!;
        Assert.Equal(("version", "minato", 1, "told by the old one"), (Text("type"), Text("name"), says["value"]!.GetValue<int>(), Text("reason")));
        Assert.Equal("DR0107", (await _house.PostAsync($"/cases/{number}/entries", """{ "entries": [{ "type": "version", "name": "minato", "value": 7, "reason": "r" }] }""")).Json["code"]!.GetValue<string>());

        string Text(string member) => says[member]!.GetValue<string>();
    }

    /// <summary>Planned for Friday 27 November at first, by version 1; since the 18th for Friday 4 December, by version 2.</summary>
    private async Task<CaseNumber> StayAsync()
    {
        var number = await _house.StayAsync("2026-11-16T10:00", null, new EntryContent.Assessed("coordination", ["lives-alone"]), Plans(11, 27));
        await _house.RecordAsync(number, "2026-11-18T10:00", Plans(12, 4));
        return number;
    }

    private static EntryContent Plans(int month, int day) => new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, month, day)));
}
