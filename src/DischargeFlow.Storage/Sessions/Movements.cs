namespace DischargeFlow.Storage.Sessions;

/// <summary>
/// When the one writer last touched each case, counted in parts of its transactions: so that what was read before need not be read again to know
/// that it still stands. Where it does not know, it says that the case moved.
/// </summary>
internal sealed class Movements
{
    // Two generations of so many cases, about 100 bytes each.
    private const int MostOfAGeneration = 20_000;

    private Dictionary<string, long> _young = new(StringComparer.Ordinal), _old = new(StringComparer.Ordinal);
    private long _oldUntil, _knownSince, _committed;

    /// <summary>The number of the part that runs.</summary>
    public long Now { get; private set; }

    /// <summary>The number of the last part that is committed. Asked by readers on other threads.</summary>
    public long LastCommitted => Volatile.Read(ref _committed);

    /// <summary>A part begins.</summary>
    public void Begin() => Now++;

    /// <summary>What was written is committed.</summary>
    public void Committed() => Volatile.Write(ref _committed, Now);

    /// <summary>The part that runs writes rows of a case. Whether it is undone later does not matter.</summary>
    public void Wrote(string caseId)
    {
        if (_young.Count >= MostOfAGeneration && !_young.ContainsKey(caseId))
        {
            (_knownSince, _oldUntil) = (Math.Max(_knownSince, _oldUntil), Now);
            (_old, _young) = (_young, new(MostOfAGeneration, StringComparer.Ordinal));
        }

        _young[caseId] = Now;
    }

    /// <summary>Somebody else has written, or nobody knows what: everything may have moved.</summary>
    public void Forget()
    {
        _young.Clear();
        _old.Clear();
        _knownSince = ++Now;
    }

    /// <summary>Whether rows of a case were written since the part of a number, itself excepted.</summary>
    public bool HasMoved(string caseId, long since)
    {
        if (since < _knownSince) return true;
        if (_young.TryGetValue(caseId, out var last) || _old.TryGetValue(caseId, out last)) return last > since;
        return false;
    }
}
