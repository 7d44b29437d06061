using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Recording;

/// <summary>
/// Entries as text: a type, the version of its schema, and a JSON object. Older versions are raised on reading; nothing is rewritten.
/// </summary>
public static class EntryText
{
    /// <summary>The version in which entries are written now.</summary>
    public const int Schema = 1;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The type and the JSON of a content.</summary>
    public static (string Type, string Json) Write(EntryContent content)
    {
        var (type, json) = WriteNode(content);
        return (type, json.ToJsonString(Plain));
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="FormatException"/> when the text is of no known type or version.</summary>
    public static EntryContent Read(string type, int schema, string json)
    {
        if (schema != Schema) throw new FormatException($"The entry is of schema {schema}; this version of the program reads up to {Schema}.");
        return ReadNode(type, JsonNode.Parse(json)!.AsObject());
    }

    /// <summary>A moment as text: <c>2026-11-27</c> for a day, epoch milliseconds for an instant.</summary>
    public static string Write(Moment moment) =>
        moment.IsDay ? LocalDatePattern.Iso.Format(moment.Day) : moment.Instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a moment.</summary>
    public static Moment ReadMoment(string text) => text.Contains('-', StringComparison.Ordinal) && !text.StartsWith('-')
        ? Moment.On(LocalDatePattern.Iso.Parse(text).Value)
        : Moment.At(Instant.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)));

    private static (string Type, JsonObject Json) WriteNode(EntryContent content) => content switch
    {
        EntryContent.Happened e => ("happened", new() { ["event"] = e.Event, ["carries"] = Fields(e.Carries) }),
        EntryContent.Became e => ("became", new() { ["fact"] = e.Fact, ["value"] = Value(e.Value) }),
        EntryContent.Assessed e => ("assessed", new() { ["checklist"] = e.Checklist, ["ticked"] = List(e.Ticked) }),
        EntryContent.Holds e => ("holds", new() { ["role"] = e.Role, ["party"] = e.Party?.Value }),
        EntryContent.Decided e => ("decided", new() { ["criterion"] = e.Criterion, ["yes"] = e.Yes, ["reason"] = e.Reason }),
        EntryContent.Waived e => ("waived", new() { ["duty"] = e.Duty, ["reason"] = e.Reason }),
        EntryContent.Acknowledged e => ("acknowledged", new() { ["by"] = e.By, ["duty"] = e.Duty, ["of"] = e.Of }),
        EntryContent.GoesBy e => ("goes-by", new() { ["rulebook"] = e.Rulebook, ["version"] = e.Version, ["up-to"] = e.UpTo, ["reason"] = e.Reason }),
        EntryContent.Corrects e => ("corrects", Correction(e)),
        EntryContent.Retracts e => ("retracts", new() { ["entry"] = e.Entry }),
        _ => throw new InvalidOperationException($"No text is defined for {content.GetType().Name}."),
    };

    private static EntryContent ReadNode(string type, JsonObject json) => type switch
    {
        "happened" => new EntryContent.Happened(Text(json, "event"), Fields(json["carries"])),
        "became" => new EntryContent.Became(Text(json, "fact"), Value(json["value"]!.AsObject())),
        "assessed" => new EntryContent.Assessed(Text(json, "checklist"), List(json["ticked"])),
        "holds" => new EntryContent.Holds(Text(json, "role"), json["party"] is { } p ? new PartyId(p.GetValue<string>()) : null),
        "decided" => new EntryContent.Decided(Text(json, "criterion"), json["yes"]!.GetValue<bool>(), Text(json, "reason")),
        "waived" => new EntryContent.Waived(Text(json, "duty"), Text(json, "reason")),
        "goes-by" => new EntryContent.GoesBy(
            Text(json, "rulebook"), json["version"]?.GetValue<int>(), json["up-to"]?.GetValue<int>(), Text(json, "reason")),
        "acknowledged" => new EntryContent.Acknowledged(Text(json, "by"), Text(json, "duty"), json["of"]?.GetValue<string>()),
        "corrects" => Correction(json),
        "retracts" => new EntryContent.Retracts(json["entry"]!.GetValue<int>()),
        _ => throw new FormatException($"The entry is of type '{type}', which this version of the program does not know."),
    };

    private static JsonObject Correction(EntryContent.Corrects e)
    {
        var json = new JsonObject { ["entry"] = e.Entry };
        if (e.NewHappened is { } happened) json["happened"] = Write(happened);
        if (e.NewContent is { } content) (json["type"], json["content"]) = WriteNode(content);
        return json;
    }

    private static EntryContent.Corrects Correction(JsonObject json) => new(
        json["entry"]!.GetValue<int>(),
        json["happened"] is { } happened ? ReadMoment(happened.GetValue<string>()) : null,
        json["type"] is { } type ? ReadNode(type.GetValue<string>(), json["content"]!.AsObject()) : null);

    private static JsonObject Value(FactValue value) => value switch
    {
        FactValue.YesNo v => new() { ["yes"] = v.Yes },
        FactValue.Number v => new() { ["number"] = v.Value.ToString(CultureInfo.InvariantCulture) },
        FactValue.Date v => new() { ["date"] = Write(v.Moment) },
        FactValue.Choice v => new() { ["choice"] = v.Value },
        FactValue.Choices v => new() { ["choices"] = List(v.Values) },
        FactValue.None => new() { ["none"] = true },
        FactValue.Unknown => new() { ["unknown"] = true },
        _ => throw new InvalidOperationException($"No text is defined for {value.GetType().Name}."),
    };

    private static FactValue Value(JsonObject json)
    {
        var (kind, value) = json.Single();
        return kind switch
        {
            "yes" => new FactValue.YesNo(value!.GetValue<bool>()),
            "number" => new FactValue.Number(decimal.Parse(value!.GetValue<string>(), CultureInfo.InvariantCulture)),
            "date" => new FactValue.Date(ReadMoment(value!.GetValue<string>())),
            "choice" => new FactValue.Choice(value!.GetValue<string>()),
            "choices" => new FactValue.Choices(List(value)),
            "none" => new FactValue.None(),
            "unknown" => new FactValue.Unknown(),
            _ => throw new FormatException($"A fact's value is of kind '{kind}', which this version of the program does not know."),
        };
    }

    private static string Text(JsonObject json, string field) => json[field]!.GetValue<string>();

    private static JsonObject Fields(ImmutableSortedDictionary<string, string> fields)
    {
        var json = new JsonObject();
        foreach (var (name, value) in fields) json[name] = value;
        return json;
    }

    private static ImmutableSortedDictionary<string, string> Fields(JsonNode? json) =>
        json is null ? ImmutableSortedDictionary<string, string>.Empty : json.AsObject().ToImmutableSortedDictionary(f => f.Key, f => f.Value!.GetValue<string>());

    private static JsonArray List(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)v)];

    private static ImmutableSortedSet<string> List(JsonNode? json) => json is null ? [] : [.. json.AsArray().Select(v => v!.GetValue<string>())];
}
