using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Scenarios.Recording;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Recordings;

public sealed class A_case_written_down_as_a_scenario
{
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    public static TheoryData<string, string> EveryScenario => ShippedWorkflows.EveryScenario;

    private static string Record(string rulebook, CaseHistory history, DirectoryExtract directory) =>
        ScenarioRecording.TextOf("記録", history, directory, ShippedWorkflows.Rulebook(rulebook).Planner, ShippedWorkflows.HospitalStay);

    private static Scenario Read(string rulebook, string text)
    {
        var read = ScenarioReader.Read(new SourceText("記録", text), ShippedWorkflows.Rulebook(rulebook).Rulebook, ShippedWorkflows.HospitalStay);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(read.Findings) + (read.Findings.IsEmpty ? "" : "\n" + text));
        return read.Value!;
    }

    private static string[] Messages(string rulebook, CaseFile @case) =>
        [.. Fold.Run(ShippedWorkflows.Rulebook(rulebook).Planner, @case.History, @case.Directory).Messages.Select(m => $"{m.At} {m.Kind} {m.Duty.Duty} {m.Role}").Order(StringComparer.Ordinal)];

    /// <summary>The round trip: what was recorded is green under the rule by which the case went.</summary>
    [Theory, MemberData(nameof(EveryScenario))]
    public void Holds_under_the_rule_of_the_case(string rulebook, string name)
    {
        var original = ShippedWorkflows.Scenario(rulebook, name);
        var text = Record(rulebook, original.Case.History, original.Case.Directory);
        var recorded = Read(rulebook, text);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(ShippedWorkflows.Rulebook(rulebook).Planner, recorded)));
        // A birth date is never written down as it stands, not even one that was made up before.
        if (!text.Contains("birth-date", StringComparison.Ordinal)) Assert.Equal(Record(rulebook, recorded.Case.History, recorded.Case.Directory), text);
        Assert.Equal(Messages(rulebook, original.Case), Messages(rulebook, recorded.Case));
    }

    [Fact]
    public void Bears_no_name_no_identifier_and_no_free_text()
    {
        var text = Record("kitami", Stay(), Directory());
        foreach (var word in (string[])["KITAMI", "suzuki", "akatsuki", "3階", "佐藤", "1944", "電話番号"]) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.Contains("2026-11-17T11:20 consent: given", text, StringComparison.Ordinal);
        Assert.Contains("病院の退院調整窓口A", text, StringComparison.Ordinal);
        Assert.Contains("担当ケアマネジャーB", text, StringComparison.Ordinal);
        Assert.Contains($"reason: {ScenarioRecording.Reason}", text, StringComparison.Ordinal);
        Assert.Contains("mon-fri 08:30-17:15", text, StringComparison.Ordinal);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(ShippedWorkflows.Rulebook("kitami").Planner, Read("kitami", text))));
    }

    [Fact]
    public void Sends_what_the_case_sent()
    {
        var recorded = Read("kitami", Record("kitami", Stay(), Directory()));
        var sent = Fold.Run(ShippedWorkflows.Rulebook("kitami").Planner, Stay(), Directory()).Messages;
        Assert.Equal(sent.Select(m => (m.At, m.Kind, m.Duty.Duty)).Distinct().Count(), recorded.Expect.Length);
        Assert.Contains(recorded.Expect, e => e is { Duty: "discharge-contact", Kind: DischargeFlow.Rulebooks.Language.AlertKind.Reminder });
    }

    [Fact]
    public void Entries_within_one_minute_stay_apart_to_the_second()
    {
        var text = Record("kitami", new("K", [.. Stay().Entries, At(20, "2026-11-24T10:00:10", Date("planned-discharge", 30)), At(21, "2026-11-24T10:00:40", Date("planned-discharge", 28))]), Directory());
        Assert.Contains("2026-11-24T10:00:40 planned-discharge: 2026-11-28", text, StringComparison.Ordinal);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(ShippedWorkflows.Rulebook("kitami").Planner, Read("kitami", text))));
    }

    [Fact]
    public void What_is_left_out_leaves_no_number_that_points_to_nothing()
    {
        Entry[] more =
        [
            At(20, "2026-11-24T10:00", new EntryContent.Became("gone-fact", new FactValue.YesNo(true))),
            At(21, "2026-11-24T10:05", new EntryContent.Retracts(20)),
            At(22, "2026-11-24T10:10", new EntryContent.GoesBy("kitami", 1, null, "佐藤さんの希望")),
            At(23, "2026-11-24T10:15", new EntryContent.Corrects(22, null, new EntryContent.GoesBy("kitami", null, null, "x"))),
            At(24, "2026-11-24T10:20", new EntryContent.Waived("national-fees/fee", "ほかのルールの務め")),
            At(25, "2026-11-24T10:25", new EntryContent.Corrects(5, null, Date("planned-discharge", 26))),
        ];
        var text = Record("kitami", new("K", [.. Stay().Entries, .. more]), Directory());
        Assert.Contains("correct 3:", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("retract [0-9]", text);
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(ScenarioRunner.Run(ShippedWorkflows.Rulebook("kitami").Planner, Read("kitami", text))));
    }

    private static CaseHistory Stay() => new("K7M2-Q9X4",
    [
        At(1, "2026-11-16T10:00:07", new EntryContent.Happened("admission", ImmutableSortedDictionary<string, string>.Empty.Add("ward", "3階"))),
        At(2, "2026-11-16T10:00:07", new EntryContent.Holds("hospital", new("KITAMI-01"))),
        At(3, "2026-11-16T10:00:07", new EntryContent.Holds("care-manager", new("suzuki"))),
        At(4, "2026-11-17T09:00:11", new EntryContent.Assessed("discharge-contact", ["adl-declined"])),
        At(5, "2026-11-17T11:10:30", Date("planned-discharge", 27)),
        At(6, "2026-11-17T11:20:00", new EntryContent.Became("consent", new FactValue.Choice("given"))),
        At(7, "2026-11-17T11:21:00", new EntryContent.Became("birth-date", new FactValue.Date(new LocalDate(1944, 5, 2)))),
        At(8, "2026-11-18T11:21:00", new EntryContent.Holds("care-manager", new("akatsuki-2"))),
        At(9, "2026-11-19T11:21:00", new EntryContent.Waived("kitami/care-taxi-asked", "佐藤さんの家族が送る。電話番号 0157-00-0000")),
    ]);

    private static DirectoryExtract Directory() => new(new[]
    {
        Party("KITAMI-01", "KITAMI-01", "mon-fri 08:30-17:15"), Party("suzuki", "akatsuki", "mon-fri 09:00-17:00"), Party("akatsuki", "akatsuki", null),
        Party("akatsuki-2", "akatsuki", "mon-sat 09:00-17:00"),
    }.ToImmutableDictionary(p => p.Id));

    private static PartyExtract Party(string id, string organization, string? open) => new()
    {
        Id = new(id),
        Organization = new(organization),
        Hours = open is null ? [] : [(new LocalDate(2020, 1, 1), OpeningHoursReader.TryRead([open])!)],
        Follows = open is null ? null : [(new LocalDate(2020, 1, 1), "kitami")],
    };

    private static EntryContent.Became Date(string fact, int november) => new(fact, new FactValue.Date(new LocalDate(2026, 11, november)));

    private static Entry At(int sequence, string time, EntryContent content)
    {
        var moment = NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(time.Length == 16 ? time + ":00" : time).Value.InZoneStrictly(Tokyo).ToInstant();
        return new(sequence, Moment.At(moment), moment, "test", content);
    }
}
