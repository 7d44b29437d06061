using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Plans;
using DischargeFlow.Casework.Tests.Given;

namespace DischargeFlow.Casework.Tests.Pumps;

/// <summary>
/// Friday 20 November 2026, 17:30, before a long weekend (Monday is a holiday): the day of discharge becomes known as Tuesday the 24th, so that the
/// contact is due in four hours, and the care manager's office has closed at 17:00.
/// </summary>
public sealed class Nobody_can_be_reached_in_time : Town
{
    public Nobody_can_be_reached_in_time()
    {
        Clock.MoveTo("2026-11-20 17:30");
        Save(Parties.Liaison with { Hours = [(new(2024, 4, 1), Parties.Week((9, 0), (20, 0)))] });
    }

    [Fact]
    public async Task The_owner_reads_in_the_notice_that_it_is_so_and_when_somebody_is_there_again()
    {
        await StayWithDutyAsync("2026-11-24");
        await PumpAsync();
        var mail = Assert.Single(Postman.To(Parties.HospitalMail));
        Assert.Contains("※ 「居宅介護支援事業所あかつき」は期限(", mail.Body, StringComparison.Ordinal);
        Assert.Matches("次に連絡できるのは .*24日.*09:00", mail.Body);
        Assert.Contains("「医療・介護連携支援センター」", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_reads_English_reads_it_in_English()
    {
        Save(Parties.Hospital with { Language = Rulebooks.Findings.Language.En });
        await StayWithDutyAsync("2026-11-24");
        await PumpAsync();
        Assert.Contains("居宅介護支援事業所あかつき is closed until the deadline (", Assert.Single(Postman.To(Parties.HospitalMail)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_owe_the_duty_is_not_told_so()
    {
        await StayWithDutyAsync("2026-11-24");
        await PumpAsync("2026-11-24 09:00");
        Assert.DoesNotContain("※ 「居宅", string.Join('\n', Postman.To(Parties.OfficeMail).Concat(Postman.To(Parties.WardMail)).Select(m => m.Body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_working_day_lies_before_the_deadline_nothing_is_said()
    {
        // Due on Sunday 29 November: the office is open from Tuesday to Friday.
        await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Assert.DoesNotContain("連絡がつきません", Assert.Single(Postman.To(Parties.HospitalMail)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_leaves_nobody_to_reach_says_it_too()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        await RecordAsync(stay, Say.LeavesOn("2026-11-24"));
        await PumpAsync("2026-11-20 17:31");
        var change = Postman.To(Parties.HospitalMail)[^1];
        Assert.Equal(2, Postman.To(Parties.HospitalMail).Count);
        Assert.Contains("連絡がつきません", change.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_say_the_same_in_both_languages_and_nothing_once_the_deadline_has_passed()
    {
        var stay = await StayWithDutyAsync("2026-11-24");
        var duty = Assert.Single(Store.Read(s => s.Duties(Parties.Hospital.Id, Clock.GetCurrentInstant(), new(1))).Lines).Duty;
        var said = Store.Read(s => new RecipientReach(s, Shelf).Of(stay, duty.Key, 1, duty.Recipient, duty.Due, Clock.GetCurrentInstant()));
        Assert.Contains("連絡がつきません", said[0].Ja, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", said[0].En, StringComparison.Ordinal);
        Assert.True(said.Length > 1, "the support center can be reached, and it is said");
        Clock.MoveTo("2026-11-20 21:31");
        Assert.Empty(Store.Read(s => new RecipientReach(s, Shelf).Of(stay, duty.Key, 1, duty.Recipient, duty.Due, Clock.GetCurrentInstant())));
    }

    private void Save(DirectoryParty party) => Store.WriteAsync(s =>
    {
        s.SaveParty(party, Clock.GetCurrentInstant());
        return true;
    }).GetAwaiter().GetResult();
}
