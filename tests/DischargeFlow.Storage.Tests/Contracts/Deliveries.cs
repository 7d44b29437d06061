using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Storage.Tests.Given;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Deliveries(IDatabase database) : A_store(database)
{
    [Fact]
    public async Task One_comes_back_as_it_was_frozen()
    {
        var frozen = Rows.Delivery("d1", new FrozenAlert(new("case-0001", "minato", "a"), Shown.Nothing), new FrozenAlert(new("case-0001", "minato", "b"), Rows.Alert(Rows.Case(1), "b", Rows.Now).Shown));
        await WriteAsync(s => s.AddDelivery(frozen));
        Reopen();
        var kept = Store.Read(s => s.FindDelivery("d1"))!;
        Assert.Equal(frozen.Alerts.AsEnumerable(), kept.Alerts);
        Assert.Equal(frozen with { Alerts = default }, kept with { Alerts = default });
    }

    [Fact]
    public async Task Its_words_and_its_Message_ID_never_change()
    {
        await WriteAsync(s => s.AddDelivery(Rows.Delivery("d1")));
        await WriteAsync(s => s.WriteDelivery(Rows.Delivery("d1") with { Body = "other words", MessageId = "other@example", Address = "other@example", State = DeliveryState.Retry, Attempts = 3, Reply = "451" }));
        var kept = Store.Read(s => s.FindDelivery("d1"))!;
        Assert.Equal(("本文\n二行目", "d1@dischargeflow.example", "renkei@minato.example"), (kept.Body, kept.MessageId, kept.Address));
        Assert.Equal((DeliveryState.Retry, 3, "451"), (kept.State, kept.Attempts, kept.Reply));
    }

    [Fact]
    public async Task One_that_is_due_is_claimed_by_one_and_again_when_the_lease_ran_out()
    {
        await WriteAsync(s => s.AddDelivery(Rows.Delivery("d1")));
        Assert.Empty(await ClaimAsync(due: -1, real: 0));
        Assert.Equal(["d1"], await ClaimAsync(due: 0, real: 0));
        Assert.Empty(await ClaimAsync(due: 0, real: 1));
        Assert.Equal(["d1"], await ClaimAsync(due: 0, real: 3));
        Assert.Equal(1, await Store.WriteAsync(s => s.EndLeases()));
        Assert.Equal(["d1"], await ClaimAsync(due: 0, real: 3));
    }

    [Fact]
    public async Task They_are_listed_by_state_the_latest_first_page_by_page()
    {
        await WriteAsync(s =>
        {
            for (var i = 0; i < 5; i++) s.AddDelivery(Rows.Delivery($"d{i}") with { Created = Rows.In(i), State = i == 2 ? DeliveryState.Dead : DeliveryState.Sent });
        });
        Assert.Equal(["d2"], Ids(new(State: DeliveryState.Dead), 1, 10));
        Assert.Equal(["d4", "d3"], Ids(new(), 1, 2));
        Assert.Equal(["d0"], Ids(new(), 3, 2));
        Assert.Empty(Ids(new(Recipient: Rows.Office), 1, 10));

        IEnumerable<string> Ids(OutboxFilter filter, int page, int size) => Store.Read(s => s.Outbox(filter, new PageRequest(page, size))).Lines.Select(d => d.Id);
    }

    private async Task<IEnumerable<string>> ClaimAsync(int due, int real) =>
        (await Store.WriteAsync(s => s.ClaimDeliveries(Rows.In(due), Rows.In(real), Rows.In(real + 2), 10))).Select(d => d.Id);
}
