using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Casework.Simulations;

/// <summary>A report as one HTML file that a council reads on the screen or on paper.</summary>
public sealed class SimulationPage(SimulationReport report, SimulationSubject subject)
{
    private const int MostRows = 25;
    private readonly Page _page = new();

    public string Write()
    {
        _page.Add($"<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Page.E($"{subject.Draft} の試算")}</title><style>{PageStyle.Css}</style></head><body>");
        Head();
        Leads();
        Messages();
        Loads();
        Groups();
        Cases();
        Reading();
        return _page.Add("</body></html>").ToString();
    }

    private void Head()
    {
        var title = subject.Rules.Against.Title;
        _page.Add($"<header><p class=\"small\">DischargeFlow</p><h1>{Page.E("ルール改定案の試算")} <span class=\"en\" lang=\"en\">What a draft of the rule would have done</span></h1><p class=\"title\">{Page.Both(title)}</p>");
        if (subject.History.Generated is { } mark)
            _page.Add($"<p class=\"mark\">{Page.Both("生成された架空の入院による試算です。実際の記録ではありません。", "These stays are generated; they are nobody's record.")}<br><code>{Page.E(mark)}</code></p>");
        if (!report.IsWhole)
            _page.Add($"<p class=\"mark\">{Page.Both($"途中で止めた結果です。{Page.N(report.Stays)} 件の入院だけを数えています。", $"Stopped before the end: only {Page.N(report.Stays)} stays are counted.")}</p>");
        _page.Add("<dl>");
        Fact("案", "draft", subject.Draft);
        Fact("現行", "now", subject.Against);
        Fact("履歴", "history", $"{subject.History.Name.Ja} / {subject.History.Name.En}");
        if (subject.From is not null || subject.To is not null) Fact("入院日", "admitted", $"{Day(subject.From)} – {Day(subject.To)}");
        Fact("入院", "stays", Page.N(report.Stays));
        if (subject.History.SetAside > 0) Fact("使えなかった行", "lines set aside", Page.N(subject.History.SetAside));
        if (report.UnplannedStays > 0) Fact("計画できなかった入院", "stays that could not be planned", Page.N(report.UnplannedStays));
        _page.Add("</dl></header><section class=\"sum\">");
        Figure("通知の数", "messages", $"{Page.N(report.All.Before)} → {Page.N(report.All.After)}");
        Figure("増える", "appear", Page.N(report.All.Appears));
        Figure("なくなる", "vanish", Page.N(report.All.Vanishes));
        Figure("時刻が変わる", "move", Page.N(report.All.Moves));
        Figure("何かが変わる入院", "stays that change", $"{Page.N(report.ChangedStays)} / {Page.N(report.Stays)}");
        _page.Add("</section>");
    }

    private void Leads()
    {
        if (report.ContactDuty is not { } duty) return;
        var label = subject.LabelOf(duty);
        _page.Heading("退院の連絡は何日前に来るか", "How many days before the discharge the contact comes");
        _page.Note($"対象: 「{label.Ja}」。実際に退院した入院だけを数えます。", $"Duty: {label.En}. Only stays that ended in a discharge are counted.");
        _page.Add(BarChart.Of("期限を守った場合の連絡の時期(入院の件数)", "when the rule is kept (stays)", Bars(LeadMeasure.WhenKept)));
        var bins = Enum.GetValues<LeadBin>();
        _page.Table(
            [Page.Both("測り方", "measured by"), "", .. bins.Select(b => Page.Both(SimulationWords.Of(b))), Page.Both("計", "all")],
            from measure in Enum.GetValues<LeadMeasure>()
            from after in new[] { false, true }
            select (string[])
            [
                after ? "" : Page.Both(SimulationWords.Of(measure)), after ? Page.Both("案", "draft") : Page.Both("現行", "now"),
                .. bins.Select(b => Page.N(report.Leads.Of(measure, b, after))), Page.N(report.Leads.Total(measure, after)),
            ]);
    }

    private (string, long, long)[] Bars(LeadMeasure measure) =>
        [.. Enum.GetValues<LeadBin>().Select(b => (SimulationWords.Of(b).Ja, report.Leads.Of(measure, b, false), report.Leads.Of(measure, b, true)))];

    private void Messages()
    {
        _page.Heading("通知の種類・務め・曜日", "Messages by kind, duty and weekday");
        _page.Deltas("種類", "kind", report.ByKind.Where(k => k.Value.Before + k.Value.After > 0).Select(k => (Page.Both(SimulationWords.Of(k.Key)), k.Value)), stays: false);
        _page.Deltas("務め", "duty", report.ByDuty.Select(d => (Page.Both(subject.LabelOf(d.Key)), d.Value)), stays: false);
        _page.Add(BarChart.Of("曜日ごとの通知", "messages by weekday", [.. report.ByWeekday.Select((d, i) => (SimulationWords.Weekday(i).Ja, d.Before, d.After))]));
    }

    private void Loads()
    {
        _page.Heading("一人が一日に受け取る通知", "What one person gets on one day");
        _page.Note($"通知を受け取る人・窓口: {Page.N(report.Loads.Persons)}。下は「一人の一日」の数です。", $"{Page.N(report.Loads.Persons)} persons and desks get messages; counted are days of one person.");
        _page.Add(BarChart.Of("一日の件数ごとの「人・日」", "person-days by messages on the day",
            [.. PersonLoads.Classes.Select((_, i) => (SimulationWords.LoadClass(i).Ja, report.Loads.DaysWith(i, false), report.Loads.DaysWith(i, true)))]));
        _page.Table(
            [Page.Both("最も多い日のある人・窓口", "persons with the heaviest day"), Page.Both("現行(全期間)", "now, all"), Page.Both("案(全期間)", "draft, all"), Page.Both("現行の最多の日", "heaviest day now"), Page.Both("案の最多の日", "heaviest day, draft")],
            report.Loads.Heaviest.Take(12).Select(p => (string[])
            [
                Page.E(subject.History.NameOf(p.Person)), Page.N(p.Before), Page.N(p.After), MostOn(p.MostBefore, p.OnBefore), MostOn(p.MostAfter, p.OnAfter),
            ]));
    }

    private void Groups()
    {
        _page.Heading("病院・事業所・ケアマネジャー", "Hospitals, offices, care managers");
        Group("病院", "hospital", report.ByHospital);
        Group("居宅介護支援事業所", "care office", report.ByOffice);
        Group("ケアマネジャー", "care manager", report.ByCareManager);
    }

    private void Group(string ja, string en, ImmutableSortedDictionary<string, Delta> groups)
    {
        var listed = groups.OrderByDescending(g => g.Value.Appears + g.Value.Vanishes + g.Value.Moves).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (listed.Count > MostRows)
            _page.Note($"{ja}: 変わる通知の多い順に {MostRows} 件(全 {listed.Count} 件。すべては --json にあります)。", $"The {MostRows} with most changes of {listed.Count}; all are in the JSON.");
        _page.Deltas(ja, en, listed.Take(MostRows).Select(g => (g.Key.Length == 0 ? Page.Both("(不明)", "(unknown)") : Page.E(g.Key), g.Value)), stays: true);
    }

    private void Cases()
    {
        if (report.Cases.IsEmpty) return;
        _page.Heading("最も変わる入院", "The stays that change most");
        foreach (var changed in report.Cases) Case(changed);
    }

    private void Case(ChangedCase changed)
    {
        _page.Add($"<article><h3>{Page.E(changed.Stay.History.CaseKey)} <span class=\"small\">{Page.E(changed.Stay.Place.Hospital)} / {Page.E(changed.Stay.Place.Office)}</span></h3>");
        var moved = (
            from key in changed.After.Concat(changed.Before).Select(d => d.Key).Distinct()
            let before = changed.Before.FirstOrDefault(d => d.Key == key)
            let after = changed.After.FirstOrDefault(d => d.Key == key)
            where Due(before) != Due(after)
            select (string[])[Page.Both(subject.LabelOf(key.Duty)), Due(before), Due(after)]).ToList();
        if (moved.Count > 0) _page.Table([Page.Both("務めの期限", "due"), Page.Both("現行", "now"), Page.Both("案", "draft")], moved);
        _page.Table(
            [Page.Both("通知", "message"), Page.Both("誰に", "to"), Page.Both("現行", "now"), Page.Both("案", "draft"), ""],
            changed.Messages.Select(m => (string[])
            [
                $"{Page.Both(SimulationWords.Of((m.After ?? m.Before)!.Kind))} <span class=\"small\">{Page.E(subject.LabelOf((m.After ?? m.Before)!.Duty.Duty).Ja)}</span>",
                Page.E(Role((m.After ?? m.Before)!)), At(m.Before), At(m.After), m.Fate == MessageFate.Same ? "" : $"<b>{Page.E(SimulationWords.Of(m.Fate).Ja)}</b>",
            ]));
        _page.Add("</article>");
    }

    private void Reading()
    {
        _page.Add("<section class=\"whole\">");
        _page.Heading("読み方", "How to read this");
        _page.Note(
            "過ぎた入院の記録を一件ずつ、記録された順に、案と現行の両方で計画し直し、出るはずだった通知を比べています。人がその通知を見てどう動いたかは分からないので、記録そのもの(連絡した日時など)は変えていません。通知はすべてその時刻に届いたものとします。",
            "Each stay was planned anew under both versions, entry by entry as recorded, and the messages compared. What people would have done about them is unknown, so the records stay as they are. Every message is taken to arrive at its moment.");
        _page.Note(
            "「期限を守った場合」は、記録された連絡と、その時点で定まっていた期限の、早いほうの日です。",
            "'When the rule is kept' takes the recorded contact or the due moment as it then stood, whichever comes first.");
        _page.Add("</section>");
    }

    private void Fact(string ja, string en, string value) => _page.Add($"<dt>{Page.Both(ja, en)}</dt><dd>{Page.E(value)}</dd>");

    private void Figure(string ja, string en, string value) => _page.Add($"<div><b>{value}</b><span>{Page.Both(ja, en)}</span></div>");

    private string Role(FoldedMessage message) => subject.Vocabulary.Roles.TryGetValue(message.Role, out var role) ? role.Label.Ja : message.Role;

    private string At(FoldedMessage? message) => message is null ? "–" : Page.E(FieldDates.Moment(Moment.At(message.At), subject.Zone, Tongue.Ja));

    private string Due(PlannedDuty? duty) => duty is { Due: { } due, Start: not null } ? Page.E(FieldDates.Deadline(due.Edge, due.Moment.IsDay, subject.Zone, Tongue.Ja)) : "–";

    private static string MostOn(int most, LocalDate? on) => on is { } day ? $"{Page.N(most)} <span class=\"small\">{Page.E(FieldDates.Date(day, Tongue.Ja))}</span>" : "–";

    private static string Day(LocalDate? day) => day is { } some ? FieldDates.Date(some, Tongue.Ja) : "";
}
