using System.Collections.Immutable;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Storage.Sessions;

/// <summary>
/// What the one writer knows of the cases that it wrote last, so that the next entry of a stay reads nothing again. It holds only what is in the
/// rows: what was undone is forgotten, and everything when another program has written.
/// </summary>
internal sealed class CaseMemory
{
    // Two generations of so many cases: a stay of twelve entries takes about 60 KB.
    private const int MostOfAGeneration = 128;

    private readonly List<string> _touched = [];
    private Dictionary<string, RememberedCase> _young = new(StringComparer.Ordinal), _old = new(StringComparer.Ordinal);

    /// <summary>A place in the order of what was written, to which <see cref="ForgetSince"/> goes back.</summary>
    public int Mark => _touched.Count;

    /// <summary>What is known of a case; empty for one that is new to the memory.</summary>
    public RememberedCase Of(string caseId)
    {
        if (_young.TryGetValue(caseId, out var known)) return known;
        known = _old.GetValueOrDefault(caseId) ?? new();
        if (_young.Count >= MostOfAGeneration) (_old, _young) = (_young, new(StringComparer.Ordinal));
        _young[caseId] = known;
        return known;
    }

    /// <summary>What is known of a case that is about to be written.</summary>
    public RememberedCase ToWrite(string caseId)
    {
        _touched.Add(caseId);
        return Of(caseId);
    }

    /// <summary>The same where anything is known of the case, and null otherwise.</summary>
    public RememberedCase? ToWriteIfKnown(string caseId) => _young.ContainsKey(caseId) || _old.ContainsKey(caseId) ? ToWrite(caseId) : null;

    /// <summary>What was written after the mark was undone.</summary>
    public void ForgetSince(int mark)
    {
        for (var i = mark; i < _touched.Count; i++)
        {
            _young.Remove(_touched[i]);
            _old.Remove(_touched[i]);
        }

        _touched.RemoveRange(mark, _touched.Count - mark);
    }

    /// <summary>What was written is committed.</summary>
    public void Committed() => _touched.Clear();

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _young.Clear();
        _old.Clear();
        _touched.Clear();
    }
}

/// <summary>The rows of one case as they are, as far as somebody read or wrote them.</summary>
internal sealed class RememberedCase
{
    /// <summary>True while every row of the case was written through this memory: what it does not hold is not there.</summary>
    public bool IsWhole { get; set; }

    public ImmutableArray<Entry>? Entries { get; set; }

    public Dictionary<string, Ledger> Ledgers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, HashSet<string>> Blocked { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<DutyKey, DutyRow>> Duties { get; } = new(StringComparer.Ordinal);

    /// <summary>The plans that were followed last.</summary>
    public Dictionary<string, KeptPlan> Plans { get; } = new(StringComparer.Ordinal);

    /// <summary>Single rows of the ledger were written: it is read again when it is asked for.</summary>
    public void ForgetLedger(string rulebook)
    {
        IsWhole = false;
        Ledgers.Remove(rulebook);
    }
}
