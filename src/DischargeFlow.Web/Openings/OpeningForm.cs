using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Openings;

/// <summary>What somebody filled in to open a case: texts, not yet looked at.</summary>
public sealed record OpeningForm
{
    private const string RolePrefix = "role.";

    public string Hospital { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string FamilyKana { get; init; } = "";

    public string GivenKana { get; init; } = "";

    public string BirthDate { get; init; } = "";

    public string PatientNumber { get; init; } = "";

    public string AdmissionDate { get; init; } = "";

    public string AdmissionTime { get; init; } = "";

    public string Ward { get; init; } = "";

    public string PlannedDischarge { get; init; } = "";

    public string Consent { get; init; } = "";

    /// <summary>Parties by the role that they hold.</summary>
    public ImmutableSortedDictionary<string, string> Roles { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Reads a form.</summary>
    public static OpeningForm Of(IFormCollection form) => new()
    {
        Hospital = form["hospital"].ToString(),
        FamilyName = form["family-name"].ToString(),
        GivenName = form["given-name"].ToString(),
        FamilyKana = form["family-kana"].ToString(),
        GivenKana = form["given-kana"].ToString(),
        BirthDate = form["birth-date"].ToString(),
        PatientNumber = form["patient-number"].ToString(),
        AdmissionDate = form["admission-date"].ToString(),
        AdmissionTime = form["admission-time"].ToString(),
        Ward = form["ward"].ToString(),
        PlannedDischarge = form["planned-discharge"].ToString(),
        Consent = form["consent"].ToString(),
        Roles = form.Where(f => f.Key.StartsWith(RolePrefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(f => f.Key[RolePrefix.Length..], f => f.Value.ToString(), StringComparer.Ordinal),
    };
}
