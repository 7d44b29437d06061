using DischargeFlow.Exchange.Imports;

namespace DischargeFlow.Commands;

/// <summary>A line that shows how far long work is, on a terminal only: a log wants none.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 30;

    private readonly Lock _lock = new();
    private readonly TextWriter? _output;
    private int _shown = -1;

    public ProgressLine(TextWriter errors) => _output = Console.IsErrorRedirected ? null : errors;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        if (_output is null || value.Total == 0) return;
        lock (_lock)
        {
            var thousandths = (int)(1000L * value.Done / value.Total);
            if (thousandths == _shown) return;
            _shown = thousandths;
            var filled = Width * thousandths / 1000;
            _output.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {thousandths / 10,3}%  {value.Done}/{value.Total}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shown >= 0) _output?.WriteLine();
    }
}
