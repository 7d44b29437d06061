using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Tests.Given;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>A situation as a reader needs it to write it down as a test.</summary>
internal static class Printed
{
    public static string Text(Situation situation)
    {
        var text = new StringBuilder("\n");
        var rulebook = situation.Rulebook;
        text.Append(CultureInfo.InvariantCulture, $"closed-days {Of(rulebook.ClosedDays)}, days-of {rulebook.DaysOf}, sending-needs {Of(rulebook.SendingNeeds)}, scope {Of(rulebook.Scope)}, tell-changes {rulebook.TellChangesAfter}\n");
        foreach (var named in rulebook.Criteria) text.Append(CultureInfo.InvariantCulture, $"criterion {named.Name}: {Of(named.Body)}\n");
        foreach (var named in rulebook.Moments) text.Append(CultureInfo.InvariantCulture, $"moment {named.Name}: {Of(named.Expression)}\n");
        foreach (var unit in rulebook.Units) text.Append(CultureInfo.InvariantCulture, $"unit {Of(unit)}\n");
        foreach (var duty in rulebook.Duties)
        {
            text.Append(CultureInfo.InvariantCulture, $"{duty.Name}: {duty.Owner} to {(duty.ToEach ? "each of " : "")}{Of(duty.To)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    if {Of(duty.If)}\n    starts {Of(duty.Starts)}\n    from {Of(duty.From)}\n    due {Of(duty.Due)}, too late {Of(duty.IfTooLate)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    ends {Of(duty.Ends)}\n    done-by {Of(duty.DoneBy)}\n");
            foreach (var step in duty.Tell) text.Append(CultureInfo.InvariantCulture, $"    tell {step.Kind} {Of(step.At)} {Of(step.Roles)} until {step.Until} {Of(step.Repeat)}\n");
        }

        foreach (var entry in situation.Entries)
        {
            var happened = entry.Happened.IsDay ? entry.Happened.ToString() : situation.Text(entry.Happened.Instant);
            text.Append(CultureInfo.InvariantCulture, $"{entry.Sequence,3} {situation.Text(entry.Recorded)} happened {happened}: {Of(entry.Content)}\n");
        }

        return text.ToString();
    }

    private static string Of(object? thing) => thing switch
    {
        null => "-",
        string text => text,
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])))})",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Of))}]",
        ValueType value => value.ToString()!,
        _ => Record(thing),
    };

    private static string Record(object record)
    {
        var parts = record.GetType().GetProperties()
            .Where(p => p.PropertyType != typeof(Place) && p.Name != "EqualityContract" && p.GetIndexParameters().Length == 0)
            .Select(p => p.GetValue(record)).Where(v => v is not null).Select(Of).ToList();
        return parts.Count == 0 ? record.GetType().Name : $"{record.GetType().Name}({string.Join(' ', parts)})";
    }
}
