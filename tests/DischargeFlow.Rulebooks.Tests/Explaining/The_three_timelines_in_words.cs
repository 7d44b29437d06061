using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Explaining;

/// <summary>The stays by which the meaning of the language is told, explained as people read it.</summary>
public sealed class The_three_timelines_in_words
{
    private static readonly Situation Moved = new Situation(
            Written.Minato(),
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18), HospitalStay.Dates(new LocalDate(2026, 9, 19), new LocalDate(2026, 9, 23))),
            ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-09-01T09:00", HospitalStay.Holders)
        .Then("2026-09-10T11:00", It.PlansDischargeOn(2026, 10, 2));

    private static readonly Situation Holidays = Moved with
    {
        Rulebook = Moved.Rulebook with { ClosedDays = ["japan"] },
        Entries = [.. Moved.Entries.Take(4), Moved.Entries[4] with { Content = It.PlansDischargeOn(2026, 9, 29) }],
    };

    private static readonly Situation Office = new Situation(
            Written.NationalFees with { ClosedDays = ["japan"] }, HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2027-04-01T09:00", HospitalStay.Holders)
        .Then("2027-04-30T18:00", It.Happens("admission"));

    private static readonly Situation Unassessed = new Situation(
            Written.Minato(Whether.Any(Whether.Fact("adl-declined"), Whether.Fact("lives-alone"), Whether.Fact("needs-procedure"))) with { ClosedDays = ["japan"] },
            HospitalStay.Directory(HospitalStay.Weekdays(8, 18)),
            ClosedDayTables.Of(Japan.Holidays))
        .HeldSince("2026-10-01T09:00", HospitalStay.Holders)
        .Then("2026-10-05T09:00", It.Happens("admission"))
        .Then("2026-10-13T08:50", It.Happens("discharged"), "2026-10-10T10:00");

    private static readonly Situation Assessed = Unassessed.Then("2026-10-13T09:30", It.Assesses("coordination", "lives-alone"), "2026-10-09");

    private static readonly Situation Refused = Assessed.Then("2026-10-13T11:00", It.Becomes("consent", "refused"));

    [Fact]
    public void A_planned_date_in_English() => Assert.Equal(
        [
            "Planned discharge is Fri 2 Oct 2026 (entry 1, recorded Thu 10 Sep 2026 11:00 by clerk)",
            "Day of discharge has been as it is since Thu 10 Sep 2026 11:00",
            "it starts at Thu 10 Sep 2026 11:00",
            "it is known since the entry of Thu 10 Sep 2026 11:00",
            "Planned discharge is Fri 2 Oct 2026 (entry 1, recorded Thu 10 Sep 2026 11:00 by clerk)",
            "Day of discharge is Fri 2 Oct 2026",
            "Fri 2 Oct 2026 − 5 days = Sun 27 Sep 2026",
            "Sun 27 Sep 2026 is closed; the open day before, Fri 25 Sep 2026, as the rule says",
            "Fri 25 Sep 2026: at the hour that the rule says, Fri 25 Sep 2026 17:00",
            "the due moment by the rule is Fri 25 Sep 2026 17:00",
        ],
        Moved.Because("discharge-contact", Tongue.En));

    [Fact]
    public void The_last_day_of_a_fee_that_is_counted_from_a_Friday_evening() => Assert.Equal(
        [
            "Admission (Fri 30 Apr 2027 18:00) is on a closed day of the owner: no",
            "Admission (Fri 30 Apr 2027 18:00) is after closing of the owner: yes",
            "Admission is Fri 30 Apr 2027 18:00 (entry 1, recorded Fri 30 Apr 2027 18:00 by clerk)",
            "Fri 30 Apr 2027 18:00 + 1 day = Sat 1 May 2027",
        ],
        Office.WhenIs("fee-1-day", Tongue.En));

    [Fact]
    public void The_last_day_of_a_fee_in_Japanese() => Assert.Equal(
        [
            "「入院」(2027年4月30日(金) 18:00)は「担う側」の休みの日: いいえ",
            "「入院」(2027年4月30日(金) 18:00)は「担う側」の営業終了後: はい",
            "「入院」は 2027年4月30日(金) 18:00(記録 1、2027年4月30日(金) 18:00 に clerk が記録)",
            "2027年4月30日(金) 18:00 から 1日後 → 2027年5月1日(土)",
        ],
        Office.WhenIs("fee-1-day", Tongue.Ja));

    [Fact]
    public void A_planned_date_in_Japanese() => Assert.Equal(
        [
            "「退院予定日」は 2026年10月2日(金)(記録 1、2026年9月10日(木) 11:00 に clerk が記録)",
            "「退院日」が今の値になったのは 2026年9月10日(木) 11:00",
            "2026年9月10日(木) 11:00 に始まる",
            "2026年9月10日(木) 11:00 の記録からわかっている",
            "「退院予定日」は 2026年10月2日(金)(記録 1、2026年9月10日(木) 11:00 に clerk が記録)",
            "「退院日」は 2026年10月2日(金)",
            "2026年10月2日(金) から 5日前 → 2026年9月27日(日)",
            "2026年9月27日(日) は休みなので、ルールの定めにより前の営業日 2026年9月25日(金)",
            "2026年9月25日(金) は、ルールの定める時刻により 2026年9月25日(金) 17:00",
            "ルールの期限は 2026年9月25日(金) 17:00",
        ],
        Moved.Because("discharge-contact", Tongue.Ja));

    [Fact]
    public void A_deed_before_the_date_moved_and_the_moved_date() => Assert.Equal(
        [
            "Planned discharge is Fri 25 Sep 2026 (entry 2, recorded Fri 18 Sep 2026 16:00 by clerk)",
            "Day of discharge has been as it is since Fri 18 Sep 2026 16:00",
            "it starts at Fri 18 Sep 2026 16:00",
            "it is known since the entry of Fri 18 Sep 2026 16:00",
            "Planned discharge is Fri 25 Sep 2026 (entry 2, recorded Fri 18 Sep 2026 16:00 by clerk)",
            "Day of discharge is Fri 25 Sep 2026",
            "Fri 25 Sep 2026 − 5 days = Sun 20 Sep 2026",
            "Sun 20 Sep 2026 is closed; the open day before, Fri 18 Sep 2026, as the rule says",
            "Fri 18 Sep 2026: at the hour that the rule says, Fri 18 Sep 2026 17:00",
            "the due moment by the rule is Fri 18 Sep 2026 17:00",
            "it was met at Fri 18 Sep 2026 16:30 (entry 3, recorded Thu 24 Sep 2026 08:40 by clerk)",
            "in time against Fri 18 Sep 2026 17:00, the due moment as it stood when it was done",
        ],
        Moved
        .Then("2026-09-18T16:00", It.PlansDischargeOn(2026, 9, 25))
        .Then("2026-09-24T08:40", It.Contacts("hospital", "care-manager"), "2026-09-18T16:30").Because("discharge-contact", Tongue.En));

    [Fact]
    public void A_reminder_over_a_week_of_holidays() => Assert.Equal(
        [
            "the due moment is Thu 24 Sep 2026 17:00",
            "Wed 23 Sep 2026 is closed (holiday) and not counted",
            "Tue 22 Sep 2026 is closed (holiday) and not counted",
            "Mon 21 Sep 2026 is closed (holiday) and not counted",
            "Sun 20 Sep 2026 is closed and not counted",
            "Sat 19 Sep 2026 is closed and not counted",
            "Thu 24 Sep 2026 17:00 − 2 business days = Thu 17 Sep 2026",
            "Thu 17 Sep 2026: at the hour that the rule says, Thu 17 Sep 2026 09:00",
            "「期限」は 2026年9月24日(木) 17:00",
            "2026年9月23日(水) は休み(holiday)なので数えない",
            "2026年9月22日(火) は休み(holiday)なので数えない",
            "2026年9月21日(月) は休み(holiday)なので数えない",
            "2026年9月20日(日) は休みなので数えない",
            "2026年9月19日(土) は休みなので数えない",
            "2026年9月24日(木) 17:00 から 2営業日前 → 2026年9月17日(木)",
            "2026年9月17日(木) は、ルールの定める時刻により 2026年9月17日(木) 09:00",
        ],
        Holidays.WhenTold("discharge-contact", AlertKind.Reminder, Tongue.En).SkipLast(1)
        .Concat(Holidays.WhenTold("discharge-contact", AlertKind.Reminder, Tongue.Ja).SkipLast(1)));

    [Fact]
    public void An_admission_after_closing_before_holidays_in_English() => Assert.Equal(
        [
            "Admission is Fri 30 Apr 2027 18:00 (entry 1, recorded Fri 30 Apr 2027 18:00 by clerk)",
            "it starts at Fri 30 Apr 2027 18:00",
            "it is known since the entry of Fri 30 Apr 2027 18:00",
            "Admission (Fri 30 Apr 2027 18:00) is on a closed day of the owner: no",
            "Admission (Fri 30 Apr 2027 18:00) is after closing of the owner: yes",
            "Admission is Fri 30 Apr 2027 18:00 (entry 1, recorded Fri 30 Apr 2027 18:00 by clerk)",
            "Fri 30 Apr 2027 18:00 + 1 day = Sat 1 May 2027",
            "Last day of fee I is Sat 1 May 2027",
            "the due moment by the rule is Sat 1 May 2027",
            "it lapses at Sat 1 May 2027",
        ],
        Office.Because("fee-1", Tongue.En));

    [Fact]
    public void An_admission_after_closing_before_holidays_in_Japanese() => Assert.Equal(
        [
            "「入院」は 2027年4月30日(金) 18:00(記録 1、2027年4月30日(金) 18:00 に clerk が記録)",
            "2027年4月30日(金) 18:00 に始まる",
            "2027年4月30日(金) 18:00 の記録からわかっている",
            "「入院」(2027年4月30日(金) 18:00)は「担う側」の営業終了後: はい",
            "「入院」は 2027年4月30日(金) 18:00(記録 1、2027年4月30日(金) 18:00 に clerk が記録)",
            "2027年4月30日(金) 18:00 から 当日を1日目として3日目 → 2027年5月2日(日)",
            "2027年5月2日(日) は休みなので、ルールの定めにより翌日の 2027年5月3日(月)",
            "「加算IIの最終日」は 2027年5月3日(月)",
            "ルールの期限は 2027年5月3日(月)",
            "2027年5月3日(月) に期間が終わる",
        ],
        Office.Because("fee-2", Tongue.Ja));

    [Fact]
    public void A_discharge_that_nobody_assessed_in_English() => Assert.Equal(
        [
            "Daily living has declined since before admission; life after discharge must be arranged anew is not recorded yet",
            "Lives alone or nearly so, and needs help with cooking, cleaning and the like is not recorded yet",
            "needs-procedure is not recorded yet",
            "Discharge is Sat 10 Oct 2026 10:00 (entry 2, recorded Tue 13 Oct 2026 08:50 by clerk)",
            "Day of discharge has been as it is since Sat 10 Oct 2026 10:00",
            "it starts at Sat 10 Oct 2026 10:00",
            "it is known since the entry of Tue 13 Oct 2026 08:50",
            "Discharge is Sat 10 Oct 2026 10:00 (entry 2, recorded Tue 13 Oct 2026 08:50 by clerk)",
            "Day of discharge is Sat 10 Oct 2026 10:00",
            "Sat 10 Oct 2026 10:00 − 5 days = Mon 5 Oct 2026",
            "Mon 5 Oct 2026 is an open day",
            "Mon 5 Oct 2026: at the hour that the rule says, Mon 5 Oct 2026 17:00",
            "the due moment by the rule is Mon 5 Oct 2026 17:00",
            "Mon 5 Oct 2026 17:00 had passed when it was known, so the due moment is Tue 13 Oct 2026 12:50",
            "it lapses at Sat 24 Oct 2026",
            "It would start with “Daily living has declined since before admission; life after discharge must be arranged anew” = yes, or “Lives alone or nearly so, and needs help with cooking, cleaning and the like” = yes, or “needs-procedure” = yes",
            "It would be ruled out by “Daily living has declined since before admission; life after discharge must be arranged anew” = no and “Lives alone or nearly so, and needs help with cooking, cleaning and the like” = no and “needs-procedure” = no",
        ],
        Unassessed.Because("discharge-contact", Tongue.En).Concat(Unassessed.Nearest("discharge-contact", Tongue.En)));

    [Fact]
    public void A_discharge_that_nobody_assessed_in_Japanese() => Assert.Equal(
        [
            "「入院前よりADLが下がり、退院後の暮らし方を組み直す必要がある」はまだ記録がない",
            "「独居またはそれに近く、調理や掃除など身の回りに手助けが要る」はまだ記録がない",
            "「needs-procedure」はまだ記録がない",
            "「退院」は 2026年10月10日(土) 10:00(記録 2、2026年10月13日(火) 08:50 に clerk が記録)",
            "「退院日」が今の値になったのは 2026年10月10日(土) 10:00",
            "2026年10月10日(土) 10:00 に始まる",
            "2026年10月13日(火) 08:50 の記録からわかっている",
            "「退院」は 2026年10月10日(土) 10:00(記録 2、2026年10月13日(火) 08:50 に clerk が記録)",
            "「退院日」は 2026年10月10日(土) 10:00",
            "2026年10月10日(土) 10:00 から 5日前 → 2026年10月5日(月)",
            "2026年10月5日(月) は営業日",
            "2026年10月5日(月) は、ルールの定める時刻により 2026年10月5日(月) 17:00",
            "ルールの期限は 2026年10月5日(月) 17:00",
            "2026年10月5日(月) 17:00 を過ぎてからわかったため、期限は 2026年10月13日(火) 12:50",
            "2026年10月24日(土) に期間が終わる",
            "始まるのに足りないもの: 「入院前よりADLが下がり、退院後の暮らし方を組み直す必要がある」=「はい」、または「独居またはそれに近く、調理や掃除など身の回りに手助けが要る」=「はい」、または「needs-procedure」=「はい」",
            "対象外と決まるのに要るもの: 「入院前よりADLが下がり、退院後の暮らし方を組み直す必要がある」=「いいえ」 と 「独居またはそれに近く、調理や掃除など身の回りに手助けが要る」=「いいえ」 と 「needs-procedure」=「いいえ」",
        ],
        Unassessed.Because("discharge-contact", Tongue.Ja).Concat(Unassessed.Nearest("discharge-contact", Tongue.Ja)));

    [Fact]
    public void A_discharge_that_was_assessed_too_late_in_Japanese() => Assert.Equal(
        [
            "「独居またはそれに近く、調理や掃除など身の回りに手助けが要る」= はい(記録 3、2026年10月13日(火) 09:30 に clerk が記録)",
            "「退院」は 2026年10月10日(土) 10:00(記録 2、2026年10月13日(火) 08:50 に clerk が記録)",
            "「退院日」が今の値になったのは 2026年10月10日(土) 10:00",
            "2026年10月10日(土) 10:00 に始まる",
            "2026年10月13日(火) 09:30 の記録からわかっている",
            "「退院」は 2026年10月10日(土) 10:00(記録 2、2026年10月13日(火) 08:50 に clerk が記録)",
            "「退院日」は 2026年10月10日(土) 10:00",
            "2026年10月10日(土) 10:00 から 5日前 → 2026年10月5日(月)",
            "2026年10月5日(月) は営業日",
            "2026年10月5日(月) は、ルールの定める時刻により 2026年10月5日(月) 17:00",
            "ルールの期限は 2026年10月5日(月) 17:00",
            "2026年10月5日(月) 17:00 を過ぎてからわかったため、期限は 2026年10月13日(火) 13:30",
            "2026年10月24日(土) に期間が終わる",
        ],
        Assessed.Because("discharge-contact", Tongue.Ja));

    [Fact]
    public void Consent_that_was_refused() => Assert.Equal(
        [
            "it lapses at Sat 24 Oct 2026",
            "It would go on with “Consent to sharing information” = Given",
            "再開するのに足りないもの: 「情報提供への同意」=「同意あり」",
        ],

        Refused.Because("discharge-contact", Tongue.En).TakeLast(1).Concat(Refused.Nearest("discharge-contact", Tongue.En)).Concat(Refused.Nearest("discharge-contact", Tongue.Ja)));

    [Fact]
    public void A_stay_in_which_no_box_was_ticked() => Assert.Equal(
        [
            "Daily living has declined since before admission; life after discharge must be arranged anew = no (entry 3, recorded Tue 13 Oct 2026 09:30 by clerk)",
            "Lives alone or nearly so, and needs help with cooking, cleaning and the like = no (entry 3, recorded Tue 13 Oct 2026 09:30 by clerk)",
            "needs-procedure = no (entry 3, recorded Tue 13 Oct 2026 09:30 by clerk)",
            "It would start with “Daily living has declined since before admission; life after discharge must be arranged anew” = yes, or “Lives alone or nearly so, and needs help with cooking, cleaning and the like” = yes, or “needs-procedure” = yes",
        ],

        Unassessed.Then("2026-10-13T09:30", It.Assesses("coordination")).Because("discharge-contact", Tongue.En)
            .Concat(Unassessed.Then("2026-10-13T09:30", It.Assesses("coordination")).Nearest("discharge-contact", Tongue.En)));
}
