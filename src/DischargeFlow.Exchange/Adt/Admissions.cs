using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Exchange.Adt;

/// <summary>Planned and actual admissions.</summary>
internal static class Admissions
{
    /// <summary>A14, A05: an admission is planned, or planned anew after it was called off. Another date is a change.</summary>
    public static void Planned(AdtMessage message)
    {
        var day = message.RequiredDay("the planned admission", "入院予定日時", Field.Planned, Field.ExpectedAdmission, Field.Admitted);
        message.Cancelled(StayWords.StayCancelled);
        message.Became(StayWords.PlannedAdmission, day);
        Discharges.Expected(message);
    }

    /// <summary>A01, A06: admitted. Another time for the same stay corrects the first.</summary>
    public static void Admitted(AdtMessage message)
    {
        var at = message.Required("the admission", "入院日時", Field.Admitted, Field.Occurred);
        message.Cancelled(StayWords.StayCancelled);
        message.Happened(StayWords.Admission, at, message.Text(Field.Location));
        Discharges.Expected(message);
    }

    /// <summary>A11: the admission never was. A plan for one may still stand.</summary>
    public static void Cancelled(AdtMessage message) => message.Cancelled(StayWords.Admission);

    /// <summary>A27, A38: nobody will be admitted.</summary>
    public static void PlanCancelled(AdtMessage message)
    {
        message.Became(StayWords.PlannedAdmission, new FactValue.None());
        message.Happened(StayWords.StayCancelled, message.Noted);
    }

    /// <summary>The admission that a later message mentions: recorded where the case knows none, as when the first messages were never received.</summary>
    public static void InPassing(AdtMessage message)
    {
        if (message.Time(Field.Admitted) is { } at && at.FirstInstantIn(message.Zone) <= message.Said)
            message.Happened(StayWords.Admission, at, onlyIfUnknown: true);
    }
}
