using DischargeFlow.Tests.Shared.Parts;
using Microsoft.Playwright;

namespace DischargeFlow.Tests.Browsers;

/// <summary>The system's own Chromium; started when the first page is asked for.</summary>
public sealed class SystemChromium : IAsyncDisposable
{
    private const int NarrowestOfADesk = 500;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private SystemChromium() { }

    /// <summary>A browser that is there when it is needed.</summary>
    public static SystemChromium Ready() => new();

    /// <summary>An empty page of a browser of its own that prefers a language and has a width; what the page complains about is kept.</summary>
    public async Task<Tab> OpenAsync(Uri address, string language = "ja", int width = 1280, bool script = true)
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
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 860 },
            IsMobile = width < NarrowestOfADesk,
            HasTouch = width < NarrowestOfADesk,
            JavaScriptEnabled = script,
        });
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>One page in a browser, with what it complained about: a script refused by the policy, a failed request, an exception.</summary>
public sealed record Tab(IBrowserContext Context, IPage Page, IReadOnlyList<string> Complaints) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
