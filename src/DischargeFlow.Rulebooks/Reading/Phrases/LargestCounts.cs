using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Reading.Phrases;

/// <summary>
/// How far a phrase may count in each unit: some thirty years, so that no chain of names leaves the calendar, and no more open days and hours than
/// can be stepped through in no time.
/// </summary>
internal static class LargestCounts
{
    public static int Of(UnitKind unit) => unit switch
    {
        UnitKind.Minutes or UnitKind.Hours or UnitKind.Days => 10_000,
        UnitKind.BusinessHours => 1_000,
        UnitKind.BusinessDays or UnitKind.Own => 1_000,
        UnitKind.Weeks => 1_500,
        UnitKind.Months => 360,
        _ => 30,
    };
}
