using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Flips;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>A criterion with a name. A person may decide it, with a reason: that holds until it is withdrawn.</summary>
internal sealed class NamedNode(string name, int slot, UInt128 slots, CriterionNode body, Place place) : CriterionNode(place)
{
    public override UInt128 Slots { get; } = slots | body.Slots;

    public override bool DependsOnDuties => body.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        var track = view.Timeline.Decisions[slot];
        var index = track.IndexAt(cut, view.Visible);
        return index >= 0 ? track.Entries[index].Value.ToTri() : body.At(view, cut);
    }

    public override void Ask(View view, Instant cut)
    {
        if (body is DecidedByPersonNode) view.Missing?.Add(new(name, Place));
        else body.Ask(view, cut);
    }

    // Where a person decided, only a person decides otherwise.
    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted)
    {
        var isDecided = view.Timeline.Decisions[slot].IndexAt(cut, view.Visible) >= 0;
        var decision = FlipSets.Of(new(this, [new EntryContent.Decided(name, wanted, "")], HappenedBy(cut), isDecided, IsDecision: true));
        return isDecided ? decision : FlipSets.Either(body.Flips(view, cut, wanted), decision);
    }

    public override void Explain(View view, Instant cut, Tri answer)
    {
        var track = view.Timeline.Decisions[slot];
        var index = track.IndexAt(cut, view.Visible);
        if (index >= 0)
        {
            view.Why?.Add(Sayings.PersonDecided, Place, name, track.Entries[index].Value, new EntryNumber(track.Entries[index].Sequence));
        }
        else
        {
            view.Why?.Add(answer switch { Tri.Yes => Sayings.CriterionYes, Tri.No => Sayings.CriterionNo, _ => Sayings.CriterionUnknown }, Place, name);
            body.Explain(view, cut, answer);
        }
    }
}

/// <summary>A question that only a person answers: unknown until decided.</summary>
internal sealed class DecidedByPersonNode(Place place) : CriterionNode(place)
{
    public override UInt128 Slots => UInt128.Zero;

    public override Tri At(View view, Instant cut) => Tri.Unknown;

    // The criterion that it decides is asked for.
    public override void Ask(View view, Instant cut)
    {
    }

    public override void Explain(View view, Instant cut, Tri answer) => view.Why?.Add(Sayings.WaitsForDecision, Place);
}
