using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Exchange.Adt;

/// <summary>Planned and actual discharges.</summary>
internal static class Discharges
{
    /// <summary>A16: a discharge is planned. Sent again with another date, the date has changed.</summary>
    public static void Planned(AdtMessage message)
    {
        var day = message.RequiredDay("the planned discharge", "退院予定日時", Field.Planned, Field.ExpectedDischarge, Field.Discharged);
        Admissions.InPassing(message);
        message.Became(StayWords.PlannedDischarge, day);
    }

    /// <summary>A25: no discharge is planned, which is known.</summary>
    public static void PlanCancelled(AdtMessage message)
    {
        Admissions.InPassing(message);
        message.Became(StayWords.PlannedDischarge, new FactValue.None());
    }

    /// <summary>A03: discharged; by death or to another hospital where the message says so.</summary>
    public static void Discharged(AdtMessage message)
    {
        var at = message.Required("the discharge", "退院日時", Field.Discharged, Field.Occurred);
        Admissions.InPassing(message);
        message.Happened(StayWords.Discharged, at);
        var disposition = message.Text(Field.Disposition) ?? "";
        if (IsDead(message) || message.Settings.DeathDispositions.Contains(disposition))
            message.Happened(StayWords.Died, message.Time(Field.DeathTime) ?? at);
        if (message.Settings.TransferDispositions.Contains(disposition)) message.Happened(StayWords.TransferredOut, at);
    }

    /// <summary>A13: the discharge never was, nor the transfer or death told with it, unless the message repeats the death.</summary>
    public static void Cancelled(AdtMessage message)
    {
        message.Cancelled(StayWords.Discharged);
        message.Cancelled(StayWords.TransferredOut);
        if (!IsDead(message)) message.Cancelled(StayWords.Died);
    }

    /// <summary>PV2-9 of messages that may change it; two quotation marks say that no discharge is expected.</summary>
    public static void Expected(AdtMessage message)
    {
        if (message.SaysNone(Field.ExpectedDischarge)) message.Became(StayWords.PlannedDischarge, new FactValue.None());
        else if (message.Time(Field.ExpectedDischarge) is { } expected) message.Became(StayWords.PlannedDischarge, new FactValue.Date(expected.DateIn(message.Zone)));
    }

    private static bool IsDead(AdtMessage message) => message.Text(Field.IsDead) == "Y";
}
