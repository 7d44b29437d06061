using System.Globalization;
using System.Text;
using CsvHelper;
using DischargeFlow.Exchange.Csv;

namespace DischargeFlow.Exchange.Imports;

/// <summary>
/// A CSV beside the others in quarantine: the lines that could not be taken, as they came, with the line's number and the reason as two more
/// columns. Mended there, it can be imported with the same map. A file without bad lines leaves none.
/// </summary>
internal sealed class CsvQuarantine : IDisposable
{
    private readonly SortedList<long, (string[] Values, string Reason)> _lines = [];
    private readonly string? _path;
    private readonly string _source;
    private readonly char _separator;

    public CsvQuarantine(string? folder, string source, char separator)
    {
        _ = new Quarantine(folder);
        (_source, _separator) = (source, separator);
        _path = folder is null ? null : Path.Combine(folder, Path.GetFileNameWithoutExtension(source) + ".quarantine.csv");
        if (_path == Path.GetFullPath(source)) _path = Path.Combine(folder!, Path.GetFileNameWithoutExtension(source) + ".again.csv");
    }

    public string[] Headers { get; set; } = [];

    public QuarantinedItem Keep(CsvLine line, CsvFault fault) => Keep(line.Number, line.Values, fault);

    /// <summary>Keeps what could not be divided into cells as one.</summary>
    public QuarantinedItem Keep(long line, string raw, CsvFault fault) => Keep(line, [raw.TrimEnd('\r', '\n')], fault);

    public void Dispose()
    {
        if (_path is null) return;
        try
        {
            if (_lines.Count == 0) File.Delete(_path);
            else Write(_path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ImportRefusals.QuarantineFull(Path.GetDirectoryName(_path)!);
        }
    }

    private QuarantinedItem Keep(long line, string[] values, CsvFault fault)
    {
        _lines[line] = (values, $"{fault.Column}{(fault.Column is null ? "" : ": ")}{fault.Reason.Ja} / {fault.Reason.En}");
        return new(_source, fault.Column is null ? $"{line}" : $"{line}:{fault.Column}", fault.Reason, _path);
    }

    private void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Row(text, [.. Headers, "line", "reason"]);
        foreach (var (line, (values, reason)) in _lines)
            Row(text, [.. values, .. Enumerable.Repeat("", Math.Max(0, Headers.Length - values.Length)), line.ToString(CultureInfo.InvariantCulture), reason]);
    }

    private void Row(StreamWriter text, IEnumerable<string> cells) => text.WriteLine(string.Join(_separator, cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}
