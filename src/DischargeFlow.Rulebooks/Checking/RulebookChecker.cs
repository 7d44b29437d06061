using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Duties;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.References;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Checks what a rulebook means: every name in it resolves, yet it could be silent, circular or pointless.</summary>
public static class RulebookChecker
{
    /// <summary>Everything that is found, in the order of places.</summary>
    public static ImmutableArray<Finding> Check(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables) =>
        Check(rulebook, vocabulary, tables, Outline.Empty, isWhole: true, today: null);

    /// <summary>
    /// Everything that is found in a rulebook that a text declares. Of one that could be read in parts only, nothing is said that the missing parts could
    /// refute, and no case is shown.
    /// </summary>
    internal static ImmutableArray<Finding> Check(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, Outline outline, bool isWhole, LocalDate? today)
    {
        var findings = new FindingList();
        var graph = new ReferenceGraph(rulebook);
        var order = new ReferenceOrder(graph);
        var examples = new ExampleDates(rulebook, tables);
        CircleChecks.Check(rulebook, graph, order, order.InOrBehindCircles.Count > 0 && isWhole ? Demonstrator.Of(UncircledRulebook.Of(rulebook, order.InOrBehindCircles), vocabulary, tables) : null, findings);
        var sizesAreSound = SizeChecks.Check(graph, order, findings);
        var possible = sizesAreSound ? new Possible(rulebook, vocabulary) : null;
        var demonstrator = possible is not null && isWhole && order.InOrBehindCircles.Count == 0 ? new Demonstrator(rulebook, vocabulary, tables, possible, graph) : null;
        var timing = new TimingChecks(rulebook, outline, graph, examples, demonstrator, findings);
        var steps = new StepChecks(rulebook, outline, demonstrator, findings);
        var origins = new OriginChecks(rulebook, outline, findings);
        var leads = new LeadChecks(rulebook, examples, demonstrator, findings);
        var windows = new WindowChecks(rulebook, examples, demonstrator, findings);
        new HeadChecks(rulebook, vocabulary, tables, outline, examples, today, demonstrator, findings).Check();
        foreach (var phrase in RulebookPhrases.Of(rulebook)) timing.Check(phrase);
        foreach (var duty in rulebook.Duties)
        {
            timing.Check(duty);
            steps.Check(duty);
            origins.Check(duty);
            leads.Check(duty);
            windows.Check(duty);
        }

        if (possible is null) return findings.InOrder();
        new CriterionChecks(rulebook, possible, demonstrator, findings).Check();
        new StartChecks(rulebook, outline, possible, demonstrator, findings).Check();
        if (isWhole)
        {
            UnusedChecks.Check(graph, findings);
            foreach (var duty in rulebook.Duties) DeedChecks.Check(duty, demonstrator, findings);
            new OverlapChecks(rulebook, possible, demonstrator, findings).Check();
        }

        if (possible.MetItsLimit) findings.Add(FindingTable.LimitMet, rulebook.Place);
        return findings.InOrder();
    }
}
