namespace DischargeFlow.Notifications.Wording;

/// <summary>Names come from outside: what would break a line, or hide or turn text, becomes a space, and half a sign becomes U+FFFD.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (text.Any(char.IsSurrogate)) text = string.Concat(text.EnumerateRunes());
        if (!text.Any(Breaks)) return text.Trim();
        return string.Join(' ', new string([.. text.Select(c => Breaks(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Line and paragraph separators, and the marks that turn the direction of writing, are not control characters in .NET's sense.
    private static bool Breaks(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
