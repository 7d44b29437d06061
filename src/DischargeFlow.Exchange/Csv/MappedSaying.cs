using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Exchange.Csv;

/// <summary>One thing that each line may say. A line whose decisive cell is empty does not say it.</summary>
internal abstract record MappedSaying
{
    private MappedSaying() { }

    /// <summary>The cells that it reads.</summary>
    public abstract IEnumerable<Cell?> Cells { get; }

    /// <summary>An event, when there is a time.</summary>
    internal sealed record Event(string Name, Cell At, ImmutableDictionary<string, Cell> Carries) : MappedSaying
    {
        public override IEnumerable<Cell?> Cells => [At, .. Carries.Values];
    }

    /// <summary>A fact, when there is a value. <paramref name="Words"/>: what cells say in place of the vocabulary's words.</summary>
    internal sealed record Fact(FactDeclaration Declared, Cell From, Cell? At, bool Corrects, ImmutableDictionary<string, string> Words) : MappedSaying
    {
        public override IEnumerable<Cell?> Cells => [From, At];
    }

    /// <summary>A checklist, when there is a time. Each of its facts has a cell, so that nothing unasked becomes no.</summary>
    internal sealed record Checklist(string Name, Cell At, ImmutableSortedDictionary<string, Cell> Facts, ImmutableHashSet<string> Ticked, ImmutableHashSet<string> Blank)
        : MappedSaying
    {
        public override IEnumerable<Cell?> Cells => [At, .. Facts.Values];
    }

    /// <summary>A role's holder, when there is a party.</summary>
    internal sealed record Role(string Name, Cell Party, Cell? At) : MappedSaying
    {
        public override IEnumerable<Cell?> Cells => [Party, At];
    }
}
