using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Exchange.Tests.Given;

/// <summary>Entries as lines that read like a case file.</summary>
internal static class Lines
{
    public static string Of(Entry entry) => $"{A.At(entry.Happened)} {Of(entry.Content)}";

    public static string Of(FactValue value) => value switch
    {
        FactValue.Date date => A.At(date.Moment),
        FactValue.None => "none",
        FactValue.Unknown => "unknown",
        FactValue.YesNo yesNo => yesNo.Yes ? "yes" : "no",
        FactValue.Number number => $"{number.Value}",
        FactValue.Choice choice => choice.Value,
        FactValue.Choices choices => string.Join('+', choices.Values),
        _ => value.ToString(),
    };

    private static string Of(EntryContent content) => content switch
    {
        EntryContent.Happened h => $"{h.Event}{string.Concat(h.Carries.Select(c => $" {c.Key}={c.Value}"))}",
        EntryContent.Became b => $"{b.Fact} = {Of(b.Value)}",
        EntryContent.Assessed a => $"assessed {a.Checklist}: {string.Join(' ', a.Ticked)}",
        EntryContent.Holds h => $"{h.Role} is {h.Party?.Value ?? "nobody"}",
        EntryContent.Retracts r => $"retracts {r.Entry}",
        EntryContent.Corrects c => $"corrects {c.Entry}{(c.NewHappened is { } at ? $" to {A.At(at)}" : "")}{(c.NewContent is { } to ? $" as {Of(to)}" : "")}",
        _ => content.ToString(),
    };
}
