using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>An installation in Perth, an hour behind Tokyo the whole year: its clocks show Friday 20 November 2026, 08:00.</summary>
public sealed class The_zone_of_an_installation : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = new() { Zone = DateTimeZoneProviders.Tzdb["Australia/Perth"] };

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Is_the_one_in_which_pages_tell_times_and_read_them()
    {
        using var nurse = new Visitor(_house, "en");
        Assert.Contains("As of Fri 20 Nov 08:00", (await nurse.GetAsync("/board")).Words, StringComparison.Ordinal);
        var opened = await nurse.SendAsync((await nurse.GetAsync("/cases/new")).Form("/cases"), ("family-name", "西"), ("admission-date", "2026-11-20"), ("admission-time", "07:30"));
        Assert.Contains("Fri 20 Nov 07:30", opened.Page.QuerySelector(".head-facts")!.TextContent, StringComparison.Ordinal);
        var number = Casework.Cases.CaseNumber.Parse(opened.Path.Split('/', '?')[2])!.Value;
        var admitted = _house.Store.Read(s => s.EntriesOf(s.FindCase(number)!)).First(e => e.Content is EntryContent.Happened { Event: "admission" });
        Assert.Equal(TestClock.Tokyo("2026-11-20T08:30"), admitted.Happened.Instant);
    }
}
