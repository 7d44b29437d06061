using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests;

public sealed class The_board_of_stays(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Shows_the_stay_with_its_ward()
    {
        await house.StayAsync("2026-11-18T10:00", "北見 花子", new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
        var text = await house.Client.GetStringAsync("/board");
        Assert.Contains("北見 花子", text, StringComparison.Ordinal);
    }
}
