using DischargeFlow.Casework.Deliveries;

namespace DischargeFlow.Notifications.Sendmail;

/// <summary>What a mail command means by its exit code, after sysexits.h.</summary>
internal static class ExitCodes
{
    private const int Fine = 0;
    private const int BadData = 65;
    private const int NoSuchUser = 67;
    private const int NoSuchHost = 68;

    /// <summary>
    /// The outcome. Only what is wrong with this mail or its recipient is refused for good: 75 (try again later), and everything that is
    /// wrong with the command, its rights or its configuration, keeps the mail for another attempt.
    /// </summary>
    public static SendResult Read(int code, bool handedOver, string words)
    {
        var reply = words.Length == 0 ? $"sendmail ended with {code}" : $"sendmail ended with {code}: {words}";
        return code switch
        {
            Fine when handedOver => new(SendOutcome.Accepted, words.Length == 0 ? "sendmail took it over" : words),
            Fine => new(SendOutcome.RefusedForNow, "sendmail ended before it had read the whole mail."),
            BadData or NoSuchUser or NoSuchHost => new(SendOutcome.RefusedForGood, reply),
            // Ended by a signal: it may have queued the mail before.
            > 128 when handedOver => new(SendOutcome.FateUnknown, reply),
            _ => new(SendOutcome.RefusedForNow, reply),
        };
    }
}
