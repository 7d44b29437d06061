using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.References;

/// <summary>What each named thing of a rulebook refers to.</summary>
internal sealed class ReferenceGraph
{
    private readonly Rulebook _rulebook;

    public ReferenceGraph(Rulebook rulebook)
    {
        _rulebook = rulebook;
        var declared = new List<(Thing, Place)>();
        foreach (var party in rulebook.Parties) Declare(new(ThingKind.Party, party.Name), party.Place, w => w.Party(party.Expression));
        foreach (var unit in rulebook.Units) Declare(new(ThingKind.Unit, unit.Name), unit.Place, w => w.Role(unit.Of));
        foreach (var criterion in rulebook.Criteria) Declare(new(ThingKind.Criterion, criterion.Name), criterion.Place, w => w.Criterion(criterion.Body));
        foreach (var moment in rulebook.Moments) Declare(new(ThingKind.Moment, moment.Name), moment.Place, w => w.Moment(moment.Expression));
        foreach (var duty in rulebook.Duties) Declare(new(ThingKind.Duty, duty.Name), duty.Place, w => StandsOn(duty, w));
        Declared = declared;

        void Declare(Thing thing, Place place, Action<ReferenceWalk> walk)
        {
            // A name that is there twice is a finding of its own.
            if (Needs.ContainsKey(thing)) return;
            declared.Add((thing, place));
            var walked = Walked(walk);
            Needs[thing] = walked.Found;
            Sizes[thing] = (walked.Lines, walked.Depth);
        }
    }

    /// <summary>All named things with their places, in the order of blocks.</summary>
    public IReadOnlyList<(Thing Thing, Place Place)> Declared { get; }

    /// <summary>What must be known before each thing is. Who is told, and who may do the deed, is looked up later and is not among it.</summary>
    public Dictionary<Thing, Dictionary<Thing, int>> Needs { get; } = [];

    /// <summary>How many lines and phrases each thing holds itself, and how many of them stand one within the other.</summary>
    public Dictionary<Thing, (int Lines, int Depth)> Sizes { get; } = [];

    /// <summary>Everything that a duty, the head or a moment with a label leads to: a moment with a label is shown in every plan.</summary>
    public HashSet<Thing> Used() => Behind(Walked(w =>
        {
            w.Criterion(_rulebook.Scope);
            w.Criterion(_rulebook.SendingNeeds?.Needed);
            w.Role(_rulebook.LastResort);
            w.Role(_rulebook.DaysOf);
            foreach (var duty in _rulebook.Duties)
            {
                StandsOn(duty, w);
                Roles(duty, w);
            }

            foreach (var moment in _rulebook.Moments.Where(m => m.Label is not null)) w.Add(new(ThingKind.Moment, moment.Name));
        }).Found.Keys, null);

    /// <summary>Some things, and a criterion's, with everything on which they stand, whom they tell and whose deeds count among it.</summary>
    public HashSet<Thing> Behind(IEnumerable<Thing> things, Criterion? criterion)
    {
        var behind = new HashSet<Thing>();
        var open = new Stack<Thing>(things.Concat(Walked(w =>
        {
            w.Criterion(criterion);
            w.Role(_rulebook.LastResort);
            w.Role(_rulebook.DaysOf);
        }).Found.Keys));
        while (open.TryPop(out var thing))
        {
            if (!behind.Add(thing)) continue;
            if (thing.Kind == ThingKind.Duty && _rulebook.Duties.FirstOrDefault(d => d.Name == thing.Name) is { } duty)
            {
                foreach (var role in Walked(w => Roles(duty, w)).Found.Keys) open.Push(role);
            }

            foreach (var next in Needs.GetValueOrDefault(thing)?.Keys ?? Enumerable.Empty<Thing>()) open.Push(next);
        }

        return behind;
    }

    private static void Roles(Duty duty, ReferenceWalk walk)
    {
        foreach (var role in duty.Tell.SelectMany(s => s.Roles).Concat(RolesOfDeeds(duty))) walk.Role(role);
    }

    private ReferenceWalk Walked(Action<ReferenceWalk> walk)
    {
        // "owner" where no duty stands is the owner of whichever duty asks.
        var walker = new ReferenceWalk(_rulebook.DaysOf switch
        {
            "owner" => [.. _rulebook.Duties.Select(d => d.Owner).Distinct()],
            "recipient" => [.. _rulebook.Duties.SelectMany(d => d.To).Distinct()],
            var role => [role],
        });
        walk(walker);
        return walker;
    }

    private void StandsOn(Duty duty, ReferenceWalk walk)
    {
        walk.Criterion(_rulebook.Scope);
        walk.Criterion(_rulebook.SendingNeeds?.Needed);
        walk.Criterion(duty.If);
        walk.Role(duty.Owner);
        foreach (var to in duty.To) walk.Role(to);
        foreach (var phrase in DutyPhrases.Of(duty)) walk.Phrase(phrase);
    }

    private static IEnumerable<string> RolesOfDeeds(Duty duty) => duty.DoneBy.SelectMany(l => l.AllOf).SelectMany(d => d switch
    {
        Deed.OfEvent e => e.Matches.Select(m => m.Value),
        Deed.Acknowledged a => [a.By],
        _ => [],
    });
}
