namespace DischargeFlow.Rulebooks.Tests.Checking;

/// <summary>Texts in which nothing is wrong, to be spoilt at one place.</summary>
internal static class Minato
{
    public const string Rulebook = """
        rulebook: minato
        title: { ja: みなと市の手引き, en: Minato handbook }
        source: みなと市「手引き」
        case: hospital-stay
        zone: Asia/Tokyo
        days-of: owner
        closed-days: [japan, year-end]
        effective: { from: 2026-04-01, by: admission }
        sending-needs: { consent: not refused, while-unknown: send }
        last-resort: liaison-center
        parties:
          desk: { first-of: [care-manager, municipal-desk] }
        criteria:
          needs-coordination:
            label: { ja: 退院調整が必要, en: Needs coordination }
            any: [adl-declined, lives-alone]
        moments:
          discharge-day:
            label: { ja: 退院日, en: Day of discharge }
            earliest of: [planned-discharge, discharged]
        duties:
          - duty: discharge-contact
            label: { ja: 退院の連絡, en: Discharge contact }
            owner: hospital
            to: desk
            if: needs-coordination
            severity: must
            basis: default
            starts: discharge-day set
            from: admission
            due: 5 days before discharge-day if closed earlier by 17:00
            if-too-late: 4 hours after known
            done-by:
              - contacted: { by: owner, to: recipient, about: discharge }
              - acknowledged: { by: recipient, of: notice }
            ends: [died, 14 days after discharged]
            tell:
              - notice at start: [owner, recipient]
              - reminder 2 business days before due at 09:00: owner
              - escalation 1 business day after due at 09:00: ward-head
          - duty: after-report
            label: { ja: 退院後の報告, en: Report after discharge }
            owner: care-manager
            to: hospital
            severity: should
            basis: rule
            starts: discharged
            due: 3 business days after discharged
            if-too-late: keep
            done-by:
              - document: after-discharge-report
            ends: [died]
            tell:
              - notice at start: owner
        channels: [mail, fax-sheet, phone-task]
        quiet: { hours: 20:00 to 07:00, breaks-through: must }

        """;

    public const string Case = """
        case: hospital-stay
        follows: { hospital: minato }
        parties:
          hospital: { is: 港町病院, open: mon-fri 08:30-17:15, closed-days: [japan] }
          care-manager: { is: あかつき, open: mon-fri 09:00-17:00 }
        history:
          - 2026-11-16T10:00 admission
          - 2026-11-17T09:00 assessed: { discharge-contact: [adl-declined] }
          - 2026-11-20T11:10 planned-discharge: 2026-11-27
          - 2026-11-24T09:30 change planned-discharge: 2026-11-26
          - { happened: 2026-11-24T16:00, recorded: 2026-11-24T16:20, retract: 4 }

        """;

    public const string Scenario = Case + """
        expect:
          - 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager]
        states: { discharge-contact: open }

        """;

    public const string Vocabulary = """
        vocabulary: dental-referral
        version: 1
        label: { ja: 歯科紹介, en: Dental referral }
        roles:
          dentist: { ja: 歯科医院, en: Dental clinic }
        facts:
          chokes: { kind: yes-no, ja: むせる, en: Chokes }
          teeth: { kind: number, ja: 残っている歯, en: Teeth left }
          place: { kind: choice, ja: 場所, en: Where, choices: { home: { ja: 訪問, en: At home } } }
        checklists:
          screening: { ja: 口腔の確認, en: Screening, facts: [chokes] }
        events:
          referred: { occurs: once, ja: 紹介, en: Referred }

        """;

    public const string Table = """
        closed-days: city-office
        title: { ja: 市役所の休み, en: City office closed }
        source: みなと市の条例
        covers: 2026-01-01 to 2026-12-31
        days:
          2026-08-14: 夏季休業
        every-year:
          12-29: 年末休み

        """;

    public const string Notice = """
        Subject: 退院の連絡 {due}

        {for-owner}ご連絡をお願いします。
        期限: {due}

        """;
}
