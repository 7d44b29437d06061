using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// The duties of a case as they stand after one recording moment and then the next. The history is sorted once, and of a duty only what the new
/// entries concern is worked out again. For one case after the other, not for several threads at once.
/// </summary>
internal sealed class CaseSteps(CompiledRulebook book)
{
    private readonly Workspace _workspace = new(book, new(ImmutableDictionary<PartyId, PartyExtract>.Empty));
    private Planning _planning = null!;
    private Pass _pass = null!;

    /// <summary>How many duties every case has.</summary>
    public int Count => _planning.Instances.InOrder.Length;

    /// <summary>Begins with a case; false when what was recorded is corrected or in an order of its own, so that each moment needs a plan of its own.</summary>
    /// <param name="history">All that will have been recorded in the end.</param>
    /// <param name="directory">What planning may know of the parties.</param>
    public bool Begin(CaseHistory history, DirectoryExtract directory)
    {
        _workspace.Begin(directory);
        _planning = new(_workspace, history);
        if (!_planning.BeginSteps()) return false;
        _pass = new(_workspace.View, _planning.Instances.Followed, touchesAreReliable: true);
        return true;
    }

    /// <summary>Goes on to a group of entries recorded together; -1 for a case of which nothing was recorded. None is left out.</summary>
    public void To(int group) => _pass.Look(group);

    /// <summary>What the duty at a place of the rulebook is known by.</summary>
    public DutyKey KeyAt(int place) => _planning.KeyOf(At(place));

    /// <summary>Everything that anything of a duty's plan depends on.</summary>
    public UInt128 DependsOn(int place) => At(place).Duty.AllSlots;

    /// <summary>What entries must touch before the plan can hold a duty whose start is not known or whose condition is no; null when it may hold it now.</summary>
    public UInt128? RestOf(int place)
    {
        var (instance, view) = (At(place), _workspace.View);
        var duty = instance.Duty;
        if (duty.DependsOnDuties) return null;
        instance.Enter(view.Frame);
        UInt128 waits;
        if (!duty.Starts.At(view, Instant.MaxValue, StrictSide.Earliest).IsKnown) waits = duty.Starts.Slots | duty.PartySlots;
        else if (duty.Condition?.At(view, Instant.MaxValue) == Tri.No) waits = duty.Condition.Slots | duty.PartySlots;
        else return null;
        if (!duty.IsFollowed) instance.Note(view.Visible, default);
        return waits;
    }

    /// <summary>Puts a duty down as it stands.</summary>
    /// <param name="place">Its place in the rulebook.</param>
    public PlannedDuty Write(int place)
    {
        var instance = At(place);
        if (!instance.Duty.IsFollowed) Pass.Bring(_workspace.View, instance);
        return _planning.PutDown(place);
    }

    private DutyInstance At(int place) => _planning.Instances.InOrder[place];
}
