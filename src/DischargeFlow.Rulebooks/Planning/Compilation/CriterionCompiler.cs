using System.Collections.Immutable;
using System.Diagnostics;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Resolves the names in criteria. A named criterion is made once and shared.</summary>
internal sealed class CriterionCompiler(Rulebook rulebook, Vocabulary vocabulary, Slots slots)
{
    private readonly Dictionary<string, NamedNode> _named = [];
    private readonly HashSet<string> _begun = [];

    public required PhraseCompiler Phrases { get; init; }

    public required Func<string, UInt128> RoleSlots { get; init; }

    public CriterionNode Compile(Criterion criterion) => criterion switch
    {
        Criterion.All all => new AllNode(Compile(all.Lines), all.Place),
        Criterion.Any any => new AnyNode(Compile(any.Lines), any.Place),
        Criterion.None none => new NoneNode(Compile(none.Lines), none.Place),
        Criterion.AtLeast atLeast => new ScoreNode(atLeast.Count, [.. atLeast.Lines.Select(l => (Compile(l), 1))], atLeast.Place),
        Criterion.Score score => new ScoreNode(score.AtLeastScore, [.. score.Lines.Select(l => (Compile(l.Line), l.Weight))], score.Place),
        Criterion.Named named => Named(named.Name),
        Criterion.Fact fact => new YesNoNode(fact.Name, Slot(SlotKind.Fact, fact.Name), Bit(SlotKind.Fact, fact.Name), fact.Place),
        Criterion.FactCompares c => new ComparesNode(
            c.Name, Slot(SlotKind.Fact, c.Name), Bit(SlotKind.Fact, c.Name), c.Comparison, c.Value, ChoicesOf(c.Name), c.Place),
        Criterion.FactIsOneOf o => new OneOfNode(o.Name, Slot(SlotKind.Fact, o.Name), Bit(SlotKind.Fact, o.Name), o.Values, ChoicesOf(o.Name), o.Place),
        Criterion.Happened h => new HappenedNode(h.Event, Slot(SlotKind.Event, h.Event), Bit(SlotKind.Event, h.Event), h.Comparison, h.Times, h.Place),
        Criterion.OccurrenceIs o => new OccurrenceNode(o.Event, Slot(SlotKind.Event, o.Event), Bit(SlotKind.Event, o.Event), o.Number, o.Place),
        Criterion.RoleKnown role => new RoleKnownNode(role.Role, RoleSlots(role.Role), role.Place),
        Criterion.MomentCompares m => new MomentComparesNode(Phrases.Compile(m.Left), m.Order, Phrases.Compile(m.Right), m.Place),
        Criterion.LiesIn lies => new LiesInNode(Phrases.Compile(lies.Moment), lies.Part, RoleSlots(lies.Part.Of ?? rulebook.DaysOf), lies.Place),
        Criterion.SpanCompares s => new SpanNode(Phrases.Compile(s.From), Phrases.Compile(s.To), s.Unit, s.Comparison, s.Count, s.Place),
        Criterion.AgeCompares a => new AgeNode(
            Phrases.Compile(new(null, new Anchor.DateFact(a.BirthFact), null, null, null, a.Place)), Phrases.Compile(a.On),
            rulebook.AgeChangesTheDayBefore, a.Comparison, a.Years, a.Place),
        Criterion.DutyIs d => new DutyIsNode(d.Duty, Slot(SlotKind.Duty, d.Duty), Bit(SlotKind.Duty, d.Duty), d.Condition, d.Place),
        Criterion.DecidedByPerson d => new DecidedByPersonNode(d.Place),
        Criterion.Pinned { Pin: Pin.On on } p => new PinnedOnNode(Compile(p.Line), Phrases.Compile(on.Moment), p.Place),
        Criterion.Pinned p => new PinnedThroughoutNode(Compile(p.Line), p.Pin is Pin.Ever, p.Place),
        Criterion.UnknownAs u => new UnknownAsNode(Compile(u.Line), u.Yes, u.Place),
        _ => throw new UnreachableException(),
    };

    /// <summary>The named criterion.</summary>
    public NamedNode Named(string name)
    {
        if (_named.TryGetValue(name, out var known)) return known;
        var definition = rulebook.Criteria.FirstOrDefault(c => c.Name == name)
            ?? throw new ArgumentException($"The rulebook '{rulebook.Name}' names no criterion '{name}'. Check it before planning with it.");
        if (!_begun.Add(name)) throw new ArgumentException($"{definition.Place}: the criterion '{name}' depends on itself.");
        var body = Compile(definition.Body);
        return _named[name] = new(name, Slot(SlotKind.Criterion, name), Bit(SlotKind.Criterion, name), body, definition.Place);
    }

    private ImmutableArray<CriterionNode> Compile(ImmutableArray<Criterion> lines) => [.. lines.Select(Compile)];

    private ImmutableArray<string> ChoicesOf(string fact) => vocabulary.Facts.TryGetValue(fact, out var declared) ? [.. declared.Choices.Select(c => c.Name)] : [];

    private int Slot(SlotKind kind, string name) => slots.Number(kind, name);

    private UInt128 Bit(SlotKind kind, string name) => slots.Bit(kind, slots.Number(kind, name));
}
