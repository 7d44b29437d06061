using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Charts;

/// <summary>One duty as a chart shows it.</summary>
/// <param name="Number">Its number in the chart, from 1.</param>
/// <param name="Duty">Its name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Severity">How binding it is.</param>
/// <param name="From">The lane of who owes it.</param>
/// <param name="To">The lanes of those to whom it is owed.</param>
/// <param name="Deadline">By when, in words.</param>
/// <param name="Occasion">Since when, and for whom: one line each.</param>
/// <param name="Notes">Who is told when, and what fulfils it: one line each.</param>
public sealed record ChartRow(
    int Number, string Duty, string Label, Severity Severity, int From, ImmutableArray<int> To, string Deadline, ImmutableArray<string> Occasion, ImmutableArray<string> Notes);

/// <summary>Rows that belong to one stretch of a stay.</summary>
public sealed record ChartSection(string Heading, ImmutableArray<ChartRow> Rows);

/// <summary>Who tells whom by when, from the beginning of a stay to after its end: what a rulebook comes to, for people who work by it.</summary>
/// <param name="Title">The rulebook's title.</param>
/// <param name="Subtitle">Since when it holds, and the document that it comes from.</param>
/// <param name="Lanes">The roles, in the order of their first appearance.</param>
/// <param name="Sections">The duties in the order of time.</param>
/// <param name="Language">The language of its words.</param>
public sealed record FlowChart(string Title, string Subtitle, ImmutableArray<string> Lanes, ImmutableArray<ChartSection> Sections, Tongue Language)
{
    /// <summary>The chart of a rulebook.</summary>
    public static FlowChart Of(Rulebook rulebook, Vocabulary vocabulary, Tongue language)
    {
        var text = new RuleText(rulebook, vocabulary);
        var times = new ChartTimes(rulebook);
        var ordered = rulebook.Duties.Select((duty, i) => (Duty: duty, Time: times.Of(duty), Index: i)).OrderBy(d => d.Time.Stretch).ThenBy(d => d.Time.Days).ThenBy(d => d.Index).ToList();
        var lanes = ordered.SelectMany(d => d.Duty.To.Prepend(d.Duty.Owner)).Distinct().ToList();
        var number = 0;
        var sections = ordered.GroupBy(d => d.Time.Stretch).Select(g => new ChartSection(
            Heading(g.Key, text).In(language), [.. g.Select(d => Row(++number, d.Duty, lanes, text, language))]));
        return new(rulebook.Title.In(language), Holds(rulebook, language), [.. lanes.Select(l => text.Role(l).In(language))], [.. sections], language);
    }

    private static ChartRow Row(int number, Duty duty, List<string> lanes, RuleText text, Tongue language)
    {
        string Say(string ja, string en, Bilingual words) => (language == Tongue.Ja ? ja : en) + words.In(language);
        var deadline = duty.Due is { } due ? Until(text.Of(due), due, duty).In(language) : language == Tongue.Ja ? "期限なし" : "no deadline";
        ImmutableArray<string> occasion =
        [
            Say("始まり: ", "Starts: ", text.Of(duty.Starts)),
            .. duty.If is { } condition ? [Say("対象: ", "For: ", text.Of(condition))] : Array.Empty<string>(),
        ];
        var (tell, doneBy) = text.InShort(duty);
        ImmutableArray<string> notes = [.. tell.Select(s => s.In(language)), Say("済み: ", "Done by: ", Either(doneBy))];
        return new(number, duty.Name, duty.Label.In(language), duty.Severity, lanes.IndexOf(duty.Owner), [.. duty.To.Select(t => lanes.IndexOf(t))], deadline, occasion, notes);
    }

    private static Bilingual Until(Bilingual words, Phrase due, Duty duty) => due.Clock is ClockEdge.By or ClockEdge.Closing ? words
        : duty.Due?.IfClosed is null && due.Clock is null && due.DaysOf is null ? new(words.Ja + "まで", "by " + words.En) : new("期限: " + words.Ja, "by " + words.En);

    private static Bilingual Either(IEnumerable<Bilingual> lines)
    {
        var all = lines.ToList();
        return new(string.Join(" または ", all.Select(a => a.Ja)), string.Join(" or ", all.Select(a => a.En)));
    }

    private static Bilingual Heading(Stretch stretch, RuleText text)
    {
        var (begin, end) = (text.Of(new Anchor.Event(ChartTimes.Beginning, new Which.Only())), text.Of(new Anchor.Event(ChartTimes.End, new Which.Only())));
        return stretch switch
        {
            Stretch.FromBeginning => new($"{begin.Ja}から", $"From {begin.En.ToLowerInvariant()} on"),
            Stretch.BeforeEnd => new($"{end.Ja}の前", $"Before {end.En.ToLowerInvariant()}"),
            Stretch.FromEnd => new($"{end.Ja}の日と、その後", $"On the day of {end.En.ToLowerInvariant()} and after"),
            _ => new("そのほかのできごとがあったとき", "When something else happens"),
        };
    }

    private static string Holds(Rulebook rulebook, Tongue language)
    {
        var by = rulebook.Effective.By == EffectiveBy.Admission ? new Bilingual("入院", "admissions") : new Bilingual("退院", "discharges");
        var from = FieldDates.Date(rulebook.Effective.From, language);
        return language == Tongue.Ja ? $"{from}以後の{by.Ja}に適用。出典: {rulebook.Source}" : $"For {by.En} from {from} on. Source: {rulebook.Source}";
    }
}
