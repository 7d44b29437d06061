using DischargeFlow.Benchmarks.Events;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Benchmarks.Publishing;

/// <summary>Ten thousand stays as far as the planned discharge: what is to be told of it still waits.</summary>
internal static class OpenStays
{
    public const int Count = 10_000;

    private const int AtOnce = 1_000;

    /// <summary>Opens them and one more, whose number is the answer; the clock stands at the morning after.</summary>
    /// <param name="desk">Where.</param>
    /// <param name="keeper">By which rulebooks.</param>
    /// <param name="besides">What is said of each of them besides.</param>
    public static async Task<CaseNumber> FillAsync(Desk desk, ShelfKeeper keeper, params EntryContent[] besides)
    {
        var intake = new Intake(desk.Store, keeper.Shelf, new RandomIdentities(), new PersonKeys(new byte[32]));
        var messages = StayEvents.Messages(Count).Where(m => m.Said < Region.At("2026-11-24T00:00"));
        if (besides.Length > 0) messages = messages.Concat(StayEvents.MessagesOfEach(Count, Region.At("2026-11-23T15:00"), besides));
        foreach (var batch in messages.Chunk(AtOnce))
            await intake.TakeManyAsync([.. batch.Select(m => new ReceivedMessage(m, m.Said))], CancellationToken.None);
        var one = await StayEvents.RecordPlannedDischargeAsync(desk);
        desk.Clock.Now = Region.At("2026-11-24T10:00");
        return one;
    }
}
