using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>Writes cases as JSON.</summary>
internal static class CaseWriting
{
    public static RecordedJson Of(Recorded recorded) => new(recorded.Case.Value, recorded.Version, recorded.Sequences);

    public static NamedPartyJson Of(PartyId party, DirectorySnapshot directory) => new(party.Value, directory.NameOf(party));

    public static CaseJson Of(CaseModel model) => new()
    {
        Number = model.View.Case.Number.Value,
        Kind = model.View.Case.Kind,
        Region = model.View.Case.Region,
        Hospital = Of(model.View.Case.Hospital, model.Directory),
        Opened = ApiMoments.Of(model.View.Case.Opened),
        Changed = ApiMoments.Of(model.View.Case.Changed),
        Version = model.View.Case.Version,
        Stage = model.View.Case.Stage,
        Rulebooks = [.. model.View.Case.Rulebooks.Select(r => r.Name)],
        Versions = [.. model.View.Versions.Select(v => new BoundVersionJson(v.Bound.Name, v.Bound.Version, v.IsChosen))],
        Entries = [.. model.Timeline.Entries.Select(e => new RecordedEntryJson
        {
            Sequence = e.Entry.Sequence,
            Recorded = ApiMoments.Of(e.Entry.Recorded),
            Who = e.Entry.Who,
            CorrectedBy = e.CorrectedBy,
            RetractedBy = e.RetractedBy,
            Says = EntryWriting.Of(e.Entry),
        })],
    };

    public static CaseLineJson Of(StayLine line) => new()
    {
        Number = line.Number.Value,
        Kind = line.Kind,
        Hospital = new(line.Hospital.Value, line.HospitalName),
        Stage = line.Stage,
        Opened = ApiMoments.Of(line.Opened),
        Changed = ApiMoments.Of(line.Changed),
        NextDue = ApiMoments.LastMinute(line.NextDue),
        Overdue = line.Overdue,
    };

    public static AlertJson Of(AlertRow row, DirectorySnapshot directory) => new()
    {
        Key = row.Alert.Key.Value,
        Rulebook = row.Ref.Rulebook,
        Duty = row.Alert.Duty.Duty,
        Kind = ApiNames.Of(row.Alert.Kind),
        At = ApiMoments.Of(row.Alert.At),
        State = ApiNames.Of(row.Alert.State),
        To = row.Alert.Role,
        Party = row.Alert.Party is { } party ? Of(party, directory) : null,
        Delivery = row.Delivery,
        Late = row.Alert.Late,
    };
}
