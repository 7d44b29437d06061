using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Checks what a rulebook means: every name in it resolves, yet it could be silent, circular or pointless.</summary>
public static class RulebookChecker
{
    /// <summary>Everything that is found, in the order of places.</summary>
    public static ImmutableArray<Finding> Check(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables)
    {
        var findings = new FindingList();
        return findings.InOrder();
    }
}
