using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Timelines;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The instances of all duties on a timeline: one for each recipient where the rule says so, one for each occurrence of an event.</summary>
internal sealed class Instances
{
    public Instances(CompiledRulebook book, Timeline timeline)
    {
        All = [.. book.Duties.SelectMany(duty => Of(duty, timeline))];
        Followed = [.. All.Where(i => i.Duty.IsFollowed)];
        InOrder = [.. All.OrderBy(i => book.Rulebook.Duties.IndexOf(i.Duty.Rule))];
    }

    /// <summary>In the order in which they are worked out: those of a duty that others refer to before theirs.</summary>
    public DutyInstance[] All { get; }

    /// <summary>Those of them that must be followed from the first recording moment on.</summary>
    public DutyInstance[] Followed { get; }

    /// <summary>In the order of the rulebook's text.</summary>
    public DutyInstance[] InOrder { get; }

    private static IEnumerable<DutyInstance> Of(CompiledDuty duty, Timeline timeline)
    {
        foreach (var recipient in duty.Rule.To)
        {
            var name = duty.Rule.ToEach ? recipient : "";
            if (duty.EachEvent < 0)
            {
                yield return new(duty, recipient, 0, name);
                continue;
            }

            foreach (var occurrence in timeline.Events[duty.EachEvent].Entries.ToArray().OrderBy(e => e.Sequence))
                yield return new(duty, recipient, occurrence.Sequence, name.Length == 0 ? $"{occurrence.Sequence}" : $"{occurrence.Sequence}-{name}", occurrence.Group);
        }
    }
}
