using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

public class A_case_with_a_mistake
{
    private const string Admission = "  - 2026-11-16T10:00 admission\n";
    private const string Consent = "  - 2026-11-20T11:10 planned-discharge: 2026-11-27";

    public static IReadOnlyList<Mistake> Mistakes { get; } =
    [
        new("DF0113", "recorded: 2026-11-24T16:20", "recorded: ¦2026-11-24T26:20", "「2026-11-24T26:20」は日時として読めません。", "'2026-11-24T26:20' is no moment."),
        new("DF0114", "open: mon-fri 09:00-17:00", "open: ¦mon-fry 09:00-17:00", "営業時間として読めません。", "'mon-fry 09:00-17:00' is no opening hours."),
        new("DF0201", "change planned-discharge", "change ¦planned-dicharge", "「planned-discharge」のことですか。", "Did you mean 'planned-discharge'?"),
        new("DF0701", Admission, "  - ¦[2026-11-16T10:00, admission]\n", "この記録は読めません。", "This entry cannot be read."),
        new("DF0702", Admission, "  - ¦2026-11-16 admission\n", "いつ記録されたかが要ります。", "must say when it was recorded."),
        new("DF0703", "retract: 4", "retract: ¦9", "記録 9 はありません(前にある記録は 1 から 4 まで)。", "There is no entry 9 before this one (there are 1 to 4)."),
        new("DF0704", Consent, "  - 2026-11-20T11:10 consent: ¦refusd", "「refused」のことですか。", "'refusd' is no value of 'consent'. Did you mean 'refused'?"),
        new("DF0704", Consent, "  - 2026-11-20T11:10 planned-discharge: ¦soon", "「planned-discharge」の値に「soon」は入りません。", "'soon' is no value of 'planned-discharge'."),
        new("DF0705", Admission, Admission + "  - 2026-11-16T11:00 ¦admission\n", "「admission」は一度しか起こりません。", "'admission' happens once."),
        new("DF0706", "  - 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager]", "  - ¦2026-11-20T11:10 notice: hospital", "expect のこの行は読めません。", "This line of expect cannot be read."),
        new("DF0706", "expect:\n", "expect:\n  - ¦notice\n", "expect のこの行は読めません。", "This line of expect cannot be read."),
        new("DF0201", "notice discharge-contact", "notice ¦discharge-contract", "「discharge-contact」のことですか。", "Did you mean 'discharge-contact'?"),
        new("DF0108", "{ discharge-contact: open }", "{ discharge-contact: ¦opened }", "「open」のことですか。", "Did you mean 'open'?"),
    ];

    public static TheoryData<Mistake> All => [.. Mistakes];

    private static Rulebook Rulebook { get; } =
        CheckedRulebook.Read(new("rulebook.yaml", Minato.Rulebook), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Value!;

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_said_at_its_place_in_both_languages_and_nothing_else_is(Mistake mistake)
    {
        var (text, place) = mistake.In(Minato.Scenario, "scenario.yaml");
        mistake.IsFound(ScenarioReader.Read(new("scenario.yaml", text), Rulebook, ShippedWorkflows.HospitalStay).Findings, place);
    }

    [Fact]
    public void Without_one_there_is_nothing_to_say() =>
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioReader.Read(new("scenario.yaml", Minato.Scenario), Rulebook, ShippedWorkflows.HospitalStay).Findings));

    [Fact]
    [Finds("DF0707")]
    public void A_case_of_another_kind_is_not_planned_by_this_rulebook()
    {
        var dental = VocabularyReader.Read(new("dental.yaml", Minato.Vocabulary)).Value!;
        var text = Minato.Case.Replace("case: hospital-stay", "case: dental-referral", StringComparison.Ordinal);
        var found = Assert.Single(CaseFileReader.Read(new("case.yaml", text), [ShippedWorkflows.HospitalStay, dental], Rulebook.Zone, Rulebook).Findings, f => f.Code == "DF0707");
        Assert.Equal(new Place("case.yaml", 1, 7), found.Place);
        Assert.Equal("The case is of the kind 'dental-referral', the rulebook of 'hospital-stay'.", found.Sentence.En);
        Assert.Equal("この例の case は「dental-referral」ですが、ルールブックは「hospital-stay」です。", found.Sentence.Ja);
    }
}
