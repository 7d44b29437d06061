using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 10: a duty is met exactly when a deed that matches lies between from and ends; one more deed never makes it worse.</summary>
public sealed class Window
{
    private static readonly DeedLine[] AnyContact = [Written.DoneBy("contacted", ("about", "discharge"))];

    [Fact]
    public void Met_means_a_deed_in_the_window_before_whatever_else_would_close_it() => Hold.ForAll(generated =>
    {
        var on = Alone(generated.On);
        var zone = on.Rulebook.Zone;
        foreach (var duty in on.Plan().Duties.Where(d => d.StateAt(Instant.MaxValue) is not (DutyState.Void or DutyState.NotApplicable)))
        {
            var opens = duty.Rule.From is WindowStart.AnyTime ? Instant.MinValue : duty.From;
            var inside = on.Reference.Said.Where(s => s.Content is EntryContent.Happened { Event: "contacted" } h && h.Carries["about"] == "discharge" && opens is not null
                && (s.Happened.IsDay ? s.Happened.EndIn(zone) > opens : s.Happened.Instant >= opens)
                && !(Instant.Max(s.Happened.FirstInstantIn(zone), opens.Value) >= duty.Ends)).ToList();
            var first = inside.Select(s => (Instant?)Instant.Max(s.Happened.FirstInstantIn(zone), opens!.Value)).Min();
            var isMet = duty.StateAt(Instant.MaxValue) == DutyState.Met;
            if (isMet) Assert.Equal(first, duty.Closed);
            else Assert.True(first is null || duty.Closed <= first, $"{duty.Key}: a deed at {first} lies in the window from {opens} to {duty.Ends}, and yet it is {duty.States[^1]}");
        }
    }, usually: 200);

    [Fact]
    public void One_more_deed_never_makes_a_met_duty_unmet_nor_a_punctual_one_late() => Hold.ForAll(generated =>
    {
        var on = Alone(generated.On);
        var before = on.Plan();
        foreach (var back in new[] { 0, 1, 5, 12 })
        {
            var happened = back == 5 ? Moment.On((on.LastRecorded() - Duration.FromDays(back)).InZone(on.Rulebook.Zone).Date) : Moment.At(on.LastRecorded() - Duration.FromDays(back));
            var after = on.And(on.LastRecorded(), It.Contacts("hospital", "care-manager"), happened).Plan();
            foreach (var met in before.Duties.Where(d => d.StateAt(Instant.MaxValue) == DutyState.Met))
            {
                var now = after.Duties.Single(d => d.Key == met.Key);
                Assert.Equal(DutyState.Met, now.StateAt(Instant.MaxValue));
                Assert.True(Rank(now.Punctuality) >= Rank(met.Punctuality), $"{met.Key} was {met.Punctuality} and is {now.Punctuality} after one more deed");
            }
        }
    }, usually: 200);

    /// <summary>The first duty alone, done by any contact: nothing else hangs on the deed.</summary>
    private static Situation Alone(Situation on) => on with { Rulebook = on.Rulebook with { Duties = [on.Rulebook.Duties[0] with { DoneBy = [.. AnyContact] }] } };

    private static int Rank(Punctuality verdict) => verdict switch { Punctuality.OnTime => 3, Punctuality.NotProvable => 2, Punctuality.Late => 1, _ => 0 };
}
