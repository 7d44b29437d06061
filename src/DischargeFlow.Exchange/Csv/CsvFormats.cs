using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Exchange.Csv;

/// <summary>The ways in which a file writes dates and times, tried in order. A way without hours gives a day.</summary>
internal sealed class CsvFormats
{
    private readonly ImmutableArray<Func<string, DateTimeZone, Moment?>> _ways;

    private CsvFormats(ImmutableArray<string> patterns) => (Patterns, _ways) = (patterns, [.. patterns.Select(p => WayOf(p)!)]);

    /// <summary>The patterns, as the map writes them.</summary>
    public ImmutableArray<string> Patterns { get; }

    /// <summary>Makes them from patterns such as <c>uuuu-MM-dd HH:mm</c>, or <c>era</c> and <c>excel</c>; null, with the pattern at fault, when one cannot be used.</summary>
    public static CsvFormats? Of(ImmutableArray<string> patterns, out string? wrong)
    {
        wrong = patterns.FirstOrDefault(p => WayOf(p) is null);
        return wrong is null ? new(patterns) : null;
    }

    /// <summary>The moment, or null when no way fits. Full-width digits are read as the others are.</summary>
    public Moment? Read(string text, DateTimeZone zone)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        foreach (var way in _ways)
        {
            if (way(plain, zone) is { } moment) return moment;
        }

        return null;
    }

    private static Func<string, DateTimeZone, Moment?>? WayOf(string pattern)
    {
        if (pattern == EraDates.Name) return EraDates.Read;
        if (pattern == ExcelDates.Name) return ExcelDates.Read;
        try
        {
            if (pattern.Contains('H', StringComparison.Ordinal))
            {
                var times = LocalDateTimePattern.CreateWithInvariantCulture(pattern);
                return (text, zone) => times.Parse(text) is { Success: true, Value: var time } ? Moment.At(time.InZoneLeniently(zone).ToInstant()) : null;
            }

            var dates = LocalDatePattern.CreateWithInvariantCulture(pattern);
            return (text, _) => dates.Parse(text) is { Success: true, Value: var date } ? Moment.On(date) : null;
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }
}
