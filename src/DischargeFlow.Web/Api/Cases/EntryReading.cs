using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DischargeFlow.Web.Recordings;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>Reads an entry of JSON as something said.</summary>
internal static class EntryReading
{
    public static SaidEntry Said(EntryJson json) => new()
    {
        Type = json.Type,
        Name = json.Name ?? "",
        Happened = json.Happened ?? "",
        Values = json.Type switch
        {
            // Left out is not the same as empty: nothing ticked and nobody in charge are said, not assumed.
            "checklist" => [.. json.Ticked ?? throw RecordingRefusals.Missing("ticked")],
            "role" => [json.Party ?? throw RecordingRefusals.Missing("party")],
            _ => json.Value is { } value ? Values(value) : [],
        },
        Carries = (json.Carries ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Reason = json.Reason ?? "",
        By = json.By ?? "",
        Of = json.Of ?? "",
        Entry = json.Entry,
        NewHappened = json.NewHappened ?? "",
        NewContent = json.NewContent is { } content ? Said(content) : null,
    };

    private static ImmutableArray<string> Values(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(Value)]
        : [Value(value)];

    private static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw RecordingRefusals.ValueUnreadable(),
    };
}
