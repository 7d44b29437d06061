namespace DischargeFlow.Web.Api.Problems;

/// <summary>Problem details (RFC 9457).</summary>
/// <param name="Type">What kind of problem, as a stable name: <c>urn:dischargeflow:problem:CODE</c>.</param>
/// <param name="Title">The kind in words, in the caller's language.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened, what it means, what to do now, in the caller's language.</param>
/// <param name="Code">The stable code alone.</param>
public sealed record ProblemJson(string Type, string Title, int Status, string Detail, string Code);
