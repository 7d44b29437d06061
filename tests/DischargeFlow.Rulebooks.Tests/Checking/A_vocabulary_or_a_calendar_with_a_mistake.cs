using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Checking;

public class A_vocabulary_or_a_calendar_with_a_mistake
{
    private static readonly Mistake[] Vocabulary =
    [
        new("DF0905", "teeth: { kind: number,", "¦teeth: { kind: choice,", "「teeth」には選択肢(choices)が要ります。", "'teeth' needs its choices."),
        new("DF0906", "en: Chokes }", "en: Chokes, choices: ¦{ often: { ja: 多い, en: Often } } }", "「chokes」は選択式ではない", "'chokes' is no choice, so it has no choices."),
        new("DF0907", "facts: [chokes]", "facts: [chokes, ¦teeth]", "yes-no の項目だけです(「teeth」)。", "Only yes-no facts stand in a checklist, not 'teeth'."),
    ];

    private static readonly Mistake[] Calendar =
    [
        new("DF0901", "covers: 2026-01-01 to 2026-12-31", "covers: ¦2026", "「2026」は読めません", "'2026' cannot be read."),
        new("DF0902", "  2026-08-14: 夏季休業", "  ¦2027-08-14: 夏季休業", "2027-08-14 は covers の範囲の外です。", "2027-08-14 lies outside what the table covers."),
        new("DF0903", "  12-29: 年末休み", "  ¦12-32: 年末休み", "「12-32」は月日として読めません。", "'12-32' is no day of a year."),
        new("DF0904", "closed-days: city-office\ntitle: { ja: 市役所の休み, en: City office closed }\nsource: みなと市の条例\ncovers: 2026-01-01 to 2026-12-31\ndays:\n  2026-08-14: 夏季休業\nevery-year:\n  12-29: 年末休み",
            "¦closed-days: city-office\ntitle: { ja: 市役所の休み, en: City office closed }\nsource: みなと市の条例", "休日表に日が一つもありません。", "The table holds no days."),
    ];

    public static IReadOnlyList<Mistake> Mistakes { get; } = [.. Vocabulary, .. Calendar];

    public static TheoryData<Mistake> OfVocabularies => [.. Vocabulary];

    public static TheoryData<Mistake> OfCalendars => [.. Calendar];

    [Theory]
    [MemberData(nameof(OfVocabularies))]
    public void A_vocabulary_says_it_at_its_place_in_both_languages(Mistake mistake)
    {
        var (text, place) = mistake.In(Minato.Vocabulary, "vocabulary.yaml");
        mistake.IsFound(VocabularyReader.Read(new("vocabulary.yaml", text)).Findings, place);
    }

    [Theory]
    [MemberData(nameof(OfCalendars))]
    public void A_calendar_says_it_at_its_place_in_both_languages(Mistake mistake)
    {
        var (text, place) = mistake.In(Minato.Table, "table.yaml");
        mistake.IsFound(ClosedDayTableReader.Read(new("table.yaml", text)).Findings, place);
    }

    [Fact]
    public void Without_one_there_is_nothing_to_say()
    {
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(VocabularyReader.Read(new("vocabulary.yaml", Minato.Vocabulary)).Findings));
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ClosedDayTableReader.Read(new("table.yaml", Minato.Table)).Findings));
    }
}
