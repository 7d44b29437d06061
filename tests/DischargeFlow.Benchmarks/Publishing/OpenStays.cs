using DischargeFlow.Benchmarks.Events;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Workflows;

namespace DischargeFlow.Benchmarks.Publishing;

/// <summary>Ten thousand stays as far as the planned discharge: what is to be told of it still waits.</summary>
internal static class OpenStays
{
    public const int Count = 10_000;

    private const int AtOnce = 1_000;

    /// <summary>Opens them and one more, whose number is the answer; the clock stands at the morning after.</summary>
    public static async Task<CaseNumber> FillAsync(Desk desk, ShelfKeeper keeper)
    {
        var intake = new Intake(desk.Store, keeper.Shelf, new RandomIdentities(), new PersonKeys(new byte[32]));
        foreach (var batch in StayEvents.Messages(Count).Where(m => m.Said < Region.At("2026-11-24T00:00")).Chunk(AtOnce))
            await intake.TakeManyAsync([.. batch.Select(m => new ReceivedMessage(m, m.Said))], CancellationToken.None);
        var one = await StayEvents.RecordPlannedDischargeAsync(desk);
        desk.Clock.Now = Region.At("2026-11-24T10:00");
        return one;
    }
}
