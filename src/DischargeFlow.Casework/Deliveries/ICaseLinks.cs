using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>Makes the links in messages. Opening one shows what the recipient is told; only a button on that page records anything.</summary>
public interface ICaseLinks
{
    /// <summary>
    /// The link of one alert for one recipient: signed, so that nobody makes one for another case; the same arguments give the same link.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="recipient">Who is told.</param>
    /// <param name="duty">About which duty.</param>
    /// <param name="kind">By which kind of message.</param>
    /// <param name="at">The alert's moment, from which the link's life is counted.</param>
    /// <param name="address">The mail address to which it goes, so that who reads there can say "not for me"; empty on paper.</param>
    Uri Of(CaseNumber @case, PartyId recipient, DutyKey duty, AlertKind kind, Instant at, string address = "");
}
