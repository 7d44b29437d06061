using System.Globalization;
using System.Net;
using System.Text;

namespace DischargeFlow.Rulebooks.Charts;

/// <summary>One sheet of a drawing in SVG. A unit is a quarter of a millimetre on A4; black, white and one grey, so that any copier keeps it.</summary>
internal sealed class ChartSheet(double width)
{
    private const string Face = "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans',sans-serif";

    private readonly StringBuilder _marks = new();

    /// <summary>Words whose base line stands at a height.</summary>
    public void Words(double x, double y, string text, double size, bool isBold = false, string anchor = "start") => _marks.Append(CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size:0.#}\"{(isBold ? " font-weight=\"700\"" : "")}{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>{WebUtility.HtmlEncode(text)}</text>\n");

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, double thickness, string? dashes = null, string colour = "#000") => _marks.Append(CultureInfo.InvariantCulture,
        $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\" stroke-width=\"{thickness:0.##}\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>\n");

    /// <summary>A rectangle.</summary>
    public void Box(double x, double y, double w, double h, string fill, string? stroke = null) => _marks.Append(CultureInfo.InvariantCulture,
        $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{w:0.#}\" height=\"{h:0.#}\" fill=\"{fill}\"{(stroke is null ? "" : $" stroke=\"{stroke}\" stroke-width=\"1\"")}/>\n");

    /// <summary>The head of an arrow that points right or left.</summary>
    public void Head(double x, double y, bool toRight)
    {
        var back = toRight ? x - 11 : x + 11;
        _marks.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#} {y:0.#} L{back:0.#} {y - 5.5:0.#} L{back:0.#} {y + 5.5:0.#} Z\"/>\n");
    }

    /// <summary>A small disc where an arrow begins.</summary>
    public void Dot(double x, double y) => _marks.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.6\"/>\n");

    /// <summary>The sheet as SVG.</summary>
    public string Write(double height, string title, string language) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0.#} {height:0.#}\" width=\"{width / 4:0.#}mm\" height=\"{height / 4:0.#}mm\" role=\"img\" lang=\"{language}\" font-family=\"{Face}\" fill=\"#000\">\n"
        + $"<title>{WebUtility.HtmlEncode(title)}</title>\n{_marks}</svg>\n");
}
