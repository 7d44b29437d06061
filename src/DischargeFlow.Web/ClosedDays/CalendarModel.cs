using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.ClosedDays;

/// <summary>The page of all tables of closed days.</summary>
/// <param name="Tables">The tables, with who goes by them.</param>
/// <param name="Replan">What open cases are planned anew for, or were last; null for nothing yet.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record CalendarsModel(ImmutableArray<CalendarLine> Tables, Replan? Replan, Told? Told = null)
{
    /// <summary>Tables of which the folder says another thing, which nobody took yet.</summary>
    public ImmutableArray<WaitingCalendar> Waiting { get; init; } = [];
}

/// <summary>One table on the page of all.</summary>
/// <param name="Calendar">The table.</param>
/// <param name="Rulebooks">The titles of the rulebooks for which it holds.</param>
/// <param name="Parties">How many parties keep it.</param>
/// <param name="PastDuties">How many duties still to be done rest on dates that it does not know.</param>
public sealed record CalendarLine(LoadedCalendar Calendar, ImmutableArray<Bilingual> Rulebooks, int Parties, int PastDuties);

/// <summary>The page of one table.</summary>
/// <param name="Line">The table, with who goes by it.</param>
/// <param name="Year">The year that is shown.</param>
/// <param name="States">Its states in the database, the latest first.</param>
/// <param name="Proposal">What a list of holidays would change; null before one was sent.</param>
/// <param name="List">The list that was sent, in Base64, so that what is kept is what was shown.</param>
/// <param name="Faults">Why a list cannot be read, line by line.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record CalendarModel(
    CalendarLine Line, int Year, ImmutableArray<KeptCalendar> States, CalendarProposal? Proposal = null, string? List = null,
    ImmutableArray<(long Line, Bilingual Reason)> Faults = default, Told? Told = null)
{
    /// <summary>The table.</summary>
    public LoadedCalendar Calendar => Line.Calendar;

    /// <summary>The number of the state that was looked at; 0 for the file's.</summary>
    public int Basis => Calendar.Kept?.Number ?? 0;
}
