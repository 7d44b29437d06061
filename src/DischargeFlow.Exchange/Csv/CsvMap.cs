namespace DischargeFlow.Exchange.Csv;

/// <summary>What the columns of somebody's CSV file mean: read from a MAP.yaml by <see cref="CsvMapReader"/>.</summary>
public sealed class CsvMap
{
    internal CsvMap(MappedColumns columns) => Columns = columns;

    /// <summary>The name of the sender, part of each line's key.</summary>
    public string Name => Columns.Name;

    /// <summary>Says of a file that chance made it; null for what happened.</summary>
    public string? Generated => Columns.Generated;

    internal MappedColumns Columns { get; }
}
