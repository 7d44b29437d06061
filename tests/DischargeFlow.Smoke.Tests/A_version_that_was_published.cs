using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Storage.Sqlite;
using NodaTime;

namespace DischargeFlow.Smoke.Tests;

/// <summary>Version 2 of the region's rule was published on the pages; the folder of workflows, a copy of the shipped one, has version 1.</summary>
public sealed class A_version_that_was_published : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-published-").FullName;

    public A_version_that_was_published()
    {
        foreach (var part in new[] { "vocabulary", "calendars", "kitami" }) Copy(Path.Combine(Sources.Root, "workflows", part), Path.Combine(Workflows, part));
    }

    private string Workflows => Path.Combine(_folder, "workflows");

    private string Database => $"Data Source={Path.Combine(_folder, "region.db")}";

    [Fact]
    public async Task Is_warned_of_written_into_the_folder_and_a_change_there_comes_in_as_a_draft()
    {
        Assert.Equal(2, (await RunAsync("import", "workflows", Workflows)).Code);
        await PublishAsync();
        Assert.Contains("DF0219", (await RunAsync("doctor")).Output, StringComparison.Ordinal);

        var tried = await RunAsync("simulate", "kitami", "--against", "kitami@2", "--history", "generated:region", "--stays", "50");
        Assert.True(tried.Code == 0 && tried.Output.Contains("kitami@2", StringComparison.Ordinal), "version 2 is in the database alone: " + tried.Output + tried.Errors);
        Assert.Contains("There is no rulebook 'kitami@3'", (await RunAsync("simulate", "kitami", "--against", "kitami@3", "--history", "generated:region", "--stays", "50")).Errors, StringComparison.Ordinal);

        var (code, output, errors) = await RunAsync("export", "workflows", Workflows);
        Assert.True(code == 0, output + errors);
        var text = await File.ReadAllTextAsync(Path.Combine(Workflows, "kitami", "rulebook.yaml"));
        Assert.Contains("version: 2", text, StringComparison.Ordinal);
        Assert.Contains("# Kitami (Hokkaido).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("version: 2", await File.ReadAllTextAsync(Path.Combine(Workflows, "kitami", "versions", "1", "rulebook.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("check", Workflows)).Code);
        Assert.DoesNotContain("DF02", (await RunAsync("doctor")).Output, StringComparison.Ordinal);
        Assert.Contains("0 files written, 0 removed", (await RunAsync("export", "workflows", Workflows)).Output, StringComparison.Ordinal);
        Assert.Contains("= kitami: as it runs", (await RunAsync("import", "workflows", Workflows)).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(Workflows, "kitami", "rulebook.yaml"), text.Replace("due: 7 days before", "due: 9 days before", StringComparison.Ordinal));
        Assert.Contains("DF0220", (await RunAsync("doctor")).Output, StringComparison.Ordinal);
        Assert.Contains("+ kitami: taken in as a draft from version 2", (await RunAsync("import", "workflows", Workflows)).Output, StringComparison.Ordinal);
        Assert.Contains("a draft says the same already", (await RunAsync("import", "workflows", Workflows)).Output, StringComparison.Ordinal);
        using var store = new SqliteStore(Database);
        var draft = Assert.Single(store.Read(s => s.Drafts()), d => d.State == DraftState.Open);
        Assert.Contains("due: 9 days before", draft.Text, StringComparison.Ordinal);
        Assert.True(draft.Files.Count == 1, "the version that was published has no scenarios, and those of version 1 lie under versions/1");
    }

    [Fact]
    public async Task Is_known_to_doctor_where_no_folder_has_its_rulebook_and_a_hospital_follows_it()
    {
        using (var store = new SqliteStore(Database))
        {
            await store.WriteAsync(s =>
            {
                s.SaveParty(Hospital("minato", "kitami"), SystemClock.Instance.GetCurrentInstant());
                s.SaveParty(Hospital("shiomi", "nowhere"), SystemClock.Instance.GetCurrentInstant());
                return true;
            });
        }

        await PublishAsync();
        Directory.Delete(Path.Combine(Workflows, "kitami"), recursive: true);
        var (_, said, _) = await RunAsync("doctor");
        Assert.Contains("The rulebooks run: kitami (1, 2).", said, StringComparison.Ordinal);
        Assert.Contains("it follows the rulebook 'nowhere', which does not run", said, StringComparison.Ordinal);
        Assert.DoesNotContain("'kitami', which does not run", said, StringComparison.Ordinal);
        Assert.Contains("DF0219", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_meant_is_not_guessed_at()
    {
        var (code, _, errors) = await BuiltProgram.RunAsync(_folder, new Dictionary<string, string> { ["Workflows:FolderPublishes"] = "sometimes" }, ["doctor", "--lang", "en"]);
        Assert.Equal(2, code);
        Assert.Contains("'sometimes'. Write true, or false.", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static DirectoryParty Hospital(string id, string follows) => new()
    {
        Id = new(id),
        Organization = new(id),
        Kind = "hospital",
        Name = id,
        Region = "minato",
        ContactPoints = [],
        Follows = [(new LocalDate(2020, 4, 1), follows)],
    };

    // Without scenarios: those of the region expect the five days.
    private async Task PublishAsync()
    {
        using var store = new SqliteStore(Database);
        var identities = new RandomIdentities();
        using var keeper = new ShelfKeeper(WorkflowFolder.Read(Workflows), store, SystemClock.Instance);
        await keeper.Stock.KeepAsync(store);
        using var bell = new PublicationBell();
        var text = (await File.ReadAllTextAsync(Path.Combine(Workflows, "kitami", "rulebook.yaml"))).Replace("due: 5 days before", "due: 7 days before", StringComparison.Ordinal);
        var draft = await new DraftDesk(store, keeper, SystemClock.Instance, identities)
            .BeginAsync("kitami", 1, VersionFiles.None.Add(VersionFiles.Rulebook, text), "okada");
        var desk = new PublicationDesk(store, keeper, SystemClock.Instance, identities, new(), bell);
        var proposed = await desk.ProposeAsync(draft.Id, new(new(2026, 12, 1), EffectiveBy.Admission, OpenCases.Stay, "手引きの改訂"), "okada");
        await desk.PublishAsync(proposed.Id, "mori");
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(
        _folder, new Dictionary<string, string> { ["ConnectionStrings:DischargeFlow"] = Database, ["Workflows:Folder"] = Workflows }, [.. arguments, "--lang", "en"]);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
