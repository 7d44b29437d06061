using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>A house in which the shipped rulebooks run, and drafts of them.</summary>
internal static class DraftHouse
{
    /// <summary>A house by whose cases the shipped rulebooks hold.</summary>
    public static House New() => new() { More = Shelve };

    /// <summary>Lets the shipped rulebooks run.</summary>
    public static void Shelve(IServiceCollection services) => services.AddSingleton(s => s.GetRequiredService<ShelfKeeper>().Shelf);

    /// <summary>Lets Kitami's run alone, beside a second version of it that somebody put into the folder and nobody published.</summary>
    public static void ShelveWithASecond(this House house, IServiceCollection services)
    {
        var kitami = Shipped.Workflows.Find("kitami")!;
        var text = kitami.Text.ReplaceLineEndings("\n").Replace("rulebook: kitami\n", "rulebook: kitami\nversion: 2\n", StringComparison.Ordinal);
        var second = kitami with { Rulebook = kitami.Rulebook with { Version = 2 }, Text = text, Files = kitami.Files.SetItem(VersionFiles.Rulebook, text) };
        var folder = Shipped.Workflows with { Rulebooks = [kitami, second], Publishes = false };
        services.AddSingleton(_ => new ShelfKeeper(folder, house.Store, house.Clock));
        Shelve(services);
    }

    /// <summary>Cases go by Kitami's first version, so that what lies in the folder waits; before anything asks what runs.</summary>
    public static Task GoesByKitamiAsync(this House house) => house.Store.WriteAsync(s =>
    {
        s.Keep(KeptRulebook.Of(Shipped.Workflows.Find("kitami")!, house.Clock.GetCurrentInstant()) with { IsUsed = true });
        return true;
    });

    /// <summary>A draft of a shipped rulebook, begun by somebody else.</summary>
    public static Task<Draft> DraftAsync(this House house, string rulebook = "kitami") =>
        house.Services.GetRequiredService<DraftDesk>().BeginAsync(rulebook, Shipped.Workflows.Find(rulebook)!.Version, "other@city.example");

    /// <summary>A draft of Kitami's rule in which the contact is due seven days before the discharge; without scenarios: those of the region expect the five days.</summary>
    public static Task<Draft> SevenDaysAsync(this House house, string who = "other@city.example")
    {
        var keeper = house.Services.GetRequiredService<ShelfKeeper>();
        var text = keeper.Stock.FilesOf("kitami", 1)![VersionFiles.Rulebook].Replace("due: 5 days before", "due: 7 days before", StringComparison.Ordinal);
        return house.Services.GetRequiredService<DraftDesk>().BeginAsync("kitami", 1, VersionFiles.None.Add(VersionFiles.Rulebook, text), who);
    }

    /// <summary>That draft, proposed: from the house's day on, by discharge, for the open cases too.</summary>
    public static async Task<Publication> ProposedAsync(this House house, string who = "other@city.example") =>
        await house.Services.GetRequiredService<PublicationDesk>().ProposeAsync(
            (await house.SevenDaysAsync(who)).Id, new(new(2026, 11, 20), EffectiveBy.Discharge, OpenCases.Move, "手引きの改訂"), who);

    public static Draft Now(this House house, Draft draft) => house.Store.Read(s => s.FindDraft(draft.Id))!;

    /// <summary>Somebody else keeps a text of a file, whatever it was.</summary>
    public static async Task KeepAsync(this House house, Draft draft, string path, Func<string, string> changed)
    {
        var file = house.Now(draft).Files[path];
        Assert.IsType<DraftKept>(await house.Services.GetRequiredService<DraftDesk>().KeepAsync(draft.Id, path, changed(file.Text), file.Hash, "other@city.example"));
    }

    /// <summary>A stay by the rule of Kitami: admitted on Monday 16 November 2026, to be discharged on Friday 27.</summary>
    public static async Task<CaseNumber> KitamiStayAsync(this House house)
    {
        var admitted = Moment.At(TestClock.Tokyo("2026-11-16T10:00"));
        var opened = await house.Book.OpenAsync(
            new CaseOpening
            {
                Kind = "hospital-stay",
                Hospital = Region.Minato.Id,
                Rulebooks = ["kitami"],
                Person = new("佐藤", "花子", null, null, null),
                PatientNumber = "0012345",
                Recorded = admitted.Instant,
                Entries =
                [
                    new(admitted, new EntryContent.Happened("admission", ImmutableSortedDictionary<string, string>.Empty.Add("ward", "3階東"))),
                    new(admitted, new EntryContent.Holds("ward-head", Region.Ward.Id)),
                    new(admitted, new EntryContent.Holds("care-manager", Region.Akatsuki.Id)),
                    new(admitted, new EntryContent.Holds("liaison-center", Region.Renkei.Id)),
                ],
            },
            new Requester("test"));
        await house.RecordAsync(opened.Case, "2026-11-17T09:00", new EntryContent.Assessed("discharge-contact", ["adl-declined"]), new EntryContent.Became("consent", new FactValue.Choice("given")));
        await house.RecordAsync(opened.Case, "2026-11-17T11:10", new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))));
        return opened.Case;
    }
}
