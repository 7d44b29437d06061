using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>Somebody at the pages, with cookies, who fills in the forms that a page shows and follows where they lead.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer _cookies;
    private readonly HttpClient _client;

    /// <summary>Somebody with an account, signed in; with an empty mail address nobody.</summary>
    public Visitor(House house, string language = "ja", string mail = People.Nurse)
    {
        _cookies = new();
        if (mail.Length > 0) _cookies.SetCookies(house.Address, house.CookieAsync(mail).GetAwaiter().GetResult());
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = _cookies }) { BaseAddress = house.Address };
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public async Task<Seen> SendAsync(HttpRequestMessage request) => await SeenAsync(await _client.SendAsync(request));

    public async Task<Seen> GetAsync(string path) => await SeenAsync(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form of a page as it stands, with some fields filled in; a null takes a field out.</summary>
    public async Task<Seen> SendAsync(IHtmlFormElement form, params (string Name, string? Value)[] fill)
    {
        var fields = Fields(form).Where(f => fill.All(o => o.Name != f.Key))
            .Concat(fill.Where(o => o.Value is not null).Select(o => new KeyValuePair<string, string>(o.Name, o.Value!)));
        return await PostAsync(form.GetAttribute("action")!, [.. fields]);
    }

    /// <summary>Sends a form with a file chosen in one of its fields.</summary>
    public async Task<Seen> UploadAsync(IHtmlFormElement form, string field, byte[] file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form).Where(f => f.Key != field)) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), field, "table.csv");
        return await SeenAsync(await _client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content));
    }

    public async Task<byte[]> DownloadAsync(string path) => await _client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    public async Task<Seen> PostAsync(string path, params KeyValuePair<string, string>[] fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await SeenAsync(await _client.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    public void Dispose() => _client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) => form.Elements.SelectMany<IElement, KeyValuePair<string, string>>(e => e switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" } => [],
        IHtmlInputElement { Name: { } name } input => [new(name, input.Value)],
        IHtmlSelectElement { Name: { } name } select => [new(name, select.Value ?? "")],
        IHtmlTextAreaElement { Name: { } name } area => [new(name, area.Value)],
        _ => [],
    });

    private static async Task<Seen> SeenAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            return new(
                (int)response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, text, new HtmlParser().ParseDocument(text),
                response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
        }
    }
}

/// <summary>A page as somebody sees it.</summary>
internal sealed record Seen(int Status, string Path, string Text, IHtmlDocument Page, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>All that can be read on the page, white space drawn together.</summary>
    public string Words => string.Join(' ', Page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The form that leads to an address; fails when the page has none.</summary>
    public IHtmlFormElement Form(string action, Func<IHtmlFormElement, bool>? which = null) =>
        Page.QuerySelectorAll<IHtmlFormElement>("form").FirstOrDefault(f => f.GetAttribute("action") == action && which?.Invoke(f) != false)
        ?? throw new InvalidOperationException($"{Path} has no form to {action}.");

    /// <summary>The form of a case's page that records one kind of entry.</summary>
    public IHtmlFormElement EntryForm(string type, string? name = null) => Page.QuerySelectorAll<IHtmlFormElement>("form").First(f =>
        Value(f, "type") == type && (name is null || Value(f, "name") == name));

    private static string? Value(IHtmlFormElement form, string field) => form.QuerySelector<IHtmlInputElement>($"input[name='{field}']")?.Value;
}
