using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Which duties others refer to, and in which order they can be worked out: each after those that it refers to.</summary>
internal sealed class DutyOrder(Rulebook rulebook)
{
    private readonly ReferenceGraph _graph = new(rulebook);
    private readonly Dictionary<Thing, HashSet<string>> _referred = [];

    /// <summary>The duties in that order. Throws <see cref="ArgumentException"/> where one depends on itself.</summary>
    public List<Duty> InOrder()
    {
        var ordered = new List<Duty>();
        var begun = new HashSet<string>();
        foreach (var duty in rulebook.Duties) Visit(duty, ordered, begun);
        return ordered;
    }

    /// <summary>The names of the duties to which a duty refers, by moments, criteria and parties too.</summary>
    public IReadOnlySet<string> ReferredBy(Duty duty) => ReferredBy(new Thing(ThingKind.Duty, duty.Name));

    /// <summary>The names of the duties to which a named moment refers: it stands in the plan, whether a duty uses it or not.</summary>
    public IReadOnlySet<string> ReferredBy(MomentDefinition moment) => ReferredBy(new Thing(ThingKind.Moment, moment.Name));

    private HashSet<string> ReferredBy(Thing first)
    {
        if (_referred.TryGetValue(first, out var known)) return known;
        var (names, walked) = (new HashSet<string>(), new HashSet<Thing>());
        var open = new Stack<Thing>([first]);
        while (open.TryPop(out var thing))
        {
            foreach (var need in _graph.Needs.GetValueOrDefault(thing)?.Keys ?? Enumerable.Empty<Thing>())
            {
                if (need.Kind == ThingKind.Duty) names.Add(need.Name);
                else if (walked.Add(need)) open.Push(need);
            }
        }

        return _referred[first] = names;
    }

    private void Visit(Duty duty, List<Duty> ordered, HashSet<string> begun)
    {
        if (ordered.Contains(duty)) return;
        if (!begun.Add(duty.Name)) throw new ArgumentException($"{duty.Place}: the duty '{duty.Name}' depends on itself.");
        foreach (var other in ReferredBy(duty).SelectMany(name => rulebook.Duties.Where(d => d.Name == name && d != duty))) Visit(other, ordered, begun);

        ordered.Add(duty);
    }
}
