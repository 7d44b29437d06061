using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Casework.Tests.Versions;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime.Text;

namespace DischargeFlow.Casework.Tests.Publishing;

/// <summary>Okada writes and proposes, Mori publishes. The version that runs asks for the contact five days before the discharge.</summary>
public abstract class TownThatPublishes : TownWithVersions
{
    protected TownThatPublishes() => Start();

    protected static PublicationTerms Terms(OpenCases openCases, string from = "2026-11-20", EffectiveBy by = EffectiveBy.Admission) =>
        new(LocalDatePattern.Iso.Parse(from).Value, by, openCases, "新しい手引きに合わせる");

    /// <summary>A draft from a version, with another lead.</summary>
    protected Task<Draft> DraftAsync(int days, int basis = 1) =>
        DraftAsync(text => System.Text.RegularExpressions.Regex.Replace(text, "due: [0-9]+ days before", $"due: {days} days before"), basis);

    /// <summary>A draft from a version, with a text changed.</summary>
    protected async Task<Draft> DraftAsync(Func<string, string> change, int basis = 1)
    {
        var draft = await Drafts.BeginAsync("minato", basis, "okada");
        await Drafts.KeepAsync(draft.Id, VersionFiles.Rulebook, change(draft.Text), draft.Files[VersionFiles.Rulebook].Hash, "okada");
        return Store.Read(s => s.FindDraft(draft.Id))!;
    }

    protected async Task<Publication> PublishAsync(int days, OpenCases openCases, string from = "2026-11-20", int basis = 1)
    {
        var proposed = await Publications.ProposeAsync((await DraftAsync(days, basis)).Id, Terms(openCases, from), "okada");
        return await Publications.PublishAsync(proposed.Id, "mori");
    }

    protected Publication Find(Publication publication) => Store.Read(s => s.FindPublication(publication.Id))!;

    /// <summary>Moves what is to be moved.</summary>
    protected Task MoveAsync() => Mover.RunAsync(null, CancellationToken.None);

    /// <summary>What waits to go out of a case.</summary>
    protected LedgerAlert[] Waiting(CaseNumber stay) =>
        [.. AlertsOf(stay).Select(a => a.Alert).Where(a => a.State is AlertState.Planned or AlertState.Retry or AlertState.Held)];

    /// <summary>Histories and ledgers of cases as text, their numbers aside, to be compared with those of another town.</summary>
    protected string[] LedgersOf(IReadOnlyList<CaseNumber> stays) =>
    [
        .. stays.Select((stay, i) => string.Join('\n', AlertsOf(stay).Select(a => $"{a.Alert.Key} {a.Alert.State} {TownClock.Text(a.Alert.At)} {a.Alert.Late} {a.Alert.Shown} {a.Told?.Number}")
            .Order(StringComparer.Ordinal).Append(HistoryOf(stay))).Replace(stay.Value, $"#{i}", StringComparison.Ordinal)),
    ];
}
