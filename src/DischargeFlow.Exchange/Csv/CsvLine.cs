namespace DischargeFlow.Exchange.Csv;

/// <summary>One line of a file under its headers.</summary>
internal sealed record CsvLine(long Number, string[] Headers, string[] Values)
{
    /// <summary>The text under a column.</summary>
    public string Of(string column) => Values[Array.IndexOf(Headers, column)];
}
