namespace DischargeFlow.Exchange.Generating;

/// <summary>Chance that can be thrown again: the same seed and stay give the same throws on every machine and in every version of the runtime (SplitMix64).</summary>
internal struct Dice(ulong seed, ulong stay)
{
    private ulong _state = Mix(seed * 0x9E3779B97F4A7C15 + 0x1234567) ^ Mix(stay + 0x9E3779B97F4A7C15);

    /// <summary>Evenly from 0 up to, but not including, 1.</summary>
    public double Even() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>True so often of a hundred.</summary>
    public bool Percent(int percent) => Between(0, 99) < percent;

    /// <summary>The place in a table of shares that add up to a hundred.</summary>
    public int Share(ReadOnlySpan<int> percents)
    {
        var thrown = Between(0, 99);
        for (var i = 0; i < percents.Length - 1; i++)
        {
            if ((thrown -= percents[i]) < 0) return i;
        }

        return percents.Length - 1;
    }

    /// <summary>A value between the quantiles of a table, in a straight line from one to the next.</summary>
    public int Quantile(ReadOnlySpan<(double UpTo, int Value)> table)
    {
        var thrown = Even();
        for (var i = 1; i < table.Length; i++)
        {
            if (thrown >= table[i].UpTo) continue;
            var part = (thrown - table[i - 1].UpTo) / (table[i].UpTo - table[i - 1].UpTo);
            return table[i - 1].Value + (int)(part * (table[i].Value - table[i - 1].Value));
        }

        return table[^1].Value;
    }

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
