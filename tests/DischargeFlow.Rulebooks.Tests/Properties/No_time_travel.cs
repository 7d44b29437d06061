using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>Property 3: what is recorded later changes no message that was sent before, and adds none dated before.</summary>
public sealed class No_time_travel
{
    [Fact]
    public void What_was_sent_before_an_entry_is_the_same_with_and_without_it() => Hold.ForAll(generated =>
    {
        var on = generated.On;
        var whole = on.Fold().Messages;
        foreach (var recorded in on.RecordingMoments())
        {
            var before = on with { Entries = [.. on.Entries.Where(e => e.Recorded < recorded)] };
            Assert.Equal(before.Fold().Messages.Where(m => m.At < recorded), whole.Where(m => m.At < recorded));
        }
    });
}
