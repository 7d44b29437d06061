using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>Messages in every state, put into the store as the pump leaves them there.</summary>
internal static class Letters
{
    /// <summary>A message to a party about the first alert of a case that is meant for it.</summary>
    public static async Task<string> LetterAsync(
        this House house, CaseNumber @case, PartyId to, Channel channel, DeliveryState state, string address = "care@akatsuki.example", string reply = "", string body = "本文")
    {
        var id = Guid.CreateVersion7().ToString();
        await house.Store.WriteAsync(session =>
        {
            var now = house.Clock.GetCurrentInstant();
            var row = session.AlertsOf(session.FindCase(@case)!).First(r => r.Alert.Party == to);
            session.AddDelivery(new Delivery
            {
                Id = id,
                Region = "minato",
                Recipient = to,
                Doer = channel == Channel.Mail ? null : Region.Minato.Id,
                Channel = channel,
                Address = address,
                MessageId = $"{id}@renkei.example.jp",
                Subject = $"【お知らせ】退院前の連絡 {@case}",
                Body = body,
                Language = "ja",
                State = state,
                Attempts = state is DeliveryState.ToDo ? 0 : 1,
                Created = now,
                Finished = state is DeliveryState.Sent or DeliveryState.Dead ? now : null,
                Reply = reply,
                Alerts = [new FrozenAlert(row.Ref, row.Alert.Shown)],
            });
            return true;
        });
        return id;
    }
}
