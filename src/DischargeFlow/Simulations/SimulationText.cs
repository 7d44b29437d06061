using System.Globalization;
using DischargeFlow.Commands;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Rulebooks.Simulations;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Simulations;

/// <summary>The short of a report, for a terminal.</summary>
internal sealed class SimulationText(SimulationReport report, SimulationSubject subject, Terminal terminal)
{
    public void Write()
    {
        if (subject.History.Generated is { } mark)
            terminal.Say($"*** 生成された架空の入院です(実際の記録ではありません): {mark} ***", $"*** These stays are generated, nobody's record: {mark} ***");
        if (!report.IsWhole)
            terminal.Say($"途中で止めました。ここまでの {N(report.Stays)} 件の入院についての結果です。", $"Stopped before the end: this is the result for the first {N(report.Stays)} stays.");
        terminal.Say(
            $"「{subject.Draft}」を「{subject.Against}」と比べました。履歴: {subject.History.Name.Ja}、入院 {N(report.Stays)} 件、記録 {N(report.Entries)} 件",
            $"'{subject.Draft}' beside '{subject.Against}'. History: {subject.History.Name.En}, {N(report.Stays)} stays, {N(report.Entries)} entries");
        terminal.Say(
            $"通知 {N(report.All.Before)} → {N(report.All.After)} 件: 増える {N(report.All.Appears)}、なくなる {N(report.All.Vanishes)}、時刻が変わる {N(report.All.Moves)}(変わる入院 {N(report.ChangedStays)} 件)",
            $"messages {N(report.All.Before)} → {N(report.All.After)}: {N(report.All.Appears)} appear, {N(report.All.Vanishes)} vanish, {N(report.All.Moves)} move ({N(report.ChangedStays)} stays change)");
        Leads();
        if (report.UnplannedStays > 0)
            terminal.Complain($"計画できなかった入院が {N(report.UnplannedStays)} 件あり、除きました。", $"{N(report.UnplannedStays)} stays could not be planned and were left out.");
        if (report.Stays == 0)
            terminal.Complain("比べる入院が一件もありません。履歴と期間を確かめてください。", "There was no stay to compare. Check the history and the time.");
    }

    private void Leads()
    {
        if (report.ContactDuty is not { } duty) return;
        terminal.Say($"退院の連絡({subject.LabelOf(duty).Ja})は退院の何日前になるか:", $"how many days before the discharge '{subject.LabelOf(duty).En}' comes:");
        foreach (var measure in Enum.GetValues<LeadMeasure>())
        {
            var bins = Enum.GetValues<LeadBin>().Select(bin =>
                $"{SimulationWords.Of(bin).In(terminal.Language)} {N(report.Leads.Of(measure, bin, false))}→{N(report.Leads.Of(measure, bin, true))}");
            terminal.Out.WriteLine($"  {SimulationWords.Of(measure).In(terminal.Language)}: {string.Join(terminal.Language == Tongue.Ja ? "、" : ", ", bins)}");
        }
    }

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
