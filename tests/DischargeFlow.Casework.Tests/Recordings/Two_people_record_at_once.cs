using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class Two_people_record_at_once : Town
{
    [Fact]
    public async Task The_second_one_who_saw_the_old_version_is_refused_and_nothing_of_it_is_recorded()
    {
        var stay = await StayAsync();
        var seen = Case(stay).Version;
        await Book.RecordAsync(stay, [Entry(Say.LeavesOn("2026-12-04"))], seen, new("first"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Book.RecordAsync(stay, [Entry(Say.LeavesOn("2026-12-11"))], seen, new("second")));

        Assert.Equal(("DR0102", RefusalKind.Conflict), (refused.Refusal.Code, refused.Refusal.Kind));
        Assert.Equal(seen + 1, EntriesOf(stay).Length);
        Assert.Equal(Say.LeavesOn("2026-12-04"), EntriesOf(stay)[^1].Content);
    }

    [Fact]
    public async Task Whoever_expects_no_version_appends_to_what_is_there()
    {
        var stay = await StayAsync();
        await RecordAsync(stay, Say.LeavesOn("2026-12-04"));
        await RecordAsync(stay, Say.NeedsHelp);
        Assert.Equal(Enumerable.Range(1, Case(stay).Version), EntriesOf(stay).Select(e => e.Sequence));
    }

    [Fact]
    public async Task Of_many_who_saw_the_same_version_exactly_one_is_recorded()
    {
        var stay = await StayAsync();
        var seen = Case(stay).Version;
        var writers = Enumerable.Range(1, 20).Select(i => Task.Run(() => Book.RecordAsync(stay, [Entry(Say.LeavesOn($"2026-12-{i:00}"))], seen, new($"writer {i}")))).ToList();

        var refusals = 0;
        foreach (var writer in writers)
        {
            try
            {
                await writer;
            }
            catch (RefusedException refused) when (refused.Refusal.Code == "DR0102")
            {
                refusals++;
            }
        }

        Assert.Equal(19, refusals);
        Assert.Equal(seen + 1, EntriesOf(stay).Length);
    }

    [Fact]
    public async Task Many_writers_on_many_stays_lose_nothing()
    {
        var stays = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StayAsync()));
        var before = Case(stays[0]).Version;
        await Task.WhenAll(Enumerable.Range(0, 160).Select(i => Task.Run(() => RecordAsync(stays[i % 8], Say.Contacted()))));
        Assert.All(stays, stay => Assert.Equal(Enumerable.Range(1, before + 20), EntriesOf(stay).Select(e => e.Sequence)));
    }

    private NewEntry Entry(EntryContent content) => new(Moment.At(Clock.GetCurrentInstant()), content);
}
