using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Flips;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>One thing that, recorded together with what stands beside it, would change how a duty stands.</summary>
/// <param name="Content">What would have to be recorded. A party in it is any; a date in it is one of many where <paramref name="IsExample"/>.</param>
/// <param name="Happened">When it must have been so; null for the moment of recording.</param>
/// <param name="IsExample">Whether other values would do as well.</param>
public sealed record Flip(EntryContent Content, Moment? Happened, bool IsExample);

/// <summary>
/// The nearest conditions to flip: the smallest sets of entries that would start a duty, decide it, or unblock it. They are worked out over the
/// rule's conditions, and each was tried: a plan made with its entries stands as is said here.
/// </summary>
/// <param name="ToStart">Alternatives that start it, all of the same size, what nobody recorded yet before what would have to change.</param>
/// <param name="ByDecision">The decision of a person that starts it; null where no person may decide.</param>
/// <param name="ToRuleOut">Alternatives that decide an undecided duty with no.</param>
/// <param name="ToUnblock">Alternatives that let a blocked duty leave the organization.</param>
public sealed record Nearest(
    ImmutableArray<ImmutableArray<Flip>> ToStart, ImmutableArray<Flip>? ByDecision, ImmutableArray<ImmutableArray<Flip>> ToRuleOut, ImmutableArray<ImmutableArray<Flip>> ToUnblock)
{
    private const int MostAlternatives = 12;
    private const int MostPlans = 300;

    /// <summary>True when nothing that could be recorded changes how it stands.</summary>
    public bool IsEmpty => ToStart.IsEmpty && ByDecision is null && ToRuleOut.IsEmpty && ToUnblock.IsEmpty;

    /// <summary>Nothing.</summary>
    public static Nearest None { get; } = new([], null, [], []);

    /// <summary>What is nearest for a duty of a plan, as it stands at a moment.</summary>
    /// <param name="planner">The planner that made the plan.</param>
    /// <param name="history">The history on which it was made.</param>
    /// <param name="directory">The directory with which it was made.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="at">The moment at which something would be recorded; not before the last entry.</param>
    public static Nearest Of(Planner planner, CaseHistory history, DirectoryExtract directory, PlannedDuty duty, Instant at)
    {
        if (history.Entries.Length > 0) at = Instant.Max(at, history.Entries.Max(e => e.Recorded));
        var state = duty.StateAt(at);
        var trial = new Trial(planner, history, directory, duty.Key, at);
        return state switch
        {
            DutyState.Blocked => None with
            {
                ToUnblock = trial.Alternatives(
                    trial.Sets((view, instance) => instance.Duty.SendingNeeds?.Flips(view, Instant.MaxValue, true) ?? FlipSets.None), d => d.StateAt(at) != DutyState.Blocked),
            },
            DutyState.Undecided => Deciding(trial, at),
            DutyState.NotApplicable or DutyState.Void => Starting(trial, at),
            DutyState.Waiting when duty.Start is null => Starting(trial, at),
            _ => None,
        };
    }

    /// <summary>Whether a duty is owed, now or from a known start on.</summary>
    public static bool IsStarted(PlannedDuty duty, Instant at) =>
        duty.Start is not null && duty.StateAt(at) is not (DutyState.NotApplicable or DutyState.Undecided or DutyState.Void);

    private static Nearest Starting(Trial trial, Instant at)
    {
        var sets = trial.Sets((view, instance) => FlipSets.Both(
            instance.Duty.Condition?.Flips(view, Instant.MaxValue, true) ?? FlipSets.Already, instance.Duty.Starts.Flips(view, Instant.MaxValue)));
        return None with
        {
            ToStart = trial.Alternatives([.. sets.Where(s => s.Decisions == 0)], d => IsStarted(d, at)),
            ByDecision = trial.Alternatives([.. sets.Where(s => s.Decisions > 0)], d => IsStarted(d, at)) is [var first, ..] ? first : null,
        };
    }

    private static Nearest Deciding(Trial trial, Instant at)
    {
        bool IsYes(PlannedDuty d) => d.StateAt(at) is not (DutyState.NotApplicable or DutyState.Undecided or DutyState.Void);
        var yes = trial.Sets((view, instance) => instance.Duty.Condition?.Flips(view, Instant.MaxValue, true) ?? FlipSets.None);
        var no = trial.Sets((view, instance) => instance.Duty.Condition?.Flips(view, Instant.MaxValue, false) ?? FlipSets.None);
        return None with
        {
            ToStart = trial.Alternatives([.. yes.Where(s => s.Decisions == 0)], IsYes),
            ByDecision = trial.Alternatives([.. yes.Where(s => s.Decisions > 0)], IsYes) is [var first, ..] ? first : null,
            ToRuleOut = trial.Alternatives([.. no.Where(s => s.Decisions == 0)], d => d.StateAt(at) is DutyState.NotApplicable or DutyState.Void),
        };
    }

    /// <summary>Tries what could be recorded by planning with it.</summary>
    private sealed class Trial(Planner planner, CaseHistory history, DirectoryExtract directory, DutyKey key, Instant at)
    {
        private readonly int _next = history.Entries.Select(e => e.Sequence).DefaultIfEmpty(0).Max() + 1;
        private int _plans;

        public ImmutableArray<FlipSet> Sets(Func<View, Planning.Duties.DutyInstance, ImmutableArray<FlipSet>> sets) =>
            planner.Look<Box>(history, directory, key, (view, instance) => new(instance.Core.Exists ? sets(view, instance) : FlipSets.None))?.Sets ?? FlipSets.None;

        /// <summary>The alternatives of the smallest size that turn out as wanted.</summary>
        public ImmutableArray<ImmutableArray<Flip>> Alternatives(ImmutableArray<FlipSet> sets, Predicate<PlannedDuty> wanted)
        {
            var found = ImmutableArray.CreateBuilder<ImmutableArray<Flip>>();
            var size = 0;
            foreach (var set in sets.Where(s => !s.Flips.IsEmpty))
            {
                if (found.Count == MostAlternatives || (found.Count > 0 && set.Flips.Length > size)) break;
                if (FirstThat(set, wanted) is not { } flips) continue;
                size = set.Flips.Length;
                found.Add(flips);
            }

            return found.ToImmutable();
        }

        private ImmutableArray<Flip>? FirstThat(FlipSet set, Predicate<PlannedDuty> wanted)
        {
            var most = set.Flips.Max(f => f.Candidates.Length);
            // Values are tried in step: what is nearest for each, then the next.
            for (var i = 0; i < most && _plans < MostPlans; i++)
            {
                var flips = set.Flips.Select(f => new Flip(f.Candidates[Math.Min(i, f.Candidates.Length - 1)], f.Happened, f.Candidates.Length > 1)).ToImmutableArray();
                if (Planned(flips) is { } duty && wanted(duty)) return flips;
            }

            return null;
        }

        private PlannedDuty? Planned(ImmutableArray<Flip> flips)
        {
            _plans++;
            return planner.Plan(With(history, flips, at, _next), directory).Duties.FirstOrDefault(d => d.Key == key);
        }

        private sealed record Box(ImmutableArray<FlipSet> Sets);
    }

    /// <summary>The history with flips recorded at a moment.</summary>
    public static CaseHistory With(CaseHistory history, ImmutableArray<Flip> flips, Instant at) =>
        With(history, flips, at, history.Entries.Select(e => e.Sequence).DefaultIfEmpty(0).Max() + 1);

    private static CaseHistory With(CaseHistory history, ImmutableArray<Flip> flips, Instant at, int next) =>
        new(history.CaseKey, [.. history.Entries, .. flips.Select((f, i) => new Entry(next + i, f.Happened ?? Moment.At(at), at, "", f.Content))]);
}
