using System.Text;
using DischargeFlow.Exchange.Holidays;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;

namespace DischargeFlow.Exchange.Tests.Holidays;

/// <summary>A list as the Cabinet Office writes it: a heading, then a day to a line.</summary>
public sealed class The_list_of_the_Cabinet_Office
{
    public const string Heading = "国民の祝日・休日月日,国民の祝日・休日名称";

    public static readonly string[] Of2029 =
    [
        "2029/1/1,元日", "2029/1/8,成人の日", "2029/2/11,建国記念の日", "2029/2/12,休日", "2029/2/23,天皇誕生日", "2029/3/20,春分の日", "2029/4/29,昭和の日",
        "2029/4/30,休日", "2029/5/3,憲法記念日", "2029/5/4,みどりの日", "2029/5/5,こどもの日", "2029/7/16,海の日", "2029/8/11,山の日", "2029/9/17,敬老の日",
        "2029/9/23,秋分の日", "2029/9/24,休日", "2029/10/8,スポーツの日", "2029/11/3,文化の日", "2029/11/23,勤労感謝の日",
    ];

    static The_list_of_the_Cabinet_Office() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("shift_jis", false)]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    public void Is_read_in_either_encoding(string encoding, bool mark)
    {
        byte[] bytes = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(Text([Heading, .. Of2029]))];
        var reading = HolidayListReader.Read(bytes);
        Assert.Empty(reading.Faults);
        Assert.Equal(19, reading.List!.Days.Count);
        Assert.Equal("元日", reading.List.Days[new LocalDate(2029, 1, 1)]);
        Assert.Equal((2029, 2029), (reading.List.FirstYear, reading.List.LastYear));
    }

    [Fact]
    public void In_utf8_is_not_taken_for_shift_jis_where_its_bytes_would_be_valid_there_too()
    {
        var reading = HolidayListReader.Read(Encoding.UTF8.GetBytes(Text(Of2029.Select(l => l[..l.IndexOf(',', StringComparison.Ordinal)] + ",休日"))));
        Assert.All(reading.List!.Days.Values, name => Assert.Equal("休日", name));
    }

    [Theory]
    [InlineData("2029/2/30,閏日", 3)]
    [InlineData("20290111,成人の日", 3)]
    [InlineData("2029/1/15,", 3)]
    [InlineData("2029/1/1,正月", 3)]
    [InlineData("2029/1/15,\"切れた", 3)]
    public void With_one_line_that_cannot_be_read_is_refused_whole(string line, long at)
    {
        var reading = HolidayListReader.Read(Encoding.UTF8.GetBytes(Text([Heading, Of2029[0], line, .. Of2029[1..]])));
        Assert.Null(reading.List);
        Assert.Contains(reading.Faults, f => f.Line == at);
    }

    [Fact]
    public void That_was_cut_off_in_the_middle_of_a_year_is_refused()
    {
        var reading = HolidayListReader.Read(Encoding.UTF8.GetBytes(Text([Heading, .. Of2029[..7]])));
        Assert.Null(reading.List);
        Assert.Contains("2029", Assert.Single(reading.Faults).Reason.En);
    }

    [Theory]
    [InlineData("")]
    [InlineData("国民の祝日・休日月日,国民の祝日・休日名称\r\n")]
    [InlineData("<html><body>404</body></html>")]
    public void That_holds_no_day_is_refused(string text) => Assert.NotEmpty(HolidayListReader.Read(Encoding.UTF8.GetBytes(text)).Faults);

    internal static string Text(IEnumerable<string> lines) => string.Join("\r\n", lines) + "\r\n";
}
