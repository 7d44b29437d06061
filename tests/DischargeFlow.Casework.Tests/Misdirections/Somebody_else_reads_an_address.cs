using DischargeFlow.Casework.Audit;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Misdirections;

public sealed class Somebody_else_reads_an_address : Town
{
    private MisdirectionDesk Misdirection => new(Store, Clock, new Casework.Cases.RandomIdentities());

    [Fact]
    public async Task Nothing_more_is_sent_there_and_a_fax_sheet_is_to_be_sent_instead()
    {
        await Misdirection.StopAsync(Parties.Office.Id, "CARE@akatsuki.example", null);
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Empty(Postman.To(Parties.OfficeMail));
        var sheet = Assert.Single(Outbox(DeliveryState.ToDo));
        Assert.Equal((Channel.FaxSheet, "0157-00-2222"), (sheet.Channel, sheet.Address));
        Assert.Equal([ReachableBy.Fax, ReachableBy.Phone], Store.Read(s => s.Directory.WaysTo(Parties.Office.Id)).Select(w => w.By));
    }

    [Fact]
    public async Task A_frozen_message_that_certainly_never_left_goes_by_the_next_way()
    {
        await StayWithDutyAsync();
        Postman.RefuseForNow(Parties.OfficeMail);
        await PumpAsync();
        Postman.TakeAgain(Parties.OfficeMail);
        await Misdirection.StopAsync(Parties.Office.Id, Parties.OfficeMail, null);

        await PumpAsync("2026-11-20 10:00");
        await PumpAsync("2026-11-20 10:30");
        Assert.Empty(Postman.To(Parties.OfficeMail));
        Assert.Equal(Channel.FaxSheet, Assert.Single(Outbox(DeliveryState.ToDo)).Channel);
        Assert.Single(Outbox(DeliveryState.Dissolved));
    }

    [Fact]
    public async Task A_frozen_message_that_may_have_been_taken_over_is_not_repeated_there()
    {
        await StayWithDutyAsync();
        Postman.LoseTheAnswer(Parties.OfficeMail);
        await PumpAsync();
        var attempts = Postman.Attempts.Count(m => m.To == Parties.OfficeMail);
        await Misdirection.StopAsync(Parties.Office.Id, Parties.OfficeMail, null);

        await PumpAsync("2026-11-20 10:30");
        Assert.Equal(attempts, Postman.Attempts.Count(m => m.To == Parties.OfficeMail));
        Assert.Contains("not to be the recipient", Assert.Single(Outbox(DeliveryState.Dead)).Reply, StringComparison.Ordinal);
        Assert.Equal(Channel.FaxSheet, Assert.Single(Outbox(DeliveryState.ToDo)).Channel);
    }

    [Fact]
    public async Task A_frozen_message_whose_turn_comes_next_does_not_leave()
    {
        PumpSettings = PumpSettings with { Senders = 1 };
        Restart();
        await StayWithDutyAsync();
        (Casework.Directory.DirectoryParty Party, string Mail) other = default;
        Postman.OnTheWay = mail =>
        {
            if (other.Mail is not null) return;
            other = mail.To == Parties.HospitalMail ? (Parties.Office, Parties.OfficeMail) : (Parties.Hospital, Parties.HospitalMail);
            Misdirection.StopAsync(other.Party.Id, other.Mail, null).GetAwaiter().GetResult();
        };
        await PumpAsync();
        Assert.Empty(Postman.To(other.Mail!));
        Assert.Single(Outbox(DeliveryState.Dissolved), d => d.Address == other.Mail);
    }

    [Fact]
    public async Task Every_case_told_there_that_nobody_acknowledged_waits_for_somebody_to_tell_the_recipient()
    {
        var first = await StayWithDutyAsync();
        var second = await StayWithDutyAsync("2026-12-11");
        var seen = await StayWithDutyAsync("2026-12-18");
        await PumpAsync();
        await RecordAsync(seen, new Rulebooks.Histories.EntryContent.Acknowledged("akatsuki", "discharge-contact", null));
        await Misdirection.StopAsync(Parties.Office.Id, Parties.OfficeMail, first);
        await Misdirection.StopAsync(Parties.Office.Id, Parties.OfficeMail, first);

        Assert.Equal(new[] { first, second }.OrderBy(c => c.Value), Store.Read(s => s.Misdirections).Select(m => m.Case!.Value).OrderBy(c => c.Value));
        var one = Store.Read(s => s.Misdirections).Single(m => m.Case == second);
        await Misdirection.ToldAsync(one.Id, "nurse");
        Assert.False(Store.Read(s => s.FindMisdirection(one.Id))!.WaitsForTelling);
        Assert.True(Store.Read(s => s.IsStopped(Parties.OfficeMail)), "that the recipient was told says nothing of the address");
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 1000)), r => r.Event is { What: "not-for-me", Who: "link akatsuki" } && r.Event.Subject == first.Value);
        Assert.Null(AuditChain.FirstBroken(Store));
    }

    [Fact]
    public async Task Checked_by_an_administrator_the_address_gets_mail_again()
    {
        await Misdirection.StopAsync(Parties.Office.Id, Parties.OfficeMail, null);
        await Misdirection.AllowAsync(Parties.OfficeMail, "admin");
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(Parties.OfficeMail));
        Assert.Equal(RefusalKind.Conflict, (await Assert.ThrowsAsync<RefusedException>(() => Misdirection.AllowAsync(Parties.OfficeMail, "admin"))).Refusal.Kind);
    }

    [Fact]
    public async Task Another_address_of_the_party_is_used_while_the_first_is_stopped()
    {
        await Directory.SaveAsync(
            Parties.Office with { ContactPoints = [Parties.Mail(Parties.OfficeMail), Parties.Mail(Parties.LiaisonMail)] }, "two", new Requester("admin"));
        await ConfirmAsync(Parties.Office.Id, Parties.LiaisonMail);
        await Misdirection.StopAsync(Parties.Office.Id, Parties.OfficeMail, null);
        var stay = await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(Parties.LiaisonMail));
        Assert.Equal(AlertState.Sent, Alert(stay, AlertKind.Notice, "care-manager").Alert.State);
    }
}
