namespace DischargeFlow.Rulebooks.Histories;

/// <summary>Names one party of the directory (an organization, or a desk or person inside one). Not a role: roles are held by parties.</summary>
public readonly record struct PartyId
{
    /// <summary>Makes the id. Throws when it is empty or holds white space or a slash, which separates the parts of keys.</summary>
    public PartyId(string value)
    {
        if (string.IsNullOrEmpty(value) || value.Contains('/', StringComparison.Ordinal) || HasWhiteSpace(value))
            throw new ArgumentException($"A party id needs at least one character and neither white space nor a slash; it was '{value}'.", nameof(value));
        Value = value;
    }

    /// <summary>The id as text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool HasWhiteSpace(string value)
    {
        foreach (var sign in value)
        {
            if (char.IsWhiteSpace(sign)) return true;
        }

        return false;
    }
}
