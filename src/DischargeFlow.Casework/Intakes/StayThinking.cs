namespace DischargeFlow.Casework.Intakes;

/// <summary>
/// Thinks the runs of a batch through on all cores, while those that are ready are written: the one who writes need not wait for the last.
/// </summary>
internal sealed class StayThinking
{
    private readonly Lazy<StayRun>[] _thoughts;
    private int _begun = -1;

    /// <summary>Begins.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="think">Thinks one of them through, touching nothing that belongs to another.</param>
    public StayThinking(IReadOnlyCollection<StayRun> runs, Action<StayRun> think)
    {
        _thoughts = [.. runs.Select(run => new Lazy<StayRun>(() =>
        {
            think(run);
            return run;
        }))];
        for (var i = Math.Min(Environment.ProcessorCount, runs.Count); i > 1; i--) Task.Run(ThinkOn);
    }

    /// <summary>The runs in their order, each once it is thought through. Whoever would have to wait for one thinks others through.</summary>
    public IEnumerable<StayRun> InOrder()
    {
        foreach (var thought in _thoughts)
        {
            while (!thought.IsValueCreated && ThinkNext()) { }
            yield return thought.Value;
        }
    }

    private void ThinkOn()
    {
        while (ThinkNext()) { }
    }

    private bool ThinkNext()
    {
        var next = Interlocked.Increment(ref _begun);
        if (next >= _thoughts.Length) return false;
        _ = _thoughts[next].Value;
        return true;
    }
}
