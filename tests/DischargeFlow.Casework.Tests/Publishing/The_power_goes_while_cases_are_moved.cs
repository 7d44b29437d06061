using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Publishing;

/// <summary>A hundred and forty open cases, three batches, and a program that ends twice in the middle: before and after it kept how far it had come.</summary>
public sealed class The_power_goes_while_cases_are_moved : TownThatPublishes
{
    private const int Stays = 140;

    [Fact]
    public async Task It_goes_on_where_it_was_and_nothing_is_lost_or_doubled()
    {
        var interrupted = await StaysAsync();
        var published = await PublishAsync(7, OpenCases.Move);
        PowerCut.At = CrashPoints.BeforeProgress;
        await Assert.ThrowsAsync<PowerIsGoneException>(MoveAsync);
        Assert.Equal(0, Find(published).Progress.Seen);
        Assert.True(interrupted.Any(s => VersionOf(s) == 2), "some were moved, and nobody wrote down how far that came");
        Restart();
        PowerCut.At = CrashPoints.AfterCommit;
        await Assert.ThrowsAsync<PowerIsGoneException>(MoveAsync);
        Assert.InRange(Find(published).Progress.Seen, 1, Stays - 1);
        Restart();
        await MoveAsync();

        using var other = new Uninterrupted();
        var (calm, progress) = await other.MovedAsync();
        Assert.Equal(calm, LedgersOf(interrupted));
        Assert.Equal(progress with { After = null }, Find(published).Progress with { After = null });
        Assert.Equal((Stays, PublicationState.Done), (progress.Seen, Find(published).State));
        Assert.All(interrupted, s => Assert.Single(EntriesOf(s), e => e.Content is EntryContent.GoesBy));
    }

    /// <summary>Stays of several kinds, some of whose people were told.</summary>
    private static async Task<List<CaseNumber>> StaysAsync(Func<string, Task<CaseNumber>> stay, Func<Task> pump)
    {
        var stays = new List<CaseNumber>();
        for (var i = 0; i < Stays; i++)
        {
            if (i == 20) await pump();
            stays.Add(await stay($"2026-{(i % 2 == 0 ? "11-2" : "12-0")}{4 + i % 5}"));
        }

        return stays;
    }

    private Task<List<CaseNumber>> StaysAsync() => StaysAsync(leaves => StayWithDutyAsync(leaves), () => PumpAsync());

    private sealed class Uninterrupted : TownThatPublishes
    {
        public async Task<(string[] Ledgers, MoveProgress Progress)> MovedAsync()
        {
            var stays = await StaysAsync(leaves => StayWithDutyAsync(leaves), () => PumpAsync());
            var published = await PublishAsync(7, OpenCases.Move);
            await MoveAsync();
            return (LedgersOf(stays), Find(published).Progress);
        }
    }
}
