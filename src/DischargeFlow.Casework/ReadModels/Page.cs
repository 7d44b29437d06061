using System.Collections.Immutable;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>Which part of a list: pages count from 1.</summary>
public readonly record struct PageRequest
{
    /// <summary>The most lines that one page may hold.</summary>
    public const int MostLines = 200;

    /// <summary>Asks for a page. What is out of range is brought into it.</summary>
    public PageRequest(int number, int size = 50)
    {
        Number = Math.Clamp(number, 1, 1_000_000);
        Size = Math.Clamp(size, 1, MostLines);
    }

    /// <summary>The page, from 1.</summary>
    public int Number { get; }

    /// <summary>Lines to a page.</summary>
    public int Size { get; }

    /// <summary>How many lines come before.</summary>
    public long Skip => (long)(Number - 1) * Size;
}

/// <summary>One page of a list.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record Page<T>(ImmutableArray<T> Lines, int Number, bool HasMore);
