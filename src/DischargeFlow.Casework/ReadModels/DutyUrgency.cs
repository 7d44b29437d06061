using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.ReadModels;

/// <summary>How urgent a duty is, 0 first. Lists are sorted by it over all their pages, then by due moment.</summary>
public static class DutyUrgency
{
    /// <summary>What falls due within so long is urgent.</summary>
    public static Duration Soon { get; } = Duration.FromHours(24);

    /// <summary>
    /// What must be done and is overdue, what falls due within a day, what should have been done, what is open, what might have been done. What
    /// nobody decided, or consent holds back, comes after everything that can be done.
    /// </summary>
    public static int Of(DutyState state, Severity severity, Instant? due, Instant now) => (state, severity) switch
    {
        (DutyState.Overdue, Severity.Must) => 0,
        (DutyState.Open, not Severity.May) when due is { } edge && edge - now < Soon => 1,
        (DutyState.Overdue, Severity.Should) => 2,
        (DutyState.Open, _) => 3,
        (DutyState.Overdue, _) => 4,
        _ => 5,
    };
}
