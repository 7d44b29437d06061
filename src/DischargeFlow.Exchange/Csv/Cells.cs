using System.Collections.Immutable;
using DischargeFlow.Casework.Intakes;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Exchange.Csv;

/// <summary>The cells of one line while they are read; the first fault stays.</summary>
internal sealed class Cells(MappedColumns map, Func<string, string> value)
{
    public CsvFault? Fault { get; private set; }

    /// <summary>The text of a cell, trimmed; null when it is empty.</summary>
    public string? Text(Cell? cell)
    {
        if (cell is null) return null;
        var text = (cell.Constant ?? value(cell.Column!)).Trim().Trim('\u3000');
        return text.Length == 0 ? null : text;
    }

    public string Required(Cell cell, string what, string ja)
    {
        if (Text(cell) is { } text) return text;
        Fault ??= new(cell.Column, CsvFaults.Missing(what, ja));
        return "";
    }

    /// <summary>The moment in a cell; null when it is empty, a fault when it cannot be read.</summary>
    public Moment? Moment(Cell? cell)
    {
        if (Text(cell) is not { } text) return null;
        var moment = map.Formats.Read(text, map.Zone);
        if (moment is null) Fault ??= new(cell!.Column, CsvFaults.NoMoment);
        return moment;
    }

    /// <summary>What the line says, or null when its decisive cell is empty.</summary>
    public Saying? Saying(MappedSaying saying, Instant said) => saying switch
    {
        MappedSaying.Event @event => Event(@event),
        MappedSaying.Fact fact => Fact(fact, said),
        MappedSaying.Checklist checklist => Checklist(checklist),
        MappedSaying.Role role when Text(role.Party) is { } party => new Saying.RoleHeld(role.Name, party, At(role.At, said)),
        _ => null,
    };

    private Saying.EventHappened? Event(MappedSaying.Event @event)
    {
        if (Moment(@event.At) is not { } at) return null;
        return new(@event.Name, at, @event.Carries.Select(c => (c.Key, Text: Text(c.Value))).Where(c => c.Text is not null).ToImmutableSortedDictionary(c => c.Key, c => c.Text!));
    }

    private Saying? Fact(MappedSaying.Fact fact, Instant said)
    {
        if (Text(fact.From) is not { } text)
        {
            if (map.IsReadOnce(fact.At) && Text(fact.At) is not null) Fault ??= new(fact.From.Column, CsvFaults.SetToWhat);
            return null;
        }

        if (CellValue.Of(text, fact, map) is not { } value)
        {
            Fault ??= new(fact.From.Column, CsvFaults.NoValue(fact.Declared));
            return null;
        }

        var at = At(fact.At, said);
        return fact.Corrects ? new Saying.FactWasAlways(fact.Declared.Name, value, at) : new Saying.FactBecame(fact.Declared.Name, value, at);
    }

    private Saying.ChecklistAssessed? Checklist(MappedSaying.Checklist checklist)
    {
        if (Moment(checklist.At) is not { } at)
        {
            if (checklist.Facts.Values.Any(c => Text(c) is { } mark && !checklist.Blank.Contains(mark))) Fault ??= new(checklist.At.Column, CsvFaults.TickedWhen);
            return null;
        }

        var ticked = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (fact, cell) in checklist.Facts)
        {
            if (Text(cell) is not { } mark) continue;
            if (checklist.Ticked.Contains(mark)) ticked.Add(fact);
            else if (!checklist.Blank.Contains(mark)) Fault ??= new(cell.Column, CsvFaults.NoTick);
        }

        return new(checklist.Name, ticked.ToImmutable(), at);
    }

    private Moment At(Cell? cell, Instant said) => Moment(cell) ?? Rulebooks.Histories.Moment.At(said);
}
