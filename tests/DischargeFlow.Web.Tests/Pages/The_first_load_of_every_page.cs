using System.IO.Compression;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Web.Tests.Browser;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

/// <summary>What a browser fetches that opens a page for the first time, compressed as gzip compresses it.</summary>
public sealed partial class The_first_load_of_every_page : IAsyncLifetime, IAsyncDisposable
{
    private const int Most = 150 * 1024;
    private const int MostOfTheEditor = 350 * 1024;

    private readonly House _house = DraftHouse.New();

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Is_small_and_comes_from_this_host_alone()
    {
        var stay = await _house.KitamiStayAsync();
        var draft = await _house.DraftAsync();
        var desk = _house.Services.GetRequiredService<PublicationDesk>();
        var published = await desk.PublishAsync((await _house.ProposedAsync()).Id, "third@city.example");
        using var visitor = new Visitor(_house);
        string[] pages =
        [
            "/board", $"/cases/{stay}", $"/cases/{stay}/replay", "/cases/new", "/duties", "/outbox", "/to-dos", "/directory", "/directory/akatsuki", "/directory/new", "/directory-table",
            "/accounts", "/accounts/new", "/keys", "/audit", "/account", "/account/password", "/account/second-factor", "/sign-in", "/sign-in/forgotten", "/calendars", "/calendars/japan",
            "/rulebooks", "/rulebooks/kitami", "/rulebooks/kitami/1", "/rulebooks/kitami/1/chart", "/rulebooks/kitami/differences", "/rulebooks/kitami/1/wording", "/rulebooks/kitami/1/wording/change.ja",
            $"/drafts/{draft.Id}/wording", $"/drafts/{draft.Id}/wording/change.ja",
            "/drafts/new", $"/drafts/{draft.Id}", $"/drafts/{draft.Id}?open=/duties/discharge-contact", $"/drafts/{draft.Id}/changes", $"/drafts/{draft.Id}/scenarios",
            $"/drafts/{draft.Id}/what-if", $"/drafts/{draft.Id}/text",
            $"/drafts/{draft.Id}/publish", "/publications", $"/publications/{published.Id}", "/rulebooks/kitami/take-back",
        ];
        var (faults, sizes) = (new List<string>(), new List<string>());
        foreach (var path in pages)
        {
            var seen = await visitor.GetAsync(path);
            if (seen.Status != 200) faults.Add($"{path} is answered with {seen.Status}");
            var addresses = seen.Page.QuerySelectorAll("script[src], link[rel=stylesheet], img[src]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).ToList();
            var size = Compressed(System.Text.Encoding.UTF8.GetBytes(seen.Text));
            foreach (var address in addresses.Where(a => !a.StartsWith("data:", StringComparison.Ordinal)))
            {
                if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal)) faults.Add($"{path} loads {address}");
                var asset = await visitor.DownloadAsync(address);
                if (Elsewhere().Matches(System.Text.Encoding.UTF8.GetString(asset)) is [var first, ..]) faults.Add($"{address} loads {first.Value}");
                size += Compressed(asset);
            }

            var most = path.EndsWith("/text", StringComparison.Ordinal) ? MostOfTheEditor : Most;
            sizes.Add($"{path}: {size / 1024} kB");
            if (size > most) faults.Add($"{path} takes {size / 1024} kB of {most / 1024}");
            if (addresses.Contains("/_content/DischargeFlow.Web/dist/editor.js") != path.EndsWith("/text", StringComparison.Ordinal)) faults.Add($"{path}: the editor belongs to the page of the text alone");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Concat(sizes)));
    }

    private static int Compressed(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return (int)small.Length;
    }

    // What a style sheet or a script could fetch by itself from another host.
    [GeneratedRegex(@"url\(\s*[""']?(https?:)?//[^)]*\)|@import\s+[""'](https?:)?//[^;]*")]
    private static partial Regex Elsewhere();
}
