using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Api;

public sealed class The_disk_is_full(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_caller_is_told_to_come_again()
    {
        house.Stand.IsDown = true;
        var answer = await house.GetAsync("/cases");
        var page = await house.Client.GetAsync(new Uri("/board", UriKind.Relative));
        house.Stand.IsDown = false;

        Assert.Equal((503, "store-unavailable"), (answer.Status, answer.ProblemCode));
        Assert.Equal("5", answer.Headers.RetryAfter?.ToString());
        Assert.Equal(503, (int)page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }
}
