using System.Globalization;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Web.Confirming;

/// <summary>The mail that asks whether an address is right.</summary>
public sealed class AddressLetters(AddressLinks links, PagesSettings settings) : IAddressLetters
{
    private static readonly Bilingual Subject = new("【入退院連絡】このメールアドレスの確認をお願いします", "Please confirm this mail address (hospital discharge notices)");
    private static readonly Bilingual First = new(
        "このメールアドレスが、入退院の連絡先として登録されました。確認いただくまで、入退院の連絡はこのアドレスに送りません。",
        "This mail address was entered for notices about hospital stays. Until you confirm it, none are sent here.");
    private static readonly Bilingual Again = new(
        "このメールアドレスは、入退院の連絡先として使われています。年に一度、いまも正しいかを確認しています。{0} までに確認がないと、メールでの連絡を止めます。",
        "This mail address is used for notices about hospital stays. Once a year we ask whether it is still right. Without an answer by {0}, mail to it stops.");
    private static readonly Bilingual Body = new(
        """
        {0} さま

        {1}

        次のリンクを開いて、ボタンを押してください。リンクは60日間使えます。
        心当たりのないときも、同じリンクからお知らせください。

        {2}

        このメールに患者さんの情報は含まれていません。返信は読まれません。
        """,
        """
        {0},

        {1}

        Open this link and press the button. It works for 60 days.
        If you know nothing of this, the same page lets you say so.

        {2}

        Nothing in this mail is about a patient. Replies are not read.
        """);

    /// <inheritdoc/>
    public OutgoingMail Write(DirectoryParty party, ContactPoint point, Instant at)
    {
        var link = links.Of(party.Id, point.Address, at);
        var why = point is { Verified: true, Confirmed: { } confirmed }
            ? string.Format(CultureInfo.InvariantCulture, Again.In(party.Language), (confirmed + AskingTimes.Life).InZone(settings.Zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))
            : First.In(party.Language);
        var body = string.Format(CultureInfo.InvariantCulture, Body.In(party.Language), party.Name, why, link);

        // The same question asked again after a lost answer has the same id.
        var id = TextHash.Of(link.AbsoluteUri)[..32];
        return new($"address-{id}@{(link.IsLoopback ? "localhost.localdomain" : link.IdnHost)}", point.Address, Subject.In(party.Language), body, party.Language == Language.Ja ? "ja" : "en");
    }
}
