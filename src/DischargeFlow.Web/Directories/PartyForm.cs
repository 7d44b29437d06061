using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Web.Api;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Directories;

/// <summary>Between the form of a party and what the API calls one. What the form does not show of a known party stays as it is.</summary>
internal static class PartyForm
{
    /// <summary>How many contact points the form offers at least.</summary>
    public const int Points = 4;

    /// <summary>What the form says of a telephone number, as its kind and instead of whether it was tried.</summary>
    public const string ForPhone = "phone";

    public static PartyDraft Read(IFormCollection form, PartyDraft? known)
    {
        var week = Week(form, "hours");
        var since = form["since"].ToString();
        var hours = week.Count == 0 ? [] : (known?.Hours ?? []).Where(h => string.CompareOrdinal(h.Since, since) < 0).Append(new(since, week));
        var follows = form["follows"].OfType<string>().ToArray();
        return new()
        {
            Kind = form["kind"].ToString(),
            Name = form["name"].ToString(),
            Organization = form["organization"].ToString(),
            Region = form["region"].ToString(),
            Language = form["language"].ToString(),
            Codes = known?.Codes ?? [],
            OwnClosedDates = ClosedDates.Read(form["own-closed-dates"].ToString()),
            ClosedDays = [.. form["closed-days"].ToString().Split([',', '、', ' ', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Hours = [.. hours],
            Avoid = Week(form, "avoid") is { Count: > 0 } avoid ? avoid : null,
            Follows = follows.Length == 0 ? null : [.. follows.Select(r => known?.Follows?.FirstOrDefault(f => f.Rulebook == r) ?? new(since, r))],
            ContactPoints = [.. PointsOf(form)],
        };
    }

    private static IEnumerable<ContactPointDraft> PointsOf(IFormCollection form)
    {
        for (var i = 0; i < 20; i++)
        {
            var address = form[$"point-{i}-address"].ToString().Trim();
            if (address.Length == 0) continue;
            yield return new(form[$"point-{i}-kind"].ToString(), address, IsVerified($"point-{i}"), Said($"point-{i}-purposes"), Said($"point-{i}-hours"));
        }

        // Of a telephone number nobody is asked whether it is right; turned into a FAX number it is one that nobody tried.
        bool IsVerified(string point) => form[$"{point}-verified"].ToString() is var said && (said == "yes" || (said == ForPhone && form[$"{point}-kind"] == ForPhone));

        string? Said(string field) => form[field].ToString().Trim() is { Length: > 0 } said ? said : null;
    }

    private static Dictionary<string, IReadOnlyList<string>> Week(IFormCollection form, string prefix) => SaidHours.Days
        .Select(day => (day, Ranges: form[$"{prefix}-{day}"].ToString().Replace(':', ':').Split([',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        .Where(d => d.Ranges.Length > 0)
        .ToDictionary(d => d.day, d => (IReadOnlyList<string>)d.Ranges);
}
