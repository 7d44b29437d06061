using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DischargeFlow.Rulebooks.Charts;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Shipped;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Charts;

/// <summary>Every shipped rulebook, drawn in both languages for a ward's wall.</summary>
public sealed class The_chart_of_a_rulebook
{
    public static TheoryData<string, Tongue> EveryChart
    {
        get
        {
            var data = new TheoryData<string, Tongue>();
            foreach (var name in ShippedWorkflows.Names)
            {
                data.Add(name, Tongue.Ja);
                data.Add(name, Tongue.En);
            }

            return data;
        }
    }

    private static FlowChart Chart(string rulebook, Tongue language) => FlowChart.Of(ShippedWorkflows.Rulebook(rulebook).Rulebook, ShippedWorkflows.HospitalStay, language);

    private static List<XElement> Pages(string rulebook, Tongue language) => [.. ChartDrawing.Pages(Chart(rulebook, language)).Select(XElement.Parse)];

    private static IEnumerable<XElement> Texts(XElement page) => page.Elements().Where(e => e.Name.LocalName == "text");

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The box of a text by widths that no common face goes beyond on the whole.</summary>
    private static (double Left, double Top, double Right, double Bottom) BoxOf(XElement text)
    {
        var size = Number(text, "font-size");
        var width = size * text.Value.Sum(c => c >= '\u2E80' ? 1.0 : char.IsUpper(c) || c is 'm' or 'w' or '→' ? 0.75 : c is 'i' or 'j' or 'l' or ' ' or '.' or ',' or ':' or '(' or ')' ? 0.34 : 0.58);
        var x = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 });
        return (x, Number(text, "y") - size * 0.82, x + width, Number(text, "y") + size * 0.16);
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void Every_duty_stands_on_it_once(string rulebook, Tongue language)
    {
        var chart = Chart(rulebook, language);
        var duties = ShippedWorkflows.Rulebook(rulebook).Rulebook.Duties;
        Assert.Equal(duties.Select(d => d.Name).Order(StringComparer.Ordinal), chart.Sections.SelectMany(s => s.Rows).Select(r => r.Duty).Order(StringComparer.Ordinal));
        var words = string.Concat(Pages(rulebook, language).SelectMany(Texts).Select(t => t.Value)).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(duties, d => Assert.Contains(d.Label.In(language).Replace(" ", "", StringComparison.Ordinal), words));
        Assert.All(chart.Sections.SelectMany(s => s.Rows), r => Assert.Contains(r.Deadline.Replace(" ", "", StringComparison.Ordinal), words));
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void No_words_leave_the_page_or_lie_on_others(string rulebook, Tongue language)
    {
        foreach (var page in Pages(rulebook, language))
        {
            var size = page.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var texts = Texts(page).Select(t => (t.Value, Box: BoxOf(t))).ToList();
            Assert.All(texts, t => Assert.True(t.Box.Left >= -1 && t.Box.Right <= size[2] + 1 && t.Box.Top >= 0 && t.Box.Bottom <= size[3], $"'{t.Value}' leaves the page: {t.Box}"));
            for (var i = 0; i < texts.Count; i++)
            {
                for (var j = i + 1; j < texts.Count; j++)
                {
                    var (a, b) = (texts[i].Box, texts[j].Box);
                    Assert.False(a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom, $"'{texts[i].Value}' lies on '{texts[j].Value}'");
                }
            }
        }
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void It_is_drawn_in_black_white_and_grey_with_nothing_from_elsewhere(string rulebook, Tongue language)
    {
        foreach (var page in ChartDrawing.Pages(Chart(rulebook, language)))
        {
            Assert.All(Regex.Matches(page, "#[0-9a-f]{3,6}\\b"), c => Assert.Contains(c.Value, new[] { "#000", "#fff", "#e4e4e4", "#999" }));
            Assert.DoesNotContain("href", page);
            Assert.DoesNotContain("http", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
            Assert.All(Regex.Matches(page, "font-size=\"([0-9.]+)\""), s => Assert.True(double.Parse(s.Groups[1].Value, CultureInfo.InvariantCulture) >= 8.5, "smaller than 6 points nobody reads it on a wall"));
        }
    }

    [Theory, MemberData(nameof(EveryChart))]
    public void No_word_of_a_role_is_broken(string rulebook, Tongue language)
    {
        var heads = Pages(rulebook, language)[0].Elements().Where(e => e.Name.LocalName == "text" && e.Attribute("text-anchor")?.Value == "middle").Select(t => t.Value);
        var words = string.Join(' ', heads);
        Assert.All(Chart(rulebook, language).Lanes.SelectMany(l => l.Split(' ')).Where(w => w.All(char.IsAscii)), w => Assert.Contains(w, words));
    }

    [Fact]
    public void In_one_drawing_it_holds_what_the_pages_hold()
    {
        var whole = XElement.Parse(ChartDrawing.Whole(Chart("example", Tongue.Ja)));
        var rows = Chart("example", Tongue.Ja).Sections.SelectMany(s => s.Rows).Count();
        Assert.Equal(rows, Texts(whole).Count(t => Regex.IsMatch(t.Value, "^[0-9]+\\. ")));
    }

    [Fact]
    public void Time_runs_from_above_to_below()
    {
        var chart = Chart("kitami", Tongue.En);
        Assert.Equal(
            ["home-changes-asked", "discharge-contact", "discharge-contact-by-judgement", "bed-rental-asked", "care-taxi-asked"],
            chart.Sections.Single(s => s.Heading == "Before discharge").Rows.Select(r => r.Duty));
    }

    [Fact]
    public void What_stands_over_an_arrow_is_the_deadline_of_the_rule()
    {
        var row = Chart("kitami", Tongue.Ja).Sections.SelectMany(s => s.Rows).Single(r => r.Duty == "bed-rental-asked");
        Assert.Equal(("退院日(予定または実際)の3営業日前まで", Severity.Should), (row.Deadline, row.Severity));
        Assert.Equal<string>(["始まり: 退院日(予定または実際)の決定", "対象: 介護ベッドなどの貸与が要る"], row.Occasion);
        Assert.Equal<string>(["通知 始まり → 担う側", "催促 期限の1営業日前の9:00 → 担う側", "済み: 連絡(用件: 福祉用具)"], row.Notes);
    }
}
