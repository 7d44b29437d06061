using System.Collections.Concurrent;
using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// Computes from a case's whole history what should exist: duties, due moments, alerts. Pure: the same arguments give the same plan,
/// byte for byte. One planner is made for each rulebook version and may be used from many threads.
/// </summary>
public sealed class Planner
{
    private readonly CompiledRulebook _book;
    private readonly ConcurrentBag<Workspace> _workspaces = [];
    private readonly UInt128 _interest;
    private readonly Dictionary<Duty, UInt128> _dependencies;

    private Planner(CompiledRulebook book)
    {
        _book = book;
        _interest = book.Duties.Aggregate(UInt128.Zero, (all, duty) => all | duty.AllSlots);
        _dependencies = new(book.Duties.Select(d => KeyValuePair.Create(d.Rule, d.AllSlots)), ReferenceEqualityComparer.Instance);
    }

    /// <summary>The rulebook version that it plans by.</summary>
    public Rulebook Rulebook => _book.Rulebook;

    /// <summary>Makes the planner of a rulebook version.</summary>
    /// <exception cref="ArgumentException">The rulebook was not checked: a name does not resolve, or something depends on itself.</exception>
    public static Planner For(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables) => new(Compiler.Compile(rulebook, vocabulary, tables));

    /// <summary>The timetable of a case, as it is if nothing further is recorded.</summary>
    /// <param name="history">All that was recorded.</param>
    /// <param name="directory">What planning may know of the parties.</param>
    /// <param name="explain">Whether every date and silence carries its because.</param>
    public Plan Plan(CaseHistory history, DirectoryExtract directory, bool explain = false)
    {
        var workspace = Desk(directory);
        var plan = new Planning(workspace, history, explain).Plan();
        _workspaces.Add(workspace);
        return plan;
    }

    /// <summary>
    /// The plan after entries were appended, from the plan before them: a duty that none of them can move is taken over as it was. The duties are
    /// the same, to the letter, as <see cref="Plan"/> gives; named moments, asks and warnings are left out.
    /// </summary>
    /// <param name="before">What this planner made, unexplained, of the first entries and of the same directory.</param>
    /// <param name="known">How many entries those were.</param>
    /// <param name="history">All that was recorded, the appended entries with the last sequences and no earlier recording moments.</param>
    /// <param name="directory">What planning may know of the parties.</param>
    public Plan Continue(Plan before, int known, CaseHistory history, DirectoryExtract directory)
    {
        var touched = history.Entries.Skip(known).Aggregate(UInt128.Zero, (all, entry) => all | TouchedBy(entry.Content));
        bool[] anew = [.. before.Duties.Select(d => (_dependencies[d.Rule] & touched) != UInt128.Zero)];
        var duties = touched == UInt128.Zero ? before.Duties : DutiesAfter(history, directory, before.Duties, anew);
        return new() { Rulebook = _book.Rulebook, CaseKey = history.CaseKey, Duties = duties, Moments = [], Asks = [], Warnings = [] };
    }

    /// <summary>
    /// The duties of a plan when entries were added: those that need not be planned are taken over as they were. The others are the same, to the letter, as
    /// <see cref="Plan"/> gives; without explanation.
    /// </summary>
    /// <param name="history">All that was recorded.</param>
    /// <param name="directory">What planning may know of the parties.</param>
    /// <param name="before">The duties on the history without the added entries; empty when there was none.</param>
    /// <param name="anew">Which of them are planned; all of them where their places do not tell them, or an entry rewrites others.</param>
    internal ImmutableArray<PlannedDuty> DutiesAfter(CaseHistory history, DirectoryExtract directory, ImmutableArray<PlannedDuty> before, ReadOnlySpan<bool> anew)
    {
        var workspace = Desk(directory);
        var duties = new Planning(workspace, history).DutiesAfter(before, anew);
        _workspaces.Add(workspace);
        return duties;
    }

    /// <summary>The things of this rulebook that an entry is about; zero for an entry that no rule depends on, all of them for one that rewrites others.</summary>
    internal UInt128 TouchedBy(EntryContent content) => _book.Timelines.TouchedBy(content) & _interest;

    /// <summary>Follows cases from one recording moment to the next, one case after the other.</summary>
    internal CaseSteps Steps() => new(_book);

    /// <summary>The open days and hours of a party.</summary>
    internal PartyCalendar CalendarOf(PartyExtract? party) => _book.CalendarOf(party);

    /// <summary>Looks at one duty as a plan has it; null when the plan has no such duty.</summary>
    internal T? Look<T>(CaseHistory history, DirectoryExtract directory, DutyKey key, Func<View, DutyInstance, T> look) where T : class =>
        new Planning(new(_book, directory), history).Look(key, look);

    private Workspace Desk(DirectoryExtract directory)
    {
        if (!_workspaces.TryTake(out var workspace)) return new(_book, directory);
        workspace.Begin(directory);
        return workspace;
    }
}
