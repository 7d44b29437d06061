namespace DischargeFlow.Rulebooks.Findings;

/// <summary>Where in a text something stands. Lines and columns count from 1; a column counts UTF-16 units.</summary>
public sealed record Place(string File, int Line, int Column)
{
    /// <summary>A place for what no file declares, such as a value that was built in a test.</summary>
    public static Place Nowhere { get; } = new("", 0, 0);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
