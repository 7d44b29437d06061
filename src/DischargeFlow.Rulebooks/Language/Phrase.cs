using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>
/// One point in time, as a rule says it: at most one offset, one anchor, one word about closed days, one clock edge
/// (<c>5 days before discharge-day if closed earlier by 17:00</c>).
/// </summary>
/// <param name="Offset">How far from the anchor; null for the anchor itself.</param>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="IfClosed">What happens when a result in days falls on a closed day; null when the rule is silent (then it is kept).</param>
/// <param name="DaysOf">Whose open days and hours count (a role, <c>owner</c> or <c>recipient</c>); null for the rulebook's <c>days-of</c>.</param>
/// <param name="Clock">The edge that turns a day into an instant; null for the edge of the place where the phrase stands.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Phrase(Offset? Offset, Anchor Anchor, IfClosed? IfClosed, string? DaysOf, ClockEdge? Clock, Place Place);

/// <summary>What happens to a day that falls on a closed day.</summary>
public enum IfClosed { Keep, Earlier, Later, OneDayLater }

/// <summary>How far a moment lies from its anchor.</summary>
public abstract record Offset
{
    private Offset() { }

    /// <summary><c>N unit before X</c> or <c>after X</c>: the anchor's date is day 0.</summary>
    public sealed record Span(int Count, Unit Unit, bool Before) : Offset;

    /// <summary><c>day N of X</c>: the anchor's date is day 1. Calendar days, or the own unit that is named.</summary>
    public sealed record DayOf(int Number, Unit Unit) : Offset;
}

/// <summary>What kind of unit an offset is counted in. Days are added to dates; minutes, hours and business hours to instants.</summary>
public enum UnitKind { Minutes, Hours, BusinessHours, Days, BusinessDays, Weeks, Months, Years, Own }

/// <summary>A unit; <paramref name="OwnName"/> names an entry of the rulebook's <c>units:</c> when the kind is <see cref="UnitKind.Own"/>.</summary>
public readonly record struct Unit(UnitKind Kind, string? OwnName = null)
{
    /// <summary>True when the unit is added to instants, not to dates.</summary>
    public bool IsElapsed => Kind is UnitKind.Minutes or UnitKind.Hours or UnitKind.BusinessHours;
}

/// <summary>An own unit of days: closed days are not counted in periods up to <paramref name="UpTo"/>, all days are counted in longer ones.</summary>
/// <param name="Name">Its name, in the plural as rules write it.</param>
/// <param name="UpTo">The longest period that skips closed days.</param>
/// <param name="IfClosed">What happens when the last day is closed.</param>
/// <param name="Of">The closed-day table, or the role whose days count; null for the rulebook's <c>days-of</c>.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record OwnUnit(string Name, int UpTo, IfClosed IfClosed, string? Of, Place Place);

/// <summary>The edge that turns a day into an instant.</summary>
public abstract record ClockEdge
{
    private ClockEdge() { }

    /// <summary><c>at 09:00</c>: that clock time; skipped by summer time, the first instant after the gap; twice, the first.</summary>
    public sealed record At(LocalTime Time) : ClockEdge;

    /// <summary><c>by 17:00</c>: a deadline that includes its minute; where the clock time occurs twice, the second.</summary>
    public sealed record By(LocalTime Time) : ClockEdge;

    /// <summary><c>at opening of ROLE</c>. Null: of whose days count on the line.</summary>
    public sealed record Opening(string? Role) : ClockEdge;

    /// <summary><c>by closing of ROLE</c>: close of business. Null: of whose days count on the line.</summary>
    public sealed record Closing(string? Role) : ClockEdge;
}
