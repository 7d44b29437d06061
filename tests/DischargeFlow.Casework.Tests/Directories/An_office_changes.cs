using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Directories;

public sealed class An_office_changes : Town
{
    [Fact]
    public async Task Closed_days_of_its_own_move_the_due_dates_of_open_stays_and_who_was_told_hears_of_it()
    {
        // Two business days before Fri 4 December is Wed 2 December.
        var stay = await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        Assert.Equal("2026-12-03 00:00", DueOf(stay, "care-taxi-asked"));
        await PumpAsync();
        Postman.Clear();

        Clock.MoveTo("2026-11-20 11:00");
        await SaveAsync(Parties.Hospital with { OwnClosedDates = [new LocalDate(2026, 12, 2)] });
        Assert.Equal("2026-12-02 00:00", DueOf(stay, "care-taxi-asked"));
        await PumpAsync();
        Assert.Contains(Parties.HospitalMail, Postman.Recipients);
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Change, "hospital", "care-taxi-asked").Alert.State);
    }

    [Fact]
    public async Task New_hours_let_out_earlier_what_waited_for_the_old_ones()
    {
        Clock.MoveTo("2026-11-20 18:00");
        await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await PumpAsync();
        Assert.Empty(Postman.To(Parties.OfficeMail));

        await SaveAsync(Parties.Office with { Hours = [(new LocalDate(2026, 11, 1), Parties.Week((9, 0), (19, 0)))] });
        await PumpAsync("2026-11-20 18:05");
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task Hours_in_force_from_a_later_date_do_not_count_before_it()
    {
        Clock.MoveTo("2026-11-20 18:00");
        await SaveAsync(Parties.Office with { Hours = [.. Parties.Office.Hours, (new LocalDate(2026, 12, 1), Parties.Week((9, 0), (19, 0)))] });
        await StayAsync(Say.NeedsTaxi, Say.LeavesOn("2026-12-04"));
        await PumpAsync();
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task Its_new_address_is_used_for_whatever_goes_out_from_then_on()
    {
        await StayWithDutyAsync();
        await SaveAsync(Parties.Office with { ContactPoints = [Parties.Mail("new@akatsuki.example")] });
        await ConfirmAsync(Parties.Office.Id, "new@akatsuki.example");
        await PumpAsync();
        Assert.Single(Postman.To("new@akatsuki.example"));
        Assert.Empty(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task The_manager_of_a_stay_changes_and_the_former_hears_that_it_is_off_and_the_new_one_what_is_owed()
    {
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Postman.Clear();
        Clock.MoveTo("2026-11-20 11:00");
        await RecordAsync(stay, Say.Holds("care-manager", "yuuhi"));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, "care@yuuhi.example"], Postman.Recipients);
    }

    [Fact]
    public async Task A_stay_in_which_it_has_no_part_is_left_as_it_is()
    {
        var stay = await StayWithDutyAsync();
        var before = AlertsOf(stay).Select(a => a.ToString());
        await SaveAsync(Parties.OtherOffice with { OwnClosedDates = [new LocalDate(2026, 12, 2)] });
        Assert.Equal(string.Join('\n', before), string.Join('\n', AlertsOf(stay).Select(a => a.ToString())));
    }

    [Fact]
    public async Task What_the_directory_says_survives_a_restart()
    {
        var changed = Parties.Office with { Name = "居宅あかつき北", Codes = ["0170000001", "X-1"], OwnClosedDates = [new LocalDate(2026, 12, 29)] };
        await SaveAsync(changed);
        Restart();
        var kept = Store.Read(s => s.Directory.FindByCode("X-1"))!;
        Assert.Equal(
            (changed.Id, changed.Name, changed.Language, changed.Region, changed.Kind),
            (kept.Id, kept.Name, kept.Language, kept.Region, kept.Kind));
        Assert.Equal(changed.ContactPoints.Select(p => (p.Kind, p.Address, p.MayBeUsed)), kept.ContactPoints.Select(p => (p.Kind, p.Address, p.MayBeUsed)));
        Assert.Equal(changed.OwnClosedDates.Order(), kept.OwnClosedDates.Order());
        Assert.Equal(changed.Hours[0].Hours.On(IsoDayOfWeek.Monday).AsEnumerable(), kept.Hours[0].Hours.On(IsoDayOfWeek.Monday));
        Assert.Equal(changed.Avoid!.On(IsoDayOfWeek.Friday).AsEnumerable(), kept.Avoid!.On(IsoDayOfWeek.Friday));
    }

    [Fact]
    public async Task A_code_that_names_another_party_is_refused() =>
        Assert.Equal("DR0201", (await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(Parties.OtherOffice with { Codes = ["0170000001"] }))).Refusal.Code);

    [Fact]
    public async Task An_organization_that_is_not_there_is_refused() =>
        Assert.Equal("DR0121", (await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(Parties.Ward with { Organization = new("no-such-hospital") }))).Refusal.Code);

    [Fact]
    public async Task Who_changed_it_is_on_the_audit()
    {
        await SaveAsync(Parties.OtherOffice with { Name = "新しい名前" });
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 100)), r => r.Event is { Who: "admin", What: "party-saved", Subject: "yuuhi" });
        Assert.Null(Casework.Audit.AuditChain.FirstBroken(Store));
    }

    private Task SaveAsync(Casework.Directory.DirectoryParty party) => Directory.SaveAsync(party, party.ToString(), new("admin"));
}
