using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Recordings;
using DischargeFlow.Web.Timelines;

namespace DischargeFlow.Web.Cases;

/// <summary>Reads what the page of one case shows.</summary>
public sealed class CaseReader(IStore store, IRulebookShelf shelf)
{
    /// <summary>
    /// The case with a number as typed, its plans on what was recorded up to a moment, else on everything. Throws
    /// <see cref="Casework.Refusals.RefusedException"/> when there is none that the viewer sees: another organization's case is no case.
    /// </summary>
    public CaseModel Read(string number, Viewer viewer, NodaTime.Instant? asOf = null)
    {
        var view = Find(number, viewer) is { } seen ? new CaseViews(store, shelf).Find(seen, asOf) : null;
        if (view is null) throw RecordingRefusals.NoSuchCase();
        return new(view, shelf.FindVocabulary(view.Case.Kind), store.Read(s => s.Directory), new Timeline(view.Entries)) { Reader = viewer.SeenBy };
    }

    /// <summary>The case as it stood at a past moment, and its replay. Throws <see cref="Casework.Refusals.RefusedException"/> when there is none that the viewer sees.</summary>
    public (CaseModel Then, CaseReplay Replay) Replay(string number, Viewer viewer, NodaTime.Instant at, NodaTime.Instant today)
    {
        var replay = Find(number, viewer) is { } seen ? new CaseReplays(store, shelf).Find(seen, at, today) : null;
        if (replay is null) throw RecordingRefusals.NoSuchCase();
        return (new(replay.Then, shelf.FindVocabulary(replay.Then.Case.Kind), store.Read(s => s.Directory), new Timeline(replay.Then.Entries)), replay);
    }

    /// <summary>The case with a number as typed; null when there is none that the viewer sees.</summary>
    public CaseNumber? Find(string number, Viewer viewer) => CaseNumber.Parse(number) is { } parsed && store.Read(s =>
        s.FindCase(parsed) is { } found && (viewer.SeenBy is not { } organization || s.Sees(organization, found))) ? parsed : null;
}
