using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>
/// A part of a rulebook as a text that is the same when the part says the same: wherever it stands, however it is labelled. Each name in it is
/// written <c>=name;</c>, and a duty's, where it is referred to, <c>Duty=name;</c>.
/// </summary>
internal static class Meaning
{
    private static readonly string[] SaysNothing = ["Source", "Tags", "Severity", "Basis", "EqualityContract"];

    public static string Of(object? part)
    {
        var text = new StringBuilder();
        Write(text, "", part);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, object? part)
    {
        switch (part)
        {
            case null or Place or Bilingual:
                return;
            case string or Enum or bool or LocalDate or LocalTime or Duration or DateTimeZone or Moment:
                text.Append(name).Append('=').Append(part).Append(';');
                return;
            case IFormattable number when part.GetType().IsPrimitive || part is decimal:
                text.Append(name).Append('=').Append(number.ToString(null, CultureInfo.InvariantCulture)).Append(';');
                return;
            case ITuple tuple:
                text.Append(name).Append('(');
                for (var i = 0; i < tuple.Length; i++) Write(text, "", tuple[i]);
                text.Append(')');
                return;
            case IEnumerable items:
                text.Append(name).Append('[');
                foreach (var item in items) Write(text, "", item);
                text.Append(']');
                return;
            default:
                text.Append(name).Append(' ').Append(part.GetType().Name).Append('{');
                foreach (var property in part.GetType().GetProperties().Where(p => !SaysNothing.Contains(p.Name) && p.GetIndexParameters().Length == 0))
                    Write(text, property.Name, property.GetValue(part));
                text.Append('}');
                return;
        }
    }
}
