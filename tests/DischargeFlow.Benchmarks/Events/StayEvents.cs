using System.Collections.Immutable;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Plans;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Benchmarks.Events;

/// <summary>The sample stay as it is said to the desk and as messages: twelve events, one request or message each.</summary>
internal static class StayEvents
{
    private static readonly Entry[] Holders = [.. SampleStay.History.Entries.Where(e => e.Content is EntryContent.Holds)];
    private static readonly Entry[] Events = [.. SampleStay.History.Entries.Where(e => e.Content is not EntryContent.Holds)];

    /// <summary>Events of one stay.</summary>
    public static int Count => Events.Length;

    /// <summary>Opens and records stays one request after the other, each answered only when it is durable.</summary>
    public static async Task RecordOneByOneAsync(Desk desk, int writer, int stays)
    {
        var who = new Requester("bench");
        for (var i = 0; i < stays; i++)
        {
            var later = Duration.FromSeconds(i * 64 + writer % 64);
            var @case = (await desk.Book.OpenAsync(Opening(writer, i, later), who)).Case;
            foreach (var entry in Events.Skip(1)) await desk.Book.RecordAsync(@case, [Of(entry, writer, later)], null, who, entry.Recorded + later);
        }
    }

    /// <summary>Opens a stay that goes as far as the planned discharge: its alerts to the office are still to come.</summary>
    public static async Task<Casework.Cases.CaseNumber> RecordPlannedDischargeAsync(Desk desk)
    {
        var who = new Requester("bench");
        var opening = Opening(0, 0, Duration.Zero) with { VisitNumber = null, PatientNumber = null };
        var @case = (await desk.Book.OpenAsync(opening, who)).Case;
        foreach (var entry in Events.Skip(1).TakeWhile(e => e.Recorded < Region.At("2026-11-24T00:00")))
            await desk.Book.RecordAsync(@case, [Of(entry, 0, Duration.Zero)], null, who, entry.Recorded);
        return @case;
    }

    /// <summary>The same as messages of a hospital's system.</summary>
    public static IEnumerable<IncomingMessage> Messages(int stays, int first = 0) =>
        from i in Enumerable.Range(first, stays)
        let later = Duration.FromSeconds(i)
        let stay = StayOf(i)
        from place in Enumerable.Range(0, Events.Length)
        let says = place == 0 ? Holders.Skip(1).Append(Events[0]) : [Events[place]]
        select new IncomingMessage($"bench-{i}-{place}", stay, Events[place].Recorded + later, [.. says.Select(e => Said(e, i, later))]);

    /// <summary>What is said of each stay besides, later than all of that.</summary>
    public static IEnumerable<IncomingMessage> MessagesOfEach(int stays, Instant since, params EntryContent[] contents) =>
        from i in Enumerable.Range(0, stays)
        let at = since + Duration.FromSeconds(i)
        select new IncomingMessage($"bench-{i}-besides", StayOf(i), at, [.. contents.Select((c, place) => Said(new Entry(place + 1, Moment.At(at), at, "bench", c), i, Duration.Zero))]);

    private static StayReference StayOf(int stay) =>
        new(Region.Hospital.Value, $"visit-{stay}", $"patient-{stay}", Later(Events[0].Happened, Duration.FromSeconds(stay)), null);

    private static Casework.Cases.CaseOpening Opening(int writer, int stay, Duration later) => new()
    {
        Kind = "hospital-stay",
        Hospital = Region.Hospital,
        VisitNumber = $"v-{writer}-{stay}",
        PatientNumber = $"p-{writer}-{stay}",
        Rulebooks = Region.Rulebooks,
        Entries = [.. Holders.Skip(1).Append(Events[0]).Select(e => Of(e, writer, later))],
        Recorded = Events[0].Recorded + later,
    };

    // Stays begin a second apart: no hospital admits thousands within one millisecond.
    private static Moment Later(Moment moment, Duration later) => Moment.At(moment.Instant + later);

    private static NewEntry Of(Entry entry, int writer, Duration later) => new(Later(entry.Happened, later), Content(entry.Content, writer));

    private static EntryContent Content(EntryContent content, int writer) =>
        content is EntryContent.Holds { Role: "care-manager" } held ? held with { Party = Region.Office(writer % Region.Offices) } : content;

    private static Saying Said(Entry entry, int stay, Duration later) => entry.Content switch
    {
        EntryContent.Holds held => new Saying.RoleHeld(held.Role, (Content(held, stay) as EntryContent.Holds)!.Party!.Value.Value, Later(entry.Happened, later)),
        EntryContent.Happened happened => new Saying.EventHappened(happened.Event, Later(entry.Happened, later), happened.Carries),
        EntryContent.Became became => new Saying.FactBecame(became.Fact, became.Value, Later(entry.Happened, later)),
        EntryContent.Assessed assessed => new Saying.ChecklistAssessed(assessed.Checklist, [.. assessed.Ticked], Later(entry.Happened, later)),
        var other => throw new InvalidOperationException($"No message says {other}."),
    };
}
