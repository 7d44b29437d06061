using System.Collections.Immutable;
using System.Text.Json;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Calendars;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Storage.Sessions;

/// <summary>Hours, closed days and what a party follows, as one JSON text.</summary>
internal sealed record PartyTimes(
    ImmutableArray<PartyTimes.DatedHours> Hours,
    ImmutableArray<string> ClosedDays,
    ImmutableArray<string> OwnClosedDates,
    ImmutableArray<PartyTimes.Range>? Avoid,
    ImmutableArray<PartyTimes.Following>? Follows)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static string TextOf(DirectoryParty party) => JsonSerializer.Serialize(new PartyTimes(
        [.. party.Hours.Select(h => new DatedHours(h.Since.Iso(), RangesOf(h.Hours)))],
        party.ClosedDays,
        [.. party.OwnClosedDates.Select(d => d.Iso())],
        party.Avoid is { } avoid ? RangesOf(avoid) : null,
        party.Follows is { } follows ? [.. follows.Select(f => new Following(f.Since.Iso(), f.Rulebook))] : null));

    public static DirectoryParty Into(DirectoryParty party, string text)
    {
        var times = JsonSerializer.Deserialize<PartyTimes>(text)!;
        return party with
        {
            Hours = [.. times.Hours.Select(h => (Reading.DateOf(h.Since), HoursOf(h.Ranges)))],
            ClosedDays = times.ClosedDays,
            OwnClosedDates = [.. times.OwnClosedDates.Select(Reading.DateOf)],
            Avoid = times.Avoid is { } avoid ? HoursOf(avoid) : null,
            Follows = times.Follows is { } follows ? [.. follows.Select(f => (Reading.DateOf(f.Since), f.Rulebook))] : null,
        };
    }

    private static ImmutableArray<Range> RangesOf(OpeningHours hours) =>
    [
        .. Enumerable.Range(1, 7).SelectMany(d => hours.On((IsoDayOfWeek)d).Select(r => new Range(d, Clock.Format(r.From), Clock.Format(r.To)))),
    ];

    private static OpeningHours HoursOf(ImmutableArray<Range> ranges) =>
        new(ranges.Select(r => ((IsoDayOfWeek)r.Day, new ClockRange(Clock.Parse(r.From).Value, Clock.Parse(r.To).Value))));

    public sealed record DatedHours(string Since, ImmutableArray<Range> Ranges);

    public sealed record Range(int Day, string From, string To);

    public sealed record Following(string Since, string Rulebook);
}
