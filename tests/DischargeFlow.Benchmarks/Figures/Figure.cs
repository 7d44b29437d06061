using System.Globalization;

namespace DischargeFlow.Benchmarks.Figures;

/// <summary>One line of the report: what was measured, what was wanted, and the stand-in measured in the same run.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">The least (or, with <paramref name="AtMost"/>, the most) that is wanted; null where nothing was promised.</param>
/// <param name="AtMost">True when less is better.</param>
/// <param name="Beside">What is printed beside it.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Target = null, bool AtMost = false, string Beside = "")
{
    /// <summary>Whether the figure is as wanted; null where nothing was promised.</summary>
    public bool? IsReached => Target is { } target ? AtMost ? Value <= target : Value >= target : null;

    /// <inheritdoc/>
    public override string ToString()
    {
        var wanted = Target is { } target ? $"  wanted {(AtMost ? "<=" : ">=")} {Text(target)}: {(IsReached == true ? "reached" : "NOT REACHED")}" : "";
        return $"{Name,-44} {Text(Value),12} {Unit,-14}{wanted}{(Beside.Length > 0 ? "  " + Beside : "")}";
    }

    private static string Text(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
