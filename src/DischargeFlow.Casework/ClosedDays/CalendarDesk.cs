using System.Text;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Replans;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>
/// Changes tables of closed days: each change is a state of its own, dated and signed, with a line in the audit; then the program plans by it and the
/// open cases follow. Throws <see cref="RefusedException"/> for what cannot be meant or what somebody else was first with.
/// </summary>
public sealed class CalendarDesk(IStore store, ICalendarShelf shelf, IClock clock, ReplanBell bell)
{
    private const int LongestName = 40, LongestTitle = 100;

    private static readonly AnnualDatePattern MonthDay = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    /// <summary>What a list of holidays would change. Nothing is kept yet.</summary>
    public CalendarProposal WithList(string calendar, HolidayList list)
    {
        var before = Find(calendar);
        if (!CalendarText.Joins(before.Table, list)) throw CalendarRefusals.DoesNotJoin(calendar, new(list.FirstYear, list.LastYear), new(before.Table.CoversFrom.Year, before.Table.CoversTo.Year));
        var text = CalendarText.With(before.Text.Text, before.Table, list);
        return CalendarProposal.Of(before, text, $"list {Math.Max(list.FirstYear, before.Table.CoversFrom.Year)}-{list.LastYear}", d => d.Days.All(c => list.Days.GetValueOrDefault(c.Date) == c.After));
    }

    /// <summary>What a closed day would change: a date such as <c>2026-11-02</c>, or <c>11-02</c> for every year.</summary>
    public CalendarProposal WithDay(string calendar, string day, string name)
    {
        var before = Find(calendar);
        name = (name ?? "").Normalize(NormalizationForm.FormC).Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) throw CalendarRefusals.NoName();
        if (AnnualOf(day) is { } annual) return CalendarProposal.Of(before, CalendarText.WithDay(before.Text.Text, annual, name), $"+{day.Trim()}", d => d.Days.All(c => IsOn(c.Date, annual)));
        var date = DateOf(day);
        if (!before.Table.Covers(date)) throw CalendarRefusals.Outside(date, before.Table.CoversFrom, before.Table.CoversTo);
        return CalendarProposal.Of(before, CalendarText.WithDay(before.Text.Text, before.Table, date, name), $"+{day.Trim()}", d => d.Days.All(c => c.Date == date && c.After == name));
    }

    /// <summary>What it would change to take a closed day out.</summary>
    public CalendarProposal WithoutDay(string calendar, string day)
    {
        var before = Find(calendar);
        if (before.Table.Dates.Length <= 1) throw CalendarRefusals.LastDay(calendar);
        if (AnnualOf(day) is { } annual)
        {
            if (!before.Table.EveryYear.ContainsKey(annual)) throw CalendarRefusals.NotClosed(day);
            return CalendarProposal.Of(before, CalendarText.WithoutDay(before.Text.Text, annual), $"-{day.Trim()}", d => !d.Days.IsEmpty && d.Days.All(c => IsOn(c.Date, annual)));
        }

        var date = DateOf(day);
        if (before.Table.NameOf(date) is null) throw CalendarRefusals.NotClosed(day);
        return CalendarProposal.Of(before, CalendarText.WithoutDay(before.Text.Text, date), $"-{day.Trim()}", d => d.Days is [var only] && only.Date == date);
    }

    /// <summary>What it would change if the table spoke of other dates.</summary>
    public CalendarProposal Covering(string calendar, string from, string to)
    {
        var before = Find(calendar);
        var (first, last) = (DateOf(from), DateOf(to));
        if (first > last || before.Table.Dates.Except(EveryYearOf(before.Table)).Any(d => d < first || d > last)) throw CalendarRefusals.NoSpan();
        return CalendarProposal.Of(before, CalendarText.Covering(before.Text.Text, first, last), $"covers {from.Trim()} {to.Trim()}", d => d.Days.All(c => before.Table.EveryYear.ContainsKey(new(c.Date.Month, c.Date.Day))));
    }

    /// <summary>Keeps what was proposed; nothing where it changes nothing.</summary>
    /// <param name="proposal">The table as it shall be.</param>
    /// <param name="requester">Who, with the idempotency key.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public async Task KeepAsync(CalendarProposal proposal, Requester requester, CancellationToken cancellationToken = default)
    {
        if (!proposal.Difference.IsNothing) await KeepAsync(proposal.Name, proposal.Basis, proposal.Text, proposal.Done, requester, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a table that is only in the database.</summary>
    public async Task AddAsync(string name, string ja, string en, LocalDate from, LocalDate to, string firstDay, string firstName, Requester requester, CancellationToken cancellationToken = default)
    {
        if (!IsName(name)) throw CalendarRefusals.BadName();
        if (shelf.Calendars.Any(c => c.Name == name)) throw CalendarRefusals.Taken(name);
        if (IsNoTitle(ja) || IsNoTitle(en)) throw CalendarRefusals.NoTitle();
        var date = DateOf(firstDay);
        if (firstName.Trim().Length is 0 or > LongestName || firstName.Any(char.IsControl)) throw CalendarRefusals.NoName();
        if (from > to || from.Year < 2000 || to.Year > 2099) throw CalendarRefusals.NoSpan();
        if (date < from || date > to) throw CalendarRefusals.Outside(date, from, to);
        var text = CalendarText.New(name, ja.Trim(), en.Trim(), requester.Who, from, to, date, firstName.Trim());
        if (!ClosedDayTableReader.Read(new SourceText($"{name}.yaml", text)).IsSound) throw CalendarRefusals.NoTitle();
        var states = store.Read(s => s.StatesOf(name, 1));
        await KeepAsync(name, states is [var last] ? last.Number : 0, text, "new", requester, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Lets the file count as it lies: again, in the place of what was kept, or because somebody changed it since it was taken. Where the file is gone
    /// meanwhile, what it said is kept in its place.
    /// </summary>
    /// <param name="calendar">The table.</param>
    /// <param name="basis">The number of the state that was looked at.</param>
    /// <param name="hash">The hash of the file that waits, as it was looked at (<see cref="WaitingCalendar.Hash"/>); null for one that does not wait.</param>
    /// <param name="requester">Who, with the idempotency key.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public Task TakeFileAsync(string calendar, int basis, string? hash, Requester requester, CancellationToken cancellationToken = default)
    {
        if (shelf.Waiting.FirstOrDefault(w => w.Name == calendar) is { } waiting)
        {
            if (waiting.Hash != (hash ?? "")) throw CalendarRefusals.SomebodyWasFirst(calendar);
            return waiting.File is { } changed
                ? KeepAsync(calendar, basis, null, "file", requester, cancellationToken, changed)
                : KeepAsync(calendar, basis, Find(calendar).Text.Text, "kept", requester, cancellationToken);
        }

        return Find(calendar) switch
        {
            { File: null } => throw CalendarRefusals.NoFileBehind(calendar),
            { Kept: null } => Task.CompletedTask,
            { File: var file } => KeepAsync(calendar, basis, null, "file", requester, cancellationToken, file),
        };
    }

    private async Task KeepAsync(string name, int basis, string? text, string done, Requester requester, CancellationToken cancellationToken, SourceText? taken = null)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        await store.WriteAsync(
            session => IdempotentRequest.Once(session, requester, $"calendar {name} {basis} {done}\n{text}", now, () =>
            {
                // What was let go back to the file had a number too.
                var latest = session.StatesOf(name, 1) is [var state] ? state : null;
                if ((latest?.Text is null ? 0 : latest.Number) != basis && latest?.Number != basis) throw CalendarRefusals.SomebodyWasFirst(name);
                session.KeepCalendar(new KeptCalendar { Name = name, Number = (latest?.Number ?? 0) + 1, Text = text, Done = done, Recorded = now, Who = requester.Who });
                if (taken is not null) session.KeepCalendarFile(new(name, now, KeptRulebook.Plain(taken.Text)));
                session.AppendAudit(new(now, requester.Who, "calendar-changed", name, done));
            }),
            cancellationToken).ConfigureAwait(false);
        await shelf.RenewAsync(cancellationToken).ConfigureAwait(false);
        bell.Ring();
    }

    private LoadedCalendar Find(string calendar) => shelf.Calendars.FirstOrDefault(c => c.Name == calendar) ?? throw CalendarRefusals.None(calendar);

    private static IEnumerable<LocalDate> EveryYearOf(ClosedDayTable table) => table.Dates.Where(d => table.EveryYear.ContainsKey(new(d.Month, d.Day)));

    private static bool IsOn(LocalDate date, AnnualDate day) => (date.Month, date.Day) == (day.Month, day.Day);

    private static bool IsName(string name) => name.Length is > 0 and <= 60 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsNoTitle(string title) => title.Trim().Length is 0 or > LongestTitle || title.Any(char.IsControl);

    private static AnnualDate? AnnualOf(string day) => MonthDay.Parse((day ?? "").Trim()) is { Success: true, Value: var annual } ? annual : null;

    private static LocalDate DateOf(string day) =>
        LocalDatePattern.Iso.Parse((day ?? "").Trim()) is { Success: true, Value: { Year: >= 2000 and <= 2099 } date } ? date : throw CalendarRefusals.NoDay(day ?? "");
}
