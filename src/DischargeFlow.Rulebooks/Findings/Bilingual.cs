namespace DischargeFlow.Rulebooks.Findings;

/// <summary>The languages in which the product speaks to people.</summary>
public enum Language { Ja, En }

/// <summary>One text in the two languages of the product.</summary>
public sealed record Bilingual(string Ja, string En)
{
    /// <summary>The text in the language asked for.</summary>
    public string In(Language language) => language == Language.Ja ? Ja : En;

    /// <inheritdoc/>
    public override string ToString() => En;
}
