namespace DischargeFlow.Web.Api;

/// <summary>How much one request may bring.</summary>
public static class ApiLimits
{
    /// <summary>The largest body.</summary>
    public const int BodyBytes = 256 * 1024;

    /// <summary>The deepest nesting of JSON.</summary>
    public const int JsonDepth = 16;

    /// <summary>The longest idempotency key.</summary>
    public const int KeyLength = 200;
}
