using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>What one person gets: all messages, and the day with the most of them.</summary>
public sealed record PersonLoad(string Person, long Before, long After, int MostBefore, LocalDate? OnBefore, int MostAfter, LocalDate? OnAfter);

/// <summary>Messages per person and day, summed up.</summary>
public sealed class PersonLoads
{
    /// <summary>The lower ends of the classes of messages on one day.</summary>
    public static ImmutableArray<int> Classes { get; } = [1, 2, 3, 4, 5, 7, 10, 20];

    private const int MostListed = 20;
    private readonly long[] _before = new long[Classes.Length];
    private readonly long[] _after = new long[Classes.Length];
    private readonly PriorityQueue<PersonLoad, (int, long, string)> _heaviest = new(Comparer<(int Most, long All, string Person)>.Create((a, b) =>
        a.Most != b.Most ? a.Most.CompareTo(b.Most) : a.All != b.All ? a.All.CompareTo(b.All) : string.CompareOrdinal(b.Person, a.Person)));

    /// <summary>How many persons get messages.</summary>
    public long Persons { get; private set; }

    /// <summary>How many days on which somebody gets so many messages (by <see cref="Classes"/>).</summary>
    public long DaysWith(int @class, bool after) => (after ? _after : _before)[@class];

    /// <summary>The persons with the heaviest day under either version, the heaviest first.</summary>
    public ImmutableArray<PersonLoad> Heaviest =>
    [
        .. _heaviest.UnorderedItems.Select(i => i.Element).OrderByDescending(p => Math.Max(p.MostBefore, p.MostAfter)).ThenByDescending(p => p.Before + p.After)
            .ThenBy(p => p.Person, StringComparer.Ordinal),
    ];

    internal void Add(string person, IEnumerable<(int Day, int Before, int After)> days)
    {
        Persons++;
        long before = 0, after = 0;
        (int Count, int Day) mostBefore = default, mostAfter = default;
        foreach (var (day, was, becomes) in days)
        {
            before += was;
            after += becomes;
            if (was > 0) _before[ClassOf(was)]++;
            if (becomes > 0) _after[ClassOf(becomes)]++;
            if (was > mostBefore.Count) mostBefore = (was, day);
            if (becomes > mostAfter.Count) mostAfter = (becomes, day);
        }

        var load = new PersonLoad(person, before, after, mostBefore.Count, DateOf(mostBefore), mostAfter.Count, DateOf(mostAfter));
        _heaviest.Enqueue(load, (Math.Max(mostBefore.Count, mostAfter.Count), before + after, person));
        if (_heaviest.Count > MostListed) _heaviest.Dequeue();
    }

    private static LocalDate? DateOf((int Count, int Day) most) => most.Count == 0 ? null : LocalDays.DateOf(most.Day);

    private static int ClassOf(int messages)
    {
        var found = 0;
        for (var i = 0; i < Classes.Length; i++)
        {
            if (messages >= Classes[i]) found = i;
        }

        return found;
    }
}
