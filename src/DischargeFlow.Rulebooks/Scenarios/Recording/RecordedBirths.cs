using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Scenarios.Recording;

/// <summary>
/// Finds what a scenario says in the place of a real birth date, which it never says: the date on which somebody of the same age at the beginning of the
/// case would have had a birthday half a year before. Where the plan comes out otherwise, because a birthday during the stay matters, the real date is
/// moved by as many days as leave age and plan the same, a month at most. Where there is no such date either, the age at the beginning counts.
/// </summary>
internal static class RecordedBirths
{
    private const int MostDays = 30;

    public static RecordedLines Of(CaseHistory history, DirectoryExtract directory, Planner planner, Vocabulary vocabulary)
    {
        var rulebook = planner.Rulebook;
        var real = RecordedLines.Of(history, rulebook, vocabulary, born => born);
        var births = real.Births.ToHashSet();
        if (births.Count == 0) return real;
        var begins = history.Entries.Select(e => e.Happened.DateIn(rulebook.Zone)).Min();
        var wanted = Outcome(real);
        RecordedLines? first = null;
        foreach (var bornOn in Candidates())
        {
            // The real date of one entry must not come back as the made-up one of another.
            if (births.Any(b => births.Contains(bornOn(b)) || AgeOf(bornOn(b)) != AgeOf(b))) continue;
            var lines = RecordedLines.Of(history, rulebook, vocabulary, bornOn);
            if (Outcome(lines) == wanted) return lines;
            first ??= lines;
        }

        return first ?? RecordedLines.Of(history, rulebook, vocabulary, _ => begins);

        int AgeOf(LocalDate born) => Ages.On(born, begins, rulebook.AgeChangesTheDayBefore);

        LocalDate HalfAYearBefore(LocalDate born) => begins.PlusYears(-Math.Max(AgeOf(born), 0)).PlusMonths(-6);

        IEnumerable<Func<LocalDate, LocalDate>> Candidates()
        {
            yield return HalfAYearBefore;
            yield return born => HalfAYearBefore(born).PlusDays(1);
            for (var days = MostDays; days > 0; days--)
            {
                var by = days;
                yield return born => born.PlusDays(by);
                yield return born => born.PlusDays(-by);
            }
        }

        string Outcome(RecordedLines lines)
        {
            var folded = Fold.Run(planner, new CaseHistory(history.CaseKey, lines.Entries), directory);
            var last = lines.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.MinValue).Max();
            return string.Join('\n',
            [
                .. folded.Messages.Select(m => $"{m.At} {m.Kind} {m.Duty} {m.Role}").Order(StringComparer.Ordinal),
                .. folded.Plan.Duties.Select(d => $"{d.Key} {d.Due?.Moment} {d.StateAt(last)}"),
                .. folded.Plan.Moments.Select(m => $"{m.Name} {m.At}"),
            ]);
        }
    }
}
