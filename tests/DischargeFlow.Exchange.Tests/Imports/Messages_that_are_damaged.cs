using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Hl7;
using DischargeFlow.Exchange.Tests.Given;
using FsCheck;
using FsCheck.Fluent;

namespace DischargeFlow.Exchange.Tests.Imports;

/// <summary>The archive's messages with bytes changed, cut out, doubled and put in at random. What damage is done is in the failure's text.</summary>
public sealed class Messages_that_are_damaged
{
    private static readonly byte[][] Whole = [.. Enumerable.Range(1, 8).Select(Sample.Bytes)];

    private static readonly Gen<byte[]> Damaged = Damage.Of(Whole);

    [Fact]
    public void Are_read_or_refused_with_a_reason_and_never_throw() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(4000),
        Prop.ForAll(Damaged.ToArbitrary(), bytes =>
        {
            var slices = MessageSlices.Of(bytes);
            foreach (var slice in slices)
            {
                var reading = new Hl7Reader(new()).Read(bytes.AsSpan(slice.Start, slice.Length), slice.Line);
                if (reading.Message is null == reading.Fault is null) return false;
                if (reading.Message is { } message) _ = new AdtReader(new()).Read(message);
            }

            return slices.Zip(slices.Skip(1)).All(p => p.First.Start + p.First.Length <= p.Second.Start);
        }));

    [Fact]
    public async Task Are_imported_to_the_last_and_every_one_is_accounted_for()
    {
        await using var house = await House.AtAsync("2026-12-01T09:00");
        var messages = Damaged.Sample(400, 50).ToList();
        for (var i = 0; i < messages.Count; i++) house.File($"{i:000}.hl7", messages[i]);
        var report = await house.ImportHl7Async(house.Incoming);
        var parts = messages.Sum(m => Math.Max(1, MessageSlices.Of(m).Length));
        Assert.Equal(parts, report.Recorded + report.NothingNew + report.PassedOver + report.Quarantined.Length);
        Assert.True(report.Quarantined.Length > 20, "the damage was too small to be a test");
        Assert.True(report.Recorded + report.NothingNew > 20, "the damage was too great to be a test");
        Assert.All(report.Quarantined, q => Assert.DoesNotContain("A defect of the program", q.Reason.En, StringComparison.Ordinal));
        Assert.All(report.Quarantined, q => Assert.False(string.IsNullOrWhiteSpace(q.Reason.Ja) || string.IsNullOrWhiteSpace(q.Reason.En)));

        // What lies in quarantine is what came, byte for byte: nothing is lost.
        foreach (var item in report.Quarantined.Where(q => q.KeptAs is not null))
            Assert.True(messages.Any(m => m.AsSpan().IndexOf(File.ReadAllBytes(item.KeptAs!)) >= 0), $"{item.Source} was kept in another form");
    }
}
