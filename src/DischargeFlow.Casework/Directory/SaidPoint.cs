using System.Text.RegularExpressions;

namespace DischargeFlow.Casework.Directory;

/// <summary>
/// An address of a table with what stands behind it in brackets: what it is for, and its own hours, with a bar between where there are both, such as
/// <c>0157-00-2222 [上申 | 24時間]</c>.
/// </summary>
/// <param name="Address">Mail address or number.</param>
/// <param name="Purposes">What it is for; null where nothing is said.</param>
/// <param name="Hours">Its own hours; null where nothing is said.</param>
public sealed partial record SaidPoint(string Address, string? Purposes, string? Hours)
{
    /// <summary>Divides the text of a table.</summary>
    public static SaidPoint Of(string text)
    {
        if (!text.EndsWith(']') || text.IndexOf('[', StringComparison.Ordinal) is not (> 0 and var at)) return new(text, null, null);
        var said = text[(at + 1)..^1].Split('|').Select(p => p.Trim()).Where(p => p.Length > 0).ToLookup(p => Clock().IsMatch(p));
        return new(text[..at].Trim(), Joined(said[false], "+"), Joined(said[true], " / "));
    }

    /// <summary>A contact point as a table says it.</summary>
    public static string Write(ContactPoint point, Rulebooks.Findings.Language language)
    {
        string?[] said = [SaidPurposes.In(point.Purposes, language), SaidPointHours.Write(point.Hours, language)];
        return said.Where(s => !string.IsNullOrEmpty(s)).ToArray() is { Length: > 0 } behind ? $"{point.Address} [{string.Join(" | ", behind)}]" : point.Address;
    }

    private static string? Joined(IEnumerable<string> parts, string with) => parts.ToArray() is { Length: > 0 } some ? string.Join(with, some) : null;

    // Hours have a digit, or are the words beside them; purposes have none.
    [GeneratedRegex(@"\d|休日|closed", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
