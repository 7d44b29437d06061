using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Recordings;

/// <summary>Reads what a form of a case's page says.</summary>
public static class FormEntry
{
    private const string Carries = "carries.";

    /// <summary>What was said.</summary>
    public static SaidEntry Of(IFormCollection form)
    {
        var said = new SaidEntry
        {
            Type = form["type"].ToString(),
            Name = form["name"].ToString(),
            Happened = Moment(form, "happened"),
            Values = form["instead"] is [{ Length: > 0 } instead] ? [instead] : [.. form["value"].OfType<string>()],
            Carries = form.Where(f => f.Key.StartsWith(Carries, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(f => f.Key[Carries.Length..], f => f.Value.ToString(), StringComparer.Ordinal),
            Reason = form["reason"].ToString(),
            By = form["by"].ToString(),
            Of = form["of"].ToString(),
            Entry = int.TryParse(form["entry"], out var entry) ? entry : null,
            NewHappened = Moment(form, "new-happened"),
        };
        return form["content-type"].ToString() is { Length: > 0 } type
            ? said with { Name = "", Values = [], NewContent = said with { Type = type, Entry = null, NewHappened = "" } }
            : said;
    }

    // A day without a clock time stays a day: nothing makes midnight of it.
    private static string Moment(IFormCollection form, string name)
    {
        var (date, time) = (form[$"{name}-date"].ToString(), form[$"{name}-time"].ToString());
        return date.Length > 0 && time.Length > 0 ? $"{date}T{time}" : date;
    }
}
