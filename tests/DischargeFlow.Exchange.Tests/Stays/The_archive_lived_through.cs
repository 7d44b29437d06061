using System.Text.Json.Nodes;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Exchange.Tests.Stays;

/// <summary>
/// The stay of the archive, from its files to the mailboxes: each message is imported at its own time, what is known besides is recorded by
/// a person, and a month passes after the discharge.
/// </summary>
public sealed class The_archive_lived_through : IAsyncLifetime
{
    private House? _house;
    private Post? _post;

    internal IReadOnlyList<Arrived> Arrived => _post!.Arrived;

    internal House House => _house!;

    internal CaseNumber Case => Assert.Single(House.Cases);

    /// <summary>What of the ledger a mail tells: the kinds of its alerts.</summary>
    internal string KindsIn(Arrived arrived) => House.Store.Read(s =>
    {
        var delivery = s.DeliveriesOf(s.FindCase(Case)!).Single(d => d.MessageId == arrived.Mail.MessageId);
        return string.Join('+', s.AlertsIn(delivery.Id).Select(a => a.Alert.Kind));
    });

    /// <summary>Why the discharge contact and its alerts are as they are, or why it has not started, on what was recorded up to a moment.</summary>
    internal IReadOnlyList<string> BecauseAt(string tokyo)
    {
        var plan = PlanAt(tokyo);
        return
        [
            .. new[] { "duties", "alerts", "passedOver", "notStarted" }.SelectMany(section => plan[section]!.AsArray())
                .Where(part => (string?)part!["duty"] == "discharge-contact")
                .SelectMany(part => part!["because"]!.AsArray()).Select(because => (string)because!["text"]!),
        ];
    }

    /// <summary>The state of the discharge contact.</summary>
    internal string StateAt(string tokyo) => (string)Contact(tokyo)["state"]!;

    /// <summary>Its states over time, each with the moment since when, if nothing further is recorded.</summary>
    internal string[] StatesAt(string tokyo) => [.. Contact(tokyo)["states"]!.AsArray().Select(s => $"{s!["state"]} {s["since"]}")];

    private JsonNode Contact(string tokyo)
    {
        var plan = PlanAt(tokyo);
        return plan["duties"]!.AsArray().Concat(plan["notStarted"]!.AsArray()).First(d => (string?)d!["duty"] == "discharge-contact")!;
    }

    /// <summary>The plan of Kitami's handbook on what was recorded up to a moment, as the command line and the API give it.</summary>
    private JsonObject PlanAt(string tokyo)
    {
        var moment = CasesClock.Tokyo(tokyo);
        var plan = Assert.Single(new CaseViews(House.Store, House.Shelf).Find(Case, moment)!.Plans);
        return PlanJson.Of(plan, House.Shelf.FindVocabulary("hospital-stay")!, moment, Language.En);
    }

    public async Task InitializeAsync()
    {
        if (Missing.Reason([Part.Node]) is not null) return;
        _house = await House.AtAsync("2026-11-13T10:00");
        _post = await Post.OfAsync(_house);
        foreach (var file in Sample.Files)
        {
            if (file.Contains("A02", StringComparison.Ordinal)) await RecordWhatIsKnownBesidesAsync();
            var moment = WrittenIn(file);
            await _post.RunUntilAsync(moment);
            var report = await _house.ImportHl7Async(file, RecordedFrom.Message);
            Assert.Equal((1, 0), (report.Recorded, report.Quarantined.Length));
            await _post.RunUntilAsync(moment);
        }

        await _post.RunUntilAsync("2026-12-31T12:00");
    }

    public async Task DisposeAsync()
    {
        if (_post is not null) await _post.DisposeAsync();
        if (_house is not null) await _house.DisposeAsync();
    }

    private async Task RecordWhatIsKnownBesidesAsync()
    {
        await _post!.RunUntilAsync("2026-11-17T09:00");
        await _house!.RecordAsync(
            new EntryContent.Holds("ward-head", Minato.Ward.Id),
            new EntryContent.Holds("care-manager", Minato.CareManager.Id),
            new EntryContent.Assessed("discharge-contact", ["adl-declined"]));
    }

    private static string WrittenIn(string file)
    {
        var written = It.Reads(File.ReadAllBytes(file)).Header[7].Component(1)!;
        return $"{written[..4]}-{written[4..6]}-{written[6..8]}T{written[8..10]}:{written[10..12]}";
    }
}
