using DischargeFlow.Casework.Intakes;
using DischargeFlow.Casework.Refusals;
using NodaTime;

namespace DischargeFlow.Exchange.Imports;

/// <summary>Hands a message to intake; what the case refuses becomes a reason, so that the rest goes on.</summary>
internal static class Taking
{
    public static async Task<IntakeResult> TakeAsync(IIntake intake, IncomingMessage message, Instant recorded, CancellationToken cancellationToken)
    {
        try
        {
            return await intake.TakeAsync(message, recorded, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            return new(IntakeOutcome.Quarantined, null, refused.Refusal.Sentence);
        }
    }
}
