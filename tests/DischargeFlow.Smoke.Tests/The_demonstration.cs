using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The demonstration as a newcomer starts it, only faster: an hour in a second or two.</summary>
public sealed partial class The_demonstration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Shows_sixteen_stays_and_sends_notices_reminders_changes_and_escalations_while_one_watches()
    {
        await using var demo = await RunningProgram.DemoAsync(speed: 600);
        Assert.Equal(16, (await ItemsAsync(demo, "cases")).Count());
        var before = (await ItemsAsync(demo, "deliveries")).Count();
        Assert.True(before > 10, $"{before} messages went out before the doors opened");
        Assert.Contains(await ItemsAsync(demo, "deliveries?state=to-do"), d => (string?)d["channel"] == "fax-sheet");

        var dead = (await ItemsAsync(demo, "deliveries?state=dead")).ToList();
        Assert.NotEmpty(dead);
        Assert.All(dead, d => Assert.Equal("minamo@minato.example", (string?)d["address"]));
        Assert.All(dead, d => Assert.StartsWith("550 ", (string?)d["reply"], StringComparison.Ordinal));
        Assert.Contains(await ItemsAsync(demo, "deliveries?state=to-do"), d => (string?)d["address"] == "0100-00-0206");
        Assert.Contains("User unknown", await demo.Http.GetStringAsync("/to-dos"));

        // On Thursday the 19th at nine somebody above hears of a contact that nobody made; at eleven a date moves.
        var (escalated, moved) = (false, false);
        using var limit = new CancellationTokenSource(Patience);
        while (!(escalated && moved))
        {
            await Task.Delay(300, limit.Token);
            var sent = (await ItemsAsync(demo, "deliveries")).Where(d => string.CompareOrdinal((string?)d["created"], "2026-11-19T08:55") >= 0).ToList();
            escalated |= sent.Exists(d => ((string)d["subject"]!).Contains("至急", StringComparison.Ordinal));
            moved |= sent.Exists(d => ((string)d["body"]!).Contains("日程が変わりました", StringComparison.Ordinal));
        }

        var outbox = await demo.Http.GetStringAsync("/outbox");
        var assets = Asset().Matches(outbox).Select(m => m.Value).Distinct().ToList();
        Assert.Equal(2, assets.Count);
        foreach (var asset in assets) Assert.True((await demo.Http.GetStringAsync(asset)).Length > 1000, $"{asset} is empty: the build did not bundle the assets");
        Assert.Equal(0, await demo.StopAsync());
    }

    // The style sheet and the script.
    [GeneratedRegex(@"/[^""\s]*/dist/[^""\s]+\.(?:css|js)")]
    private static partial Regex Asset();

    private static async Task<IEnumerable<JsonNode>> ItemsAsync(RunningProgram demo, string what) =>
        (await demo.Http.GetFromJsonAsync<JsonObject>($"/api/v1/{what}"))!["items"]!.AsArray().Select(i => i!);
}
