namespace DischargeFlow.Rulebooks.Checking.Reaches;

/// <summary>Between which dates a moment lies, in calendar days from the date of its root; infinite where closed days or an open end decide.</summary>
/// <param name="Root">What it is counted from in the end; only moments of the same root can be compared.</param>
/// <param name="Least">The earliest date, in days from the root's date.</param>
/// <param name="Most">The latest date.</param>
internal sealed record Reach(string Root, double Least, double Most)
{
    /// <summary>True when it is on an earlier date than the other, whatever happens.</summary>
    public bool IsAlwaysBefore(Reach other) => Root == other.Root && Most < other.Least;
}
