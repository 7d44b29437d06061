using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Tests.Directories;

public sealed class Contact_points_with_purposes : Town
{
    private const string Boss = "boss@akatsuki.example", Desk2 = "desk@akatsuki.example";

    [Fact]
    public async Task A_notice_goes_to_the_address_for_notices_whatever_stands_first()
    {
        Save(For(Boss, ContactPurposes.Escalations), Parties.Mail(Parties.OfficeMail), For(Desk2, ContactPurposes.Notices | ContactPurposes.Reminders));
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(Desk2));
        Assert.Empty(Postman.To(Boss).Concat(Postman.To(Parties.OfficeMail)));
    }

    [Fact]
    public async Task Without_one_for_notices_the_one_for_everything_is_taken()
    {
        Save(For(Boss, ContactPurposes.Escalations), Parties.Mail(Parties.OfficeMail));
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(Parties.OfficeMail));
    }

    [Fact]
    public async Task A_FAX_for_everything_comes_before_a_mail_address_for_escalations()
    {
        Save(For(Boss, ContactPurposes.Escalations), Parties.Fax("0157-00-2222"));
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Empty(Postman.To(Boss));
        Assert.Equal(Channel.FaxSheet, Assert.Single(Outbox(DeliveryState.ToDo)).Channel);
    }

    [Fact]
    public async Task Whoever_has_nothing_else_is_told_at_the_address_for_other_things()
    {
        Save(For(Boss, ContactPurposes.Escalations));
        await StayWithDutyAsync();
        await PumpAsync();
        Assert.Single(Postman.To(Boss));
    }

    [Fact]
    public void They_are_read_and_written_in_words()
    {
        Assert.Equal(ContactPurposes.Reminders | ContactPurposes.Escalations, SaidPurposes.Read("催促+上申"));
        Assert.Equal("reminders+escalations", SaidPurposes.Write(SaidPurposes.Read("escalations + reminders")));
        Assert.Equal(ContactPurposes.Everything, SaidPurposes.Read("notices+reminders+escalations"));
        Assert.Equal(new SaidPoint("care@example.jp", "上申", null), SaidPoint.Of("care@example.jp [上申]"));
        Assert.Throws<Refusals.RefusedException>(() => SaidPurposes.Read("lunch"));
    }

    private static ContactPoint For(string address, ContactPurposes purposes) => Parties.Mail(address) with { Purposes = purposes };

    private void Save(params ContactPoint[] points) => Store.WriteAsync(session =>
    {
        session.SaveParty(Parties.Office with { ContactPoints = [.. points] }, Clock.GetCurrentInstant());
        return true;
    }).GetAwaiter().GetResult();
}
