using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Exchange.Csv;

/// <summary>What a map says of a file and of each of its columns.</summary>
internal sealed class MappedColumns
{
    /// <summary>The name of the sender, part of each line's key.</summary>
    public required string Name { get; init; }

    /// <summary>The zone of times.</summary>
    public required DateTimeZone Zone { get; init; }

    public required string Encoding { get; init; }

    public required char Separator { get; init; }

    public required CsvFormats Formats { get; init; }

    public required Cell Hospital { get; init; }

    public required Cell? Visit { get; init; }

    public required Cell Patient { get; init; }

    public required Cell? Admission { get; init; }

    /// <summary>The person's details by the words of the map (<c>family-name</c> and the like).</summary>
    public required ImmutableDictionary<string, Cell> Person { get; init; }

    public required Cell? Said { get; init; }

    /// <summary>The columns that tell a line from every other, in whichever file it comes; empty when the file and the line's place do.</summary>
    public required ImmutableArray<string> KnownBy { get; init; }

    public required ImmutableArray<MappedSaying> Says { get; init; }

    /// <summary>By what a simulation counts stays (<c>hospital</c>, <c>office</c>, <c>care-manager</c>); an import does not look at it.</summary>
    public ImmutableDictionary<string, Cell> CountedBy { get; init; } = ImmutableDictionary<string, Cell>.Empty;

    /// <summary>Says of a file that chance made it; null for what happened.</summary>
    public string? Generated { get; init; }

    /// <summary>Whether a column is there for one thing that a line says, and for nothing else.</summary>
    public bool IsReadOnce(Cell? cell) => cell?.Column is { } column && All.Count(c => c?.Column == column) == 1 && !KnownBy.Contains(column);

    /// <summary>The names of all columns that a file must have.</summary>
    public ImmutableSortedSet<string> Names =>
    [
        .. All.Select(c => c?.Column).OfType<string>().Concat(KnownBy),
    ];

    private IEnumerable<Cell?> All => new[] { Hospital, Visit, Patient, Admission, Said }.Concat(Person.Values).Concat(CountedBy.Values).Concat(Says.SelectMany(s => s.Cells));
}

/// <summary>Where a value comes from: a column, or the map itself.</summary>
internal sealed record Cell(string? Column, string? Constant);
