using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>A table of closed days as it would be, shown before it is kept.</summary>
/// <param name="Name">What rulebooks call it.</param>
/// <param name="Basis">The number of the state that it was made from; 0 for the file's.</param>
/// <param name="Text">Its text.</param>
/// <param name="Table">What the text says.</param>
/// <param name="Difference">What that changes.</param>
/// <param name="Done">What is done, as the audit will have it.</param>
public sealed record CalendarProposal(string Name, int Basis, string Text, ClosedDayTable Table, CalendarDifference Difference, string Done)
{
    /// <summary>
    /// What an edit of the text comes to. Throws <see cref="Refusals.RefusedException"/> when the new text cannot be read, or says other things than were asked for: it
    /// is then written in a way that only a person can edit.
    /// </summary>
    /// <param name="before">The table as it is.</param>
    /// <param name="text">The text as the edit left it.</param>
    /// <param name="done">What is done, as the audit will have it.</param>
    /// <param name="isAsked">Whether a difference is what was asked for.</param>
    internal static CalendarProposal Of(LoadedCalendar before, string text, string done, Func<CalendarDifference, bool> isAsked)
    {
        var read = ClosedDayTableReader.Read(new SourceText($"{before.Name}.yaml", text));
        if (read.Value is not { } table || read.Findings.Any(f => f.Gravity == Gravity.Error) || table.Name != before.Name) throw CalendarRefusals.OnlyAsText(before.Name);
        var difference = CalendarDifference.Between(before.Table, table);
        return isAsked(difference) ? new(before.Name, before.Kept?.Number ?? 0, text, table, difference, done) : throw CalendarRefusals.OnlyAsText(before.Name);
    }
}
