namespace DischargeFlow.Casework.Drafts;

/// <summary>What came of keeping or removing a file of a draft.</summary>
public abstract record DraftKeeping
{
    private protected DraftKeeping() { }
}

/// <summary>The file is kept; null when it was to go and is gone.</summary>
public sealed record DraftKept(DraftFile? File) : DraftKeeping;

/// <summary>Somebody else was there first, and nothing was overwritten. This is the file as they kept it; null when they removed it.</summary>
public sealed record DraftMet(DraftFile? File) : DraftKeeping;
