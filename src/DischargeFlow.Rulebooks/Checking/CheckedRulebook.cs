using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Reads a rulebook and checks what it means, all at once.</summary>
public static class CheckedRulebook
{
    /// <summary>
    /// The rulebook with everything that was found. Only one that is sound may be planned with. With the date of <paramref name="today"/> it is also
    /// said that a closed-day table is about to end.
    /// </summary>
    public static Reading<Rulebook> Read(SourceText source, IReadOnlyCollection<Vocabulary> vocabularies, ClosedDayTables tables, LocalDate? today = null)
    {
        var read = RulebookReader.Read(source, vocabularies, out var outline);
        if (read.Value is not { } rulebook) return read;
        var findings = new FindingList();
        findings.AddRange(read.Findings);
        findings.AddRange(RulebookChecker.Check(rulebook, vocabularies.First(v => v.Name == rulebook.CaseKind), tables, outline, read.IsSound, today));
        return new(rulebook, findings.InOrder());
    }

    /// <summary>True when every error of a rulebook is one that a plan can show: it may not run, yet it can be planned with to see what is wrong.</summary>
    public static bool CanBePlanned(this Reading<Rulebook> read) => read.Value is not null && read.Findings.All(f => f.Gravity != Gravity.Error || f.Case is not null);
}
