namespace DischargeFlow.Web.Frames;

/// <summary>Where the one script and the one style sheet of the pages are served. Both come from this host.</summary>
public static class Bundles
{
    /// <summary>The style sheet.</summary>
    public const string Style = "/_content/DischargeFlow.Web/dist/site.css";

    /// <summary>The script.</summary>
    public const string Script = "/_content/DischargeFlow.Web/dist/site.js";
}
