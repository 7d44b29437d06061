using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>The ids that a case will have when it is opened, and its person where nobody knows it yet.</summary>
internal sealed record NewIdentity(string CaseId, CaseNumber Number, string PersonId)
{
    public static NewIdentity Of(IWriteSession session, IIdentities identities, Instant recorded) =>
        new(identities.NextId(recorded), FreeNumber(session, identities), identities.NextId(recorded));

    // With 35 random bits a number is met again now and then once there are many cases.
    private static CaseNumber FreeNumber(IWriteSession session, IIdentities identities)
    {
        while (true)
        {
            var number = CaseNumber.From(identities.NextBits());
            if (session.FindCase(number) is null) return number;
        }
    }
}
