using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Web.Confirming;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Browser;

/// <summary>Something of everything, so that every page has something to show.</summary>
internal sealed record A_ward_with_work(CaseNumber Case, string Link, string Letter, string Fax, string Asked)
{
    private const string Body = """
        FAX送信票

        宛先: あかつき居宅介護支援事業所 御中
        発信: みなと中央病院
        枚数: 本票のみ

        入退院の連絡について、次のとおりお知らせいたします。

        「退院前の連絡」をお願いする時期になりました。
        期限: 11月20日(金) 17:00

        ―――――― ご返信欄(このままFAXでご返信ください) ――――――
        □ 内容を確認しました   □ 担当が異なります(担当: ______________)
        機関名: __________________  お名前: ______________  日付: ____月____日
        """;

    public IEnumerable<string> Pages =>
    [
        "/board", $"/cases/{Case}", $"/cases/{Case}?record=event:contacted", $"/cases/{Case}/replay", $"/cases/{Case}/replay?at=2026-11-09T10:00", "/cases/new", "/duties", "/outbox", $"/outbox/{Letter}", "/to-dos", $"/fax/{Fax}",
        "/directory", "/directory/akatsuki", "/directory/new", "/directory-table", "/calendars", "/calendars/japan", "/rulebooks/kitami/1/wording", "/rulebooks/kitami/1/wording/change.ja", "/nowhere", Link, $"{Link}/not-mine", "/m/none", Asked, "/a/none",
    ];

    public static async Task<A_ward_with_work> InAsync(House house)
    {
        var number = await house.StayAsync(
            "2026-11-09T10:00", "東久世 長太郎左衛門", new EntryContent.Assessed("coordination", ["lives-alone"]),
            new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 20))));
        var link = house.Services.GetRequiredService<ICaseLinks>()
            .Of(number, Region.Akatsuki.Id, new DutyKey(number.Value, "minato", "discharge-contact", ""), AlertKind.Notice, TestClock.Tokyo("2026-11-18T10:00"), "care@akatsuki.example");
        var dead = await house.LetterAsync(
            number, Region.Akatsuki.Id, Channel.Mail, DeliveryState.Dead, reply: "550 5.1.1 <care@akatsuki.example>: Recipient address rejected: User unknown", body: $"{Body}\n{link}");
        var fax = await house.LetterAsync(number, Region.Akatsuki.Id, Channel.FaxSheet, DeliveryState.ToDo, "0157-00-2222", body: Body);
        await house.LetterAsync(number, Region.Akatsuki.Id, Channel.PhoneTask, DeliveryState.ToDo, "0157-00-2223", body: Body);
        var asked = house.Services.GetRequiredService<AddressLinks>().Of(Region.Ward.Id, "3e@minato.example", house.Clock.GetCurrentInstant() + NodaTime.Duration.FromMinutes(1));
        return new(number, link.AbsolutePath, dead, fax, asked.AbsolutePath);
    }
}
