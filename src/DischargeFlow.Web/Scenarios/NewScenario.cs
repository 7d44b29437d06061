using System.Text;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Web.Scenarios;

/// <summary>The text with which a scenario begins that somebody writes: a short stay, to be changed everywhere.</summary>
internal static class NewScenario
{
    private const int LongestName = 40;

    /// <summary>The text.</summary>
    public static string TextOf(string name, string rulebook, LocalDate today) => $$"""
        scenario: '{{name.Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings(" ")}}'
        case: hospital-stay
        follows: { hospital: {{rulebook}} }
        parties:
          hospital: { is: 病院A 地域連携室, open: mon-fri 08:30-17:15 }
          ward-head: { is: 病院A 病棟師長, open: mon-fri 08:30-17:15 }
          care-manager: { is: ケアマネジャーA, open: mon-fri 09:00-17:00 }
        history:
          - {{LocalDatePattern.Iso.Format(today)}}T10:00 admission
        expect: []

        """.ReplaceLineEndings("\n");

    /// <summary>A name for its file: what every system can hold, and what is left of the name.</summary>
    public static string FileNameOf(string name)
    {
        var kept = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(sign)) kept.Append(sign);
            else if (kept.Length > 0 && kept[^1] != '-') kept.Append('-');
        }

        var plain = kept.ToString().Trim('-');
        return plain.Length == 0 ? "scenario" : plain[..Math.Min(plain.Length, LongestName)].Trim('-');
    }
}
