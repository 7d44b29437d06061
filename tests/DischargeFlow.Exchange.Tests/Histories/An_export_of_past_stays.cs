using System.Text;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Exchange.Histories;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Histories;

/// <summary>A line to a stay, as a hospital's system exports it: Shift_JIS, era dates, a number of Excel. The example of docs/what-if.md; two of its lines are wrong on purpose.</summary>
public sealed class An_export_of_past_stays : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "what-if");
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("dischargeflow-history-");

    private static string MapText => File.ReadAllText(Path.Combine(Folder, "history-map.yaml"));

    private static string Text => Encodings.Of("shift_jis").GetString(File.ReadAllBytes(Path.Combine(Folder, "history.csv")));

    [Fact]
    public void Gives_the_sound_lines_as_stays_and_sets_the_others_aside_with_place_and_reason()
    {
        var read = Read(Text);
        Assert.Equal((3, 5), (read.Stays.Length, read.Lines));
        Assert.Equal(["5:入院日時", "6:要介護度"], read.Quarantined.Select(q => q.Place));
        Assert.All(read.Quarantined, q => Assert.Contains("V4", File.ReadAllText(q.KeptAs!), StringComparison.Ordinal));
    }

    [Fact]
    public void Records_each_thing_when_it_became_known_not_when_the_export_was_made() => Assert.Equal(
        ["2026-11-09T10:00 admission", "2026-11-10T09:00 discharge-contact", "2026-11-16T10:00 planned-discharge", "2026-11-26T10:00 contacted", "2026-11-30T10:30 discharged"],
        Says(Read(Text).Stays[0].History));

    [Fact]
    public void Reads_era_dates_and_counts_what_has_no_hour_as_recorded_at_noon()
    {
        var history = Read(Text).Stays[1].History;
        Assert.Contains("2026-11-10T12:00 discharge-contact", Says(history));
        var dates = history.Entries.Select(e => e.Content).OfType<EntryContent.Became>().Where(b => b.Fact == "planned-discharge").Select(b => b.Value);
        Assert.Equal([new FactValue.Date(new LocalDate(2026, 11, 27)), new FactValue.Date(new LocalDate(2026, 11, 30))], dates);
    }

    [Fact]
    public void Reads_the_numbers_that_Excel_keeps_for_dates() => Assert.Equal("2026-11-09T10:00 admission", Says(Read(Text).Stays[2].History).First());

    [Fact]
    public void Counts_a_stay_by_the_columns_that_the_map_names() => Assert.Equal(new("港町病院", "あかつき", "佐藤"), Read(Text).Stays[0].Place);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("euc-jp", false)]
    public void Says_the_same_in_every_encoding(string encoding, bool withMark)
    {
        var read = Read(Text, MapText.Replace("encoding: shift_jis", $"encoding: {encoding}", StringComparison.Ordinal), encoding, withMark);
        Assert.Equal(Read(Text).Stays.SelectMany(s => Says(s.History)), read.Stays.SelectMany(s => Says(s.History)));
    }

    [Fact]
    public void Is_refused_when_nothing_says_when_a_date_was_set()
    {
        var map = MapText.Replace("    at: 予定の決定日時\n", "", StringComparison.Ordinal);
        Assert.Equal("DR0808", Assert.Throws<RefusedException>(() => Read(Text, map)).Refusal.Code);
    }

    [Fact]
    public void Is_set_aside_where_the_stay_ends_before_it_begins()
    {
        var read = Read(Text.Replace("2026/11/26 10:00,2026/11/30 10:30", "2026/11/26 10:00,2026/11/3 10:30", StringComparison.Ordinal));
        Assert.Equal(2, read.Stays.Length);
        Assert.Contains(read.Quarantined, q => q.Place == "2" && q.Reason.En.Contains("ends before its admission", StringComparison.Ordinal));
    }

    public void Dispose() => _place.Delete(recursive: true);

    private CsvHistoryReading Read(string text, string? map = null, string encoding = "shift_jis", bool withMark = false)
    {
        var file = Path.Combine(_place.FullName, "history.csv");
        File.WriteAllBytes(file, [.. withMark ? Encoding.UTF8.Preamble : [], .. Encodings.Of(encoding).GetBytes(text)]);
        var vocabulary = House.Workflows.Vocabularies.Single(v => v.Name == "hospital-stay");
        return new CsvHistory(vocabulary, new IntakeSettings(), Path.Combine(_place.FullName, "quarantine")).Read(file, House.Map(map ?? MapText));
    }

    private static IEnumerable<string> Says(CaseHistory history) =>
        from entry in history.Entries
        let name = entry.Content switch
        {
            EntryContent.Happened h => h.Event,
            EntryContent.Assessed a => a.Checklist,
            EntryContent.Became { Fact: "planned-discharge" } b => b.Fact,
            _ => null,
        }
        where name is not null
        select $"{entry.Recorded.InZone(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null)} {name}";
}
