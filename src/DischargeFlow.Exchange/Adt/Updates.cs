using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Exchange.Adt;

/// <summary>A08: what is known of the stay is sent anew. Times that lie before the message are what happened, times after it are plans.</summary>
internal static class Updates
{
    public static void Updated(AdtMessage message)
    {
        if (message.Time(Field.Admitted) is { } admitted)
        {
            if (IsPast(admitted, message)) message.Happened(StayWords.Admission, admitted);
            else message.Became(StayWords.PlannedAdmission, new FactValue.Date(admitted.DateIn(message.Zone)));
        }
        else if (message.Time(Field.ExpectedAdmission) is { } expected)
        {
            message.Became(StayWords.PlannedAdmission, new FactValue.Date(expected.DateIn(message.Zone)));
        }

        Discharge(message);
    }

    private static void Discharge(AdtMessage message)
    {
        if (message.Time(Field.Discharged) is not { } discharged)
        {
            Discharges.Expected(message);
            return;
        }

        // A plan that has run out stands in PV1-45 as a past time: only a disposition beside it says that the patient has left.
        if (!IsPast(discharged, message)) message.Became(StayWords.PlannedDischarge, new FactValue.Date(discharged.DateIn(message.Zone)));
        else if (message.Text(Field.Disposition) is not null) message.Happened(StayWords.Discharged, discharged);
    }

    private static bool IsPast(Moment moment, AdtMessage message) => moment.FirstInstantIn(message.Zone) <= message.Said;
}
