using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;
using NodaTime;

namespace DischargeFlow.Casework.Tests.Intakes;

/// <summary>
/// Two towns get the same messages, one of them in batches; mails go out in between. Messages come interleaved, some twice, some of them wrong; some
/// stays have no visit number, and some patients come again.
/// </summary>
public sealed class Messages_taken_together_and_one_by_one
{
    [Theory]
    [InlineData(1, 150)]
    [InlineData(2, 40)]
    [InlineData(3, 15)]
    public async Task Leave_the_same_histories_ledgers_and_mails(int seed, int batch)
    {
        var messages = Stays.Of(new Random(seed));
        using Place together = new(), single = new();
        foreach (var chunk in messages.Chunk(batch))
        {
            var results = (await together.Intake.TakeManyAsync(chunk, CancellationToken.None)).ToArray();
            var others = new List<IntakeResult>();
            foreach (var (message, recorded) in chunk) others.Add(await single.Intake.TakeAsync(message, recorded, CancellationToken.None));
            Assert.Equal(others.Select(r => (r.Outcome, r.Reason?.En)), results.Select(r => (r.Outcome, r.Reason?.En)));
            together.Note(chunk, results);
            single.Note(chunk, others);
            foreach (var place in (Place[])[together, single]) await place.PumpAtAsync(chunk[^1].Recorded + Duration.FromMinutes(5));
        }

        var wanted = single.Told();
        Assert.Contains("Sent", wanted, StringComparison.Ordinal);
        Assert.Contains("told#1", wanted, StringComparison.Ordinal);
        Assert.Equal(wanted, together.Told());
        Assert.Equal(single.Mails(), together.Mails());
        Assert.Empty(together.Withdrawn().Except(single.Withdrawn()));
        Assert.True(batch < 40 || together.Withdrawn().Length < single.Withdrawn().Length, "what a stay's first batch planned and took back again leaves no row: nobody could have seen it");
        Assert.Null(Audit.AuditChain.FirstBroken(together.TheStore));
    }

    [Fact]
    public async Task Change_nothing_when_they_come_again_in_other_batches()
    {
        var messages = Stays.Of(new Random(6));
        using var place = new Place();
        var first = await place.Intake.TakeManyAsync(messages, CancellationToken.None);
        place.Note(messages, first);
        var before = place.Told();
        var again = new List<IntakeResult>();
        foreach (var chunk in messages.Chunk(33)) again.AddRange(await place.Intake.TakeManyAsync(chunk, CancellationToken.None));
        Assert.DoesNotContain(first.Zip(again), r => r.First.Outcome != IntakeOutcome.Quarantined && r.Second.Outcome != IntakeOutcome.NothingNew);
        Assert.Equal(before, place.Told());
    }

    /// <summary>What hospitals say of thirty stays, in the order of writing.</summary>
    private static class Stays
    {
        public static ReceivedMessage[] Of(Random random)
        {
            var said = Enumerable.Range(0, 30).SelectMany(stay => Of(stay, random)).OrderBy(m => m.Recorded).ToList();
            for (var i = 0; i < 8; i++) said.Insert(random.Next(said.Count), said[random.Next(said.Count)]);
            return [.. said];
        }

        private static IEnumerable<ReceivedMessage> Of(int stay, Random random)
        {
            var begun = TownClock.Of("2026-11-02 09:00") + Duration.FromHours(random.Next(300));
            var reference = new StayReference(
                stay == 29 ? "NOWHERE" : "MINATO", stay % 5 == 0 ? null : $"V{stay}", $"P{(stay % 9 == 0 ? 0 : stay)}", Moment.At(begun),
                new("患者", $"{stay}", null, null, null));
            var at = begun;
            for (var i = 0; i < 9; i++)
            {
                var says = i == 0 && random.Next(8) > 0 ? Admitted(begun, random) : Next(at, begun, random);
                yield return new(new($"{stay}-{i}", reference with { Person = reference.Person! with { FamilyNameKana = i > 4 ? "カンジャ" : null } }, at, says), at);

                // Some are written within one and the same minute.
                if (random.Next(3) > 0) at += Duration.FromMinutes(random.Next(3000));
            }
        }

        private static ImmutableArray<Saying> Admitted(Instant at, Random random) =>
        [
            new Saying.EventHappened("admission", Moment.At(at), ImmutableSortedDictionary<string, string>.Empty),
            new Saying.RoleHeld("care-manager", random.Next(2) == 0 ? "0170000001" : "yuuhi", Moment.At(at)),
            new Saying.RoleHeld("ward-head", "minato-3e", Moment.At(at)),
            new Saying.FactBecame("needs-help-daily", new FactValue.YesNo(true), Moment.At(at)),
        ];

        private static ImmutableArray<Saying> Next(Instant at, Instant begun, Random random) => random.Next(12) switch
        {
            0 => [new Saying.EventHappened("admission", Moment.At(begun + Duration.FromMinutes(random.Next(2) * 30)), ImmutableSortedDictionary<string, string>.Empty)],
            1 => [new Saying.EventCancelled("contacted")],
            2 => [new Saying.EventHappened("contacted", Moment.At(at), By("discharge"))],
            3 => [new Saying.FactBecame("needs-care-taxi", new FactValue.YesNo(random.Next(2) == 0), Moment.At(at))],
            4 => [new Saying.FactBecame("needs-help-daily", new FactValue.YesNo(random.Next(3) > 0), Moment.At(at))],
            5 => [new Saying.RoleHeld("care-manager", random.Next(2) == 0 ? "0170000001" : "yuuhi", Moment.At(at))],
            6 => [new Saying.EventHappened("discharged", Moment.At(random.Next(3) == 0 ? begun - Duration.FromHours(1) : at), ImmutableSortedDictionary<string, string>.Empty)],
            7 => [new Saying.FactBecame("planned-discharge", Message.Date("2026-12-01"), Moment.At(at)), new Saying.EventHappened("no-such-event", Moment.At(at), By("x"))],
            8 => [new Saying.FactWasAlways("planned-discharge", Day(at, random), Moment.At(at))],
            _ => [new Saying.FactBecame("planned-discharge", Day(at, random), Moment.At(at))],
        };

        private static FactValue.Date Day(Instant at, Random random) =>
            new(Moment.On(at.InZone(TownClock.Zone).Date.PlusDays(random.Next(2, 16))));

        private static ImmutableSortedDictionary<string, string> By(string about) =>
            ImmutableSortedDictionary<string, string>.Empty.Add("by", "hospital").Add("to", "care-manager").Add("about", about);
    }

    private sealed class Place : Town
    {
        // Case numbers are random: each stay goes by the number of the message that opened it.
        private readonly Dictionary<CaseNumber, string> _names = [];

        public new Intake Intake => base.Intake;

        public Storage.Sqlite.SqliteStore TheStore => Store;

        public void Note(IEnumerable<ReceivedMessage> messages, IEnumerable<IntakeResult> results)
        {
            foreach (var (message, result) in messages.Zip(results))
            {
                if (result.Case is { } number) _names.TryAdd(number, $"opened by {message.Message.Key}");
            }
        }

        public Task PumpAtAsync(Instant now) => PumpAsync(TownClock.Text(now));

        public string Told() => Named(string.Join("\n\n", _names.OrderBy(n => n.Value, StringComparer.Ordinal).Select(n => Told(n.Key))));

        // In which order a bundle names its cases goes by their random numbers.
        public string[] Mails() => [.. Postman.Taken.Select(m => $"{m.To} {string.Join(' ', Named(m.Body).Split().Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];

        private string Told(CaseNumber number) => Store.Read(s =>
        {
            var stay = s.FindCase(number)!;
            var person = s.FindPerson(stay.Person!)!.Details;
            return string.Join('\n',
            [
                $"{stay.Number} {stay.Stage} {stay.Version} {stay.Opened} {stay.Changed} {string.Join(',', stay.Rulebooks)} {person}",
                HistoryOf(number),
                .. s.AlertsOf(stay).Where(a => a.Alert.State != AlertState.Withdrawn).Select(Text),
                .. stay.Rulebooks.SelectMany(r => s.LedgerOf(stay, r.Name).Tellings.Values).Select(t => $"{t}"),
                // A duty that left everybody's list before the first of these rows was written has none: nobody could have seen it there.
                .. stay.Rulebooks.SelectMany(r => s.DutiesOf(stay, r.Name)).Where(d => d.ListedFrom is not null).OrderBy(d => $"{d.Key}", StringComparer.Ordinal).Select(d => $"{d}"),
            ]);
        });

        /// <summary>What was planned, and never sent because a later message changed the plan.</summary>
        public string[] Withdrawn() =>
            [.. _names.Keys.SelectMany(n => Store.Read(s => s.AlertsOf(s.FindCase(n)!))).Where(a => a.Alert.State == AlertState.Withdrawn).Select(a => Named(Text(a)))];

        private static string Text(AlertRow a) => $"{a.Alert} {a.PumpAt} {a.Step} {a.Blocked} {a.Reason} {a.Told} {a.Owner} {a.DutyStates} {a.Delivery is null}";

        private string Named(string text)
        {
            foreach (var (number, name) in _names) text = text.Replace(number.Value, name, StringComparison.Ordinal);
            return text;
        }
    }
}
