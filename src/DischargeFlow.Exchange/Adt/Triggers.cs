using System.Collections.Frozen;

namespace DischargeFlow.Exchange.Adt;

/// <summary>What each trigger means for a stay.</summary>
internal static class Triggers
{
    /// <summary>The triggers that a stay's history holds.</summary>
    public static FrozenDictionary<string, Action<AdtMessage>> OfStays { get; } = new Dictionary<string, Action<AdtMessage>>
    {
        ["A01"] = Admissions.Admitted,
        ["A02"] = WardMoves.Moved,
        ["A03"] = Discharges.Discharged,
        ["A05"] = Admissions.Planned,
        ["A06"] = Admissions.Admitted,
        ["A08"] = Updates.Updated,
        ["A11"] = Admissions.Cancelled,
        ["A12"] = WardMoves.MoveCancelled,
        ["A13"] = Discharges.Cancelled,
        ["A14"] = Admissions.Planned,
        ["A16"] = Discharges.Planned,
        ["A21"] = WardMoves.LeaveStarted,
        ["A22"] = WardMoves.LeaveEnded,
        ["A25"] = Discharges.PlanCancelled,
        ["A27"] = Admissions.PlanCancelled,
        ["A38"] = Admissions.PlanCancelled,
        ["A52"] = WardMoves.LeaveCancelled,
        ["A53"] = WardMoves.ReturnCancelled,
    }.ToFrozenDictionary();

    /// <summary>Triggers that say nothing of the course of a stay: outpatients, tracking, planned ward moves, doctors, persons, allergies.</summary>
    public static FrozenSet<string> NotOfStays { get; } = FrozenSet.ToFrozenSet(
        ["A04", "A09", "A10", "A15", "A19", "A20", "A26", "A28", "A31", "A32", "A33", "A54", "A55", "A60", "A61", "A62"]);

    /// <summary>Triggers that merge, delete, swap or change the nature of records.</summary>
    public static FrozenSet<string> ForAPerson { get; } = FrozenSet.ToFrozenSet(
        [
            "A07", "A17", "A18", "A23", "A24", "A29", "A30", "A34", "A35", "A36", "A37", "A39", "A40", "A41", "A42", "A43", "A44", "A45", "A46",
            "A47", "A48", "A49", "A50", "A51",
        ]);
}
