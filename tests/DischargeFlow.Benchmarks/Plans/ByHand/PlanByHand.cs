using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>What is known of a condition.</summary>
internal enum Answer : byte { Unknown, No, Yes }

/// <summary>A due moment, in the wall-clock time of Tokyo, with the first instant that is too late.</summary>
internal readonly record struct Limit(DateTime Moment, bool IsDay, DateTime Edge, bool Provisional)
{
    /// <summary>A whole day.</summary>
    public static Limit On(DateTime day, bool provisional = false) => new(day, true, day.AddDays(1), provisional);

    /// <summary>An instant; a deadline includes its minute.</summary>
    public static Limit At(DateTime instant) => new(instant, false, new DateTime(instant.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute).AddMinutes(1), false);
}

/// <summary>One message; times are those of Tokyo's wall clock, as in all that is planned by hand.</summary>
internal sealed record AlertByHand(string Key, AlertKind Kind, DateTime At, string Role, PartyId? Party, bool PassedOver);

/// <summary>One duty. <paramref name="Ends"/> is the moment of lapsing.</summary>
internal sealed record DutyByHand(
    string Key, DateTime? Starts, DateTime? From, Limit? Due, Limit? WishedDue, bool TooLate, DateTime? Ends, DateTime? Known, DateTime? Closed,
    Punctuality Punctuality, (DateTime Since, DutyState State)[] States, AlertByHand[] Alerts);
