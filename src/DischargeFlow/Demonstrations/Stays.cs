using System.Collections.Immutable;
using static DischargeFlow.Demonstrations.Region;
using static DischargeFlow.Demonstrations.Say;

namespace DischargeFlow.Demonstrations;

/// <summary>
/// The sixteen stays. The clock starts on Thursday 2026-11-19 at 08:50 in Japan: what lies before is there when the pages open, what lies after
/// happens while one watches. Monday the 23rd is a holiday.
/// </summary>
internal static class Stays
{
    public static ImmutableArray<Stay> All =>
    [
        // Before admission: planned for next week.
        Of("佐藤 ハナ", "サトウ ハナ", "1938-04-02", Minato, MinatoEast).With("care-manager", Akatsuki)
            .At("2026-11-17T11:00", Planned("planned-admission", "2026-11-24"))
            .At("2026-11-24T10:10", Admitted("3階東"))
            .At("2026-11-24T14:00", Happened("admission-information-sent")),

        // Admitted this morning, nothing assessed yet: the fees' clock runs for the care manager.
        Of("鈴木 一郎", "スズキ イチロウ", "1941-09-15", Minato, MinatoWest).With("care-manager", Hinata)
            .At("2026-11-19T08:10", Admitted("4階西"))
            .At("2026-11-19T13:30", Assessed("adl-declined", "needs-help-daily"), Happened("screened"))
            .At("2026-11-20T10:00", Happened("admission-information-sent"))
            .At("2026-11-20T15:00", Discharge("2026-12-01")),

        // Undecided: a discharge is planned and nobody went through the checklist.
        Of("高橋 ミツ", "タカハシ ミツ", "1935-01-20", Minato, MinatoEast).With("care-manager", Suzuran)
            .At("2026-11-10T14:00", Admitted("3階東"))
            .At("2026-11-18T15:20", Discharge("2026-11-26"))
            .At("2026-11-20T09:40", Assessed("weak-family-care"), Happened("screened")),

        // Open, and in time: the contact is made on Friday afternoon.
        Of("田中 正", "タナカ タダシ", "1944-06-07", Minato, MinatoWest).With("care-manager", Akatsuki)
            .At("2026-11-09T10:30", Admitted("4階西"))
            .At("2026-11-10T09:00", Assessed("needs-help-daily"), Happened("screened"))
            .At("2026-11-18T16:00", Discharge("2026-11-30"))
            .At("2026-11-20T14:00", Told("care-manager", "discharge")),

        // Overdue since Monday, escalated to the ward head; the contact comes at last.
        Of("伊藤 キヨ", "イトウ キヨ", "1932-12-11", Minato, MinatoEast).With("care-manager", Kawabe)
            .At("2026-11-04T09:20", Admitted("3階東"))
            .At("2026-11-05T09:00", Assessed("dementia-symptoms", "weak-family-care"), Happened("screened"))
            .At("2026-11-12T11:00", Discharge("2026-11-21"))
            .At("2026-11-19T16:30", Told("care-manager", "discharge"))
            .At("2026-11-21T10:30", Happened("discharged")),

        // A date that moves while one watches, from Friday to Wednesday.
        Of("渡辺 清", "ワタナベ キヨシ", "1939-03-03", Minato, MinatoWest).With("care-manager", Hinata)
            .At("2026-11-11T13:00", Admitted("4階西"))
            .At("2026-11-12T09:00", Assessed("adl-declined"), Happened("screened"))
            .At("2026-11-16T10:00", Discharge("2026-11-27"))
            .At("2026-11-19T11:00", Discharge("2026-11-25"))
            .At("2026-11-19T14:30", Told("care-manager", "discharge"))
            .At("2026-11-25T10:00", Happened("discharged")),

        // Due last night: at nine this morning the ward head is told. The care manager's mailbox is gone: its notice became a FAX sheet.
        Of("山本 フミ", "ヤマモト フミ", "1937-07-30", Shiomi, ShiomiWard).With("care-manager", Minamo)
            .At("2026-11-06T09:00", Admitted("2病棟"))
            .At("2026-11-09T09:00", Assessed("medical-procedure-after"), Happened("screened"))
            .At("2026-11-13T14:00", Discharge("2026-11-23"))
            .At("2026-11-20T13:00", Told("care-manager", "discharge")),

        // Consent refused: nothing leaves the hospital. On Friday the family gives it.
        Of("中村 茂", "ナカムラ シゲル", "1946-10-25", Shiomi, ShiomiWard).With("care-manager", Kawabe)
            .At("2026-11-10T11:00", Admitted("2病棟"), Is("consent", "refused"))
            .At("2026-11-11T09:00", Assessed("needs-help-daily"), Happened("screened"))
            .At("2026-11-17T10:00", Discharge("2026-11-28"))
            .At("2026-11-20T11:00", Is("consent", "given")),

        // All done in time, and home since Tuesday.
        Of("小林 トメ", "コバヤシ トメ", "1934-02-14", Minato, MinatoEast).With("care-manager", Akatsuki)
            .At("2026-10-26T10:00", Admitted("3階東"))
            .At("2026-10-27T09:00", Assessed("adl-declined"), Happened("screened"))
            .At("2026-11-06T14:00", Discharge("2026-11-17"))
            .At("2026-11-10T10:30", Told("care-manager", "discharge"))
            .At("2026-11-17T10:00", Happened("discharged")),

        // Died in hospital: all that was open ended.
        Of("加藤 勇", "カトウ イサム", "1931-05-05", Minato, MinatoWest).With("care-manager", Hinata)
            .At("2026-11-02T18:40", Admitted("4階西"))
            .At("2026-11-04T09:00", Assessed("terminal-or-respiratory"), Happened("screened"))
            .At("2026-11-12T15:00", Discharge("2026-11-24"))
            .At("2026-11-15T04:20", Happened("died")),

        // Moved on to the rehabilitation hospital.
        Of("吉田 ヨシ", "ヨシダ ヨシ", "1940-08-18", Minato, MinatoEast).With("care-manager", Suzuran).With("receiving-hospital", Okanoue)
            .At("2026-10-29T21:15", Admitted("3階東"))
            .At("2026-10-30T09:00", Assessed("adl-declined", "home-changes-needed"), Happened("screened"))
            .At("2026-11-16T13:00", Happened("transferred-out")),

        // The care manager's office has no mail: its notices become FAX sheets.
        Of("山田 昭", "ヤマダ アキラ", "1943-11-23", Minato, MinatoWest).With("care-manager", Mizuumi)
            .At("2026-11-12T10:00", Admitted("4階西"))
            .At("2026-11-13T09:00", Assessed("needs-help-daily"), Happened("screened"), Yes("needs-rental-bed"))
            .At("2026-11-17T13:40", Discharge("2026-12-02")),

        // Nobody has a care manager for her: the support center of where she lives is told.
        Of("佐々木 ちよ", "ササキ チヨ", "1936-06-01", Shiomi, ShiomiWard).With("support-center-of-residence", SupportCenter)
            .At("2026-11-13T16:30", Admitted("2病棟"))
            .At("2026-11-16T09:00", Assessed("weak-family-care", "repeated-admissions"), Happened("screened"))
            .At("2026-11-18T10:00", Discharge("2026-11-27")),

        // A discharge that is called off: whoever was told is told so.
        Of("松本 武", "マツモト タケシ", "1945-01-09", Minato, MinatoEast).With("care-manager", Akatsuki)
            .At("2026-11-05T08:50", Admitted("3階東"))
            .At("2026-11-06T09:00", Assessed("medical-procedure-after"), Happened("screened"))
            .At("2026-11-17T15:00", Discharge("2026-12-03"))
            .At("2026-11-20T11:10", NoDischarge())
            .At("2026-11-24T10:40", Discharge("2026-12-10")),

        // In another rule's land: the prefecture's rule asks for a week.
        Of("井上 サダ", "イノウエ サダ", "1942-04-27", Okanoue, OkanoueWard).With("care-manager", Kawabe)
            .At("2026-10-20T10:00", Admitted("1病棟"), Is("care-level", "care-2"))
            .At("2026-10-20T16:00", Told("care-manager", "admission"))
            .At("2026-11-16T11:00", Discharge("2026-11-30"))
            .At("2026-11-20T16:00", Told("care-manager", "discharge-support")),

        // Home today, and nobody had planned it: four hours to tell the care manager.
        Of("木村 進", "キムラ ススム", "1947-03-21", Minato, MinatoWest).With("care-manager", Suzuran)
            .At("2026-11-14T19:30", Admitted("4階西"))
            .At("2026-11-16T09:00", Assessed("dementia-symptoms"), Happened("screened"))
            .At("2026-11-19T10:20", Happened("discharged"))
            .At("2026-11-20T09:15", Told("care-manager", "discharge")),
    ];

    private static Stay Of(
        string name, string reading, string born, Rulebooks.Histories.PartyId hospital, Rulebooks.Histories.PartyId ward) => Stay.Of(name, reading, born, hospital, ward);
}
