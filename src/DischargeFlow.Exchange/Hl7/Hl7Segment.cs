namespace DischargeFlow.Exchange.Hl7;

/// <summary>One segment: its name, its place in the file, its fields as HL7 counts them.</summary>
public sealed class Hl7Segment
{
    private readonly string[] _fields;
    private readonly Hl7Delimiters _delimiters;

    internal Hl7Segment(string text, int line, Hl7Delimiters delimiters)
    {
        Name = text[..3];
        Line = line;
        _delimiters = delimiters;
        _fields = text.Split(delimiters.Field);
    }

    /// <summary>Three letters or digits, such as <c>PV1</c>.</summary>
    public string Name { get; }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>A field, from 1; empty when the segment ends before it. The header's first field is the delimiter itself.</summary>
    public Hl7Field this[int number]
    {
        get
        {
            var place = Name == "MSH" ? number - 1 : number;
            return new(place < _fields.Length ? _fields[place] : "", _delimiters);
        }
    }

    /// <summary>Where a field stands.</summary>
    public Hl7Place Place(int? field = null) => new(Line, Name, field);
}
