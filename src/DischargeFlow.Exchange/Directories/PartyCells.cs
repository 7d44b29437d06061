using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Tables;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Exchange.Directories;

/// <summary>The cells of one line under the columns that the table has.</summary>
internal sealed partial class PartyCells(long number, PartyColumn?[] columns, string[] cells)
{
    private static readonly CsvFormats Dates = CsvFormats.Of(["uuuu-M-d", "uuuu/M/d", "uuuu'年'M'月'd'日'", EraDates.Name], out _)!;

    /// <summary>The line of the file.</summary>
    public long Number => number;

    /// <summary>The first thing that cannot be read; null when all can.</summary>
    public Bilingual? Fault { get; private set; }

    /// <summary>What the line says; not to be used once there is a fault.</summary>
    public PartyLine Read() => new(number, Text(PartyColumn.Id) is { Length: > 0 } id ? id : Wrong(TableFaults.NoIdHere, ""))
    {
        Organization = Text(PartyColumn.Organization),
        Kind = KindOf(Text(PartyColumn.Kind)),
        Name = Text(PartyColumn.Name),
        Region = Text(PartyColumn.Region),
        Language = LanguageOf(Text(PartyColumn.Language)),
        Codes = Each(PartyColumn.Codes, code => Rounded().IsMatch(code) ? Wrong(TableFaults.Rounded(code), code) : code),
        Mail = List(PartyColumn.Mail),
        Fax = Each(PartyColumn.Fax, NumberOf),
        Phone = Each(PartyColumn.Phone, NumberOf),
        Verified = VerifiedOf(Plain(PartyColumn.Verified)),
        Hours = HoursOf(PartyColumn.Hours),
        HoursSince = Plain(PartyColumn.HoursSince) is { } since ? since.Length == 0 ? "" : DateOf(since) : null,
        Avoid = HoursOf(PartyColumn.Avoid),
        ClosedDays = List(PartyColumn.ClosedDays),
        OwnClosedDates = Each(PartyColumn.OwnClosedDates, DateOf),
        Rulebooks = List(PartyColumn.Rulebooks),
    };

    private string? Text(PartyColumn column) => Array.IndexOf(columns, column) is >= 0 and var at ? FormulaGuard.Take(cells[at].Trim()) : null;

    // Full-width digits and letters are meant as the others.
    private string? Plain(PartyColumn column) => Text(column)?.Normalize(NormalizationForm.FormKC).Trim();

    private ImmutableArray<string>? List(PartyColumn column) => Each(column, text => text);

    private ImmutableArray<string>? Each(PartyColumn column, Func<string, string> read) => Plain(column) is { } text
        ? [.. Between().Split(text).Select(t => t.Trim()).Where(t => t.Length > 0).Select(read)]
        : null;

    private static string? KindOf(string? text) => PartyKinds.All.FirstOrDefault(k => PartyKinds.NameOf(k).Ja == text || PartyKinds.NameOf(k).En == text) ?? text;

    private static string? LanguageOf(string? text) => text switch { "日本語" or "Japanese" => "ja", "英語" or "English" => "en", _ => text };

    private static VerifiedSaying? VerifiedOf(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "yes" or "はい" or "○" or "〇" or "済" or "true" or "1" => new(true, []),
        "" or "no" or "いいえ" or "×" or "false" or "0" => new(false, []),
        _ => new(false, [.. text.Split([';', ',', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
    };

    private string NumberOf(string text) => BareNumber().IsMatch(SaidPoint.Of(text).Address) ? Wrong(TableFaults.ZeroLost(text), text) : text;

    private string DateOf(string text) => Dates.Read(text, DateTimeZone.Utc) is { } date ? LocalDatePattern.Iso.Format(date.Day) : Wrong(TableFaults.NoDate(text), "");

    private OpeningHours? HoursOf(PartyColumn column)
    {
        if (Text(column) is not { } text) return null;
        return SaidWeek.Read(text) ?? Wrong(TableFaults.NoHours(text), OpeningHours.Weekdays);
    }

    private T Wrong<T>(Bilingual reason, T instead)
    {
        Fault ??= reason;
        return instead;
    }

    // Between two values; not within brackets, where hours stand.
    [GeneratedRegex(@"[;,、\n](?![^\[]*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // What an office program makes of a long number.
    [GeneratedRegex(@"^\d(\.\d+)?E\+\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();

    // Every number within Japan begins with 0, and has 10 or 11 digits with it.
    [GeneratedRegex(@"^[1-9]\d{8,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();
}
