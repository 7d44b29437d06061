namespace DischargeFlow.Casework.Cases;

/// <summary>
/// What people and mails call a case: random, with a check digit, and nothing of the patient in it. Written <c>K7M2-Q9X4</c>: seven
/// signs of an alphabet without look-alikes, and the check sign.
/// </summary>
public readonly record struct CaseNumber
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private CaseNumber(string value) => Value = value;

    /// <summary>The number as text.</summary>
    public string Value { get; }

    /// <summary>Makes a number from random bits; only the lowest 35 count.</summary>
    public static CaseNumber From(ulong randomBits)
    {
        Span<char> signs = stackalloc char[8];
        for (var i = 0; i < 7; i++, randomBits >>= 5)
            signs[i] = Alphabet[(int)(randomBits & 31)];
        signs[7] = CheckSign(signs[..7]);
        return new($"{signs[..4]}-{signs[4..]}");
    }

    /// <summary>Reads a number as typed: case and the dash do not matter. Null when a sign or the check sign is wrong.</summary>
    public static CaseNumber? Parse(string? text)
    {
        var signs = (text ?? "").Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (signs.Length != 8 || signs.Any(s => !Alphabet.Contains(s)) || signs[7] != CheckSign(signs.AsSpan(0, 7))) return null;
        return new($"{signs[..4]}-{signs[4..]}");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Odd weights are invertible modulo 32: any single wrong sign is found, and most swaps of neighbours.
    private static char CheckSign(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        for (var i = 0; i < signs.Length; i++) sum += Alphabet.IndexOf(signs[i]) * (2 * i + 1);
        return Alphabet[sum & 31];
    }
}
