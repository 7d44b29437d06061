using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Documents;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Replans;

/// <summary>
/// Notices that tables of closed days say other things than those by which open cases were planned, wherever that was changed, and plans the cases
/// anew: a few in each unit of work, together with how far it has come, so that a killed program leaves nothing out and does nothing twice.
/// </summary>
public sealed class ReplanDesk(IStore store, IRulebookShelf shelf, IClock clock, IIdentities identities, PersonKeys keys)
{
    private const int CasesOfAUnit = 20;

    private readonly CaseWork _work = new(shelf, identities, keys);

    /// <summary>
    /// Begins to plan anew where a table says other things than before; true when there is something to do. What files say from now on is remembered.
    /// </summary>
    /// <param name="calendars">The tables that run now.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public Task<bool> NoticeAsync(IReadOnlyList<LoadedCalendar> calendars, CancellationToken cancellationToken = default)
    {
        var hashes = calendars.ToImmutableDictionary(c => c.Name, c => HashOf(c.Table));
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        return store.WriteAsync(
            session =>
            {
                RememberFiles(session, calendars, now);
                var before = session.PlannedBy();
                var moved = hashes.Where(h => before.TryGetValue(h.Key, out var hash) && hash != h.Value).Select(h => h.Key)
                    .Concat(before.Keys.Except(hashes.Keys)).Concat(before.IsEmpty ? [] : hashes.Keys.Except(before.Keys)).Order(StringComparer.Ordinal).ToArray();
                if (before.IsEmpty || moved.Length > 0) session.SavePlannedBy(hashes);
                if (moved.Length > 0)
                {
                    var who = calendars.Where(c => moved.Contains(c.Name)).Select(c => c.Kept?.Who).FirstOrDefault(w => w is not null) ?? "files";
                    session.SaveReplan(new() { Id = identities.NextId(now), Why = $"closed-days {string.Join(' ', moved)}", Begun = now, Who = who });
                }

                return !session.OpenReplans().IsEmpty;
            },
            cancellationToken);
    }

    // So that a past moment can be looked at by the tables of then. What is kept on the pages is remembered there.
    private static void RememberFiles(IWriteSession session, IReadOnlyList<LoadedCalendar> calendars, Instant now)
    {
        var known = new Dictionary<string, string?>();
        foreach (var file in session.CalendarFiles()) known[file.Name] = file.Text;
        var present = calendars.Where(c => c.File is not null).ToDictionary(c => c.Name, c => KeptRulebook.Plain(c.File!.Text));
        foreach (var (name, text) in present.Where(p => known.GetValueOrDefault(p.Key) != p.Value)) session.KeepCalendarFile(new(name, now, text));
        foreach (var (name, _) in known.Where(k => k.Value is not null && !present.ContainsKey(k.Key))) session.KeepCalendarFile(new(name, now, null));
    }

    /// <summary>Plans the next few cases anew; false when none is left. The last one's end is in the audit.</summary>
    public Task<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        return store.WriteInPartsAsync(session => session.OpenReplans() is [var replan, ..] && Step(session, replan, now), cancellationToken);
    }

    private bool Step(IPartedSession session, Replan replan, Instant now)
    {
        var cases = session.OpenCasesAfter(replan.Cursor, now, CasesOfAUnit);
        var changed = 0;
        foreach (var @case in cases)
        {
            var planned = session.Try(() => PlansAnew(session, replan, @case, now));
            if (planned.Value) changed++;

            // A case that cannot be planned must not keep the others from being.
            if (planned.Fault is { } fault) session.Try(() => Say(session, new(now, replan.Who, "case-not-replanned", @case.Number.Value, $"{replan.Why}: {fault.Message}")));
        }

        var after = replan with { Cursor = cases.IsEmpty ? replan.Cursor : cases[^1].Id, Looked = replan.Looked + cases.Length, Changed = replan.Changed + changed, Done = cases.Length < CasesOfAUnit ? now : null };
        var saved = session.Try(() =>
        {
            session.SaveReplan(after);
            return after.Done is null || Say(session, new(now, replan.Who, "cases-replanned", replan.Why, $"{after.Changed}/{after.Looked}"));
        });
        return saved.Fault is { } ending ? throw ending : saved.Value;
    }

    private static bool Say(IWriteSession session, AuditEvent what)
    {
        session.AppendAudit(what);
        return true;
    }

    private bool PlansAnew(IWriteSession session, Replan replan, CaseRecord @case, Instant now)
    {
        var before = Rows(session, @case);
        _work.Replan(session, @case, now);
        var after = Rows(session, @case);
        if (before.Zip(after).All(p => p.First.Duties.SequenceEqual(p.Second.Duties) && !LedgerChanges.Between(p.First.Alerts, p.Second.Alerts).Any())) return false;
        session.NoteReplan(replan, @case, now);
        return Say(session, new(now, replan.Who, "case-replanned", @case.Number.Value, replan.Why));
    }

    private static (ImmutableArray<DutyRow> Duties, ImmutableSortedDictionary<string, Rulebooks.Ledgers.LedgerAlert> Alerts)[] Rows(IWriteSession session, CaseRecord @case) =>
        [.. @case.Rulebooks.Select(b => (session.DutiesOf(@case, b.Name).Sort((a, c) => string.CompareOrdinal(a.Key.ToString(), c.Key.ToString())), session.LedgerOf(@case, b.Name).Alerts))];

    private static string HashOf(ClosedDayTable table)
    {
        var text = new StringBuilder().Append(LocalDatePattern.Iso.Format(table.CoversFrom)).Append(' ').Append(LocalDatePattern.Iso.Format(table.CoversTo));
        foreach (var date in table.Dates) text.Append('\n').Append(LocalDatePattern.Iso.Format(date));
        return TextHash.Of(text.ToString());
    }
}
