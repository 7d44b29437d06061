using DischargeFlow.Tests.Browsers;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>A browser at a house.</summary>
public class Chromium : IAsyncLifetime
{
    private readonly SystemChromium _browser = SystemChromium.Ready();

    public House House { get; } = new();

    /// <summary>What else the house's host registers.</summary>
    public Action<IServiceCollection>? More { get; init; }

    public virtual Task InitializeAsync()
    {
        // With a demonstration's clock, so that pages refresh themselves every few seconds and carry its buttons.
        House.More = services =>
        {
            services.AddSingleton<IDemoClock>(new SteeredClock(House.Clock));
            More?.Invoke(services);
        };
        return House.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await House.DisposeAsync();
    }

    /// <summary>An empty page of a browser in which somebody is signed in; with an empty mail address nobody.</summary>
    internal async Task<Tab> OpenAsync(string language = "ja", int width = 1280, string mail = People.Nurse)
    {
        var tab = await _browser.OpenAsync(House.Address, language, width);
        if (mail.Length == 0) return tab;
        var cookie = await House.CookieAsync(mail);
        await tab.Context.AddCookiesAsync([new() { Name = cookie.Split('=', 2)[0], Value = cookie.Split('=', 2)[1], Url = House.Address.ToString() }]);
        return tab;
    }
}
