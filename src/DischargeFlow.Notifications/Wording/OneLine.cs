using System.Buffers;

namespace DischargeFlow.Notifications.Wording;

/// <summary>Names come from outside: what would break a line, or hide or turn text, becomes a space, and half a sign becomes U+FFFD.</summary>
internal static class OneLine
{
    // Line and paragraph separators, and the marks that turn the direction of writing, are not control characters in .NET's sense.
    private static readonly SearchValues<char> Breaks = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))]);

    public static string Of(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) text = string.Concat(text.EnumerateRunes());
        if (!text.AsSpan().ContainsAny(Breaks)) return text.Trim();
        return string.Join(' ', new string([.. text.Select(c => Breaks.Contains(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
