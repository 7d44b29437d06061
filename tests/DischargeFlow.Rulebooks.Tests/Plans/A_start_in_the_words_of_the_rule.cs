using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Plans;

/// <summary>A duty that has not started says from what it would start, in the words in which the rule writes it: whoever reads the reason finds the line.</summary>
public sealed class A_start_in_the_words_of_the_rule
{
    private static readonly string[] Starts =
    [
        "discharged",
        "first ward-moved",
        "second ward-moved",
        "last ward-moved",
        "third-last ward-moved",
        "planned-discharge",
        "planned-discharge set",
        "home-day",
        "home-day set",
        "call started",
        "call met",
        "call missed",
        "call ended",
        "1 minute after discharged",
        "30 minutes after discharged",
        "1 hour after discharged",
        "4 hours before discharged",
        "1 business hour after discharged",
        "4 business hours after discharged of care-manager",
        "1 day before discharged if closed keep",
        "3 days after discharged if closed earlier",
        "1 week after discharged if closed later",
        "2 weeks after discharged if closed one day later",
        "1 month after discharged if closed keep",
        "2 months before discharged if closed keep",
        "1 year after discharged if closed keep",
        "2 years after discharged if closed keep",
        "1 business day after discharged",
        "2 business days before discharged of care-manager",
        "1 short-days after discharged",
        "3 short-days after discharged",
        "day 1 of discharged if closed keep",
        "day 3 in business days of discharged",
        "day 2 in short-days of discharged",
        "1 day after discharged if closed keep at 09:00",
        "1 day after discharged if closed keep by 17:30",
        "1 day after discharged if closed keep at opening",
        "1 day after discharged if closed keep by closing",
        "1 day after discharged if closed keep at opening of care-manager",
        "1 day after discharged if closed keep by closing of family-doctor",
        "1 business day after discharged of care-manager at 08:05",
    ];

    private static readonly Lazy<WorkflowLibrary> Library = new(Read);

    public static TheoryData<string> EveryStart => [.. Starts];

    [Theory, MemberData(nameof(EveryStart))]
    public void Is_named_as_it_is_written(string start)
    {
        ShippedWorkflows.Nothing(ShippedWorkflows.Words(Library.Value.Findings.Where(f => f.Gravity == Findings.Gravity.Error)));
        var loaded = Library.Value.Find("words")!;
        var @case = loaded.Scenarios.Single().Case;
        var planner = Planner.For(loaded.Rulebook, Library.Value.Vocabularies.Single(v => v.Name == loaded.Rulebook.CaseKind), Library.Value.Tables);
        var duty = planner.Plan(@case.History, @case.Directory, explain: true).Duties.Single(d => d.Rule.Name == $"waits-{Array.IndexOf(Starts, start)}");
        Assert.Equal(start, duty.WhyNot[0].Fills[0]);
    }

    private static WorkflowLibrary Read()
    {
        var duties = string.Concat(Starts.Select((start, i) => Duty($"waits-{i}", start)));
        using var bench = new Bench();
        return bench.With("words/rulebook.yaml", Head + Duty("call", "first screened", "\n    due: 1 day after start if closed keep\n    if-too-late: keep") + duties + "channels: [mail]\n").With("words/scenarios/01.yaml", Case).Read();
    }

    private static string Duty(string name, string start, string due = "") =>
        $$"""
          - duty: {{name}}
            label: { ja: 務め「{{name}}」, en: "Duty {{name}}" }
            owner: hospital
            to: care-manager
            severity: must
            basis: default
            starts: {{start}}{{due}}
            done-by: [interviewed]

        """;

    private const string Head =
        """
        rulebook: words
        title: { ja: 始まりの言い方, en: How a start is written }
        source: invented for tests
        case: hospital-stay
        zone: Asia/Tokyo
        days-of: owner
        closed-days: [japan, year-end]
        effective: { from: 2026-01-01, by: admission }
        last-resort: liaison-center
        units:
          short-days: { skip: closed days, up-to: 3, if-closed: keep }
        moments:
          home-day:
            label: { ja: 退院日, en: Day home }
            earliest of: [planned-discharge, discharged]
        duties:

        """;

    private const string Case =
        """
        scenario: nothing but the admission
        case: hospital-stay
        follows: { hospital: words }
        parties:
          hospital: { is: 港町病院 地域連携室, open: mon-fri 08:30-17:15 }
          care-manager: { is: 居宅介護支援事業所あかつき, open: mon-sat 09:00-17:00 }
        history:
          - 2026-11-16T10:00 admission
        expect: []
        """;
}
