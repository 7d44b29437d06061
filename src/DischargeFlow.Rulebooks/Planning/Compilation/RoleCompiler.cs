using System.Collections.Frozen;
using System.Diagnostics;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Resolves roles: those of the vocabulary and those that the rulebook derives.</summary>
internal sealed class RoleCompiler(Rulebook rulebook, Vocabulary vocabulary, Slots slots)
{
    private readonly Dictionary<string, RoleNode> _roles = [];
    private readonly HashSet<string> _begun = [];

    public CriterionCompiler Criteria { get; set; } = null!;

    public FrozenDictionary<string, RoleNode> All()
    {
        foreach (var role in vocabulary.Roles.Keys) Role(role);
        foreach (var party in rulebook.Parties) Role(party.Name);
        return _roles.ToFrozenDictionary();
    }

    /// <summary>The slots of all roles; ask after <see cref="All"/>.</summary>
    public UInt128 AllSlots => _roles.Values.Aggregate(UInt128.Zero, (all, role) => all | role.Slots);

    /// <summary>The slots on which a role's holder depends; for <c>owner</c> and <c>recipient</c>, those of every duty's.</summary>
    public UInt128 SlotsOf(string role)
    {
        if (role == "owner") return rulebook.Duties.Aggregate(UInt128.Zero, (all, duty) => all | SlotsOf(duty.Owner));
        if (role == "recipient") return rulebook.Duties.SelectMany(d => d.To).Aggregate(UInt128.Zero, (all, to) => all | SlotsOf(to));
        return vocabulary.Roles.ContainsKey(role) || rulebook.Parties.Any(p => p.Name == role) ? Role(role).Slots : UInt128.Zero;
    }

    private RoleNode Role(string name)
    {
        if (_roles.TryGetValue(name, out var known)) return known;
        var definition = rulebook.Parties.FirstOrDefault(p => p.Name == name);
        if (definition is null)
        {
            if (!vocabulary.Roles.ContainsKey(name))
                throw new ArgumentException($"The rulebook '{rulebook.Name}' names no role '{name}'. Check it before planning with it.");
            var slot = slots.Number(SlotKind.Role, name);
            return _roles[name] = new DeclaredRole(name, slot, slots.Bit(SlotKind.Role, slot));
        }

        if (!_begun.Add(name)) throw new ArgumentException($"{definition.Place}: the role '{name}' depends on itself.");
        RoleNode node = definition.Expression switch
        {
            PartyExpression.FirstOf first => new FirstHeldRole([.. first.Roles.Select(Role)]),
            PartyExpression.Choose choose => new ChosenRole(
                [.. choose.Lines.Select(l => (Criteria.Compile(l.If), Role(l.Role)))], Role(choose.Otherwise)),
            _ => throw new UnreachableException(),
        };
        return _roles[name] = node;
    }
}
