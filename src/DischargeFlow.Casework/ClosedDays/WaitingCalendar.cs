using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>A table of closed days whose file says another thing than runs, so that it waits until a person takes it.</summary>
/// <param name="Name">What rulebooks call it.</param>
/// <param name="Running">What runs; null where the table is new.</param>
/// <param name="File">The text of the file; null where there is none any more.</param>
/// <param name="Table">What the file says; null where there is none.</param>
public sealed record WaitingCalendar(string Name, ClosedDayTable? Running, SourceText? File, ClosedDayTable? Table)
{
    /// <summary>What would change; null where the file is gone, which changes nothing.</summary>
    public CalendarDifference? Difference => Table is null ? null : CalendarDifference.Between(Running, Table);

    /// <summary>The hash of the file's text, so that what is taken is what was looked at; empty where it is gone.</summary>
    public string Hash => File is null ? "" : TextHash.Of(File.Text);
}
