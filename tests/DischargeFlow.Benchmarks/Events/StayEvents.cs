using System.Collections.Immutable;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Plans;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;

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
            var @case = (await desk.Book.OpenAsync(Opening(writer, i), who)).Case;
            foreach (var entry in Events.Skip(1)) await desk.Book.RecordAsync(@case, [Of(entry, writer)], null, who, entry.Recorded);
        }
    }

    /// <summary>Opens a stay that goes as far as the planned discharge: its alerts to the office are still to come.</summary>
    public static async Task<Casework.Cases.CaseNumber> RecordPlannedDischargeAsync(Desk desk)
    {
        var who = new Requester("bench");
        var opening = Opening(0, 0) with { VisitNumber = null, PatientNumber = null };
        var @case = (await desk.Book.OpenAsync(opening, who)).Case;
        foreach (var entry in Events.Skip(1).TakeWhile(e => e.Recorded < Region.At("2026-11-24T00:00")))
            await desk.Book.RecordAsync(@case, [Of(entry, 0)], null, who, entry.Recorded);
        return @case;
    }

    /// <summary>The same as messages of a hospital's system.</summary>
    public static IEnumerable<IncomingMessage> Messages(int stays, int first = 0) =>
        from i in Enumerable.Range(first, stays)
        let stay = new StayReference(Region.Hospital.Value, $"visit-{i}", $"patient-{i}", Events[0].Happened, null)
        from place in Enumerable.Range(0, Events.Length)
        select new IncomingMessage($"bench-{i}-{place}", stay, Events[place].Recorded, [.. place == 0 ? Holders.Skip(1).Select(h => Said(h, i)) : [], Said(Events[place], i)]);

    private static Casework.Cases.CaseOpening Opening(int writer, int stay) => new()
    {
        Kind = "hospital-stay",
        Hospital = Region.Hospital,
        VisitNumber = $"v-{writer}-{stay}",
        PatientNumber = $"p-{writer}-{stay}",
        Rulebooks = Region.Rulebooks,
        Entries = [.. Holders.Skip(1).Append(Events[0]).Select(e => Of(e, writer))],
        Recorded = Events[0].Recorded,
    };

    private static NewEntry Of(Entry entry, int writer) => new(entry.Happened, Content(entry.Content, writer));

    private static EntryContent Content(EntryContent content, int writer) =>
        content is EntryContent.Holds { Role: "care-manager" } held ? held with { Party = Region.Office(writer % Region.Offices) } : content;

    private static Saying Said(Entry entry, int stay) => entry.Content switch
    {
        EntryContent.Holds held => new Saying.RoleHeld(held.Role, (Content(held, stay) as EntryContent.Holds)!.Party!.Value.Value, entry.Happened),
        EntryContent.Happened happened => new Saying.EventHappened(happened.Event, entry.Happened, happened.Carries),
        EntryContent.Became became => new Saying.FactBecame(became.Fact, became.Value, entry.Happened),
        EntryContent.Assessed assessed => new Saying.ChecklistAssessed(assessed.Checklist, [.. assessed.Ticked], entry.Happened),
        var other => throw new InvalidOperationException($"No message says {other}."),
    };
}
