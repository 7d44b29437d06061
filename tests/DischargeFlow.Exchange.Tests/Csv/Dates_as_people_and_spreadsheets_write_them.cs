using System.Text;
using DischargeFlow.Exchange.Histories;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Csv;

/// <summary>Era dates and Excel's numbers, through a table of one line.</summary>
public sealed class Dates_as_people_and_spreadsheets_write_them
{
    [Theory]
    [InlineData("R8.11.9", "2026-11-09")]
    [InlineData("令和8年11月9日", "2026-11-09")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成31年4月30日", "2019-04-30")]
    [InlineData("S64/1/7", "1989-01-07")]
    [InlineData("46335", "2026-11-09")]
    public void Are_days(string written, string date) => Assert.Equal(date, Read(written));

    [Theory]
    [InlineData("平成31年5月1日", "Heisei had ended the day before")]
    [InlineData("R8.2.29", "2026 is no leap year")]
    [InlineData("R8.13.1", "there is no thirteenth month")]
    [InlineData("X8.1.1", "there is no such era")]
    [InlineData("12", "no stay was planned in January 1900")]
    public void Are_refused_where_nobody_can_mean_them(string written, string why) => Assert.True(Read(written) is null, why);

    private static string? Read(string written)
    {
        var folder = Directory.CreateTempSubdirectory("dischargeflow-dates-");
        try
        {
            var file = Path.Combine(folder.FullName, "dates.csv");
            File.WriteAllText(file, $"番号,入院日時\nV1,{written}\n", new UTF8Encoding(false));
            var map = House.Map("""
                csv: dates
                encoding: utf-8
                zone: Asia/Tokyo
                formats: [era, excel]
                stay: { hospital: { is: SEND }, visit: 番号, patient: 番号, admission: 入院日時 }
                says: [{ event: admission, at: 入院日時 }]
                """);
            var vocabulary = House.Workflows.Vocabularies.Single(v => v.Name == "hospital-stay");
            var admission = new CsvHistory(vocabulary, new(), null).Read(file, map).Stays.SingleOrDefault()?.History.Entries.Single(e => e.Content is EntryContent.Happened);
            return admission?.Happened.Day.ToString("uuuu-MM-dd", null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
