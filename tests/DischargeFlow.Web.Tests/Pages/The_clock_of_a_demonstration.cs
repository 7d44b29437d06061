using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_clock_of_a_demonstration : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house;
    private readonly SteeredClock _clock;

    public The_clock_of_a_demonstration()
    {
        _house = new();
        _clock = new(_house.Clock);
        _house.More = services => services.AddSingleton<IDemoClock>(_clock);
    }

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Is_on_every_page_with_its_time_and_pace()
    {
        using var reader = new Visitor(_house);
        foreach (var path in (string[])["/board", "/outbox", "/cases/new"])
        {
            var banner = (await reader.GetAsync(path)).Page.QuerySelector("#demo-clock")!;
            Assert.Contains("11月20日(金) 09:00", banner.TextContent, StringComparison.Ordinal);
            Assert.Equal("600倍", banner.QuerySelector("[aria-pressed=true]")!.TextContent);
        }
    }

    [Fact]
    public async Task Is_stopped_and_run_ahead_by_whoever_watches()
    {
        using var reader = new Visitor(_house);
        var form = (await reader.GetAsync("/board")).Form("/demo-clock");
        await reader.SendAsync(form, ("speed", "0"));
        await reader.SendAsync(form, ("skip", "24"));
        Assert.Equal(0, _clock.Speed);
        Assert.Equal(Duration.FromDays(1), _clock.Skipped);
    }

    [Theory]
    [InlineData("speed", "1e300")]
    [InlineData("speed", "-1")]
    [InlineData("skip", "999999")]
    public async Task Takes_no_other_pace_than_those_offered(string field, string value)
    {
        using var reader = new Visitor(_house);
        await reader.SendAsync((await reader.GetAsync("/board")).Form("/demo-clock"), (field, value));
        Assert.Equal(600, _clock.Speed);
        Assert.Equal(Duration.Zero, _clock.Skipped);
    }
}
