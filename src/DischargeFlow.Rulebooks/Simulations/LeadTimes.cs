using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>How many days before the discharge, as the survey of admissions and discharges asks.</summary>
public enum LeadBin { EightOrMore, FiveToSeven, TwoToFour, OneDay, SameDay, AfterDischarge }

/// <summary>Which contact is measured.</summary>
public enum LeadMeasure
{
    /// <summary>The contact that was recorded, or the due moment where that came first: what happens when the hospital keeps the rule at the last moment.</summary>
    WhenKept,

    /// <summary>The first message about the discharge to whom the contact is owed.</summary>
    FirstMessage,

    /// <summary>The contact that was recorded, whatever the rule says.</summary>
    Recorded,
}

/// <summary>How many stays of each measure fall into each bin, under the version compared with and under the draft.</summary>
public sealed class LeadTimes
{
    private static readonly int Bins = Enum.GetValues<LeadBin>().Length;

    private readonly long[] _counts = new long[Enum.GetValues<LeadMeasure>().Length * Bins * 2];

    /// <summary>The bin of a contact so many days before the discharge.</summary>
    public static LeadBin BinOf(int days) => days switch
    {
        >= 8 => LeadBin.EightOrMore,
        >= 5 => LeadBin.FiveToSeven,
        >= 2 => LeadBin.TwoToFour,
        1 => LeadBin.OneDay,
        0 => LeadBin.SameDay,
        _ => LeadBin.AfterDischarge,
    };

    /// <summary>How many stays.</summary>
    public long Of(LeadMeasure measure, LeadBin bin, bool after) => _counts[Index(measure, bin, after)];

    /// <summary>How many stays a measure knows.</summary>
    public long Total(LeadMeasure measure, bool after) => Enum.GetValues<LeadBin>().Sum(bin => Of(measure, bin, after));

    /// <summary>Adds what others counted.</summary>
    public void Add(LeadTimes other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }

    internal void Add(LeadMeasure measure, int? contact, int discharge, bool after)
    {
        if (contact is { } day) _counts[Index(measure, BinOf(discharge - day), after)]++;
    }

    private static int Index(LeadMeasure measure, LeadBin bin, bool after) => ((int)measure * Bins + (int)bin) * 2 + (after ? 1 : 0);
}
