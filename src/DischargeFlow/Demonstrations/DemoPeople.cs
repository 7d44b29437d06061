using DischargeFlow.Casework.Accounts;
using DischargeFlow.Web.Access;

namespace DischargeFlow.Demonstrations;

/// <summary>The fictional people of the demonstration. Who has not chosen looks on, and sees everything.</summary>
internal sealed class DemoPeople : IDemoPeople
{
    /// <inheritdoc/>
    IReadOnlyList<DemoPerson> IDemoPeople.People => All;

    private static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("onlooker", new("見学の方", "Onlooker"), [.. AccountRoles.All.Select(r => r.Role)], null),
        new("sato", new("佐藤 看護師", "Nurse Sato"), [AccountRole.Planner], Region.Minato),
        new("inoue", new("井上 相談員", "Social worker Inoue"), [AccountRole.Planner], Region.Shiomi),
        new("mori", new("森 ケアマネジャー", "Care manager Mori"), [AccountRole.CareManager], Region.Akatsuki),
        new("hayashi", new("林 ケアマネジャー", "Care manager Hayashi"), [AccountRole.CareManager], Region.Hinata),
        new("okada", new("岡田 管理者", "Administrator Okada"), [AccountRole.Administrator], null),
        new("ono", new("小野 監査担当", "Auditor Ono"), [AccountRole.Auditor], null),
    ];
}
