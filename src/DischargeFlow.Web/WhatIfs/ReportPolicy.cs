using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Casework.Simulations;

namespace DischargeFlow.Web.WhatIfs;

/// <summary>
/// The content policy of a report. A report is one file that can be handed on, so its style stands in it: this very style is let through by its hash, and nothing
/// else is.
/// </summary>
internal static class ReportPolicy
{
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Css)))}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
}
