namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>How many messages each person gets on each day.</summary>
internal sealed class PersonDays
{
    // A message years away from the others is no load of the time that is looked at.
    private const int MostDays = 366 * 12;

    private readonly Dictionary<string, Days> _persons = new(StringComparer.Ordinal);

    public void Add(string person, int day, bool after)
    {
        if (!_persons.TryGetValue(person, out var days)) _persons[person] = days = new(day);
        days.Add(day, after, 1);
    }

    public void Add(PersonDays other)
    {
        foreach (var (person, days) in other._persons)
        {
            if (!_persons.TryGetValue(person, out var mine)) _persons[person] = mine = new(days.First);
            foreach (var (day, before, after) in days.All())
            {
                mine.Add(day, false, before);
                mine.Add(day, true, after);
            }
        }
    }

    /// <summary>Sums up and forgets the single days.</summary>
    public void Close(PersonLoads loads)
    {
        foreach (var (person, days) in _persons) loads.Add(person, days.All());
        _persons.Clear();
    }

    private sealed class Days(int first)
    {
        private (ushort Before, ushort After)[] _counts = new (ushort, ushort)[32];

        public int First { get; private set; } = first;

        public void Add(int day, bool after, int count)
        {
            if (count == 0) return;
            if (day < First) GrowTowards(day);
            else if (day - First >= _counts.Length && day - First < MostDays) Array.Resize(ref _counts, Math.Max(_counts.Length * 2, day - First + 1));
            if (day < First || day - First >= _counts.Length) return;
            ref var counted = ref _counts[day - First];
            if (after) counted.After = (ushort)Math.Min(ushort.MaxValue, counted.After + count);
            else counted.Before = (ushort)Math.Min(ushort.MaxValue, counted.Before + count);
        }

        public IEnumerable<(int Day, int Before, int After)> All()
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                if (_counts[i] is not (0, 0)) yield return (First + i, _counts[i].Before, _counts[i].After);
            }
        }

        private void GrowTowards(int day)
        {
            var more = First - day + 31;
            if (_counts.Length + more > MostDays) return;
            var grown = new (ushort, ushort)[_counts.Length + more];
            _counts.CopyTo(grown, more);
            (_counts, First) = (grown, First - more);
        }
    }
}
