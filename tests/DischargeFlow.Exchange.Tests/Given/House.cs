using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Storage.Sqlite;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>The real intake on a real database with the shipped rulebooks, in a folder of its own.</summary>
internal sealed class House : IAsyncDisposable
{
    private static readonly Lazy<WorkflowLibrary> Shipped = new(() =>
    {
        var library = WorkflowFolder.Read(Path.Combine(AppContext.BaseDirectory, "workflows"));
        Assert.True(library.Find("kitami") is not null, string.Join('\n', library.Findings));
        return library;
    });

    private static readonly Lazy<IRulebookShelf> Shelved = new(() => Workflows.ToShelf());

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-exchange-").FullName;

    private House(string now)
    {
        Clock = new(now);
        Store = new($"Data Source={Path.Combine(_folder, "house.db")}", new([("test", [.. Enumerable.Repeat((byte)8, 32)])]));
        Intake = new(Store, Shelf, Identities, Keys);
        Book = new(Store, Shelf, Clock, Identities, Keys);
    }

    public static WorkflowLibrary Workflows => Shipped.Value;

    public static IRulebookShelf Shelf => Shelved.Value;

    public CasesClock Clock { get; }

    public SqliteStore Store { get; }

    public Intake Intake { get; }

    public CaseBook Book { get; }

    public RandomIdentities Identities { get; } = new();

    public PersonKeys Keys { get; } = new([.. Enumerable.Repeat((byte)7, 32)]);

    public string Quarantine => Path.Combine(_folder, "quarantine");

    public static async Task<House> AtAsync(string now)
    {
        var house = new House(now);
        await house.Store.WriteAsync(session =>
        {
            foreach (var party in Minato.Parties) session.SaveParty(party, house.Clock.Now);
            return true;
        });
        return house;
    }

    /// <summary>Writes a file into a folder of the test.</summary>
    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, "incoming", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Incoming => Path.Combine(_folder, "incoming");

    public Task<ImportReport> ImportHl7Async(string path, RecordedFrom recorded = RecordedFrom.Message, Action<ImportProgress>? progress = null) =>
        new Hl7Import(Intake, Clock, new() { Recorded = recorded, QuarantineFolder = Quarantine }, new AdtSettings(), new())
            .RunAsync(path, progress is null ? null : new Reported(progress));

    public Task<ImportReport> ImportCsvAsync(string path, CsvMap map) =>
        new CsvImport(Intake, Clock, new() { QuarantineFolder = Quarantine }).RunAsync(path, map);

    /// <summary>Records on the only case what a person says now.</summary>
    public Task RecordAsync(params EntryContent[] says) =>
        Book.RecordAsync(Assert.Single(Cases), [.. says.Select(s => new NewEntry(Moment.At(Clock.Now), s))], null, new Requester("planner"));

    public static CsvMap Map(string text)
    {
        var read = CsvMapReader.Read(SourceText.Of("map.yaml", text).Value!, Shelf.FindVocabulary("hospital-stay")!);
        Assert.True(read.Value is not null, string.Join("\n", read.Findings));
        return read.Value!;
    }

    /// <summary>The cases that there are.</summary>
    public ImmutableArray<CaseNumber> Cases => [.. Store.Read(s => s.Stays(new(), Clock.Now, new(1, PageRequest.MostLines))).Lines.Select(l => l.Number)];

    /// <summary>The history of the only case, an entry a line, without the hospital's own role.</summary>
    public string[] History() => History(Assert.Single(Cases));

    public string[] History(CaseNumber number) => Store.Read(s => s.EntriesOf(s.FindCase(number)!))
        .Where(e => e.Content is not EntryContent.Holds { Role: "hospital" }).Select(Lines.Of).ToArray();

    /// <summary>The plan of the only case under a rulebook.</summary>
    public Plan Plan(string rulebook) => new CaseViews(Store, Shelf).Find(Assert.Single(Cases))!.Plans.Single(p => p.Rulebook.Name == rulebook);

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Reported(Action<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told(value);
    }
}
