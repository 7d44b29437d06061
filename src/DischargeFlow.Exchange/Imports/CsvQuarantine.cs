using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using DischargeFlow.Exchange.Csv;

namespace DischargeFlow.Exchange.Imports;

/// <summary>
/// A CSV beside the others in quarantine: the lines that could not be taken, as they came, with the line's number and the reason as two more
/// columns. Mended there, it can be imported with the same map: what is taken leaves it then. Its name comes from the source's name and
/// content, so that tomorrow's list does not push out today's bad lines. A file without bad lines leaves none.
/// </summary>
internal sealed class CsvQuarantine : IDisposable
{
    private const int MostLines = 10_000;

    private static readonly string[] OwnColumns = ["line", "reason"];

    private readonly SortedList<long, (string[] Values, string Reason)> _lines = [];
    private readonly string? _path;
    private readonly string _source;
    private readonly char _separator;
    private readonly bool _isMended;
    private bool _saved;

    public CsvQuarantine(string? folder, string source, ReadOnlySpan<byte> content, char separator)
    {
        _ = new Quarantine(folder);
        (_source, _separator) = (source, separator);
        if (folder is null) return;
        _isMended = Path.GetDirectoryName(Path.GetFullPath(source)) == Path.GetFullPath(folder);
        var mark = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        _path = _isMended ? source : Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(source)}.{mark}.quarantine.csv");
    }

    public string[] Headers { get; set; } = [];

    public QuarantinedItem Keep(CsvLine line, CsvFault fault) => Keep(line.Number, line.Values, fault);

    /// <summary>Keeps what could not be divided into cells as one.</summary>
    public QuarantinedItem Keep(long line, string raw, CsvFault fault) => Keep(line, [raw.TrimEnd('\r', '\n')], fault);

    /// <summary>Writes what was kept. Until then nothing changes, so that an import that breaks off takes nothing out of quarantine.</summary>
    public void Save()
    {
        _saved = true;
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

    /// <summary>Writes what an import that broke off had set aside; a mended file stays as it is then.</summary>
    public void Dispose()
    {
        if (!_saved && !_isMended && _lines.Count > 0) Save();
    }

    private QuarantinedItem Keep(long line, string[] values, CsvFault fault)
    {
        if (_lines.Count == MostLines) throw CsvFaults.TooManyBadLines(_source, MostLines);
        _lines[line] = (values, $"{fault.Column}{(fault.Column is null ? "" : ": ")}{fault.Reason.Ja} / {fault.Reason.En}");
        return new(_source, fault.Column is null ? $"{line}" : $"{line}:{fault.Column}", fault.Reason, _path);
    }

    private void Write(string path)
    {
        var own = Headers.Length > 2 && Headers.TakeLast(2).SequenceEqual(OwnColumns) ? 2 : 0;
        var columns = Headers.Length - own;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Row(text, [.. Headers[..columns], .. OwnColumns]);
        foreach (var (line, (values, reason)) in _lines)
        {
            var cells = values.Length == Headers.Length ? values[..columns] : values;
            Row(text, [.. cells, .. Enumerable.Repeat("", Math.Max(0, columns - cells.Length)), line.ToString(CultureInfo.InvariantCulture), reason]);
        }
    }

    private void Row(StreamWriter text, IEnumerable<string> cells) => text.WriteLine(string.Join(_separator, cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}
