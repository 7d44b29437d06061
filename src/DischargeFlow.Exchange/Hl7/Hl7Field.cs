using System.Collections.Immutable;

namespace DischargeFlow.Exchange.Hl7;

/// <summary>One field of a segment as it is written, with a way to its parts.</summary>
public readonly record struct Hl7Field(string Raw, Hl7Delimiters Delimiters)
{
    /// <summary>True when nothing is written: the sender says nothing of it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Raw);

    /// <summary>True when two quotation marks are written: the sender says that there is none.</summary>
    public bool SaysNone => Raw?.Trim() == "\"\"";

    /// <summary>The repetitions in order; one for a field that does not repeat.</summary>
    public ImmutableArray<Hl7Field> Repetitions
    {
        get
        {
            var delimiters = Delimiters;
            return [.. Raw.Split(Delimiters.Repetition).Select(r => new Hl7Field(r, delimiters))];
        }
    }

    /// <summary>The first subcomponent of a component of the first repetition, from 1, escapes undone and trimmed; null when empty or said to be none.</summary>
    public string? Component(int number)
    {
        if (IsEmpty) return null;
        var components = Raw.Split(Delimiters.Repetition, 2)[0].Split(Delimiters.Component);
        if (number > components.Length) return null;
        var written = components[number - 1].Split(Delimiters.Subcomponent, 2)[0];
        var text = Hl7Escapes.Undo(written, Delimiters).Trim().Trim('\u3000');
        return text.Length == 0 || text == "\"\"" ? null : text;
    }
}
