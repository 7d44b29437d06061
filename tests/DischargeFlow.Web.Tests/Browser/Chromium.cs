using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>The system's own Chromium at a house; started when the first page is asked for.</summary>
public class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

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
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await House.DisposeAsync();
    }

    /// <summary>An empty page of a browser of its own that prefers a language and has a width; what the page complains about is kept.</summary>
    internal async Task<Tab> OpenAsync(string language = "ja", int width = 1280, string mail = People.Nurse)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Missing.Find(Part.Chromium) ?? throw new InvalidOperationException("Chromium is missing; install it with: apt-get install -y chromium fonts-noto-cjk"),
            Args = ["--no-sandbox"],
        });
        var context = await _browser.NewContextAsync(new()
        {
            Locale = language,
            BaseURL = House.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 860 },
            IsMobile = width < 500,
            HasTouch = width < 500,
        });
        if (mail.Length > 0)
        {
            var cookie = await House.CookieAsync(mail);
            await context.AddCookiesAsync([new() { Name = cookie.Split('=', 2)[0], Value = cookie.Split('=', 2)[1], Url = House.Address.ToString() }]);
        }

        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        return new(context, page, complaints);
    }
}

/// <summary>One page in a browser, with what it complained about: a script refused by the policy, a failed request, an exception.</summary>
internal sealed record Tab(IBrowserContext Context, IPage Page, IReadOnlyList<string> Complaints) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
