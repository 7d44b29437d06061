using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Timelines;
using NodaTime;

namespace DischargeFlow.Web.Boards;

/// <summary>Reads the board: one page of stays from the store, each with the plan that its history gives now.</summary>
public sealed class BoardReader(IStore store, IRulebookShelf shelf, IClock clock)
{
    private const int LinesToAPage = 60;

    /// <summary>One page of the board.</summary>
    public Board Read(StayFilter filter, int page)
    {
        var now = clock.GetCurrentInstant();
        return store.Read(session =>
        {
            var stays = session.Stays(filter, now, new PageRequest(page, LinesToAPage));
            var directory = session.Directory;
            return new Board(
                filter,
                [.. stays.Lines.Select(l => Line(session, directory, l, now))],
                stays.Number,
                stays.HasMore,
                [.. directory.Parties.Where(p => p.Kind == "hospital" && p.Organization == p.Id).Select(p => (p.Id, p.Name))],
                Stages(stays.Lines));
        });
    }

    private BoardLine Line(IReadSession session, DirectorySnapshot directory, StayLine stay, Instant now)
    {
        var vocabulary = shelf.FindVocabulary(stay.Kind);
        var line = new BoardLine
        {
            Number = stay.Number,
            Hospital = stay.HospitalName,
            Person = stay.Person is { } person ? PersonName.Of(session.FindPerson(person)) : null,
            Stage = stay.Stage is { } stage ? vocabulary?.Events.GetValueOrDefault(stage)?.Label : null,
            Overdue = stay.Overdue,
        };
        if (session.FindCase(stay.Number) is not { } found) return line;
        var entries = session.EntriesOf(found);
        var timeline = new Timeline(entries);
        var history = new CaseHistory(stay.Number.Value, entries);
        var plans = found.Rulebooks.Select(r => shelf.FindRulebook(r.Name, r.Version)?.Planner.Plan(history, directory.Extract)).OfType<Plan>().ToArray();
        var discharged = timeline.LastOf(StayWords.Discharged)?.Happened;
        var zone = plans.FirstOrDefault()?.Rulebook.Zone ?? DateTimeZone.Utc;
        return line with
        {
            Ward = timeline.LastCarried(StayWords.Ward),
            Discharge = (discharged ?? timeline.DateOf(StayWords.PlannedDischarge))?.DateIn(zone),
            Ended = EndOf(timeline, vocabulary, zone),
            Next = plans.SelectMany(p => p.Duties).Where(d => IsListed(d.StateAt(now)))
                .Select(d => new NextDuty(d.Rule.Label, OwnerName(d, directory, vocabulary), d.Due?.Edge, d.StateAt(now), d.Rule.Severity) { PastTable = d.PastTable })
                .OrderBy(d => d.Urgency(now)).ThenBy(d => d.Due ?? Instant.MaxValue)
                .FirstOrDefault(),
            Overdue = plans.SelectMany(p => p.Duties).Count(d => d.StateAt(now) == DutyState.Overdue),
            Asks = plans.SelectMany(p => p.Asks).Select(a => AskedTogether.Of(a.Fact, vocabulary)).Distinct().Count(),
        };
    }

    // What a stay's end asks is asked on its page: a board is for those who can still be helped.
    private static StayEnd? EndOf(Timeline timeline, Vocabulary? vocabulary, DateTimeZone zone) => StayWords.Ends
        .Select(e => (Event: vocabulary?.Events.GetValueOrDefault(e), Entry: timeline.LastOf(e)))
        .Where(e => e.Event is not null && e.Entry is not null)
        .Select(e => new StayEnd(e.Event!.Label, e.Entry!.Happened.DateIn(zone)))
        .FirstOrDefault();

    private static bool IsListed(DutyState state) => state is DutyState.Open or DutyState.Overdue;

    private static Bilingual OwnerName(PlannedDuty duty, DirectorySnapshot directory, Vocabulary? vocabulary) =>
        duty.Owner is { } owner ? new(directory.NameOf(owner), directory.NameOf(owner))
        : vocabulary?.Roles.GetValueOrDefault(duty.Rule.Owner)?.Label ?? new(duty.Rule.Owner, duty.Rule.Owner);

    private ImmutableArray<(string, Bilingual)> Stages(IEnumerable<StayLine> lines) =>
        [.. lines.Select(l => l.Kind).Distinct().Select(shelf.FindVocabulary).OfType<Vocabulary>()
            .SelectMany(v => v.Events.Values.Where(e => e.Occurs == Occurs.Once).OrderBy(e => e.Place.Line))
            .Select(e => (e.Name, e.Label)).DistinctBy(s => s.Name)];
}
