using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Contracts;

/// <summary>Whose cases are whose.</summary>
public abstract class Sights(IDatabase database) : A_store(database)
{
    private static readonly PartyId Other = new("shiomi");

    [Fact]
    public async Task A_hospital_sees_its_own_stays_and_no_other_does()
    {
        await SettleAsync();
        Assert.Equal(["1", "2"], Seen(Rows.Hospital));
        Assert.Empty(Seen(Other));
        Assert.True(Sees(Rows.Hospital, 1));
        Assert.False(Sees(Other, 1));
    }

    [Fact]
    public async Task An_office_sees_a_case_from_the_first_message_made_out_to_it_on()
    {
        await SettleAsync();
        Assert.Empty(Seen(Rows.Office));
        Assert.False(Sees(Rows.Office, 1), "an alert that is only planned has been addressed to nobody yet");
        await WriteAsync(s =>
        {
            var row = s.AlertsOf(Rows.Case(1)).Single(r => r.Alert.Party == Rows.Office);
            s.AddDelivery(Rows.Delivery("d1", new FrozenAlert(row.Ref, row.Alert.Shown)) with { Recipient = Rows.Office });
            s.WriteAlert(row with { Delivery = "d1" }, row.Alert.State);
        });
        Reopen();
        Assert.Equal(["1"], Seen(Rows.Office));
        Assert.True(Sees(Rows.Office, 1));
        Assert.False(Sees(Rows.Office, 2));
    }

    [Fact]
    public async Task A_message_is_seen_by_its_recipient_by_who_delivers_it_and_by_the_hospital_of_its_case()
    {
        await SettleAsync();
        await WriteAsync(s =>
        {
            var row = s.AlertsOf(Rows.Case(1)).Single(r => r.Alert.Party == Rows.Office);
            s.AddDelivery(Rows.Delivery("mail", new FrozenAlert(row.Ref, row.Alert.Shown)) with { Recipient = Rows.Office });
            s.AddDelivery(Rows.Delivery("fax") with { Recipient = Other, Doer = Rows.Office });
        });
        Assert.Equal(["fax", "mail"], Letters(Rows.Office));
        Assert.Equal(["mail"], Letters(Rows.Hospital));
        Assert.Equal(["fax"], Letters(Other));
        Assert.Equal(["fax", "mail"], Letters(null));
        Assert.True(Store.Read(s => s.Sees(Rows.Hospital, s.FindDelivery("mail")!)));
        Assert.False(Store.Read(s => s.Sees(Other, s.FindDelivery("mail")!)));
    }

    private Task SettleAsync() => WriteAsync(s =>
    {
        foreach (var party in (PartyId[])[Rows.Hospital, Rows.Office, Other]) s.SaveParty(Rows.Party(party.Value), Rows.Now);
        foreach (var number in (int[])[1, 2])
        {
            var stay = Rows.Case(number);
            s.AddCase(stay);
            s.SaveLedger(stay.Id, "minato", Ledger.Empty, Rows.LedgerOf(Rows.Alert(stay, "a", Rows.Now), Rows.Alert(stay, "b", Rows.In(5), Rows.Office)), Rows.Now);
        }
    });

    private IEnumerable<string> Seen(PartyId organization) => Store.Read(s => s.Stays(new StayFilter(SeenBy: organization), Rows.Now, new PageRequest(1)))
        .Lines.Select(l => l.Number == Rows.Case(1).Number ? "1" : "2").Order(StringComparer.Ordinal);

    private bool Sees(PartyId organization, int number) => Store.Read(s => s.Sees(organization, s.FindCase(Rows.Case(number).Number)!));

    private IEnumerable<string> Letters(PartyId? organization) =>
        Store.Read(s => s.Outbox(new OutboxFilter(SeenBy: organization), new PageRequest(1))).Lines.Select(d => d.Id).Order(StringComparer.Ordinal);
}
