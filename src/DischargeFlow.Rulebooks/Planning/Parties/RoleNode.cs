using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Criteria;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Parties;

/// <summary>A role under which something is looked up, and who holds it.</summary>
internal readonly record struct Holder(string Role, PartyId? Party);

/// <summary>A role as the planner asks it.</summary>
internal abstract class RoleNode
{
    /// <summary>The role that is finally meant (a derived role names one of others) and its holder at a cut.</summary>
    public abstract Holder Holder(View view, Instant cut);

    /// <summary>The slots on which the answer depends.</summary>
    public abstract UInt128 Slots { get; }
}

/// <summary>A role of the vocabulary: the latest holder that was recorded.</summary>
internal sealed class DeclaredRole(string name, int slot, UInt128 slots) : RoleNode
{
    public override UInt128 Slots => slots;

    public override Holder Holder(View view, Instant cut)
    {
        var track = view.Timeline.Roles[slot];
        var index = track.IndexAt(cut, view.Visible);
        return new(name, index < 0 ? null : track.Entries[index].Value);
    }
}

/// <summary><c>first-of</c>: the first of several roles that somebody holds; the last of them when nobody holds any.</summary>
internal sealed class FirstHeldRole(ImmutableArray<RoleNode> roles) : RoleNode
{
    public override UInt128 Slots { get; } = roles.Aggregate(UInt128.Zero, (all, role) => all | role.Slots);

    public override Holder Holder(View view, Instant cut)
    {
        Holder found = default;
        foreach (var role in roles)
        {
            found = role.Holder(view, cut);
            if (found.Party is not null) return found;
        }

        return found;
    }
}

/// <summary><c>choose</c>: the role of the first line whose criterion holds; nobody is chosen past a line that is unknown.</summary>
internal sealed class ChosenRole(ImmutableArray<(CriterionNode If, RoleNode Role)> lines, RoleNode otherwise) : RoleNode
{
    public override UInt128 Slots { get; } = lines.Aggregate(otherwise.Slots, (all, line) => all | line.If.Slots | line.Role.Slots);

    public override Holder Holder(View view, Instant cut)
    {
        foreach (var (criterion, role) in lines)
        {
            switch (criterion.At(view, cut))
            {
                case Tri.Yes:
                    return role.Holder(view, cut);
                case Tri.Unknown:
                    criterion.Ask(view, cut);
                    return new(role.Holder(view, cut).Role, null);
            }
        }

        return otherwise.Holder(view, cut);
    }
}

/// <summary>A role by the name that stands in a duty's line, <c>owner</c> and <c>recipient</c> among them.</summary>
internal sealed class FrameRole(string name) : RoleNode
{
    public override UInt128 Slots => UInt128.Zero;

    public override Holder Holder(View view, Instant cut) => view.Book.RoleOf(name, view.Frame).Holder(view, cut);
}
