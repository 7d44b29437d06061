using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Recordings;

public sealed class A_request_is_repeated : Town
{
    [Fact]
    public async Task With_its_key_it_gets_the_answer_of_the_first_and_nothing_is_done_twice()
    {
        var stay = await StayAsync();
        var first = await ContactAsync(stay, "key-1", "discharge");
        var second = await ContactAsync(stay, "key-1", "discharge");
        Assert.Equal((first.Version, first.Sequences.Single()), (second.Version, second.Sequences.Single()));
        Assert.Single(EntriesOf(stay), e => e.Content is EntryContent.Happened { Event: "contacted" });
    }

    [Fact]
    public async Task After_a_restart_its_key_is_still_known()
    {
        var stay = await StayAsync();
        var first = await ContactAsync(stay, "key-1", "discharge");
        Restart();
        Assert.Equal(first.Version, (await ContactAsync(stay, "key-1", "discharge")).Version);
    }

    [Fact]
    public async Task With_its_key_and_other_content_it_is_refused()
    {
        var stay = await StayAsync();
        await ContactAsync(stay, "key-1", "discharge");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ContactAsync(stay, "key-1", "transport"));
        Assert.Equal("DR0103", refused.Refusal.Code);
    }

    [Fact]
    public async Task Two_callers_may_choose_the_same_key()
    {
        var stay = await StayAsync();
        await ContactAsync(stay, "1", "discharge", "hospital system");
        await ContactAsync(stay, "1", "discharge", "care office");
        Assert.Equal(2, EntriesOf(stay).Count(e => e.Content is EntryContent.Happened { Event: "contacted" }));
    }

    [Fact]
    public async Task When_the_answer_was_lost_after_the_commit_asking_again_records_nothing_more()
    {
        var stay = await StayAsync();
        PowerCut.At = Casework.Pumps.CrashPoints.AfterCommit;
        await Assert.ThrowsAsync<PowerIsGoneException>(() => ContactAsync(stay, "key-1", "discharge"));
        Restart();

        await ContactAsync(stay, "key-1", "discharge");

        Assert.Single(EntriesOf(stay), e => e.Content is EntryContent.Happened { Event: "contacted" });
    }

    private Task<Recorded> ContactAsync(CaseNumber stay, string key, string about, string who = "nurse") =>
        Book.RecordAsync(stay, [new(Say.At("2026-11-20 09:30"), Say.Contacted(about))], null, new Requester(who, key));
}
