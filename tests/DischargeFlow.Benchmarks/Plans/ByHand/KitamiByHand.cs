namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>Kitami's rulebook as somebody would write it in C#.</summary>
internal sealed class KitamiByHand(StayByHand stay, OpenDays days)
{
    private readonly OwedByHand _contact = new(Answer.Unknown, TooLate.FourHours, days);
    private readonly OwedByHand _byJudgement = new(Answer.No, TooLate.FourHours, days);
    private readonly OwedByHand _bed = new(Answer.No, TooLate.TwoHours, days);
    private readonly OwedByHand _taxi = new(Answer.No, TooLate.TwoHours, days);
    private readonly OwedByHand _home = new(Answer.No, TooLate.OneBusinessDay, days);
    private readonly OwedByHand _information = new(null, TooLate.Keep, days);

    public void Follow(DateTime now)
    {
        var set = stay.DischargeDaySet;
        var day = stay.DischargeDay;
        _contact.Follow(now, stay.NeedsCoordination, set, day?.AddDays(-5));
        _byJudgement.Follow(now, ByJudgement(), set, day?.AddDays(-5));
        _bed.Follow(now, YesOrNo(stay.NeedsRentalBed), set, day is { } d ? days.Before(d, 3) : null);
        _taxi.Follow(now, YesOrNo(stay.NeedsCareTaxi), set, day is { } e ? days.Before(e, 2) : null);
        _home.Follow(now, YesOrNo(stay.HomeChangesNeeded), set, day is { } f ? OpenOrEarlier(f.AddDays(-14)) : null);
        _information.Follow(now, Answer.Yes, stay.AdmissionNoticeSent, stay.AdmissionNoticeSent is { } sent ? days.After(sent, 3) : null);
    }

    public DutyByHand[] Write() => [Contact(), ContactByJudgement(), Bed(), Taxi(), Home(), Information()];

    private DutyByHand Contact()
    {
        var duty = new WritingByHand(stay, _contact, "kitami/discharge-contact", "hospital", stay.Admission, stay.Stopped, FourteenDaysAfter, stay.AboutDischarge, stay.DischargeInformation);
        var start = _contact.Now.Start;
        return duty.Notice("notice at start: owner", start, "hospital")
            .Notice("notice at start: desk", start, "care-manager")
            .Reminder("reminder 2 business days before due at 09:00: owner", Nine(duty.Due, -2), "hospital")
            .Escalation("escalation 1 business day after due at 09:00: ward-head", Nine(duty.Due, 1), "ward-head")
            .Write();
    }

    private DutyByHand ContactByJudgement()
    {
        var duty = new WritingByHand(stay, _byJudgement, "kitami/discharge-contact-by-judgement", "hospital", stay.Admission, stay.Stopped, FourteenDaysAfter, stay.AboutDischarge, stay.DischargeInformation);
        return duty.Notice("notice at start: owner", _byJudgement.Now.Start, "hospital").Notice("notice at start: desk", _byJudgement.Now.Start, "care-manager").Write();
    }

    private DutyByHand Bed()
    {
        var duty = new WritingByHand(stay, _bed, "kitami/bed-rental-asked", "hospital", stay.Admission, stay.Stopped, DayAfter, stay.AboutEquipment);
        return duty.Notice("notice at start: owner", _bed.Now.Start, "hospital")
            .Reminder("reminder 1 business day before due at 09:00: owner", Nine(duty.Due, -1), "hospital").Write();
    }

    private DutyByHand Taxi()
    {
        var duty = new WritingByHand(stay, _taxi, "kitami/care-taxi-asked", "hospital", stay.Admission, stay.Stopped, DayAfter, stay.AboutTransport);
        return duty.Notice("notice at start: owner", _taxi.Now.Start, "hospital")
            .Reminder("reminder 1 business day before due at 09:00: owner", Nine(duty.Due, -1), "hospital").Write();
    }

    private DutyByHand Home()
    {
        var duty = new WritingByHand(stay, _home, "kitami/home-changes-asked", "hospital", stay.Admission, stay.Stopped, DayAfter, stay.AboutHomeChanges);
        return duty.Notice("notice at start: owner", _home.Now.Start, "hospital").Write();
    }

    private DutyByHand Information()
    {
        var duty = new WritingByHand(stay, _information, "kitami/admission-information", "care-manager", DateTime.MinValue, stay.Stopped, DayAfter, stay.AdmissionInformation);
        return duty.Notice("notice at start: owner", _information.Now.Start, "care-manager")
            .Reminder("reminder 1 business day before due at 09:00: owner", Nine(duty.Due, -1), "care-manager").Write();
    }

    private Answer ByJudgement()
    {
        if (stay.NeedsCoordination == Answer.Yes || stay.NeedsAttention == Answer.No || stay.PlannerContacts == Answer.No) return Answer.No;
        return stay.NeedsCoordination == Answer.Unknown || stay.PlannerContacts == Answer.Unknown ? Answer.Unknown : Answer.Yes;
    }

    private DateTime FourteenDaysAfter => stay.Discharged is { } discharged ? discharged.Date.AddDays(15) : DateTime.MaxValue;

    private DateTime DayAfter => stay.Discharged is { } discharged ? discharged.Date.AddDays(2) : DateTime.MaxValue;

    private DateTime? Nine(DateTime? due, int businessDays) =>
        due is not { } day ? null : (businessDays < 0 ? days.Before(day, -businessDays) : days.After(day, businessDays)).AddHours(9);

    private DateTime OpenOrEarlier(DateTime date)
    {
        while (!days.IsOpen(date)) date = date.AddDays(-1);
        return date;
    }

    private static Answer YesOrNo(Answer answer) => answer == Answer.Yes ? Answer.Yes : Answer.No;
}
