using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Checking.References;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Checks the head of a rulebook, and its units, against the closed-day tables that there are.</summary>
internal sealed class HeadChecks(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, Outline outline, ExampleDates examples, LocalDate? today, FindingList findings)
{
    // The days of the next year are announced in February; due moments rarely lie further ahead.
    private const int DaysAhead = 180;

    public void Check()
    {
        foreach (var name in rulebook.ClosedDays)
        {
            var place = outline.Word("closed-days", name) ?? rulebook.Place;
            if (!tables.Tables.TryGetValue(name, out var table))
                findings.Add(FindingTable.TableMissing, place, name, NearestName.Hint(name, tables.Tables.Keys));
            else if (table.CoversTo < rulebook.Effective.From)
                findings.Add(FindingTable.TableEndsSoon, place, name, Date(table.CoversTo), Date(rulebook.Effective.From));
            else if (today is { } now && table.CoversTo < now.PlusDays(DaysAhead))
                findings.Add(FindingTable.TableRunsOut, place, name, Date(table.CoversTo), Date(now));
        }

        foreach (var unit in rulebook.Units) Check(unit);
        foreach (var channel in rulebook.Channels.SkipWhile(c => c != Channel.PhoneTask).Skip(1))
        {
            var word = channel == Channel.Mail ? "mail" : "fax-sheet";
            findings.Add(FindingTable.ChannelNeverReached, outline.Word("channels", word) ?? rulebook.Place, word);
        }
    }

    private void Check(OwnUnit unit)
    {
        if (unit.Of is { } of && of is not ("owner" or "recipient") && !tables.Tables.ContainsKey(of) && !vocabulary.Roles.ContainsKey(of) && rulebook.Parties.All(p => p.Name != of))
        {
            var known = tables.Tables.Keys.Concat(vocabulary.Roles.Keys).Concat(rulebook.Parties.Select(p => p.Name));
            findings.Add(FindingTable.TableMissing, outline.Entry("units", unit.Name, "of") ?? unit.Place, of, NearestName.Hint(of, known));
        }

        if (unit.UpTo > 1 && !OnlyShort(unit)) findings.Add(FindingTable.LongerEndsSooner, unit.Place, unit.Name, unit.UpTo, unit.UpTo + 1, examples.LongerEndsSooner(unit));
    }

    /// <summary>Whether the rulebook counts with the unit, and never further than it skips closed days: then no two of its periods are the wrong way round.</summary>
    private bool OnlyShort(OwnUnit unit)
    {
        var counts = RulebookPhrases.Of(rulebook).Select(p => p.Offset switch
        {
            Offset.Span { Unit.OwnName: { } name } span when name == unit.Name => span.Count,
            Offset.DayOf { Unit.OwnName: { } name } day when name == unit.Name => day.Number,
            _ => (int?)null,
        }).OfType<int>().ToList();
        return counts.Count > 0 && counts.Max() <= unit.UpTo;
    }

    private static string Date(LocalDate date) => $"{date:uuuu-MM-dd}";
}
