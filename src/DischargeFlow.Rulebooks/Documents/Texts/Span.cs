namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>A stretch of a text, in UTF-16 units from its beginning; the end is exclusive.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many units it holds.</summary>
    public int Length => End - Start;

    /// <summary>What stands there.</summary>
    public string In(string text) => text[Start..End];
}
