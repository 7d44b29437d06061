using NodaTime;

namespace DischargeFlow.Casework.Directory.Checks;

/// <summary>What is to be done about an address now.</summary>
public enum AddressStep
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Ask whether it is right.</summary>
    Ask,

    /// <summary>It was asked and reminded, and its year is over: nothing is sent there until it confirms.</summary>
    Lapse,
}

/// <summary>
/// When a mail address is asked whether it is right: before its first use, and again each year. Days are calendar days of 24 hours on the clock of the cases.
/// </summary>
public static class AskingTimes
{
    /// <summary>How long a confirmation holds.</summary>
    public static Duration Life { get; } = Duration.FromDays(365);

    /// <summary>So long before its end it is asked to confirm again.</summary>
    public static Duration Before { get; } = Duration.FromDays(30);

    // Whoever was on leave for three weeks still finds a question that counts.
    private static readonly Duration LongestSilence = Duration.FromDays(28);
    private static readonly Duration AfterFirst = Duration.FromDays(3), AfterOthers = Duration.FromDays(7);
    private const int MostAsks = 4, FewestAsksBeforeLapse = 2;

    /// <summary>What is to be done about a mail address.</summary>
    public static AddressStep Step(ContactPoint point, AddressCheck? check, Instant now)
    {
        if (point.Kind != ContactKind.Mail || point.Stopped is not null) return AddressStep.Nothing;
        if (point.Verified)
        {
            if (point.Confirmed is not { } confirmed || now < confirmed + Life - Before) return AddressStep.Nothing;
            var wasWarned = check is { Asks: >= FewestAsksBeforeLapse, FirstAsked: { } first } && now >= first + LongestSilence;
            if (now >= confirmed + Life && wasWarned) return AddressStep.Lapse;
        }

        if (check is null) return AddressStep.Ask;
        return (point.Verified || check.Asks < MostAsks) && !(check.Next > now) ? AddressStep.Ask : AddressStep.Nothing;
    }

    /// <summary>Not before then it is asked again, after it was asked so often.</summary>
    public static Instant NextAfter(int asks, Instant now) => now + (asks <= 1 ? AfterFirst : AfterOthers);
}
