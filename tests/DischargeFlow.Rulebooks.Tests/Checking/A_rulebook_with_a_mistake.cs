using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Checking;

public partial class A_rulebook_with_a_mistake
{
    private const string File = "minato/rulebook.yaml";
    private const string AnyLine = "    any: [adl-declined, lives-alone]";
    private const string ReportDue = "    due: 3 business days after discharged";
    private const string Criterion = "  needs-coordination:\n    label: { ja: 退院調整が必要, en: Needs coordination }\n";
    private const string ReportStarts = "    starts: discharged";
    private const string ContactDue = "due: 5 days before discharge-day if closed earlier by 17:00";

    public static IReadOnlyList<Mistake> Mistakes { get; } =
    [
        .. Shape, .. OfNames, .. Phrases, .. Criteria, .. Duties, .. Whole,
    ];

    public static TheoryData<Mistake> All => [.. Mistakes];

    private static Mistake[] Shape =>
    [
        new("DF0101", "rulebook: minato\ntitle: { ja: みなと市の手引き, en: Minato handbook }\nsource: みなと市「手引き」", "¦rulebook: minato\ntitle: { ja: みなと市の手引き, en: Minato handbook }",
            "ルールブックに「source」がありません。", "the rulebook lacks 'source'."),
        new("DF0102", "last-resort: liaison-center", "last-resort: liaison-center\n¦last-resorts: family", "「last-resort」のことですか。", "Did you mean 'last-resort'?"),
        new("DF0103", "effective: { from: 2026-04-01, by: admission }", "effective: ¦2026-04-01", "「名前: 値」の形で書きます。", "'effective' is written as keys with values."),
        new("DF0104", "zone: Asia/Tokyo", "zone: ¦[Asia/Tokyo]", "zoneは言葉で書きます。", "zone is written in words."),
        new("DF0105", "    tell:\n      - notice at start: owner\nchannels", "    tell: ¦owner\nchannels", "tellは一覧で書きます。", "tell is written as a list."),
        new("DF0106", "zone: Asia/Tokyo", "zone: ¦\"\"", "zoneが空です。", "zone is empty."),
        new("DF0107", "title: { ja: みなと市の手引き, en: Minato handbook }", "title: ¦{ ja: みなと市の手引き }", "titleの「en」の文がありません。", "title lacks its text in 'en'."),
        new("DF0108", "severity: should", "severity: ¦shoud", "「should」のことですか。", "Did you mean 'should'?"),
        new("DF0109", "from: 2026-04-01", "from: ¦2026-02-30", "「2026-02-30」は日付として読めません。", "'2026-02-30' is no date."),
        new("DF0110", "by 17:00", "by ¦25:00", "「25:00」は時刻として読めません。", "'25:00' is no clock time."),
        new("DF0111", "zone: Asia/Tokyo", "zone: Asia/Tokyo\nvocabulary-version: ¦many", "「many」は使える数ではありません", "'many' is no number that can stand here"),
        new("DF0112", "zone: Asia/Tokyo", "zone: ¦Asia/Tokio", "「Asia/Tokio」という時間帯はありません。「Asia/Tokyo」のことですか。", "There is no time zone 'Asia/Tokio'. Did you mean 'Asia/Tokyo'?"),
        new("DF0112", "zone: Asia/Tokyo", "zone: ¦JST", "「JST」という時間帯はありません。例: Asia/Tokyo", "There is no time zone 'JST'. For example: Asia/Tokyo"),
        new("DF0115", AnyLine, AnyLine + "\n    unknown-as: ¦maybe", "yes か no で書きます。", "must be yes or no.", "DF0201 DF0602"),
        new("DF0116", "channels: [mail, fax-sheet", "channels: [mail, ¦mail, fax-sheet", "channelsに「mail」が二度あります。", "channels names 'mail' twice."),
        new("DF0116", AnyLine, "    any: [adl-declined, lives-alone, ¦lives-alone]", "anyに「lives-alone」が二度あります。", "any names 'lives-alone' twice."),
        new("DF0116", "first-of: [care-manager", "first-of: [care-manager, ¦care-manager", "first-ofに「care-manager」が二度あります。", "first-of names 'care-manager' twice."),
        new("DF0116", "[planned-discharge, discharged]", "[planned-discharge, discharged, ¦discharged]", "earliest ofに「discharged」が二度あります。", "earliest of names 'discharged' twice."),
        new("DF0117", "breaks-through: must", "breaks-through: [must, ¦none]", "「none」とほかの言葉が並んでいて", "says `none` and something else too."),
        new("DF0119", "moments:\n", "  ¦discharged-or-planned: { is: discharge-day }\nmoments:\n", "「moments:」の行が抜けていないか", "It belongs under moments:. Is a line `moments:` missing above it", "DF0602"),
        new("DF0119", "moments:\n  discharge-day:", "  ¦discharge-day:", "「discharge-day」は criteria: の下には書けません。moments: の下に書くものです。", "'discharge-day' cannot stand under criteria:. It belongs under moments:."),
        new("DF0119", "duties:\n", "  ¦duties:\n", "行の初めから書いてください。", "'duties' cannot stand under moments:. Begin it at the beginning of a line"),
        new("DF0118", "hours: 20:00 to 07:00", "hours: ¦20:00 to 20:00", "一日中なのか、ないのかわかりません。", "it could be all day or never."),
    ];

    private static Mistake[] OfNames =>
    [
        new("DF0201", "starts: discharge-day set", "starts: ¦discharge-dya set", "18 行目の「discharge-day」のことですか。", "Did you mean 'discharge-day' of line 18?"),
        new("DF0202", "duty: after-report", "duty: ¦discharge-contact", "「discharge-contact」という務めが二つあります。", "The duty 'discharge-contact' is there twice."),
        new("DF0203", "  needs-coordination:\n    label", "  ¦Needs_Coordination:\n    label", "「Needs_Coordination」は名前に使えません。", "'Needs_Coordination' cannot be a name.", "DF0201"),
        new("DF0204", "moments:\n", "moments:\n  ¦known: admission\n", "「known」は言葉として決まった意味があり", "'known' has a meaning of its own"),
        new("DF0205", "criteria:\n", "criteria:\n  ¦lives-alone: { label: { ja: 独居, en: Alone }, line: adl-declined }\n", "語彙の項目と同じ名前", "is also a fact of the vocabulary"),
        new("DF0206", "case: hospital-stay", "case: ¦hospital-stays", "「hospital-stay」のことですか。", "Did you mean 'hospital-stay'?"),
        new("DF0207", "case: hospital-stay", "case: hospital-stay\nvocabulary-version: ¦99", "第 99 版のために書かれています", "written for version 99 of the vocabulary"),
    ];

    private static Mistake[] Phrases =>
    [
        new("DF0301", ReportStarts, "    starts: ¦\"\"", "日時の言い方として読めません。", "says no moment."),
        new("DF0302", ReportDue, "    due: ¦within 3 days after discharged", "「3 days after discharged」(discharged が 2026-11-16(月)なら", "`3 days after discharged` (for Mon 2026-11-16 that is Thu 2026-11-19), or, with that day as day 1, `day 3 of discharged` (that is Wed 2026-11-18)"),
        new("DF0303", ReportDue, ReportDue + " ¦roughly", "「roughly」から先が読めません。", "What follows from 'roughly' on cannot be read."),
        new("DF0304", ReportDue, "    due: 3 ¦bussiness days after discharged", "「business days」のことですか。", "Did you mean 'business days'?"),
        new("DF0305", ReportDue, "    due: ¦3 business days aftr discharged", "「aftr」は「after」のことですか。", "before or after what? Did you mean 'after' by 'aftr'?"),
        new("DF0305", ReportDue, "    due: ¦3 business days", "何の前か後かがわかりません。", "before or after what?"),
        new("DF0306", ReportStarts, "    starts: ¦contacted", "「contacted」は何度も起こる", "'contacted' can happen many times: say which one."),
        new("DF0307", ReportStarts, "    starts: ¦first discharged", "「first」は付けません。", "'first' cannot stand before it."),
        new("DF0308", ReportStarts, "    starts: ¦discharged set", "「set」は付けません。", "'discharged' is an event and is not set."),
        new("DF0309", ReportStarts, "    starts: ¦consent", "「consent set」と書きます。", "write `consent set`."),
        new("DF0310", ReportDue, "    due: ¦4 hours after planned-discharge", "時間では数えられません。", "'planned-discharge' is a day: hours cannot be counted from it."),
        new("DF0310", ReportDue, "    due: ¦4 hours after discharge-day", "discharge-day-morning: discharge-day at 09:00", "`discharge-day-morning: discharge-day at 09:00`"),
        new("DF0310", "    earliest of: [planned-discharge, discharged]", "    is: ¦4 hours after planned-discharge", "時間では数えられません。", "hours cannot be counted from it"),
        new("DF0108", ReportOwner, "    if: each contacted is not the ¦frist\n" + ReportOwner, "「first」のことですか。", "Did you mean 'first'?"),
        new("DF0311", "[planned-discharge, discharged]", "[planned-discharge, ¦known]", "ここでは「known」は使えません。", "'known' cannot stand here.", "DF0201"),
        new("DF0312", "by 17:00", "by 17:00 ¦at 09:00", "「at」が一つの言い方に二度あります。", "'at' stands twice in one phrase."),
        new("DF0313", "if closed earlier", "if closed ¦erlier", "「earlier」のことですか。", "'erlier' cannot follow `if closed`. Did you mean 'earlier'?"),
        new("DF0313", "if closed earlier", "if closed ¦one day latter", "「one day later」のことですか。", "'one day latter' cannot follow `if closed`. Did you mean 'one day later'?"),
        new("DF0313", "if closed earlier", "if closed ¦soon", "「soon」が読めません。", "'soon' cannot follow `if closed`."),
        new("DF0314", "if-too-late: 4 hours after known", "if-too-late: ¦4 hours after known if closed later", "「if closed」で動かせません。", "which `if closed` does not move."),
    ];

    private static Mistake[] Criteria =>
    [
        new("DF0401", AnyLine, "    any: [adl-declined, ¦lives-alone maybe]", "「lives-alone maybe」は基準の言い方として読めません。", "'lives-alone maybe' asks nothing that can be answered."),
        new("DF0402", AnyLine, AnyLine + "\n    ¦all: [adl-declined]", "(ここには 2 個)", "here are 2."),
        new("DF0403", AnyLine, "    any: [adl-declined, ¦earlier-stays]", "例: earlier-stays is at least 3", "say what it is compared with."),
        new("DF0404", "consent: not refused", "consent: not ¦refusd", "「refused」のことですか。", "'consent' has no choice 'refusd'. Did you mean 'refused'?"),
        new("DF0405", AnyLine, "    any: [adl-declined, ¦services-in-use is at least day-care]", "「at least」とは比べられません。", "cannot be compared by 'at least'."),
        new("DF0406", AnyLine, "    any: [adl-declined, ¦planned-discharge is 3]", "日時として比べます。", "'planned-discharge' is a date: compare it as a moment."),
        new("DF0407", "if: needs-coordination", "if: ¦a person decides", "criteria: の名前の下にだけ書けます。", "stands only under a name in criteria:."),
        new("DF0408", AnyLine, "    any: [adl-declined, ¦admission]", "admission happened", "'admission' is an event: ask whether it happened."),
        new("DF0409", AnyLine, "    ¦at least 3 of: [adl-declined, lives-alone]", "2 個のうち 3 個以上なので", "At least 3 of 2 lines can never hold."),
        new("DF0410", Criterion + AnyLine, "  ¦needs-coordination:\n    label: { ja: 退院調整が必要, en: Needs coordination }\n    any: [adl-declined, not adl-declined]",
            "だれにでも同じ答えになります(いつも「はい」)。例: どれにも当てはまらない患者でも「はい」です。", "always yes. For example, a patient to whom none of it applies meets it too."),
        new("DF0410", Criterion + AnyLine, "  ¦needs-coordination:\n    label: { ja: 退院調整が必要, en: Needs coordination }\n    all: [earlier-stays is at least 3, earlier-stays is below 2]",
            "いつも「いいえ」", "always no.", "DF0525"),
        new("DF0410", "    owner: care-manager\n", "    owner: care-manager\n    if: ¦discharged happened at most 1 time\n", "いつも「はい」", "always yes."),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_said_at_its_place_in_both_languages_and_nothing_else_is(Mistake mistake)
    {
        var (text, place) = mistake.In(Minato.Rulebook, File);
        mistake.IsFound(Check(text), place);
    }

    [Fact]
    public void Without_one_there_is_nothing_to_say() => ShippedWorkflows.Nothing(ShippedWorkflows.Words(Check(Minato.Rulebook)));

    [Fact]
    [Finds("DF0603")]
    public void No_duties_are_no_rulebook()
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n");
        text = text[..text.IndexOf("duties:", StringComparison.Ordinal)] + "duties: []\nchannels: [mail]\n";
        var found = Assert.Single(Check(text), f => f.Gravity == Gravity.Error);
        Assert.Equal(("DF0603", 21, 9), (found.Code, found.Place.Line, found.Place.Column));
        Assert.Contains("務めが一つもありません。", found.Sentence.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_for_an_early_hour_of_the_day_of_the_start_is_no_mistake_where_the_start_has_an_hour() => Assert.True(
        Check(Minato.Rulebook.ReplaceLineEndings("\n").Replace("notice at start: owner\nchannels", "notice start at 06:00: owner\nchannels", StringComparison.Ordinal)).Count == 0,
        "Somebody is discharged at 10:30: the notice goes at once, and 06:00 of that day holds nothing up.");

    [Fact]
    [Finds("DF0518")]
    public void A_duty_of_which_nobody_is_told_is_named()
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n").Replace("    tell:\n      - notice at start: owner\nchannels", "channels", StringComparison.Ordinal);
        var found = Assert.Single(Check(text));
        Assert.Equal(("DF0518", 41, 11), (found.Code, found.Place.Line, found.Place.Column));
        Assert.Equal(("この務めは、だれにも知らせません。", "Nobody is ever told of this duty."), (found.Sentence.Ja, found.Sentence.En));
    }

    [Fact]
    [Finds("DF0530")]
    public void Two_duties_cannot_both_have_been_one()
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n")
            .Replace("    owner: hospital\n", "    was: report\n    owner: hospital\n", StringComparison.Ordinal)
            .Replace("    owner: care-manager\n", "    was: report\n    owner: care-manager\n", StringComparison.Ordinal);
        var found = Assert.Single(Check(text));
        Assert.Equal(("DF0530", 44, 10), (found.Code, found.Place.Line, found.Place.Column));
        Assert.Equal("Two duties say that they were 'report' before.", found.Sentence.En);
    }

    [Fact]
    [Finds("DF0515")]
    public void Nothing_repeats_in_a_unit_whose_length_the_days_decide()
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n")
            .Replace("criteria:\n  needs", "units:\n  short-days: { skip: closed days, up-to: 1, if-closed: later }\ncriteria:\n  needs", StringComparison.Ordinal)
            .Replace("notice at start: owner\nchannels", "notice at start repeat every 2 short-days at most 3 times: owner\nchannels", StringComparison.Ordinal);
        var found = Assert.Single(Check(text), f => f.Gravity == Gravity.Error);
        Assert.Equal(("DF0515", 56, 40), (found.Code, found.Place.Line, found.Place.Column));
        Assert.Equal(("繰り返しの単位「short-days」は使えません。", "'short-days' cannot be the unit of a repetition."), (found.Sentence.Ja, found.Sentence.En));
    }

    [Fact]
    [Finds("DF0608")]
    public void A_table_that_is_about_to_end_is_named_half_a_year_ahead()
    {
        IReadOnlyCollection<Finding> On(LocalDate today) =>
            CheckedRulebook.Read(new(File, Minato.Rulebook), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables, today).Findings;
        Assert.Empty(On(new(2028, 7, 4)));
        var found = Assert.Single(On(new(2028, 7, 5)));
        Assert.Equal(("DF0608", Gravity.Warning, new Place(File, 7, 15)), (found.Code, found.Gravity, found.Place));
        Assert.Equal("The closed-day table 'japan' ends on 2028-12-31 (today is 2028-07-05): due moments beyond it know no holidays.", found.Sentence.En);
        Assert.Contains("休日表「japan」は 2028-12-31 で終わります", found.Sentence.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_makes_many_is_told_of_all_of_them_at_once_each_at_its_place()
    {
        var text = Minato.Rulebook.ReplaceLineEndings("\n")
            .Replace("zone: Asia/Tokyo", "zone: Asia/Tokio", StringComparison.Ordinal)
            .Replace("[japan, year-end]", "[japan, year-ends]", StringComparison.Ordinal)
            .Replace("adl-declined, lives-alone", "adl-decline, lives-alone", StringComparison.Ordinal)
            .Replace("severity: must\n", "severity: most\n", StringComparison.Ordinal)
            .Replace("by 17:00", "by 5pm", StringComparison.Ordinal)
            .Replace("about: discharge }", "abuot: discharge }", StringComparison.Ordinal)
            .Replace("at 09:00: ward-head", "at 09:00: ward-heed", StringComparison.Ordinal)
            .Replace("due: 3 business days after discharged", "due: 3 days after discharged", StringComparison.Ordinal)
            .Replace("document: after-discharge-report", "document: after-discharge-reports", StringComparison.Ordinal)
            .Replace("hours: 20:00 to 07:00", "hours: 20:00 until 07:00", StringComparison.Ordinal);
        string[] expected =
        [
            "5:7 DF0112", "7:22 DF0605", "16:11 DF0201", "27:15 DF0108", "31:59 DF0110", "34:48 DF0201", "40:55 DF0201", "48:10 DF0501", "51:19 DF0201", "56:17 DF0110",
        ];
        Assert.Equal(expected, Check(text).Select(f => $"{f.Place.Line}:{f.Place.Column} {f.Code}"));
    }

    private static IReadOnlyCollection<Finding> Check(string text) =>
        CheckedRulebook.Read(new SourceText(File, text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings;
}
