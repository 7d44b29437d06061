using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Exchange.Generating;

/// <summary>A generated year as a CSV, a line to a stay, and the map by which it is read. Both say that chance made it.</summary>
public static class GeneratedTable
{
    private const int MostDates = 4;
    private const string Mark = "生成(架空)";
    private static readonly DateTimeZone Tokyo = DefaultZone.Value;
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu/M/d H:mm");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu/M/d");

    private static readonly (string Column, string Event)[] Events =
    [
        ("入院日時", "admission"), ("スクリーニング日時", "screened"), ("面談日時", "interviewed"), ("院内カンファレンス日時", "planning-conference"),
        ("退院日時", "discharged"), ("死亡日時", "died"), ("転院日時", "transferred-out"),
    ];

    private static readonly (string Column, string Role)[] Roles =
        [("ケアマネジャー", "care-manager"), ("地域包括支援センター", "support-center-of-residence"), ("連携支援センター", "liaison-center")];

    private static readonly (string Column, string Fact)[] Boxes =
    [
        ("ADL低下", "adl-declined"), ("介助", "needs-help-daily"), ("医療処置", "medical-procedure-after"), ("介護力", "weak-family-care"),
        ("認知症", "dementia-symptoms"), ("がん末期等", "terminal-or-respiratory"), ("入退院反復", "repeated-admissions"), ("住まい", "home-changes-needed"),
    ];

    private static readonly (string Column, string Fact, string Yes, string No)[] Facts =
    [
        ("退院困難", "discharge-difficult", "あり", "なし"), ("ベッド", "needs-rental-bed", "要", "不要"), ("介護タクシー", "needs-care-taxi", "要", "不要"),
    ];

    /// <summary>Writes the lines. Stopped, it ends after a line; says how many stays were written.</summary>
    public static long Write(GeneratedYear year, TextWriter table, Action<long>? done, CancellationToken stop)
    {
        table.WriteLine(string.Join(',', Columns));
        var written = 0L;
        foreach (var stay in year.All())
        {
            if (stop.IsCancellationRequested) break;
            table.WriteLine(string.Join(',', Cells(stay)));
            if (++written % 1000 == 0) done?.Invoke(written);
        }

        done?.Invoke(written);
        return written;
    }

    /// <summary>The map of such a table.</summary>
    public static string MapOf(GeneratedYear year)
    {
        var lines = new List<string>
        {
            "# The map of a generated table: these stays never were. Keep the line 'generated:', so that every report says so.",
            $"csv: generated-{(year.Extent == GeneratedExtent.Region ? "region" : "japan")}",
            $"generated: {year.Mark}",
            "encoding: utf-8",
            "zone: Asia/Tokyo",
            "formats: [uuuu/M/d H:mm, uuuu/M/d]",
            "stay: { hospital: 病院, visit: 入院番号, patient: 入院番号, admission: 入院日時 }",
            "counted-by: { hospital: 病院, office: 事業所, care-manager: ケアマネジャー }",
            "says:",
        };
        foreach (var (column, role) in Roles) lines.Add($"  - {{ role: {role}, party: {column} }}");
        foreach (var (column, @event) in Events) lines.Add($"  - {{ event: {@event}, at: {column} }}");
        lines.Add("  - { event: admission-notice-sent, at: 入院連絡日時, carries: { by: { is: hospital }, to: { is: care-manager } } }");
        lines.Add("  - { event: admission-information-sent, at: 情報提供日時, carries: { by: { is: care-manager }, to: { is: hospital } } }");
        lines.Add("  - { event: contacted, at: 退院連絡日時, carries: { by: { is: hospital }, to: 退院連絡先, about: { is: discharge }, channel: { is: phone } } }");
        lines.Add("  - { event: contacted, at: 用具連絡日時, carries: { by: { is: hospital }, to: { is: care-manager }, about: { is: equipment }, channel: { is: phone } } }");
        for (var i = 1; i <= MostDates; i++) lines.Add($"  - {{ fact: planned-discharge, from: 退院予定日{i}, at: 予定{i}の決定日時, update: change }}");
        lines.Add("  - { fact: consent, from: 同意, at: 同意の日時, update: change, words: { 拒否: refused } }");
        foreach (var (column, fact, yes, no) in Facts) lines.Add($"  - {{ fact: {fact}, from: {column}, at: {column}の日時, update: change, words: {{ {yes}: yes, {no}: no }} }}");
        lines.Add("  - checklist: discharge-contact");
        lines.Add("    at: 評価日時");
        lines.Add("    ticked: [○]");
        lines.Add("    blank: [×]");
        lines.Add($"    facts: {{ {string.Join(", ", Boxes.Select(b => $"{b.Fact}: {b.Column}"))} }}");
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Columns =>
    [
        "データ", "病院", "事業所", "入院番号", .. Roles.Select(r => r.Column), .. Events.Select(e => e.Column), "入院連絡日時", "情報提供日時", "退院連絡日時", "退院連絡先", "用具連絡日時",
        .. Enumerable.Range(1, MostDates).SelectMany(i => new[] { $"退院予定日{i}", $"予定{i}の決定日時" }), "同意", "同意の日時",
        .. Facts.SelectMany(f => new[] { f.Column, $"{f.Column}の日時" }), "評価日時", .. Boxes.Select(b => b.Column),
    ];

    private static IEnumerable<string> Cells(Stay stay)
    {
        var entries = stay.History.Entries;
        string When(Entry? entry) => entry is null ? "" : Minute.Format(entry.Recorded.InZone(Tokyo).LocalDateTime);
        Entry? Of(string @event, string? about = null) => entries.FirstOrDefault(e =>
            e.Content is EntryContent.Happened h && h.Event == @event && (about is null || h.Carries.GetValueOrDefault("about") == about));
        Entry? Fact(string fact) => entries.FirstOrDefault(e => e.Content is EntryContent.Became b && b.Fact == fact);
        var contact = Of("contacted", "discharge");
        var dates = entries.Where(e => e.Content is EntryContent.Became { Fact: "planned-discharge" }).Take(MostDates).ToList();
        var assessed = entries.FirstOrDefault(e => e.Content is EntryContent.Assessed);
        return
        [
            Mark, stay.Place.Hospital, stay.Place.Office, stay.History.CaseKey,
            .. Roles.Select(r => entries.Select(e => e.Content).OfType<EntryContent.Holds>().FirstOrDefault(h => h.Role == r.Role)?.Party?.Value ?? ""),
            .. Events.Select(e => When(Of(e.Event))),
            When(Of("admission-notice-sent")), When(Of("admission-information-sent")),
            When(contact), (contact?.Content as EntryContent.Happened)?.Carries["to"] ?? "", When(Of("contacted", "equipment")),
            .. Enumerable.Range(0, MostDates).SelectMany(i => i < dates.Count ? [Day.Format(DateOf(dates[i])), When(dates[i])] : new[] { "", "" }),
            Fact("consent") is null ? "" : "拒否", When(Fact("consent")),
            .. Facts.SelectMany(f => Fact(f.Fact) is { } fact ? [IsYes(fact) ? f.Yes : f.No, When(fact)] : new[] { "", "" }),
            When(assessed), .. Boxes.Select(b => assessed?.Content is EntryContent.Assessed a && a.Ticked.Contains(b.Fact) ? "○" : ""),
        ];
    }

    private static LocalDate DateOf(Entry entry) => ((FactValue.Date)((EntryContent.Became)entry.Content).Value).Moment.Day;

    private static bool IsYes(Entry entry) => entry.Content is EntryContent.Became { Value: FactValue.YesNo { Yes: true } };
}
