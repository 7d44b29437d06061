using System.Globalization;
using System.Text;

namespace DischargeFlow.Casework.Simulations;

/// <summary>Pairs of bars, now and draft, as plain SVG: on paper without colour the draft is the dark one, the other is hatched.</summary>
internal static class BarChart
{
    private const int Width = 720;
    private const int Height = 240;
    private const int Left = 8;
    private const int Bottom = 44;
    private const int Top = 22;

    public static string Of(string ja, string en, IReadOnlyList<(string Label, long Before, long After)> bars)
    {
        var most = Math.Max(1, bars.Max(b => Math.Max(b.Before, b.After)));
        var step = (double)(Width - 2 * Left) / bars.Count;
        var bar = Math.Min(56, step * 0.36);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Page.E(ja)} / {Page.E(en)}\">");
        svg.Append("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#eef2f5\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"#7d8b97\" stroke-width=\"2\"/></pattern></defs>");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{Height - Bottom}\" x2=\"{Width - Left}\" y2=\"{Height - Bottom}\" stroke=\"#33414c\"/>");
        for (var i = 0; i < bars.Count; i++)
        {
            var middle = Left + step * (i + 0.5);
            Bar(svg, middle - bar - 1, bar, bars[i].Before, most, "url(#hatch)", "#7d8b97");
            Bar(svg, middle + 1, bar, bars[i].After, most, "#1f5f8b", "#1f5f8b");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle:0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{Page.E(bars[i].Label)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{Height - 16}\" width=\"14\" height=\"10\" fill=\"url(#hatch)\" stroke=\"#7d8b97\"/><text x=\"{Left + 20}\" y=\"{Height - 7}\">現行 now</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + 110}\" y=\"{Height - 16}\" width=\"14\" height=\"10\" fill=\"#1f5f8b\"/><text x=\"{Left + 130}\" y=\"{Height - 7}\">案 draft</text>");
        return svg.Append("</svg><figcaption>").Append(Page.Both(ja, en)).Append("</figcaption></figure>").ToString();
    }

    private static void Bar(StringBuilder svg, double x, double width, long count, long most, string fill, string stroke)
    {
        var height = (Height - Bottom - Top) * (double)count / most;
        var y = Height - Bottom - height;
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{fill}\" stroke=\"{stroke}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"count\" x=\"{x + width / 2:0.#}\" y=\"{y - 4:0.#}\" text-anchor=\"middle\">{Page.N(count)}</text>");
    }
}
