using System.Net;
using System.Text;
using DischargeFlow.Rulebooks.Charts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>Draws the flow chart of a rulebook.</summary>
internal static class ChartCommand
{
    private const string Css = """
        @page { size: A4 landscape; margin: 10mm; }
        body { margin: 0; background: #fff; }
        figure { margin: 0 auto; width: 277mm; break-after: page; break-inside: avoid; }
        figure:last-child { break-after: auto; }
        svg { display: block; width: 100%; height: auto; }
        @media screen { body { padding: 8mm; } figure { margin-bottom: 12mm; } }
        """;

    public static int Run(Terminal terminal, string rulebook, string? html, string? svg)
    {
        OutputFile.MustBeWritable(html);
        OutputFile.MustBeWritable(svg);
        var (loaded, library) = PlanCommand.Find(terminal, rulebook);
        if (loaded is null) return ExitCodes.Findings;
        var chart = FlowChart.Of(loaded.Rulebook, library.Vocabularies.First(v => v.Name == loaded.Rulebook.CaseKind), terminal.Language);
        if (html is not null) OutputFile.Write(terminal, html, Page(chart));
        if (svg is not null) OutputFile.Write(terminal, svg, ChartDrawing.Whole(chart));
        if (html is null && svg is null) terminal.Out.Write(ChartDrawing.Whole(chart));
        return ExitCodes.Fine;
    }

    /// <summary>A page that is one file: nothing of it is fetched from anywhere.</summary>
    private static string Page(FlowChart chart)
    {
        var page = new StringBuilder("<!doctype html>\n").Append("<html lang=\"").Append(chart.Language == Language.Ja ? "ja" : "en").Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
            .Append(WebUtility.HtmlEncode(chart.Title)).Append("</title>\n<style>").Append(Css).Append("</style>\n</head>\n<body>\n");
        foreach (var sheet in ChartDrawing.Pages(chart)) page.Append("<figure>\n").Append(sheet).Append("</figure>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }
}
