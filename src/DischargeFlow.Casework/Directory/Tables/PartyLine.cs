using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Directory.Tables;

/// <summary>
/// What one line of a table says of a party. A column that the table does not have is null here, and what is recorded stays as it is; an empty
/// cell says that there is none.
/// </summary>
public sealed record PartyLine(long Number, string Id)
{
    public string? Organization { get; init; }

    public string? Kind { get; init; }

    public string? Name { get; init; }

    public string? Region { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<string>? Codes { get; init; }

    public ImmutableArray<string>? Mail { get; init; }

    public ImmutableArray<string>? Fax { get; init; }

    public ImmutableArray<string>? Phone { get; init; }

    /// <summary>
    /// Which of its FAX numbers are verified; null where the table does not say, and then a known one stays what it was. Mail addresses confirm themselves
    /// by a link, whatever a table says.
    /// </summary>
    public VerifiedSaying? Verified { get; init; }

    /// <summary>The hours in force last; a week without any hours says that nobody recorded them.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>Since when those hours are in force.</summary>
    public string? HoursSince { get; init; }

    public OpeningHours? Avoid { get; init; }

    public ImmutableArray<string>? ClosedDays { get; init; }

    public ImmutableArray<string>? OwnClosedDates { get; init; }

    public ImmutableArray<string>? Rulebooks { get; init; }

    /// <summary>The party as the line wants it.</summary>
    /// <param name="known">What is recorded of it; null when nothing is.</param>
    /// <param name="today">Since when new hours and rulebooks hold where the table does not say.</param>
    public PartyDraft Over(PartyDraft? known, LocalDate today) => new()
    {
        Organization = Organization ?? known?.Organization,
        Kind = Kind ?? known?.Kind ?? "",
        Name = Name ?? known?.Name ?? "",
        Region = Region ?? known?.Region ?? "",
        Language = Language is null or "" ? known?.Language ?? "ja" : Language,
        Codes = Codes ?? known?.Codes ?? [],
        Hours = HoursOver(known?.Hours ?? [], LocalDatePattern.Iso.Format(today)),
        Avoid = Avoid is null ? known?.Avoid : SaidHours.Write(Avoid),
        ClosedDays = ClosedDays ?? known?.ClosedDays ?? [],
        OwnClosedDates = OwnClosedDates ?? known?.OwnClosedDates ?? [],
        Follows = Rulebooks is { } named ? FollowsOver(named, known?.Follows ?? [], LocalDatePattern.Iso.Format(today)) : known?.Follows,
        ContactPoints = PointsOver(known?.ContactPoints ?? []),
    };

    private HoursDraft[] HoursOver(IReadOnlyList<HoursDraft> known, string today)
    {
        if (Hours is null) return [.. known];
        var week = SaidHours.Write(Hours);
        if (week.Count == 0) return [];
        var isAsBefore = known.Count > 0 && Same(known[^1].Week, week);
        var since = HoursSince is { Length: > 0 } said ? said : isAsBefore ? known[^1].Since : today;
        return [.. known.Where(h => string.CompareOrdinal(h.Since, since) < 0 && !(isAsBefore && h == known[^1])), new(since, week)];
    }

    private static FollowsDraft[]? FollowsOver(ImmutableArray<string> named, IReadOnlyList<FollowsDraft> known, string today) =>
        named.IsEmpty ? null : [.. named.Select(r => known.FirstOrDefault(f => f.Rulebook == r) ?? new(today, r))];

    // Points that are the same in another order stay in the order in which they are recorded.
    private IReadOnlyList<ContactPointDraft> PointsOver(IReadOnlyList<ContactPointDraft> known)
    {
        ContactPointDraft[] said = [.. PointsOf("mail", Mail, known), .. PointsOf("fax", Fax, known), .. PointsOf("phone", Phone, known)];
        return said.Length == known.Count && said.All(known.Contains) ? known : said;
    }

    private IEnumerable<ContactPointDraft> PointsOf(string kind, ImmutableArray<string>? said, IReadOnlyList<ContactPointDraft> known)
    {
        var before = known.Where(p => p.Kind == kind).ToArray();
        if (said is null)
        {
            foreach (var point in before) yield return kind == "fax" && Verified is not null ? point with { Verified = Verified.Holds(point.Address) } : point;
            yield break;
        }

        foreach (var text in said)
        {
            var (address, purposes, hours) = SaidPoint.Of(text);
            var wasVerified = before.Any(p => p.Address == address && p.Verified);
            yield return new(
                kind, address, (kind == "fax" ? Verified?.Holds(address) : null) ?? wasVerified, SaidPurposes.Write(SaidPurposes.Read(purposes)),
                SaidPointHours.Write(SaidPointHours.Read(hours), DischargeFlow.Rulebooks.Findings.Language.En));
        }
    }

    private static bool Same(IReadOnlyDictionary<string, IReadOnlyList<string>> one, IReadOnlyDictionary<string, IReadOnlyList<string>> other) =>
        one.Count == other.Count && one.All(d => other.TryGetValue(d.Key, out var ranges) && ranges.SequenceEqual(d.Value));
}

/// <summary>Which addresses of a line somebody verified.</summary>
/// <param name="All">Whether all of them.</param>
/// <param name="Named">Otherwise these.</param>
public sealed record VerifiedSaying(bool All, ImmutableArray<string> Named)
{
    /// <summary>Whether an address is one of them.</summary>
    public bool Holds(string address) => All || Named.Contains(address);
}
