namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>The deadlines of the national fees as somebody would write them in C#.</summary>
internal sealed class NationalFeesByHand(StayByHand stay, OpenDays days)
{
    private static readonly TimeSpan Closing = new(17, 15, 0);

    private readonly OwedByHand _fee1 = new(null, TooLate.Keep, days);
    private readonly OwedByHand _fee2 = new(null, TooLate.Keep, days);
    private readonly OwedByHand _screening = new(null, TooLate.Keep, days);
    private readonly OwedByHand _interview = new(Answer.Unknown, TooLate.Keep, days);
    private readonly OwedByHand _conference = new(Answer.Unknown, TooLate.Keep, days);

    public void Follow(DateTime now)
    {
        var admission = stay.Admission;
        var day = admission?.Date;
        _fee1.Follow(now, Answer.Yes, admission, Fee1());
        _fee2.Follow(now, Answer.Yes, admission, Fee2());
        _screening.Follow(now, Answer.Yes, admission, day?.AddDays(2));
        var screened = FirstScreening();
        _interview.Follow(now, stay.DischargeDifficult, screened, day?.AddDays(stay.OnLongTermWard == Answer.Yes ? 13 : 6), stay.OnLongTermWard == Answer.Unknown);
        _conference.Follow(now, stay.DischargeDifficult, screened, day?.AddDays(6));
    }

    public DutyByHand[] Write()
    {
        var fee1 = new WritingByHand(stay, _fee1, "national-fees/information-fee-1", "care-manager", DateTime.MinValue, stay.DiedOrCancelled, null, stay.AdmissionInformation);
        var fee2 = new WritingByHand(stay, _fee2, "national-fees/information-fee-2", "care-manager", DateTime.MinValue, stay.DiedOrCancelled, null, stay.AdmissionInformation);
        var screening = Screening();
        var interview = new WritingByHand(stay, _interview, "national-fees/support-interview", "hospital", stay.Admission, stay.Stopped, DayAfter, stay.Interviewed);
        var conference = new WritingByHand(stay, _conference, "national-fees/support-conference", "hospital", stay.Admission, stay.Stopped, DayAfter, stay.Conferences);
        return
        [
            fee1.Notice("notice at start: owner", _fee1.Now.Start, "care-manager")
                .Reminder("reminder due at 15:00: owner", fee1.Due?.AddHours(15), "care-manager").Write(),
            fee2.Notice("notice 1 day after information-fee-1-day at 09:00: owner", Fee1()?.AddDays(1).AddHours(9), "care-manager")
                .Reminder("reminder due at 15:00: owner", fee2.Due?.AddHours(15), "care-manager").Write(),
            screening.Reminder("reminder day 2 of admission at 09:00: owner", stay.Admission?.Date.AddDays(1).AddHours(9), "hospital")
                .Escalation("escalation 1 day after due at 09:00: ward-head", screening.Due?.AddDays(1).AddHours(9), "ward-head").Write(),
            interview.Notice("notice at start: owner", _interview.Now.Start, "hospital")
                .Reminder("reminder 1 business day before due at 09:00: owner", Nine(interview.Due), "hospital").Write(),
            conference.Notice("notice at start: owner", _conference.Now.Start, "hospital")
                .Reminder("reminder 1 business day before due at 09:00: owner", Nine(conference.Due), "hospital").Write(),
        ];
    }

    private DateTime? FirstScreening()
    {
        foreach (var (at, _) in stay.Screened)
        {
            if (at <= stay.Stopped && at < DayAfter) return at;
        }

        return null;
    }

    private WritingByHand Screening() => new(stay, _screening, "national-fees/support-screening", "hospital", DateTime.MinValue, stay.Stopped, DayAfter, stay.Screened);

    /// <summary>The day of admission; the next where the office had closed or did not open.</summary>
    private DateTime? Fee1()
    {
        if (stay.Admission is not { } admission) return null;
        return !days.IsOpen(admission.Date) || IsAfterClosing(admission) ? admission.Date.AddDays(1) : admission.Date;
    }

    /// <summary>The third day; after closing, and where that day is closed, the fourth.</summary>
    private DateTime? Fee2()
    {
        if (stay.Admission is not { } admission) return null;
        var third = admission.Date.AddDays(2);
        return IsAfterClosing(admission) && !days.IsOpen(third) ? third.AddDays(1) : third;
    }

    private bool IsAfterClosing(DateTime admission) => days.IsOpen(admission.Date) && admission.TimeOfDay >= Closing + TimeSpan.FromMinutes(1);

    private DateTime DayAfter => stay.Discharged is { } discharged ? discharged.Date.AddDays(2) : DateTime.MaxValue;

    private DateTime? Nine(DateTime? due) => due is { } day ? days.Before(day, 1).AddHours(9) : null;
}
