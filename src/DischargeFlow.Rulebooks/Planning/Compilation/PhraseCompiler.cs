using System.Diagnostics;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Resolves the names in phrases and named moments. A named moment is made once and shared.</summary>
internal sealed class PhraseCompiler(Rulebook rulebook, Slots slots)
{
    private readonly Dictionary<string, MomentNode> _moments = [];
    private readonly HashSet<string> _begun = [];

    /// <summary>How many were compiled so far.</summary>
    public int Count { get; private set; }

    public CriterionCompiler Criteria { get; set; } = null!;

    public required Func<string, UInt128> RoleSlots { get; init; }

    public PhraseNode Compile(Phrase phrase)
    {
        var unit = phrase.Offset switch
        {
            Offset.Span { Unit: { Kind: UnitKind.Own } own } => own.OwnName,
            Offset.DayOf { Unit: { Kind: UnitKind.Own } own } => own.OwnName,
            _ => null,
        };
        var ownUnit = unit is null ? null : rulebook.Units.FirstOrDefault(u => u.Name == unit)
            ?? throw new ArgumentException($"{phrase.Place}: the rulebook '{rulebook.Name}' names no unit '{unit}'. Check it before planning with it.");
        return new(Count++, phrase, PhraseWords.Of(phrase), Compile(phrase.Anchor), ownUnit, SlotsOfRoles(phrase, ownUnit));
    }

    public MomentNode Moment(string name)
    {
        if (_moments.TryGetValue(name, out var known)) return known;
        var definition = rulebook.Moments.FirstOrDefault(m => m.Name == name)
            ?? throw new ArgumentException($"The rulebook '{rulebook.Name}' names no moment '{name}'. Check it before planning with it.");
        if (!_begun.Add(name)) throw new ArgumentException($"{definition.Place}: the moment '{name}' depends on itself.");
        MomentNode node = definition.Expression switch
        {
            MomentExpression.Single single => new SingleMomentNode(Compile(single.Phrase)),
            MomentExpression.EarliestOf e => new EarliestOfNode([.. e.Lines.Select(Compile)]),
            MomentExpression.LatestOf l => new LatestOfNode([.. l.Lines.Select(Compile)]),
            MomentExpression.FirstKnownOf f => new FirstKnownOfNode([.. f.Lines.Select(Compile)]),
            MomentExpression.Choose c => new ChooseMomentNode([.. c.Lines.Select(l => (Criteria.Compile(l.If), Compile(l.Then)))], Compile(c.Otherwise)),
            _ => throw new UnreachableException(),
        };
        return _moments[name] = node;
    }

    private AnchorNode Compile(Anchor anchor) => anchor switch
    {
        Anchor.Event e => new EventAnchorNode(e.Name, slots.Number(SlotKind.Event, e.Name), Bit(SlotKind.Event, e.Name), e.Which),
        Anchor.DateFact f => new DateFactAnchorNode(f.Name, slots.Number(SlotKind.Fact, f.Name), Bit(SlotKind.Fact, f.Name)),
        Anchor.Named n => new NamedMomentAnchorNode(Moment(n.Name)),
        Anchor.Set { IsMoment: true } s => new MomentSetAnchorNode(Moment(s.Name)),
        Anchor.Set s => new FactSetAnchorNode(s.Name, slots.Number(SlotKind.Fact, s.Name), Bit(SlotKind.Fact, s.Name)),
        Anchor.Start => new FrameAnchorNode(f => f.Start),
        Anchor.Due => new FrameAnchorNode(f => f.Due),
        Anchor.Known => new FrameAnchorNode(f => f.Known is { } known ? Found.At(known) : Found.Unknown),
        Anchor.OfDuty d => new DutyAnchorNode(d.Duty, slots.Number(SlotKind.Duty, d.Duty), Bit(SlotKind.Duty, d.Duty), d.Point),
        _ => throw new UnreachableException(),
    };

    private UInt128 SlotsOfRoles(Phrase phrase, OwnUnit? unit)
    {
        string?[] roles = [phrase.DaysOf ?? unit?.Of ?? rulebook.DaysOf, (phrase.Clock as ClockEdge.Opening)?.Role, (phrase.Clock as ClockEdge.Closing)?.Role];
        return roles.OfType<string>().Aggregate(UInt128.Zero, (all, role) => all | RoleSlots(role));
    }

    private UInt128 Bit(SlotKind kind, string name) => slots.Bit(kind, slots.Number(kind, name));
}
