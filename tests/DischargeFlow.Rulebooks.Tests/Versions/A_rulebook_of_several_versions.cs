using System.Collections.Immutable;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Docs;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Versions;

/// <summary>The folder of one rulebook, with other versions of it below, and what a database kept of them. The first holds from 1 April 2026.</summary>
public sealed class A_rulebook_of_several_versions : IDisposable
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    private readonly Bench _bench = new();

    [Fact]
    public void Is_read_with_all_of_them()
    {
        _bench.With("minato/rulebook.yaml", Version(2, "2027-04-01")).With("minato/scenarios/one.yaml", Minato.Scenario)
            .With("minato/versions/1/rulebook.yaml", Version(1, "2026-04-01")).With("minato/versions/1/mail/notice.ja.txt", Minato.Notice)
            .With("minato/versions/1/mail/notice.en.txt", Minato.Notice).With("minato/versions/1/scenarios/one.yaml", Minato.Scenario);
        var read = _bench.Read(Today);
        Assert.Empty(read.Findings);
        Assert.Equal([1, 2], read.Rulebooks.Select(r => r.Version));
        Assert.Equal([2, 0], read.Rulebooks.Select(r => r.MailTexts.Count));
        Assert.All(read.Rulebooks, r => Assert.Single(r.Scenarios));
        Assert.Equal(["minato (1, 2)"], read.Names());
        Assert.Equal(2, read.ToShelf().FindRulebook("minato")!.Version);
    }

    [Fact]
    public void May_hold_a_copy_of_the_one_above_which_is_how_a_new_one_is_begun() =>
        Assert.Equal([1], Read(_bench.With("minato/rulebook.yaml", Minato.Rulebook).With("minato/versions/1/rulebook.yaml", Minato.Rulebook)).Select(r => r.Version));

    [Fact]
    [Finds("DF0209")]
    public void With_one_number_twice_is_told_apart()
    {
        _bench.With("minato/rulebook.yaml", Minato.Rulebook.Replace("5 days", "7 days", StringComparison.Ordinal)).With("minato/versions/1/rulebook.yaml", Minato.Rulebook);
        var read = _bench.Read(Today);
        var found = Assert.Single(read.Findings, f => f.Gravity == Gravity.Error);
        Assert.Equal("DF0209", found.Code);
        Assert.EndsWith(Path.Combine("versions", "1", "rulebook.yaml"), found.Place.File, StringComparison.Ordinal);
        Assert.Contains("第 1 版", found.Sentence.Ja, StringComparison.Ordinal);
        Assert.Single(read.Rulebooks);
    }

    [Fact]
    [Finds("DF0210")]
    public void Holds_none_of_another_rulebook()
    {
        _bench.With("minato/rulebook.yaml", Minato.Rulebook)
            .With("minato/versions/2/rulebook.yaml", Version(2, "2027-04-01").Replace("rulebook: minato", "rulebook: kitami", StringComparison.Ordinal));
        Only("DF0210", Gravity.Error);
    }

    [Fact]
    [Finds("DF0211")]
    public void In_a_folder_of_another_number_is_read_by_its_text()
    {
        _bench.With("minato/rulebook.yaml", Minato.Rulebook).With("minato/versions/2/rulebook.yaml", Version(3, "2027-04-01"));
        Only("DF0211", Gravity.Warning);
        Assert.Equal([1, 3], _bench.Read().Rulebooks.Select(r => r.Version));
    }

    [Fact]
    [Finds("DF0212")]
    public void Of_which_two_begin_on_one_day_has_one_that_never_holds()
    {
        _bench.With("minato/rulebook.yaml", Version(2, "2026-04-01")).With("minato/versions/1/rulebook.yaml", Version(1, "2026-04-01"));
        Assert.Contains("2026-04-01", Only("DF0212", Gravity.Warning).Sentence.En, StringComparison.Ordinal);
        var versions = _bench.Read().ToShelf().FindVersions("minato")!;
        Assert.Equal(2, versions.Holding(new("case-1", []), Instant.FromUtc(2026, 11, 20, 1, 0), upTo: 2));
        Assert.True(versions.Holding(new("case-1", []), Instant.FromUtc(2026, 11, 20, 1, 0), upTo: 1) == 1, "a case that began when there was one version");
    }

    [Fact]
    [Finds("DF0213")]
    public void Numbered_against_the_order_of_their_days_is_asked_whether_that_is_meant()
    {
        _bench.With("minato/rulebook.yaml", Version(3, "2027-01-01")).With("minato/versions/1/rulebook.yaml", Version(1, "2026-04-01"))
            .With("minato/versions/2/rulebook.yaml", Version(2, "2027-04-01"));
        Only("DF0213", Gravity.Warning);
    }

    [Fact]
    [Finds("DF0214")]
    public void Of_which_none_holds_today_says_so()
    {
        _bench.With("minato/rulebook.yaml", Minato.Rulebook);
        Assert.Equal("DF0214", Assert.Single(_bench.Read(new LocalDate(2026, 3, 31)).Findings).Code);
        Assert.Empty(_bench.Read(new LocalDate(2026, 4, 1)).Findings);
    }

    [Fact]
    [Finds("DF0215")]
    public void Edited_after_cases_went_by_it_runs_as_it_was()
    {
        _bench.With("minato/rulebook.yaml", Minato.Rulebook.Replace("5 days", "7 days", StringComparison.Ordinal));
        var stock = Stock([Kept(1, Minato.Rulebook)]);
        Assert.Equal("DF0215", Assert.Single(stock.Findings).Code);
        Assert.Equal(_bench.With("minato/rulebook.yaml", Minato.Rulebook).Read().Rulebooks[0].Rulebook.Duties[0].Due?.Offset, stock.Shelf.FindRulebook("minato")!.Planner.Rulebook.Duties[0].Due?.Offset);
        Assert.Single(stock.Shelf.Rulebooks);
    }

    [Fact]
    [Finds("DF0216")]
    public void Of_which_a_kept_text_cannot_be_read_runs_without_it()
    {
        _bench.With("minato/rulebook.yaml", Version(2, "2027-04-01"));
        var stock = Stock([Kept(1, Minato.Rulebook.Replace("case: hospital-stay", "case: dental-referral", StringComparison.Ordinal))]);
        Assert.Equal("DF0216", Assert.Single(stock.Findings).Code);
        Assert.Null(stock.Shelf.FindRulebook("minato", 1));
    }

    [Fact]
    [Finds("DF0217")]
    public void By_one_of_which_cases_go_that_is_nowhere_names_it()
    {
        _bench.With("minato/rulebook.yaml", Version(2, "2027-04-01"));
        var found = Assert.Single(Stock([], ("minato", 1)).Findings);
        Assert.Equal(("DF0217", "minato"), (found.Code, found.Place.File));
    }

    [Fact]
    [Finds("DF0218")]
    public void From_which_a_used_one_was_taken_keeps_it()
    {
        _bench.With("minato/rulebook.yaml", Version(2, "2027-04-01"));
        var stock = Stock([Kept(1, Minato.Rulebook)]);
        Assert.Equal("DF0218", Assert.Single(stock.Findings).Code);
        Assert.Equal([1, 2], stock.Shelf.FindVersions("minato")!.All.Select(v => v.Version));
    }

    [Fact]
    [Finds("DF0221")]
    public void Of_which_one_was_published_by_nobody_waits_with_it()
    {
        _bench.With("minato/rulebook.yaml", Minato.Rulebook).With("minato/versions/2/rulebook.yaml", Version(2, "2027-04-01"));
        var stock = ShelfStock.Of(_bench.Read() with { Publishes = false }, [Kept(1, Minato.Rulebook)], () => [], Instant.FromUtc(2026, 11, 20, 1, 0));
        var found = Assert.Single(stock.Findings);
        Assert.Equal("DF0221", found.Code);
        Assert.EndsWith(Path.Combine("versions", "2", "rulebook.yaml"), found.Place.File, StringComparison.Ordinal);
        Assert.Equal([1], stock.Shelf.FindVersions("minato")!.All.Select(v => v.Version));
        Assert.Equal(["minato"], stock.Names());
        Assert.Equal(2, Assert.Single(stock.HeldBack).Version);
    }

    [Fact]
    public void From_which_one_was_taken_that_no_case_went_by_forgets_it()
    {
        _bench.With("minato/rulebook.yaml", Version(2, "2027-04-01"));
        var stock = Stock([Kept(1, Minato.Rulebook) with { IsUsed = false }]);
        Assert.Empty(stock.Findings);
        Assert.Null(stock.Shelf.FindRulebook("minato", 1));
    }

    public void Dispose() => _bench.Dispose();

    private static string Version(int number, string from) => Minato.Rulebook.ReplaceLineEndings("\n")
        .Replace("rulebook: minato\n", $"rulebook: minato\nversion: {number}\n", StringComparison.Ordinal)
        .Replace("effective: { from: 2026-04-01", $"effective: {{ from: {from}", StringComparison.Ordinal);

    private static KeptRulebook Kept(int version, string text) => new()
    {
        Rulebook = "minato",
        Version = version,
        Text = KeptRulebook.Plain(text),
        MailTexts = ImmutableDictionary<string, string>.Empty,
        Kept = Instant.FromUtc(2026, 4, 1, 0, 0),
        IsUsed = true,
    };

    private static ImmutableArray<LoadedRulebook> Read(Bench bench)
    {
        var read = bench.Read(Today);
        Assert.Empty(read.Findings);
        return read.Rulebooks;
    }

    private Finding Only(string code, Gravity gravity)
    {
        var found = Assert.Single(_bench.Read(Today).Findings);
        Assert.Equal((code, gravity), (found.Code, found.Gravity));
        return found;
    }

    private ShelfStock Stock(ImmutableArray<KeptRulebook> kept, params (string, int)[] bound) =>
        ShelfStock.Of(_bench.Read(), kept, () => [.. bound], Instant.FromUtc(2026, 11, 20, 1, 0));
}
