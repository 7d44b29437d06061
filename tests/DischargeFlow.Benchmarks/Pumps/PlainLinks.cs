using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Benchmarks.Pumps;

/// <summary>Links without a signature: signing is the pages' matter.</summary>
internal sealed class PlainLinks : ICaseLinks
{
    public Uri Of(CaseNumber @case, PartyId recipient, DutyKey duty, AlertKind kind, Instant at, string address) => new($"http://localhost:5080/m/{@case}/{recipient}");
}
