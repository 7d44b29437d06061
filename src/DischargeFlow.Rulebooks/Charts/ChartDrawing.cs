using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Charts;

/// <summary>
/// Draws a chart: roles as lanes from left to right, time from above to below, each duty an arrow with its deadline. Left stands when it begins and for
/// whom, right who is told when and what fulfils it.
/// </summary>
public sealed class ChartDrawing
{
    private const double Width = 1108;
    private const double PageHeight = 752;
    private const double LeftRoom = 196;
    private const double LanesFrom = 210;
    private const double LanesTo = 822;
    private const double RightFrom = 834;
    private const double FooterHeight = 30;
    private const double Small = 11.5;
    private const double Smallest = 8.5;
    private const double Normal = 13;
    private const string Grey = "#e4e4e4";
    private const string Faint = "#999";

    private readonly FlowChart _chart;
    private readonly double _lane;
    private readonly double _head;

    private ChartDrawing(FlowChart chart)
    {
        (_chart, _lane) = (chart, (LanesTo - LanesFrom) / Math.Max(2, chart.Lanes.Length));
        _head = HeadSize(chart, _lane - 12);
    }

    private bool IsJapanese => _chart.Language == Tongue.Ja;

    private string Tag => IsJapanese ? "ja" : "en";

    /// <summary>The pages, each an SVG for A4 across within margins of 10 mm.</summary>
    public static ImmutableArray<string> Pages(FlowChart chart) => new ChartDrawing(chart).DrawPages();

    /// <summary>The whole chart as one SVG, as long as it must be.</summary>
    public static string Whole(FlowChart chart) => new ChartDrawing(chart).DrawPages(double.MaxValue)[0];

    private ImmutableArray<string> DrawPages(double pageHeight = PageHeight)
    {
        var pages = Divide(pageHeight);
        return [.. pages.Select((rows, i) => DrawPage(rows, i, pages.Count, pageHeight))];
    }

    /// <summary>The rows of each page; a heading is repeated where its rows go on.</summary>
    private List<List<(string? Heading, ChartRow Row)>> Divide(double pageHeight)
    {
        var pages = new List<List<(string?, ChartRow)>> { new() };
        var y = HeadHeight;
        foreach (var section in _chart.Sections)
        {
            var heading = (string?)section.Heading;
            foreach (var row in section.Rows)
            {
                var need = RowHeight(row) + (heading is null ? 0 : 26);
                if (y + need > pageHeight - FooterHeight && pages[^1].Count > 0)
                {
                    pages.Add([]);
                    y = HeadHeight;
                    if (heading is null) (heading, need) = (section.Heading + (IsJapanese ? "(続き)" : " (continued)"), need + 26);
                }

                pages[^1].Add((heading, row));
                (y, heading) = (y + need, null);
            }
        }

        return pages;
    }

    private string DrawPage(List<(string? Heading, ChartRow Row)> rows, int index, int count, double pageHeight)
    {
        var sheet = new ChartSheet(Width);
        var y = DrawHead(sheet);
        foreach (var (heading, row) in rows)
        {
            if (heading is not null)
            {
                sheet.Box(0, y, Width, 21, Grey);
                sheet.Words(8, y + 15.5, heading, Normal + 1, isBold: true);
                y += 26;
            }

            var height = RowHeight(row);
            DrawRow(sheet, row, y, height);
            y += height;
        }

        var end = pageHeight > Width * 10 ? y + FooterHeight : PageHeight;
        DrawFooter(sheet, end, index, count);
        return sheet.Write(end, _chart.Title, Tag);
    }

    private ImmutableArray<string> Heads(int lane) => Lettering.Lines(_chart.Lanes[lane], _head, _lane - 12, isBold: true);

    private double LanesHeight => 10 + Enumerable.Range(0, _chart.Lanes.Length).Max(l => Heads(l).Length) * 14.5;

    /// <summary>The size in which the longest word of any role stands in its lane unbroken.</summary>
    private static double HeadSize(FlowChart chart, double room)
    {
        var longest = chart.Lanes.SelectMany(l => l.Split(' ')).Where(w => w.All(c => c < '\u2E80')).Select(w => Lettering.Width(w, 1, isBold: true)).DefaultIfEmpty(1).Max();
        return Math.Clamp(room / longest, Smallest, Small);
    }

    private ImmutableArray<string> Subtitle => Lettering.Lines(_chart.Subtitle, Small, Width - 8);

    private double TitleHeight => 30 + Subtitle.Length * 15 + 4;

    private double HeadHeight => TitleHeight + LanesHeight + 8;

    private double DrawHead(ChartSheet sheet)
    {
        sheet.Words(0, 20, _chart.Title, 20, isBold: true);
        for (var i = 0; i < Subtitle.Length; i++) sheet.Words(0, 38 + i * 15, Subtitle[i], Small);
        var top = TitleHeight;
        sheet.Words(0, top + LanesHeight - 8, IsJapanese ? "いつ・だれについて" : "When, and for whom", Small, isBold: true);
        sheet.Words(RightFrom, top + LanesHeight - 8, IsJapanese ? "知らせと、済んだとする行い" : "Messages, and what counts as done", Small, isBold: true);
        for (var lane = 0; lane < _chart.Lanes.Length; lane++)
        {
            sheet.Box(Middle(lane) - _lane / 2 + 3, top, _lane - 6, LanesHeight, "#fff", "#000");
            var lines = Heads(lane);
            var first = top + (LanesHeight - lines.Length * 14.5) / 2 + 11;
            for (var i = 0; i < lines.Length; i++) sheet.Words(Middle(lane), first + i * 14.5, lines[i], _head, isBold: true, anchor: "middle");
        }

        return HeadHeight;
    }

    private double Middle(int lane) => LanesFrom + _lane * (lane + 0.5);

    private ImmutableArray<string> Label(ChartRow row) => Lettering.Lines($"{row.Number}. {row.Label}", Normal + 0.5, LanesTo - LanesFrom - 12, isBold: true);

    private ImmutableArray<string> Deadline(ChartRow row) => Lettering.Lines(row.Deadline, Normal, LanesTo - LanesFrom - 12);

    private static ImmutableArray<string> Aside(IEnumerable<string> lines, double room) => [.. lines.SelectMany(l => Lettering.Lines(l, Small, room))];

    private static ImmutableArray<string> Notes(ChartRow row) =>
        [.. row.Notes.SelectMany(n => Lettering.Lines(n, Small, Width - RightFrom - 12).Select((line, i) => i == 0 ? "・" + line : "　" + line))];

    private double RowHeight(ChartRow row)
    {
        var middle = Label(row).Length * 17 + Math.Max(1, row.To.Length) * 15 + Deadline(row).Length * 16.5 + 8;
        return 10 + Math.Max(middle, Math.Max(Aside(row.Occasion, LeftRoom).Length, Notes(row).Length) * 15.0 + 4);
    }

    private void DrawRow(ChartSheet sheet, ChartRow row, double y, double height)
    {
        for (var lane = 0; lane < _chart.Lanes.Length; lane++) sheet.Line(Middle(lane), y - 4, Middle(lane), y + height - 4, 0.8, colour: Faint);
        var at = y + 14;
        var occasion = Aside(row.Occasion, LeftRoom);
        for (var i = 0; i < occasion.Length; i++) sheet.Words(0, at + i * 15, occasion[i], Small);
        var notes = Notes(row);
        for (var i = 0; i < notes.Length; i++) sheet.Words(RightFrom, at + i * 15, notes[i], Small);
        var centre = (Middle(row.From) + row.To.Select(Middle).DefaultIfEmpty(Middle(row.From)).Average()) / 2;
        foreach (var line in Label(row))
        {
            Centred(sheet, line, centre, at, Normal + 0.5, isBold: true);
            at += 17;
        }

        at -= 6;
        foreach (var to in row.To)
        {
            Arrow(sheet, Middle(row.From), Middle(to), at, row.Severity);
            at += 15;
        }

        at += 7;
        foreach (var line in Deadline(row))
        {
            Centred(sheet, line, centre, at - 3, Normal, isBold: false);
            at += 16.5;
        }

        sheet.Line(0, y + height - 4, Width, y + height - 4, 0.5, "2 3", Faint);
    }

    /// <summary>Words over the lanes, as near to their arrow as they have room, on a white ground.</summary>
    private static void Centred(ChartSheet sheet, string text, double centre, double y, double size, bool isBold)
    {
        var half = Lettering.Width(text, size, isBold) / 2;
        var x = Math.Clamp(centre, LanesFrom + half + 4, Math.Max(LanesFrom + half + 4, LanesTo - half - 4));
        sheet.Box(x - half - 3, y - size + 1, half * 2 + 6, size + 4, "#fff");
        sheet.Words(x, y, text, size, isBold, "middle");
    }

    private static void Arrow(ChartSheet sheet, double from, double to, double y, Severity severity)
    {
        var (thickness, dashes) = severity switch { Severity.Must => (3.2, null), Severity.Should => (1.4, (string?)null), _ => (1.4, "6 4") };
        sheet.Dot(from, y);
        if (Math.Abs(from - to) < 1)
        {
            // To itself: out to the side and back.
            sheet.Line(from, y, from + 30, y, thickness, dashes);
            sheet.Line(from + 30, y, from + 30, y + 9, thickness, dashes);
            sheet.Line(from + 30, y + 9, from + 12, y + 9, thickness, dashes);
            sheet.Head(from + 2, y + 9, toRight: false);
            return;
        }

        sheet.Line(from, y, to > from ? to - 10 : to + 10, y, thickness, dashes);
        sheet.Head(to, y, to > from);
    }

    private void DrawFooter(ChartSheet sheet, double height, int index, int count)
    {
        var y = height - 6;
        var x = 0.0;
        foreach (var (severity, ja, en) in new[] { (Severity.Must, "必須", "must"), (Severity.Should, "目安", "should"), (Severity.May, "任意", "may") })
        {
            Arrow(sheet, x + 5, x + 55, y - 4, severity);
            sheet.Words(x + 62, y, IsJapanese ? ja : en, Small);
            x += 130;
        }

        sheet.Words(x, y, IsJapanese ? "● 担う側 → 相手。日数の数え方と例外は、ルールブックの本文が正です。" : "● owner → recipient. How days are counted, and every exception, is in the rulebook itself.", Small);
        sheet.Words(Width, y, $"{index + 1} / {count}", Small, anchor: "end");
    }
}
