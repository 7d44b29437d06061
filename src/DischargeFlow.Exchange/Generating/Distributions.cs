using System.Collections.Immutable;

namespace DischargeFlow.Exchange.Generating;

/// <summary>
/// What chance chooses from. Only what names a source was read in one; every other number is a guess of this project, made so that each kind of
/// stay occurs. <c>docs/what-if.md</c> shows the same tables, and a test holds it to them.
/// </summary>
public static class Distributions
{
    /// <summary>Hospitals of a region. Source: the survey of Kitami of 2023 (16 hospitals, 67 offices, 196 care managers).</summary>
    public const int Hospitals = 16;

    /// <summary>Care managers' offices of a region. Same source.</summary>
    public const int Offices = 67;

    /// <summary>Care managers of a region. Same source.</summary>
    public const int CareManagers = 196;

    /// <summary>Regions of the country, each with its own hospitals, offices and care managers, and how many times as many as one region.</summary>
    public const int Prefectures = 47;

    /// <summary>How many times a region's hospitals, offices and care managers a prefecture has.</summary>
    public const int RegionsOfAPrefecture = 10;

    /// <summary>Percent of stays that need discharge coordination.</summary>
    public const int NeedsCoordination = 45;

    /// <summary>
    /// Percent of these of which a contact about the discharge is recorded. Source: the share of discharges that were told went from 40 to 60 percent with
    /// Kitami's shared system.
    /// </summary>
    public const int Contacted = 60;

    /// <summary>Percent of stays in which the care manager is known.</summary>
    public const int CareManagerKnown = 70;

    /// <summary>Percent of stays that end without a discharge date having been set.</summary>
    public const int Unplanned = 8;

    /// <summary>Percent of stays that end in death, and in a transfer.</summary>
    public const int Died = 4;

    /// <summary>Percent of stays that end in a transfer to another hospital.</summary>
    public const int TransferredOut = 5;

    /// <summary>Percent of stays in which consent to sharing information is refused.</summary>
    public const int ConsentRefused = 2;

    /// <summary>Nights, by the share of stays that are no longer.</summary>
    public static ImmutableArray<(double UpTo, int Nights)> Length { get; } = [(0, 1), (0.10, 3), (0.25, 7), (0.50, 14), (0.75, 28), (0.90, 50), (0.97, 90), (1, 180)];

    /// <summary>Percent of admissions by weekday, Monday first.</summary>
    public static ImmutableArray<int> Weekday { get; } = [19, 18, 17, 17, 16, 7, 6];

    /// <summary>Minute of the day of an admission, by share.</summary>
    public static ImmutableArray<(double UpTo, int Minute)> Clock { get; } = [(0, 0), (0.10, 510), (0.55, 720), (0.80, 1020), (1, 1439)];

    /// <summary>Days before the discharge at which its date is set first, by share.</summary>
    public static ImmutableArray<(double UpTo, int Days)> DateSet { get; } = [(0, 1), (0.10, 2), (0.35, 5), (0.65, 8), (0.90, 14), (1, 30)];

    /// <summary>Percent of stays whose discharge date moves not at all, once, twice, three times.</summary>
    public static ImmutableArray<int> Moves { get; } = [50, 30, 14, 6];

    /// <summary>Percent of contacts that come 8 days before the discharge or earlier, 5 to 7, 2 to 4, one day, no day before, and after it.</summary>
    public static ImmutableArray<int> Lead { get; } = [18, 27, 28, 13, 10, 4];
}
