using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Checking.Duties;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Checking.References;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
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
    /// refute.
    /// </summary>
    internal static ImmutableArray<Finding> Check(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, Outline outline, bool isWhole, LocalDate? today)
    {
        var findings = new FindingList();
        var graph = new ReferenceGraph(rulebook);
        var order = new ReferenceOrder(graph);
        var examples = new ExampleDates(rulebook, tables);
        var possible = new Possible(rulebook, vocabulary);
        var timing = new TimingChecks(rulebook, outline, examples, findings);
        var steps = new StepChecks(rulebook, outline, findings);
        var origins = new OriginChecks(rulebook, outline, findings);
        new HeadChecks(rulebook, vocabulary, tables, outline, examples, today, findings).Check();
        CircleChecks.Check(graph, order, findings);
        var canBeWorkedOut = SizeChecks.Check(graph, order, findings);
        foreach (var phrase in RulebookPhrases.Of(rulebook)) timing.Check(phrase);
        foreach (var duty in rulebook.Duties)
        {
            timing.Check(duty);
            steps.Check(duty);
            origins.Check(duty);
        }

        if (!canBeWorkedOut) return findings.InOrder();
        new CriterionChecks(rulebook, possible, findings).Check();
        new StartChecks(rulebook, outline, possible, findings).Check();
        if (!isWhole) return findings.InOrder();
        UnusedChecks.Check(graph, findings);
        foreach (var duty in rulebook.Duties) DeedChecks.Check(duty, findings);
        new OverlapChecks(rulebook, possible, findings).Check();
        return findings.InOrder();
    }
}
