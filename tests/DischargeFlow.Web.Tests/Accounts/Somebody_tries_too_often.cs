using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Accounts;

public sealed class Somebody_tries_too_often : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = new();

    public Task InitializeAsync()
    {
        _house.Accounts = _house.Accounts with { AttemptsPerMinute = 3 };
        return _house.InitializeAsync();
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task And_is_told_to_wait_while_everybody_else_goes_on_reading()
    {
        using var stranger = new Visitor(_house, "en", "");
        var form = (await stranger.GetAsync("/sign-in")).Form("/sign-in");
        for (var i = 0; i < 3; i++) Assert.Equal(422, (await stranger.SendAsync(form, ("mail", $"{i}@city.example"), ("password", "wrong"))).Status);
        var refused = await stranger.SendAsync(form, ("mail", "4@city.example"), ("password", "wrong"));
        Assert.Equal(429, refused.Status);
        Assert.Contains("too many attempts", refused.Words, StringComparison.Ordinal);
        Assert.Equal("60", refused.Headers["Retry-After"]);
        using var nurse = new Visitor(_house);
        Assert.Equal(200, (await nurse.GetAsync("/board")).Status);
    }
}
