using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>
/// The ledger of a case under one rulebook as it was read, and each step by which a plan takes it on. Nothing is written before
/// <see cref="Save"/>; whoever goes back takes the draft before.
/// </summary>
internal sealed class LedgerDraft
{
    private readonly Ledger _before;
    private readonly ImmutableArray<Step> _steps;
    private readonly ImmutableArray<DutyKey> _listed;
    private readonly bool _isNew;
    private ImmutableArray<DutyRow>? _duties;

    private LedgerDraft(string rulebook, Ledger before, ImmutableArray<DutyKey> listed, bool isNew, ImmutableArray<Step> steps) =>
        (Rulebook, _before, _listed, _isNew, _steps) = (rulebook, before, listed, isNew, steps);

    /// <summary>The rulebook.</summary>
    public string Rulebook { get; }

    /// <summary>The plan that was followed last, as far as it is known.</summary>
    public KeptPlan? Kept { get; private init; }

    /// <summary>The ledger as it was read.</summary>
    public Ledger Before => _before;

    /// <summary>The ledger after the last step.</summary>
    public Ledger After => _steps.IsEmpty ? _before : _steps[^1].After;

    /// <summary>Whether there is no row of it yet and no plan was followed.</summary>
    public bool IsUnseen => _isNew && _steps.IsEmpty;

    /// <summary>The ledger of a case that has none yet.</summary>
    public static LedgerDraft New(string rulebook) => new(rulebook, Ledger.Empty, [], isNew: true, []);

    /// <summary>The ledger of a case as it is.</summary>
    public static LedgerDraft Of(IReadSession session, CaseRecord @case, string rulebook) =>
        new(rulebook, session.LedgerOf(@case, rulebook), [.. session.DutiesOf(@case, rulebook).Select(d => d.Key)], isNew: false, [])
        {
            Kept = session.KeptPlanOf(@case, rulebook),
        };

    /// <summary>The ledger after the entries of a history.</summary>
    public LedgerDraft Follow(Planner planner, CaseHistory history, DirectoryExtract directory, Instant recorded)
    {
        var kept = Kept is { } known && ReferenceEquals(known.Planner, planner) && ReferenceEquals(known.Directory, directory) ? known : null;
        var plan = kept is null ? planner.Plan(history, directory) : planner.Continue(kept.Plan, kept.Entries, history, directory);
        var present = _steps.IsEmpty ? _before : _steps[^1].After;
        var settled = kept is not null && ReferenceEquals(kept.Ledger, present) && kept.Recorded <= recorded ? kept.Plan : null;
        var blocked = ConsentGate.BlockedAlerts(Reconciler.Reconcile(present, plan, recorded, settled), plan, directory, recorded, out var after);
        LedgerSaving.Check(present, after);

        // The pump's side of a row follows each step; of rows that nobody has seen only what they are in the end is written, and none that came to nothing.
        if (_isNew) after = after.WithoutWithdrawn();
        var step = new Step(after, blocked, recorded);
        return new(Rulebook, _before, ListedBy(plan), _isNew, _isNew ? [step] : _steps.Add(step))
        {
            Kept = new(plan, history.Entries.Length, planner, directory, after, recorded),
        };
    }

    /// <summary>
    /// The same at once for a ledger of which nobody has seen anything, after all entries of a history, each recording moment of which brought it further.
    /// </summary>
    public LedgerDraft Fold(QuickFold fold, CaseHistory history, DirectoryExtract directory, Instant recorded)
    {
        var plan = fold.Planner.Plan(history, directory);
        var blocked = ConsentGate.BlockedAlerts(fold.Unsent(history, directory), plan, directory, recorded, out var after);
        return new(Rulebook, _before, ListedBy(plan), _isNew, [new(after, blocked, recorded)])
        {
            Kept = new(plan, history.Entries.Length, fold.Planner, directory, after, recorded),
        };
    }

    /// <summary>Makes the rows that <see cref="Save"/> writes: it may be done ahead, without the database.</summary>
    public void Settle()
    {
        if (!_steps.IsEmpty) _duties ??= [.. Kept!.Plan.Duties.Where(d => _listed.Contains(d.Key)).Select(PlannedDutyRow.Of)];
    }

    /// <summary>Writes what differs from what was read.</summary>
    public void Save(IWriteSession session, CaseRecord @case)
    {
        if (_steps.IsEmpty) return;
        var present = _before;
        foreach (var step in _steps)
        {
            session.SaveLedger(@case.Id, Rulebook, present, step.After, step.Recorded);
            present = step.After;
        }

        session.SaveBlocked(@case, Rulebook, _steps[^1].Blocked);
        Settle();
        session.SaveDuties(@case, Rulebook, _duties!.Value);
        session.KeepPlan(@case, Rulebook, Kept!);
    }

    // Most duties of a rulebook never come onto anybody's list: nobody looks for them, and each row costs every recording. What once was on a
    // list keeps its row as long as a plan holds the duty.
    private ImmutableArray<DutyKey> ListedBy(Plan plan)
    {
        var listed = ImmutableArray.CreateBuilder<DutyKey>();
        foreach (var duty in plan.Duties)
        {
            if (PlannedDutyRow.IsEverListed(duty) || _listed.Contains(duty.Key)) listed.Add(duty.Key);
        }

        return listed.ToImmutable();
    }

    private readonly record struct Step(Ledger After, HashSet<string> Blocked, Instant Recorded);
}
