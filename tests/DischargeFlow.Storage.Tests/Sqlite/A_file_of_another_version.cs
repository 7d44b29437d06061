using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Storage.Tests.Given;
using Microsoft.Data.Sqlite;
using NodaTime;
using static DischargeFlow.Storage.Tests.Sqlite.EarlierDatabase;

namespace DischargeFlow.Storage.Tests.Sqlite;

/// <summary>A file that an earlier version of the program wrote is brought up to date when it is opened; one of a newer version is left alone.</summary>
public sealed class A_file_of_another_version : IDisposable
{
    private const string NoTimes = """{"Hours":[],"ClosedDays":[],"OwnClosedDates":[],"Avoid":null,"Follows":null}""";

    // Wednesday 4 and Friday 6 November 2026, 10:00 in Tokyo.
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 11, 4, 1, 0), Friday = Instant.FromUtc(2026, 11, 6, 1, 0);

    private readonly SqliteFile _file = new();

    [Fact]
    public void From_when_there_was_one_version_of_each_rulebook_knows_which_its_cases_go_by()
    {
        using (var then = Make(_file.Path, upTo: 9))
        {
            Run(then, $"""
                INSERT INTO cases (id, number, kind, region, hospital, rulebooks, opened, changed, version)
                VALUES ('case-0001', '{Rows.Case(1).Number}', 'hospital-stay', 'minato', 'minato', 'minato 1' || char(10) || 'national-fees 1', 0, 0, 1),
                       ('case-0002', '{Rows.Case(2).Number}', 'hospital-stay', 'minato', 'minato', '', 0, 0, 1)
                """);
        }

        using var store = new SqliteStore(_file.ConnectionString);
        var rulebooks = store.Read(s => s.FindCaseById("case-0001"))!.Rulebooks;
        Assert.Equal(["minato 1 1", "national-fees 1 1"], rulebooks.Select(b => $"{b.Name} {b.Version} {b.UpTo}"));
        Assert.Empty(store.Read(s => s.FindCaseById("case-0002"))!.Rulebooks);
    }

    [Fact]
    public void An_address_at_which_mail_was_taken_over_counts_as_confirmed_by_the_last_of_them()
    {
        using (var then = BeforeAddressesWereAsked())
        {
            Point(then, 0, ContactKind.Mail, "Care@Akatsuki.example", verified: true);
            Sent(then, "one", "akatsuki", "care@akatsuki.example", Wednesday);
            Sent(then, "two", "akatsuki", "care@akatsuki.EXAMPLE", Friday);
        }

        var point = Assert.Single(Points());
        Assert.Equal((true, Friday), (point.Verified, point.Confirmed));
        Assert.Equal(AddressStep.Nothing, AskingTimes.Step(point, null, Friday + Duration.FromDays(300)));
        Assert.Equal(AddressStep.Ask, AskingTimes.Step(point, null, Friday + Duration.FromDays(336)));
    }

    [Theory]
    [InlineData("ready", 0, "It never left.")]
    [InlineData("dead", 4, "It was refused for good.")]
    [InlineData("fate-unknown", 2, "Nobody knows whether it was taken over.")]
    public void One_to_which_nothing_was_taken_over_is_asked_before_it_is_used(string id, int state, string because)
    {
        using (var then = BeforeAddressesWereAsked())
        {
            Point(then, 0, ContactKind.Mail, "care@akatsuki.example", verified: true);
            Sent(then, id, "akatsuki", "care@akatsuki.example", Friday, state);
        }

        var point = Assert.Single(Points());
        Assert.True(!point.Verified && point.Confirmed is null, because);
        Assert.Equal(AddressStep.Ask, AskingTimes.Step(point, null, Friday));
    }

    [Fact]
    public void What_another_party_got_or_went_by_FAX_confirms_nothing()
    {
        using (var then = BeforeAddressesWereAsked())
        {
            Point(then, 0, ContactKind.Mail, "care@akatsuki.example", verified: true);
            Sent(then, "elsewhere", "yuuhi", "care@akatsuki.example", Friday);
            Sent(then, "fax", "akatsuki", "care@akatsuki.example", Friday, channel: 1);
        }

        Assert.False(Assert.Single(Points()).Verified);
    }

    [Fact]
    public void One_that_nobody_had_ticked_stays_so_whatever_was_mailed_and_numbers_stay_as_they_were()
    {
        using (var then = BeforeAddressesWereAsked())
        {
            Point(then, 0, ContactKind.Mail, "old@akatsuki.example", verified: false);
            Point(then, 1, ContactKind.Fax, "0157-00-2222", verified: true);
            Point(then, 2, ContactKind.Fax, "0157-00-2224", verified: false);
            Sent(then, "old", "akatsuki", "old@akatsuki.example", Friday);
        }

        Assert.Equal([false, true, false], Points().Select(p => p.Verified));
        Assert.All(Points(), p => Assert.Null(p.Confirmed));
    }

    [Fact]
    public void The_page_on_operating_counts_beforehand_those_that_will_be_asked()
    {
        var page = File.ReadAllText(Page());
        var query = page[page.IndexOf("\"SELECT count(*) FROM contact_points", StringComparison.Ordinal)..].Split('"')[1];
        using (var then = BeforeAddressesWereAsked())
        {
            Point(then, 0, ContactKind.Mail, "Care@akatsuki.example", verified: true);
            Point(then, 1, ContactKind.Mail, "new@akatsuki.example", verified: true);
            Point(then, 2, ContactKind.Mail, "dead@akatsuki.example", verified: true);
            Point(then, 3, ContactKind.Mail, "unticked@akatsuki.example", verified: false);
            Point(then, 4, ContactKind.Fax, "0157-00-2222", verified: true);
            Sent(then, "one", "akatsuki", "care@akatsuki.example", Wednesday);
            Sent(then, "dead", "akatsuki", "dead@akatsuki.example", Wednesday, state: 4);
            using var command = new SqliteCommand(query, then);
            Assert.Equal(2L, command.ExecuteScalar());
        }

        Assert.Equal(2, Points().Count(p => p.IsUnconfirmed && !p.Address.StartsWith("unticked", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Hashes_of_requests_that_were_made_without_a_key_are_taken_away_and_the_answers_stay()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("北見 花子")));
        using (var then = Make(_file.Path, upTo: 19)) Run(then, $"INSERT INTO requests (key, content_hash, answer, at) VALUES ('one', '{hash}', 'first', 0), ('moved', 'publication-1', 'Moved', 0)");
        using (var store = new SqliteStore(_file.ConnectionString))
        {
            Assert.Equal(("first", true), await store.WriteAsync(s => (s.FindAnswer("one")!.Answer, s.Asked(s.FindAnswer("one")!, "北見 花子"))));
            Assert.Equal("publication-1", await store.WriteAsync(s => s.FindAnswer("moved")!.Mark));
        }

        Assert.Equal(-1, File.ReadAllBytes(_file.Path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(hash)));
    }

    [Fact]
    public void Who_reads_the_directory_while_it_is_brought_up_to_date_reads_it_anew()
    {
        using (var then = BeforeAddressesWereAsked()) Run(then, "UPDATE directory_version SET version = 7");
        using var store = new SqliteStore(_file.ConnectionString);
        Assert.Equal(8, store.Read(s => s.DirectoryVersion));
    }

    [Fact]
    public void Of_a_newer_version_is_left_alone()
    {
        using (var then = Make(_file.Path, upTo: 9)) Run(then, "INSERT INTO migrations (number, name) VALUES (999, 'from the future')");
        var sentence = Assert.Throws<StoreUnavailableException>(() => new SqliteStore(_file.ConnectionString)).Sentence;
        Assert.Contains("newer version", sentence.En, StringComparison.Ordinal);
        Assert.Contains("新しい版", sentence.Ja, StringComparison.Ordinal);
    }

    public void Dispose() => _file.Dispose();

    private static string Page([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile)!;
        while (!File.Exists(Path.Combine(folder, "DischargeFlow.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "docs", "operations.md");
    }

    private SqliteConnection BeforeAddressesWereAsked()
    {
        var then = Make(_file.Path, upTo: 15);
        Run(then, $"INSERT INTO parties (id, organization, kind, name, language, region, times, recorded) VALUES ('akatsuki', 'akatsuki', 'care-office', 'あかつき', 'Ja', 'minato', '{NoTimes}', 0)");
        return then;
    }

    private static void Point(SqliteConnection then, int place, ContactKind kind, string address, bool verified) =>
        Run(then, $"INSERT INTO contact_points (party, place, kind, address, verified) VALUES ('akatsuki', {place}, {(int)kind}, '{address}', {(verified ? 1 : 0)})");

    private static void Sent(SqliteConnection then, string id, string recipient, string address, Instant finished, int state = 3, int channel = 0) => Run(then, $"""
        INSERT INTO deliveries (id, region, recipient, channel, address, message_id, subject, language, state, attempts, created, finished, reply)
        VALUES ('{id}', 'minato', '{recipient}', {channel}, '{address}', '{id}@x', '', 'Ja', {state}, 1, 0, {finished.ToUnixTimeMilliseconds()}, '')
        """);

    private IEnumerable<ContactPoint> Points()
    {
        using var store = new SqliteStore(_file.ConnectionString);
        return store.Read(s => s.Directory).Find(new("akatsuki"))!.ContactPoints;
    }
}
