using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 5: no notice, reminder or escalation at or after its duty closed, before its start, or before it was known.</summary>
public sealed class Silence
{
    [Fact]
    public void Nothing_is_planned_before_a_duty_is_known_and_started_or_from_its_closing_on() => Hold.ForAll(generated =>
    {
        foreach (var duty in generated.On.Plan().Duties)
        {
            foreach (var alert in duty.Alerts.Where(a => !a.PassedOver))
            {
                Assert.True(duty.Known <= alert.At, $"{alert.Key} before it was known");
                Assert.True(duty.Start?.Edge <= alert.At, $"{alert.Key} before its start");
                Assert.True(duty.Closed is not { } closed || alert.At < closed, $"{alert.Key} after its closing");
                Assert.NotEqual(DutyState.Blocked, duty.StateAt(NodaTime.Instant.MaxValue));
            }
        }
    }, usually: 200);

    [Fact]
    public void Nothing_is_sent_before_its_moment_nor_when_its_duty_is_closed() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var planner = on.Planner();
        foreach (var message in on.Fold().Messages.Where(m => m.IsStep()))
        {
            // What is sent at a moment of recording was planned by what was recorded then.
            var duty = on.PlanAsOf(planner, message.At).Duties.Single(d => d.Key == message.Duty);
            Assert.True(duty.Closed is not { } closed || message.At < closed, $"{message} after its closing");
            Assert.True(duty.Start?.Edge <= message.At, $"{message} before its start");
            Assert.Contains(duty.Alerts, a => !a.PassedOver && a.Kind == message.Kind && a.Step == message.Step && a.Role == message.Role && a.Party == message.Party && a.At <= message.At);
        }
    });
}
