namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>The line ends of a text. A browser sends a field with CR and LF whatever stood in it; a file keeps those that it had.</summary>
internal static class TypedText
{
    /// <summary>What was typed, with the line ends of the file that it takes the place of.</summary>
    public static string Of(string typed, string? kept)
    {
        var plain = typed.ReplaceLineEndings("\n");
        return kept is not null && kept.Contains("\r\n", StringComparison.Ordinal) ? plain.ReplaceLineEndings("\r\n") : plain;
    }

    /// <summary>A text as an editor counts its places.</summary>
    public static string Plain(string text) => text.ReplaceLineEndings("\n");
}
