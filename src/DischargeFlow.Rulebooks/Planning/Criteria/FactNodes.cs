using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>A criterion that looks at one fact.</summary>
internal abstract class FactNode(string name, int slot, UInt128 slots, Place place) : CriterionNode(place)
{
    public override UInt128 Slots => slots;

    public override Tri At(View view, Instant cut)
    {
        var track = view.Timeline.Facts[slot];
        var index = track.IndexAt(cut, view.Visible);
        return index < 0 ? Tri.Unknown : Of(track.Entries[index].Value);
    }

    /// <summary>The answer for a recorded value. None is definite: there is no such thing, so nothing holds of it.</summary>
    protected abstract Tri Of(FactValue value);

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        var track = view.Timeline.Facts[slot];
        var index = track.IndexAt(cut, view.Visible);
        var present = index < 0 ? null : track.Entries[index].Value;
        var values = Values(view, present, wanted).Select(v => (EntryContent)new EntryContent.Became(name, v)).ToImmutableArray();
        return values.IsEmpty ? FlipSets.None : FlipSets.Of(new(name, values, HappenedBy(cut), present is not (null or FactValue.Unknown)));
    }

    /// <summary>Values that would answer as wanted, the nearest to the present one first.</summary>
    protected abstract IEnumerable<FactValue> Values(View view, FactValue? present, bool wanted);

    /// <summary>What the rule asks of it, where that is more than "yes".</summary>
    protected virtual Needed? Needed => null;

    public override void Ask(View view, Instant cut) => view.Missing?.Add(new(name, Place));

    public override void Explain(View view, Instant cut, Tri answer)
    {
        var track = view.Timeline.Facts[slot];
        var index = track.IndexAt(cut, view.Visible);
        if (index < 0) view.Why?.Add(Sayings.FactUnknown, Place, name);
        else if (Needed is { } needed) view.Why?.Add(Sayings.FactAgainst, Place, name, track.Entries[index].Value, new EntryNumber(track.Entries[index].Sequence), needed);
        else view.Why?.Add(Sayings.FactIs, Place, name, track.Entries[index].Value, new EntryNumber(track.Entries[index].Sequence));
    }
}

/// <summary>A yes-no fact.</summary>
internal sealed class YesNoNode(string name, int slot, UInt128 slots, Place place) : FactNode(name, slot, slots, place)
{
    protected override IEnumerable<FactValue> Values(View view, FactValue? present, bool wanted) => [new FactValue.YesNo(wanted)];

    protected override Tri Of(FactValue value) => value switch
    {
        FactValue.YesNo yesNo => yesNo.Yes.ToTri(),
        FactValue.None => Tri.No,
        _ => Tri.Unknown,
    };
}

/// <summary>A number or a choice against a value; choices follow their order in the vocabulary.</summary>
internal sealed class ComparesNode(
    string name, int slot, UInt128 slots, Comparison comparison, FactValue value, ImmutableArray<string> order, Place place)
    : FactNode(name, slot, slots, place)
{
    protected override Tri Of(FactValue recorded) => (recorded, value) switch
    {
        (FactValue.Unknown, _) => Tri.Unknown,
        (FactValue.Number left, FactValue.Number right) => Holds(left.Value.CompareTo(right.Value)),
        (FactValue.Choice left, FactValue.Choice right) => Holds(order.IndexOf(left.Value).CompareTo(order.IndexOf(right.Value))),
        (FactValue.Choices left, FactValue.Choice right) => (left.Values.Contains(right.Value) == (comparison != Comparison.IsNot)).ToTri(),
        (FactValue.YesNo left, FactValue.YesNo right) => Holds(left.Yes.CompareTo(right.Yes)),
        _ => (comparison == Comparison.IsNot).ToTri(),
    };

    protected override Needed? Needed { get; } = new(comparison, value);

    protected override IEnumerable<FactValue> Values(View view, FactValue? present, bool wanted) => Near(present).Where(v => Of(v) == wanted.ToTri());

    private IEnumerable<FactValue> Near(FactValue? present) => value switch
    {
        FactValue.Number number => new[] { 0, 1, -1, 0.1m, -0.1m }.Select(d => new FactValue.Number(number.Value + d)),
        FactValue.Choice choice when present is FactValue.Choices choices =>
            [new FactValue.Choices(choices.Values.Add(choice.Value)), new FactValue.Choices(choices.Values.Remove(choice.Value))],
        FactValue.Choice choice => order.OrderBy(c => Math.Abs(order.IndexOf(c) - order.IndexOf(choice.Value))).Select(c => new FactValue.Choice(c)),
        FactValue.YesNo => [new FactValue.YesNo(true), new FactValue.YesNo(false)],
        _ => [],
    };

    private Tri Holds(int sign) => comparison.Holds(sign).ToTri();
}

/// <summary>A choice that is one of several.</summary>
internal sealed class OneOfNode(string name, int slot, UInt128 slots, ImmutableArray<string> values, ImmutableArray<string> order, Place place)
    : FactNode(name, slot, slots, place)
{
    protected override IEnumerable<FactValue> Values(View view, FactValue? present, bool wanted) =>
        values.Union(order).Select(v => new FactValue.Choice(v)).Where(v => Of(v) == wanted.ToTri());

    protected override Needed? Needed { get; } = new(Comparison.Is, new FactValue.Choices([.. values]));

    protected override Tri Of(FactValue value) => value switch
    {
        FactValue.Unknown => Tri.Unknown,
        FactValue.Choice choice => values.Contains(choice.Value).ToTri(),
        FactValue.Choices choices => values.Any(choices.Values.Contains).ToTri(),
        _ => Tri.No,
    };
}

internal static class Comparisons
{
    /// <summary>Whether a comparison holds, from the sign of left compared with right.</summary>
    public static bool Holds(this Comparison comparison, int sign) => comparison switch
    {
        Comparison.Is => sign == 0,
        Comparison.IsNot => sign != 0,
        Comparison.AtLeast => sign >= 0,
        Comparison.AtMost => sign <= 0,
        Comparison.Above => sign > 0,
        _ => sign < 0,
    };
}
