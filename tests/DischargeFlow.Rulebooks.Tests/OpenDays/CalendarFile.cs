using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading;

namespace DischargeFlow.Rulebooks.Tests.OpenDays;

/// <summary>A calendar of closed days as it stands in a file.</summary>
internal static class CalendarFile
{
    /// <summary>What it says; it is without a mistake.</summary>
    public static ClosedDayTable Read(string text)
    {
        var read = ClosedDayTableReader.Read(new("calendar.yaml", text.ReplaceLineEndings("\n")));
        Assert.Empty(read.Findings.Select(f => f.Sentence.En));
        return read.Value!;
    }
}
