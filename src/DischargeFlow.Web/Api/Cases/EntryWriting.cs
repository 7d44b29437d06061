using System.Text.Json;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>Writes an entry in the shape in which entries are sent.</summary>
internal static class EntryWriting
{
    public static EntryJson Of(Entry entry) => Of(entry.Content) with { Happened = ApiMoments.Of(entry.Happened) };

    private static EntryJson Of(EntryContent content) => content switch
    {
        EntryContent.Happened e => new() { Type = "event", Name = e.Event, Carries = e.Carries.Count == 0 ? null : e.Carries },
        EntryContent.Became f => new() { Type = "fact", Name = f.Fact, Value = Json(f.Value) },
        EntryContent.Assessed a => new() { Type = "checklist", Name = a.Checklist, Ticked = [.. a.Ticked] },
        EntryContent.Holds h => new() { Type = "role", Name = h.Role, Party = h.Party?.Value ?? "" },
        EntryContent.Decided d => new() { Type = "decision", Name = d.Criterion, Value = Json(d.Yes), Reason = d.Reason },
        EntryContent.Waived w => new() { Type = "waiver", Name = w.Duty, Reason = w.Reason },
        EntryContent.GoesBy g => new() { Type = "version", Name = g.Rulebook, Value = g.Version is { } version ? Json(version) : Json("by-dates"), Reason = g.Reason },
        EntryContent.Acknowledged a => new() { Type = "acknowledgement", Name = a.Duty, By = a.By, Of = a.Of },
        EntryContent.Corrects c => new()
        {
            Type = "correction",
            Entry = c.Entry,
            NewHappened = c.NewHappened is { } moment ? ApiMoments.Of(moment) : null,
            NewContent = c.NewContent is { } right ? Of(right) : null,
        },
        EntryContent.Retracts r => new() { Type = "retraction", Entry = r.Entry },
        _ => throw new InvalidOperationException($"The API has no shape for {content.GetType().Name}."),
    };

    private static JsonElement Json(FactValue value) => value switch
    {
        FactValue.YesNo yesNo => Json(yesNo.Yes),
        FactValue.Number number => Json(number.Value),
        FactValue.Date date => Json(ApiMoments.Of(date.Moment)),
        FactValue.Choice choice => Json(choice.Value),
        FactValue.Choices choices => Json(choices.Values.ToArray()),
        FactValue.None => Json("none"),
        _ => Json("unknown"),
    };

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, ApiJson.Options);
}
