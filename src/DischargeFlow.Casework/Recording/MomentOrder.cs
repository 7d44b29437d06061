using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>
/// Orders moments for finding the latest: on a day with a date-only entry they count as one, so that the sequence decides.
/// The zone is the one in which hospitals of this country write dates.
/// </summary>
internal sealed class MomentOrder : IComparer<Moment>
{
    private static readonly DateTimeZone Zone = DefaultZone.Value;

    public static MomentOrder Instance { get; } = new();

    public int Compare(Moment x, Moment y) => x.IsDay || y.IsDay ? x.DateIn(Zone).CompareTo(y.DateIn(Zone)) : x.Instant.CompareTo(y.Instant);
}
