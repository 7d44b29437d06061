using NodaTime;

namespace DischargeFlow.Casework.Accounts;

/// <summary>Somebody signed in on one device. Moments are of the real clock.</summary>
/// <param name="Hash">The hash of the secret that the device keeps.</param>
/// <param name="Account">Who.</param>
/// <param name="Stamp">The account's stamp at sign-in: another one ends the session.</param>
/// <param name="WithSecondFactor">Whether a second factor was given.</param>
/// <param name="Started">When it began.</param>
/// <param name="Seen">When the person last did something.</param>
/// <param name="Device">What the browser calls itself, cut short.</param>
public sealed record SignedSession(string Hash, string Account, string Stamp, bool WithSecondFactor, Instant Started, Instant Seen, string Device);
