using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DischargeFlow.Rulebooks.Tests.Slips;

/// <summary>The words of a text, and those of what was read from it: whatever a reader did not refuse must have arrived.</summary>
internal static partial class Tokens
{
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    /// <summary>Every scalar of a YAML text with its line.</summary>
    public static IReadOnlyList<(string Text, int Line)> Of(string yaml)
    {
        var found = new List<(string, int)>();
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar) found.Add((scalar.Value.Trim(), (int)scalar.Start.Line));
        }

        return found;
    }

    /// <summary>The words of a text in no order, in the singular: what decides whether anything was said otherwise.</summary>
    public static string Bag(string yaml) => string.Join(' ', Of(yaml).SelectMany(t => Words(t.Text)).Select(Single).Order(StringComparer.Ordinal));

    /// <summary>The words of a text that did not arrive in what was read from it, but for lines on which something was found. Keywords arrive as what they mean.</summary>
    public static IEnumerable<(string Word, int Line)> Missing(string yaml, object model, IReadOnlySet<int> told, IReadOnlySet<string> keywords)
    {
        var arrived = new HashSet<string>();
        Gather(model, arrived);
        foreach (var (text, line) in Of(yaml).Where(t => !told.Contains(t.Line) && t.Text.Length > 0 && !arrived.Contains(t.Text)))
        {
            foreach (var word in Words(text).Where(w => !Arrived(w, arrived, keywords))) yield return (word, line);
        }
    }

    /// <summary>All that a model holds, but for places: two texts that say the same give the same.</summary>
    public static string Dump(object? thing) => thing switch
    {
        null => "-",
        string text => text,
        Calendars.OpeningHours hours => string.Join(", ", Enumerable.Range(1, 7).Select(day => Dump(hours.On((IsoDayOfWeek)day)))),
        Bilingual both => $"{both.Ja}|{both.En}",
        DateTimeZone zone => zone.Id,
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Dump(tuple[i])))})",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Dump))}]",
        Place => "",
        ValueType pair when pair.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal) => $"({string.Join(", ", Parts(pair).Select(Dump))})",
        ValueType value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"{thing.GetType().Name}({string.Join(' ', Parts(thing).Select(Dump))})",
    };

    private static bool Arrived(string word, HashSet<string> arrived, IReadOnlySet<string> keywords) =>
        arrived.Contains(word) || keywords.Contains(word) || keywords.Contains(Single(word)) || keywords.Contains(word + "s")
        || (word.Contains(':', StringComparison.Ordinal) && word.Split('-') is { Length: 2 } hours && hours.All(h => Arrived(h, arrived, keywords)))
        || (decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && arrived.Contains(number.ToString(CultureInfo.InvariantCulture)));

    private static void Gather(object? thing, HashSet<string> into)
    {
        switch (thing)
        {
            case null or Place:
                break;
            case string text:
                into.Add(text);

                // A document that was sent is an event of its own.
                if (text.EndsWith("-sent", StringComparison.Ordinal)) into.Add(text[..^5]);
                foreach (var word in Words(text)) into.Add(word);
                break;
            case DateTimeZone zone:
                into.Add(zone.Id);
                break;
            case LocalDate date:
                into.Add(date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
                into.Add(date.ToString("MM-dd", CultureInfo.InvariantCulture));
                break;
            case Instant instant:
                into.Add(instant.InZone(Tokyo).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
                into.Add(instant.InZone(Tokyo).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                break;
            case Histories.Moment moment:
                Gather(moment.IsDay ? moment.Day : moment.Instant, into);
                break;
            case Calendars.OpeningHours hours:
                for (var day = 1; day <= 7; day++) Gather(hours.On((IsoDayOfWeek)day), into);
                break;
            case LocalTime time:
                into.Add(time.ToString("HH:mm", CultureInfo.InvariantCulture));
                break;
            case Duration duration:
                into.Add(((int)duration.TotalMinutes).ToString(CultureInfo.InvariantCulture));
                into.Add(((int)duration.TotalHours).ToString(CultureInfo.InvariantCulture));
                break;
            case Enum value:
                into.Add(Hump().Replace(value.ToString(), "-$1").ToLowerInvariant());
                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++) Gather(tuple[i], into);
                break;
            case IEnumerable many:
                foreach (var one in many) Gather(one, into);
                break;
            case ValueType value when value.GetType().IsPrimitive || value is decimal:
                into.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            default:
                foreach (var part in Parts(thing)) Gather(part, into);
                break;
        }
    }

    private static IEnumerable<object?> Parts(object record) => record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.PropertyType != typeof(Place) && p.Name != "EqualityContract" && p.GetIndexParameters().Length == 0).Select(p => p.GetValue(record));

    private static IEnumerable<string> Words(string text) => text.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string Single(string word) => word is "days" or "weeks" or "months" or "years" or "hours" or "minutes" or "times" ? word[..^1]
        : word.Length > 1 && word.All(char.IsAsciiDigit) ? word.TrimStart('0') is { Length: > 0 } number ? number : "0" : word;

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();
}
