namespace DischargeFlow.Web.Frames;

/// <summary>Who uses the pages, as histories and the audit name them until sign-in exists.</summary>
public static class Reader
{
    /// <summary>Somebody at the pages of this machine.</summary>
    public const string Who = "page";

    /// <summary>A program at the HTTP API of this machine.</summary>
    public const string Program = "api";
}
