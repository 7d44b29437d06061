using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>Everything that a model says, whatever it is made of, but where it stands in a text.</summary>
internal static class ModelText
{
    public static string Of(object? model)
    {
        var text = new StringBuilder();
        Write(model, text, 0);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                return;
            case string or bool or int or decimal or Enum or LocalDate or LocalTime or Duration or DateTimeZone:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\n');
                return;
            case IEnumerable items:
                text.Append("[\n");
                foreach (var item in items) Write(item, text.Append(' ', depth + 1), depth + 1);
                text.Append(' ', depth).Append("]\n");
                return;
        }

        text.Append(value.GetType().Name).Append('\n');
        foreach (var (name, part) in PartsOf(value)) Write(part, text.Append(' ', depth + 1).Append(name).Append('='), depth + 1);
    }

    private static IEnumerable<(string Name, object? Value)> PartsOf(object value)
    {
        var type = value.GetType();
        if (type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)) return type.GetFields().Select(f => (f.Name, f.GetValue(value)));
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType != typeof(Place) && p.GetIndexParameters().Length == 0 && p.Name is not ("EqualityContract" or "IsElapsed"))
            .Select(p => (p.Name, p.GetValue(value)));
    }
}
