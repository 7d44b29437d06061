using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Frames;

/// <summary>The pages that are one click away from everywhere.</summary>
public static class MainMenu
{
    /// <summary>The pages in order.</summary>
    public static IReadOnlyList<MenuPlace> Places { get; } =
    [
        new("/board", FrameTexts.Board, ["/", "/board", "/cases"]),
        new("/duties", FrameTexts.Duties, ["/duties"]),
        new("/outbox", FrameTexts.Outbox, ["/outbox"]),
        new("/to-dos", FrameTexts.ToDos, ["/to-dos", "/fax"], Counts: true),
        new("/directory", FrameTexts.Directory, ["/directory"]),
    ];
}

/// <summary>A page of the menu, with the number of what waits there if it counts; it is where the reader is when the path begins with one of its beginnings.</summary>
public sealed record MenuPlace(string Href, Bilingual Label, string[] Beginnings, bool Counts = false)
{
    /// <summary>Whether a path belongs to this page.</summary>
    public bool IsHere(string path) => Beginnings.Any(b => path == b || (b != "/" && path.StartsWith(b + "/", StringComparison.Ordinal)));
}
