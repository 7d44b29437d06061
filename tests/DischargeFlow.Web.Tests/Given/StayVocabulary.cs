using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>The words of a small kind of case.</summary>
internal static class StayVocabulary
{
    public static Vocabulary Words { get; } = new()
    {
        Name = "hospital-stay",
        Label = new("入院", "Hospital stay"),
        Roles = new[]
        {
            new RoleDeclaration("hospital", new("病院", "Hospital"), null, At(1)),
            new RoleDeclaration("ward-head", new("病棟師長", "Ward head"), "hospital", At(2)),
            new RoleDeclaration("care-manager", new("ケアマネジャー", "Care manager"), null, At(3)),
            new RoleDeclaration("liaison-center", new("連携支援センター", "Liaison center"), null, At(4)),
        }.ToImmutableDictionary(r => r.Name),
        Facts = new[]
        {
            Fact(10, "planned-discharge", FactKind.Date, new("退院予定日", "Planned discharge")),
            Fact(11, "consent", FactKind.Choice, new("情報共有への同意", "Consent to sharing"), ("given", new("あり", "given")), ("refused", new("なし", "refused"))),
            Fact(12, "adl-declined", FactKind.YesNo, new("日常生活動作が低下した", "Daily activities declined")) with
            {
                Help = new("起き上がり、歩行、食事、排泄のどれか", "Getting up, walking, eating or toilet"),
            },
            Fact(13, "lives-alone", FactKind.YesNo, new("独居である", "Lives alone")),
            Fact(14, "needs-procedure", FactKind.YesNo, new("退院後に医療処置が要る", "Needs a medical procedure at home")),
            Fact(16, "planned-admission", FactKind.Date, new("入院予定日", "Planned admission")),
            Fact(15, "house-visited", FactKind.YesNo, new("家屋訪問をした", "The home was visited")),
        }.ToImmutableDictionary(f => f.Name),
        Events = new[]
        {
            Event(20, "admission", Occurs.Once, new("入院", "Admission"), Text("ward", new("病棟", "Ward"))),
            Event(21, "discharged", Occurs.Once, new("退院", "Discharge")),
            Event(22, "died", Occurs.Once, new("死亡", "Death")),
            Event(23, "contacted", Occurs.Many, new("連絡", "Contact"), Role("by", new("だれが", "By")), Role("to", new("だれに", "To")),
                Choice("about", new("用件", "About"), ("discharge", new("退院", "discharge"))),
                Choice("channel", new("手段", "Channel"), ("phone", new("電話", "phone")), ("fax", new("FAX", "FAX")))),
            Event(24, "admission-information-sent", Occurs.Many, new("入院時情報提供書の送付", "Admission information sent")),
        }.ToImmutableDictionary(e => e.Name),
        Checklists = ImmutableDictionary<string, Checklist>.Empty.Add("coordination", new(
            "coordination", new("退院調整の要否", "Need for coordination"), ["adl-declined", "lives-alone", "needs-procedure"], At(30))),
        Documents = ImmutableDictionary<string, DocumentDeclaration>.Empty,
    };

    private static Place At(int line) => new("hospital-stay.yaml", line, 1);

    private static FactDeclaration Fact(int line, string name, FactKind kind, Bilingual label, params (string Name, Bilingual Label)[] choices) =>
        new(name, kind, label, null, [.. choices.Select(c => new ChoiceDeclaration(c.Name, c.Label))], At(line));

    private static EventDeclaration Event(int line, string name, Occurs occurs, Bilingual label, params CarriedField[] carries) =>
        new(name, occurs, label, [.. carries], At(line));

    private static CarriedField Text(string name, Bilingual label) => new(name, CarriedKind.Text, label, []);

    private static CarriedField Role(string name, Bilingual label) => new(name, CarriedKind.Role, label, []);

    private static CarriedField Choice(string name, Bilingual label, params (string Name, Bilingual Label)[] choices) =>
        new(name, CarriedKind.Choice, label, [.. choices.Select(c => new ChoiceDeclaration(c.Name, c.Label))]);
}
