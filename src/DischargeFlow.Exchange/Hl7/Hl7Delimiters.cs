namespace DischargeFlow.Exchange.Hl7;

/// <summary>The delimiters that a message declares in its header: <c>|^~\&amp;</c> nearly always.</summary>
public sealed record Hl7Delimiters(char Field, char Component, char Repetition, char Escape, char Subcomponent)
{
    /// <summary>Reads them from a header line; null when it declares none that can be told apart.</summary>
    public static Hl7Delimiters? Of(string header)
    {
        if (header.Length < 8 || !header.StartsWith("MSH", StringComparison.Ordinal)) return null;
        var field = header[3];
        var others = header[4..].Split(field)[0];
        if (others.Length is < 2 or > 5) return null;

        // Old senders leave the last ones out; what is not declared is never met.
        var found = new Hl7Delimiters(field, others[0], others[1], At(others, 2), At(others, 3));
        char[] declared = [field, .. others.Take(4)];
        return declared.Distinct().Count() == declared.Length && !declared.Any(c => char.IsLetterOrDigit(c) || char.IsControl(c) || c == ' ') ? found : null;
    }

    private static char At(string others, int place) => place < others.Length ? others[place] : '\0';
}
