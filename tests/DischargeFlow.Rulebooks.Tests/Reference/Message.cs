using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>A message that went out in a fold. Several alerts of one kind and duty to one party at one moment are one message.</summary>
internal sealed record Message(Instant At, AlertKind Kind, DutyKey Duty, string To)
{
    public static string Addressee(string role, PartyId? party) => party?.Value ?? $"nobody ({role})";
}
