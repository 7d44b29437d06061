namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Mistakes in duties, and in the rulebook as a whole.</summary>
public partial class A_rulebook_with_a_mistake
{
    private const string ReportTell = "    tell:\n      - notice at start: owner\nchannels";
    private const string ReportDone = "      - document: after-discharge-report";
    private const string ReportLabel = "duty: after-report\n    label: { ja: 退院後の報告, en: Report after discharge }\n";
    private const string ReportEnds = "    ends: [died]\n";
    // From the criteria to the due moment of the report.
    private static string Before => Minato.Rulebook.ReplaceLineEndings("\n") is var text ? text[text.IndexOf("criteria:\n", StringComparison.Ordinal)..text.IndexOf(ReportDue, StringComparison.Ordinal)] : "";

    private const string ReportOwner = "    owner: care-manager\n";

    // From the due moment of the report to its last line, and the same without a due moment.
    private const string ReportRest = ReportDue + "\n    if-too-late: keep\n    done-by:\n" + ReportDone + "\n" + ReportEnds + ReportTell;
    private const string ReportWithoutDue = "    done-by:\n" + ReportDone + "\n" + ReportEnds + "    tell:\n";

    private static Mistake[] Duties =>
    [
        new("DF0501", ContactDue, "due: ¦5 days before discharge-day by 17:00", "discharge-day が 2026-11-05(木) なら 2026-10-31(土) で休み", "keep stays there, earlier gives"),
        new("DF0501", ReportDue, "    due: ¦planned-discharge", "期限「planned-discharge」が休みの日に当たることがあります", "The due moment 'planned-discharge' can fall on a closed day"),
        new("DF0501", ReportDue, "    due: ¦discharge-day", "期限「discharge-day」", "The due moment 'discharge-day'"),
        new("DF0502", ReportDue + "\n    if-too-late: keep", "    due: ¦3 business days after discharged", "例: discharged が", "For example, when it is first recorded on"),
        new("DF0503", ReportTell, "    tell:\n      - ¦reminder 1 day after due at 09:00: owner\nchannels", "期限より前になることがない", "never comes before the due moment"),
        new("DF0503", ReportRest, ReportDue + " by 17:00\n    if-too-late: keep\n    done-by:\n" + ReportDone + "\n" + ReportEnds + "    tell:\n      - ¦reminder at due: owner\nchannels", "期限より前になることがない", "never comes before the due moment"),
        new("DF0504", ReportRest, ReportWithoutDue + "      - reminder ¦1 day before due: owner\nchannels", "期限(due)がないので、「due」は使えません。", "has no due moment, so 'due' cannot be used in it."),
        new("DF0505", ReportTell, "    tell:\n      - notice at start ¦repeat every 1 day: owner\nchannels", "繰り返しには回数の上限が要ります。", "What repeats needs a bound."),
        new("DF0506", ReportTell, "    tell:\n      - ¦remainder at start: owner\nchannels", "「reminder」のことですか。", "'remainder at start' is no step. Did you mean 'reminder'?"),
        new("DF0506", ReportTell, "    tell:\n      - ¦notice at start\nchannels", "だれに知らせるかを「:」のあとに書きます。", "'notice at start' is no step. Say after a colon who is told."),
        new("DF0506", ReportTell, "    tell:\n      - notice at start: owner\n        ¦reminder 1 day before due at 09:00: owner\nchannels", "一行ごとに「- 」から始めます。", "Each line begins with a hyphen of its own."),
        new("DF0506", ReportTell, "    tell:\n      - ¦letter at start: owner\nchannels", "知らせ方として読めません。", "'letter at start' is no step."),
        new("DF0507", ReportDone, "      - ¦[contacted, screened]", "done-by のこの行は読めません。", "This line of done-by cannot be read."),
        new("DF0508", ReportDone, "      - ¦planned-discharge", "行いとしては数えられません。", "recording a value is not a deed."),
        new("DF0509", ReportStarts, "    starts: ¦due", "始まりや期限を決めるところでは使えません。", "'due' cannot stand where this moment itself is decided."),
        new("DF0510", "    to: hospital", "    to: { each of: ¦[] }", "届け先が一つもありません。", "It is owed to nobody.", "DF0106"),
        new("DF0511", "    to: hospital", "    to: ¦[hospital, family]", "to: { each of: [hospital, family] } と書いてください。", "Write to: { each of: [hospital, family] }."),
        new("DF0512", "      - escalation 1 business day after due at 09:00: ward-head", "      - ¦escalation 1 business day after due at 09:00: owner", "務めを負う本人だけです。", "goes only to the one who owes the duty."),
        new("DF0513", ReportStarts + "\n" + ReportDue, "    starts: each contacted\n    due: ¦3 business days after each screened", "(「contacted」と「screened」)", "not of 'contacted' and 'screened'."),
        new("DF0514", ReportEnds, "    ends: [died, ¦3 days after each contacted]\n", "「each contacted」は務めの starts、from、due と、", "'each contacted' stands only in the starts, from or due"),
        new("DF0514", "[planned-discharge, discharged]", "[planned-discharge, ¦each contacted]", "「each contacted」は務めの starts、from、due と、", "'each contacted' stands only in the starts, from or due", "DF0201"),
        new("DF0513", ReportStarts + "\n" + ReportDue, "    starts: each contacted\n    if: ¦each screened is the first\n    due: 3 business days after each contacted", "(「contacted」と「screened」)", "not of 'contacted' and 'screened'."),
        new("DF0514", ReportOwner, "    if: ¦each contacted is not the first\n" + ReportOwner, "何回目かは、その務めの if に「each contacted is not the first」", "'each contacted' stands only in the starts, from or due"),
        new("DF0514", AnyLine, "    any: [adl-declined, lives-alone, ¦each contacted is the second]\n", "「each contacted」は務めの starts、from、due と、", "asked in the `if` of that duty"),
        new("DF0116", ReportEnds, "    ends: [died, ¦died]\n", "endsに「died」が二度あります。", "ends names 'died' twice."),
        new("DF0516", ReportEnds, "    ends: [died, ¦discharged]\n", "始まると同時に終わります。", "ends as soon as it starts."),
        new("DF0516", ReportEnds, "    ends: [died, ¦1 day before discharged]\n", "始まると同時に終わります。", "ends as soon as it starts.", "DF0523"),
        new("DF0517", ReportDue, "    due: ¦3 business days before discharged", "どんなときも始まり「discharged」より前です。", "always lies before the start, 'discharged'."),
        new("DF0519", ReportDue, "    due: ¦99999 business days after discharged", "数「99999」が大きすぎます(0 から 1000 まで)。", "The number '99999' is too large (0 to 1000)."),
        new("DF0519", ReportDue, "    due: ¦31 years after discharged", "数「31」が大きすぎます(0 から 30 まで)。", "The number '31' is too large (0 to 30)."),
        new("DF0519", ReportTell, "    tell:\n      - notice at start repeat every ¦100 weeks at most 100 times: owner\nchannels", "数「100 × 100」が大きすぎます", "The number '100 × 100' is too large (0 to 1500)."),
        new("DF0515", ReportTell, "    tell:\n      - notice at start repeat every 1 ¦month at most 3 times: owner\nchannels", "繰り返しの単位「month」は使えません。", "'month' cannot be the unit of a repetition."),
        new("DF0520", "channels:", "  - duty: ¦second-report\n    label: { ja: 二度目, en: Again }\n    owner: care-manager\n    to: hospital\n    severity: may\n    basis: default\n    starts: discharged\n    due: 5 business days after discharged\n    if-too-late: keep\n    done-by: [document: after-discharge-report]\n    tell:\n      - notice at start: owner\nchannels:",
            "「after-report」と「second-report」は、同じ人に同じ行いを違う期限で", "The duties 'after-report' and 'second-report' ask the same deed"),
        new("DF0521", ReportStarts + "\n" + ReportDue, "    starts: admission\n    from: 5 days after admission\n    due: ¦3 days after admission if closed keep", "行いが数えられ始める「5 days after admission」より前です。", "always lies before '5 days after admission', from which a deed counts."),
        new("DF0522", ReportRest, ReportWithoutDue + "      - notice at start: owner\n  - duty: then\n    label: { ja: そのあと, en: Then }\n    owner: hospital\n    to: family\n    severity: may\n    basis: default\n    starts: ¦after-report missed\n    done-by: [screened]\n    tell:\n      - notice at start: owner\nchannels",
            "務め「after-report」には期限がありません。", "the duty 'after-report' has no due moment."),
        new("DF0523", ReportEnds + ReportTell, "    ends: [due]\n    tell:\n      - ¦escalation 1 day after due at 09:00: hospital\nchannels", "務めは「due」で終わっています。", "the duty has already ended by 'due'"),
        new("DF0524", ReportTell, "    tell:\n      - notice ¦1 day after start at 06:00: owner\nchannels", "06:00 は静かな時間(20:00 から 07:00)の中", "06:00 lies in the quiet hours (20:00 to 07:00), so it waits until 07:00. Take another time, or add should"),
        new("DF0525", ReportOwner, ReportOwner + "    if: ¦{ all: [lives-alone, not lives-alone] }\n", "務め「after-report」は決して始まりません。条件に当てはまる患者はいません。", "The duty 'after-report' can never start: no patient can meet its condition."),
        new("DF0525", "    if: needs-coordination\n", "    if: ¦discharged happened at least 2 times\n", "決して始まりません", "can never start", "DF0602"),
        new("DF0526", ReportDone, "      - ¦acknowledged: { by: recipient, of: notice }", "tell: に「notice at start: recipient」を足すか", "'recipient' is never sent any notice of this duty"),
        new("DF0527", "    if: needs-coordination\n", "    if: { all: [¦needs-coordination, weak-family-care] }\n", "「needs-coordination」に当てはまっても", "A patient can meet 'needs-coordination' and no `must` duty starts. For example, a patient with lives-alone."),
        new("DF0527", "    if: needs-coordination\n", "    if: { all: [not weak-family-care, ¦needs-coordination] }\n", "「needs-coordination」に当てはまっても", "A patient can meet 'needs-coordination'"),
        new("DF0527", "    if: needs-coordination\n", "    if: { any: [dementia-symptoms, { all: [weak-family-care, ¦needs-coordination] }] }\n", "「needs-coordination」に当てはまっても", "A patient can meet 'needs-coordination'"),
        new("DF0534", ReportStarts + "\n" + ReportDue, "    starts: planned-discharge set\n    from: 3 days before planned-discharge\n    due: ¦1 business day before planned-discharge",
            "例: planned-discharge が 2026-11-24(火) なら期限は 2026-11-20(金)、「3 days before planned-discharge」は 2026-11-21(土)。", "nobody can be in time then. For example, with planned-discharge on Tue 2026-11-24 it is due on Fri 2026-11-20"),
        new("DF0535", ReportRest, "    due: ¦3 business days after discharged\n    if-too-late: keep\n    done-by:\n" + ReportDone + "\n    ends: [died, 5 days after discharged]\n" + ReportTell,
            "例: discharged が 2026-11-18(水) なら期限は 2026-11-24(火)、「5 days after discharged」は 2026-11-23(月)。", "For example, with discharged on Wed 2026-11-18 it is due on Tue 2026-11-24"),
        new("DF0536", ContactDue, "due: ¦9999 days before discharge-day if closed earlier by 17:00", "そこまで先の予定を立てる人はいない", "lies more than a year before 'discharge-day'. Nobody plans so far ahead"),
        new("DF0536", ContactDue, "due: ¦13 months before discharge-day if closed earlier by 17:00", "「13 months before discharge-day if closed earlier by 17:00」は discharge-day の一年より前", "is late whenever it starts."),
        new("DF0537", "if-too-late: 4 hours after known", "if-too-late: ¦4 hours before known", "その時にはもう過ぎています。", "lies before it was known, so it has passed as well."),
        new("DF0531", ContactDue, "due: ¦5 days before discharge-day if closed later by 17:00", "discharge-day の当日かそのあとになることがあり", "can reach discharge-day itself: no lead is left."),
        new("DF0532", ReportTell, "    tell:\n      - ¦reminder 5 business days before due at 09:00: owner\nchannels", "務めの始まりより前になるので、送られることがありません。", "always lies before the duty's start"),
        new("DF0533", ReportDue, "    due: ¦30 years after birth-date if closed keep", "患者がだれかわかってしまいます。", "Count from an event of the case."),
        new("DF0528", "    basis: rule", "    source: 日数は未確認\n    basis: ¦rule", "出典に「未確認」とあるのに、basis が rule です。", "The source says '未確認', yet the basis is rule."),
        new("DF0529", ReportOwner, "    was: ¦discharge-contact\n" + ReportOwner, "was の「discharge-contact」は、今もほかの務めの名前です。", "`was: discharge-contact` names a duty that still exists."),
    ];

    private static Mistake[] Whole =>
    [
        new("DF0601", Moment, "  ¦discharge-day: { is: 1 day after other-day }\n  other-day: 1 day after discharge-day\n", "discharge-day → other-day → discharge-day", "'discharge-day' depends on itself: discharge-day → other-day → discharge-day"),
        new("DF0601", ReportLabel, "duty: ¦after-report\n    if: duty after-report is open\n" + ReportLabel["duty: after-report\n".Length..], "after-report → after-report", "'after-report' depends on itself"),
        new("DF0602", "moments:\n", "moments:\n  ¦third-day: day 3 of admission\n", "日時「third-day」はどこからも使われていません。", "The moment 'third-day' is used nowhere."),
        new("DF0602", "parties:\n", "parties:\n  ¦other-desk: { first-of: [family] }\n", "役「other-desk」はどこからも", "The party 'other-desk' is used nowhere."),
        new("DF0604", Criterion + AnyLine, "  ¦needs-coordination:\n" + AnyLine, "見出し(label)がない", "has no label, so its bare name stands in reasons."),
        new("DF0605", "[japan, year-end]", "[¦japn, year-end]", "休日表「japn」がありません。「japan」のことですか。", "There is no closed-day table 'japn'. Did you mean 'japan'?"),
        new("DF0606", "closed-days: [japan, year-end]\neffective: { from: 2026-04-01", "closed-days: [¦japan, year-end]\neffective: { from: 2029-04-01", "休日表「japan」は 2028-12-31 まで", "ends on 2028-12-31: from 2029-04-01"),
        new("DF0607", Before + ReportDue, Before.Replace("criteria:\n", "units:\n  ¦statutory-days: { skip: closed days, up-to: 7, if-closed: later }\ncriteria:\n", StringComparison.Ordinal) + "    due: 8 statutory-days after discharged", "7 までは休みを数えず、8 からは数えるので", "a period of 8 can end sooner than one of 7"),
        new("DF0607", "criteria:\n  needs", "units:\n  ¦statutory-days: { skip: closed days, up-to: 7, if-closed: later, of: japan }\ncriteria:\n  needs", "7 までは休みを数えず、8 からは数えるので", "a period of 8 can end sooner than one of 7", "DF0602"),
        new("DF0609", "[mail, fax-sheet, phone-task]", "[mail, phone-task, ¦fax-sheet]", "「fax-sheet」は phone-task のあと", "'fax-sheet' stands after phone-task and is never used"),
    ];

    private const string Moment = "  discharge-day:\n    label: { ja: 退院日, en: Day of discharge }\n    earliest of: [planned-discharge, discharged]\n";
}
