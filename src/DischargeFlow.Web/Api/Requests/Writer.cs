using System.Reflection;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Api.Requests;

/// <summary>Who writes through the API, with the key by which a repeated request is recognised and the version that the writer saw.</summary>
/// <param name="Requester">Who, with the key.</param>
/// <param name="Version">From <c>If-Match</c>; null when it was not sent.</param>
public sealed record Writer(Requester Requester, int? Version) : IBindableFromHttpContext<Writer>
{
    /// <summary>The header that every write needs.</summary>
    public const string KeyHeader = "Idempotency-Key";

    /// <inheritdoc/>
    public static ValueTask<Writer?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var headers = context.Request.Headers;
        var key = headers[KeyHeader].ToString();
        if (key.Length == 0) throw ApiRefusals.KeyMissing();
        if (key.Length > ApiLimits.KeyLength || key.Any(c => c is <= ' ' or > '~')) throw ApiRefusals.KeyUnreadable();
        return ValueTask.FromResult<Writer?>(new(new(Viewer.Of(context.User).Who, key), VersionOf(headers.IfMatch.ToString())));
    }

    /// <summary>The version of the header or of the body; refused when they differ.</summary>
    public int? VersionOr(int? inBody) => (Version, inBody) switch
    {
        ({ } header, { } body) when header != body => throw ApiRefusals.TwoVersions(),
        _ => Version ?? inBody,
    };

    private static int? VersionOf(string header)
    {
        header = header.Trim();
        if (header is "" or "*") return null;
        if (header.StartsWith("W/", StringComparison.Ordinal)) header = header[2..];
        return header is ['"', .. var digits, '"'] && digits.Length is > 0 and < 10 && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : throw ApiRefusals.VersionUnreadable();
    }
}
