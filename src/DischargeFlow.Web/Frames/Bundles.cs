namespace DischargeFlow.Web.Frames;

/// <summary>Where the scripts and the one style sheet of the pages are served. All come from this host.</summary>
public static class Bundles
{
    /// <summary>The style sheet.</summary>
    public const string Style = "/_content/DischargeFlow.Web/dist/site.css";

    /// <summary>The editor of texts; only the page of a draft's text loads it.</summary>
    public const string Editor = "/_content/DischargeFlow.Web/dist/editor.js";

    /// <summary>The script.</summary>
    public const string Script = "/_content/DischargeFlow.Web/dist/site.js";
}
