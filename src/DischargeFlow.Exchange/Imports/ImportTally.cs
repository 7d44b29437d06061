using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;

namespace DischargeFlow.Exchange.Imports;

/// <summary>Counts while an import runs.</summary>
internal sealed class ImportTally(IProgress<ImportProgress>? progress)
{
    private readonly SortedList<int, QuarantinedItem> _quarantined = [];
    private readonly HashSet<CaseNumber> _cases = [];
    private int _recorded;
    private int _nothingNew;
    private int _passedOver;
    private int _done;

    public int Total { get; set; }

    public ImportReport Report => new(_recorded, _nothingNew, _passedOver, [.. _quarantined.Values], [.. _cases]);

    public void Taken(IntakeResult result)
    {
        if (result.Outcome == IntakeOutcome.Recorded) _recorded++;
        else _nothingNew++;
        if (result.Case is { } @case && result.Outcome == IntakeOutcome.Recorded) _cases.Add(@case);
        Step();
    }

    public void PassedOver()
    {
        _passedOver++;
        Step();
    }

    /// <summary>Adds an item at its place in the order of the import.</summary>
    public void Quarantined(int order, QuarantinedItem item)
    {
        _quarantined[order] = item;
        Step();
    }

    /// <summary>Everything was looked at, whatever was counted on before.</summary>
    public void Finish() => progress?.Report(new(_done, _done));

    private void Step() => progress?.Report(new(++_done, Total));
}
