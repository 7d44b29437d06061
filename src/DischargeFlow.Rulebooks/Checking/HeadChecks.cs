using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.References;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Checks the head of a rulebook, and its units, against the closed-day tables that there are.</summary>
internal sealed class HeadChecks(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables, Outline outline, ExampleDates examples, LocalDate? today, Demonstrator? demonstrator, FindingList findings)
{
    // The days of the next year are announced in February; due moments rarely lie further ahead.
    private const int DaysAhead = 180;

    public void Check()
    {
        foreach (var name in rulebook.ClosedDays)
        {
            var place = outline.Word("closed-days", name) ?? rulebook.Place;
            if (!tables.Tables.TryGetValue(name, out var table))
                findings.Add(FindingTable.TableMissing, place, name, Missing(name, tables.Tables.Keys));
            else if (table.CoversTo < rulebook.Effective.From)
                findings.Show(FindingTable.TableEndsSoon, place, PastTheTable(table), demonstrator, name, Date(table.CoversTo), Date(rulebook.Effective.From));
            else if (today is { } now && table.CoversTo < now.PlusDays(DaysAhead))
                findings.Show(FindingTable.TableRunsOut, place, PastTheTable(table), demonstrator, name, Date(table.CoversTo), Date(now));
        }

        foreach (var unit in rulebook.Units) Check(unit);
        foreach (var channel in rulebook.Channels.SkipWhile(c => c != Channel.PhoneTask).Skip(1))
        {
            var word = channel == Channel.Mail ? "mail" : "fax-sheet";
            findings.Add(FindingTable.ChannelNeverReached, outline.Word("channels", word) ?? rulebook.Place, word);
        }
    }

    // A table that was made on a page lies in no file: whoever reads files alone cannot know it.
    private static WordsWhenNeeded Missing(string name, IEnumerable<string> known) => new(() => NearestName.HintOr(name, known, new(
        $"使えるのは: {List(known)}。「休日表」のページで作った表はデータベースにだけあり、ファイルだけを読む check や plan にはわかりません。その表なら、serve では動きます。",
        $"These can stand here: {List(known)}. A table that was made on the page Calendars is only in the database: check and plan read files alone and do not know it, serve does.")));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).DefaultIfEmpty("–"));

    private void Check(OwnUnit unit)
    {
        if (unit.Of is { } of && of is not ("owner" or "recipient") && !tables.Tables.ContainsKey(of) && !vocabulary.Roles.ContainsKey(of) && rulebook.Parties.All(p => p.Name != of))
        {
            var known = tables.Tables.Keys.Concat(vocabulary.Roles.Keys).Concat(rulebook.Parties.Select(p => p.Name));
            findings.Add(FindingTable.TableMissing, outline.Entry("units", unit.Name, "of") ?? unit.Place, of, Missing(of, known));
        }

        LongerEndsSooner(unit);
    }

    /// <summary>A due moment that the rulebook counts so shows it where there is one; else the shortest period that counts all days.</summary>
    private void LongerEndsSooner(OwnUnit unit)
    {
        if (unit.UpTo <= 1 || OnlyShort(unit)) return;
        var counted = rulebook.Duties.Where(d => d.Due is { Offset: Offset.Span { Before: false } span } && span.Unit.OwnName == unit.Name && span.Count > unit.UpTo)
            .Select(d => (Duty: d, ((Offset.Span)d.Due!.Offset!).Count))
            .Select(u => (u.Duty, u.Count, Found: examples.LongerEndsSooner(unit, u.Count))).FirstOrDefault(u => u.Found is not null);
        if (counted is { Duty: { } duty, Found: { } shown })
        {
            var words = ExampleDates.LongerEndsSoonerWords(unit, counted.Count, shown);
            findings.Show(FindingTable.LongerEndsSooner, unit.Place, new()
            {
                Shows = words,
                Duties = [duty],
                Yes = duty.If is { } condition ? [condition] : [],
                On = (duty.Due!.Anchor, shown.From),
                IsSeen = plan => Seen.Any(plan, duty.Name, d => Seen.Starts(d) && d.WishedDue is { } due && due.Moment.DateIn(rulebook.Zone) < shown.Shorter),
            }, demonstrator, unit.Name, unit.UpTo, counted.Count, words);
        }
        else if (examples.LongerEndsSooner(unit, unit.UpTo + 1) is { } found)
        {
            findings.Add(FindingTable.LongerEndsSooner, unit.Place, unit.Name, unit.UpTo, unit.UpTo + 1, ExampleDates.LongerEndsSoonerWords(unit, unit.UpTo + 1, found));
        }
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

    /// <summary>A case whose due moment lies past the table.</summary>
    private Sought PastTheTable(ClosedDayTable table)
    {
        var timed = rulebook.Duties.Where(d => d.Due is not null && d.Starts.Anchor is not Anchor.OfDuty).Take(1).ToImmutableArray();
        return new()
        {
            Shows = new($"休日表「{table.Name}」が終わったあとの期限です。", $"A due moment beyond the end of the closed-day table '{table.Name}'."),
            Duties = timed,
            Yes = [.. timed.Select(d => d.If).OfType<Criterion>()],
            On = timed is [var first] ? (first.Due!.Anchor, table.CoversTo.PlusDays(20)) : null,
            IsSeen = plan => !plan.Warnings.IsEmpty,
        };
    }

    private static string Date(LocalDate date) => $"{date:uuuu-MM-dd}";
}
