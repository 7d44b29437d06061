using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Access;

namespace DischargeFlow.Web.Frames;

/// <summary>The pages that are one click away from everywhere.</summary>
public static class MainMenu
{
    /// <summary>The pages in order; each is shown to whom its policy lets in.</summary>
    public static IReadOnlyList<MenuPlace> Places { get; } =
    [
        new("/board", FrameTexts.Board, Policies.ReadCases, ["/", "/board", "/cases"]),
        new("/duties", FrameTexts.Duties, Policies.ReadCases, ["/duties"]),
        new("/outbox", FrameTexts.Outbox, Policies.ReadCases, ["/outbox"]),
        new("/to-dos", FrameTexts.ToDos, Policies.ReadCases, ["/to-dos", "/fax"], Counts: true),
        new("/directory", FrameTexts.Directory, Policies.ReadDirectory, ["/directory", "/directory-table"]),
        new("/rulebooks", FrameTexts.Rulebooks, Policies.Rules, ["/rulebooks", "/drafts", "/publications"]),
        new("/calendars", FrameTexts.Calendars, Policies.Rules, ["/calendars"]),
        new("/accounts", FrameTexts.Accounts, Policies.Accounts, ["/accounts", "/keys"]),
        new("/audit", FrameTexts.Audit, Policies.Audit, ["/audit"]),
    ];
}

/// <summary>A page of the menu, with the number of what waits there if it counts; it is where the reader is when the path begins with one of its beginnings.</summary>
public sealed record MenuPlace(string Href, Bilingual Label, string Policy, string[] Beginnings, bool Counts = false)
{
    /// <summary>Whether a path belongs to this page.</summary>
    public bool IsHere(string path) => Beginnings.Any(b => path == b || (b != "/" && path.StartsWith(b + "/", StringComparison.Ordinal)));
}
