using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Ledgers;

/// <summary>What a plan makes of one of its alerts in a ledger.</summary>
internal enum Bringing
{
    /// <summary>It stays as it is: it went out, is on its way, or was passed over as late before.</summary>
    Leave,

    /// <summary>Its moment lay before what was known.</summary>
    PassOver,

    /// <summary>It is due at the moment of the plan.</summary>
    Plan,

    /// <summary>It waits already, and shows what is so now.</summary>
    Renew,

    /// <summary>Its moment has passed, and it was not there before: <see cref="LateAlerts"/> says which of these goes out.</summary>
    IsLate,
}

/// <summary>Decides what becomes of the alerts of a plan, one by one.</summary>
internal static class AlertBringing
{
    /// <summary>What becomes of an alert.</summary>
    /// <param name="planned">The alert.</param>
    /// <param name="before">What has become of it so far; null when the ledger does not have it.</param>
    /// <param name="at">When it was due to go out by the ledger.</param>
    /// <param name="wasLate">Whether it was late by the ledger.</param>
    /// <param name="recorded">The recording moment.</param>
    public static Bringing Decide(PlannedAlert planned, AlertState? before, Instant at, bool wasLate, Instant recorded)
    {
        var waits = before is { } state && PlannedAlerts.IsPending(state);
        if (!waits && before is not (null or AlertState.Withdrawn or AlertState.PassedOver)) return Bringing.Leave;
        if (planned.PassedOver) return Bringing.PassOver;
        if (waits) return planned.At < recorded && at > recorded ? Bringing.IsLate : Bringing.Renew;
        if (planned.At >= recorded) return Bringing.Plan;
        return before == AlertState.PassedOver && wasLate ? Bringing.Leave : Bringing.IsLate;
    }
}
