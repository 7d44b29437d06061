using System.Globalization;
using System.Net;
using System.Text;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Simulations;

namespace DischargeFlow.Casework.Simulations;

/// <summary>A page that is one file: nothing of it is fetched from anywhere. Japanese first, English beside it.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    public static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string E(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Both languages, English small.</summary>
    public static string Both(Bilingual words) => words.Ja == words.En ? E(words.Ja) : $"{E(words.Ja)} <span class=\"en\" lang=\"en\">{E(words.En)}</span>";

    public static string Both(string ja, string en) => Both(new Bilingual(ja, en));

    public Page Add(string html)
    {
        _text.Append(html).Append('\n');
        return this;
    }

    public Page Heading(string ja, string en) => Add($"<h2>{Both(ja, en)}</h2>");

    public Page Note(string ja, string en) => Add($"<p class=\"note\">{E(ja)} <span class=\"en\" lang=\"en\">{E(en)}</span></p>");

    public Page Table(string[] columns, IEnumerable<string[]> rows)
    {
        // On a telephone a wide table is scrolled sideways: the keyboard must reach it.
        Add("<table tabindex=\"0\"><thead><tr>");
        foreach (var column in columns) Add($"<th>{column}</th>");
        Add("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Add("<tr>");
            for (var i = 0; i < row.Length; i++) Add(i == 0 ? $"<th scope=\"row\">{row[i]}</th>" : $"<td>{row[i]}</td>");
            Add("</tr>");
        }

        return Add("</tbody></table>");
    }

    /// <summary>A table of what was counted, one row to a group.</summary>
    public Page Deltas(string ja, string en, IEnumerable<(string Name, Delta Delta)> rows, bool stays) => Table(
        [
            Both(ja, en), .. stays ? [Both("入院", "stays")] : Array.Empty<string>(), Both("現行", "now"), Both("案", "draft"), Both("差", "change"),
            Both("増える", "appear"), Both("なくなる", "vanish"), Both("時刻が変わる", "move"),
        ],
        rows.Select(r => (string[])
        [
            r.Name, .. stays ? [N(r.Delta.Stays)] : Array.Empty<string>(), N(r.Delta.Before), N(r.Delta.After), Signed(r.Delta.After - r.Delta.Before),
            N(r.Delta.Appears), N(r.Delta.Vanishes), N(r.Delta.Moves),
        ]));

    public override string ToString() => _text.ToString();

    private static string Signed(long change) => change > 0 ? $"+{N(change)}" : change < 0 ? $"−{N(-change)}" : "±0";
}
