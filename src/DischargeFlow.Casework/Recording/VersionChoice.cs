using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Recording;

/// <summary>
/// By which version of each rulebook a case goes: the one that a person chose, else the one that holds by its dates among those that were on the shelf
/// when the rulebook was bound. A function of the history, so that it can be asked of any past moment.
/// </summary>
public static class VersionChoice
{
    /// <summary>The rulebooks of a case with the versions by which it goes on a history.</summary>
    public static ImmutableArray<BoundRulebook> Of(IRulebookShelf shelf, CaseRecord @case, CaseHistory history)
    {
        var chosen = Choices(history);
        return [.. @case.Rulebooks.Select(b => b with { Version = Of(shelf, @case, b, history, chosen) })];
    }

    /// <summary>A choice as it is recorded: dates choose among what is on the shelf at that moment, unless it says otherwise.</summary>
    internal static EntryContent Recorded(IRulebookShelf shelf, EntryContent content) =>
        content is EntryContent.GoesBy { Version: null, UpTo: null } byDates && shelf.FindVersions(byDates.Rulebook) is { } versions
            ? byDates with { UpTo = versions.Newest.Version }
            : content;

    /// <summary>Whether one of the entries can make a case go by another version.</summary>
    public static bool MayMove(IRulebookShelf shelf, CaseRecord @case, IEnumerable<Entry> added)
    {
        foreach (var bound in @case.Rulebooks)
        {
            if (shelf.FindVersions(bound.Name) is { } versions && added.Any(e => versions.MayMove(e.Content))) return true;
        }

        return false;
    }

    /// <summary>Whether a person chose the version of a rulebook by which a case goes, so that its dates do not.</summary>
    public static bool IsChosen(CaseHistory history, string rulebook) => ChosenIn(history, rulebook) is not null;

    /// <summary>What a person chose last of a rulebook; null where the dates choose.</summary>
    public static EntryContent.GoesBy? ChosenIn(CaseHistory history, string rulebook) =>
        Choices(history).LastOrDefault(c => c.Rulebook == rulebook) is { Version: not null } chosen ? chosen : null;

    /// <summary>The highest number among which the dates of a case choose.</summary>
    public static int UpTo(BoundRulebook bound, CaseHistory history) => UpTo(bound, Choices(history));

    private static int UpTo(BoundRulebook bound, ImmutableArray<EntryContent.GoesBy> chosen)
    {
        var upTo = bound.UpTo;
        foreach (var choice in chosen)
        {
            if (choice.Rulebook == bound.Name && choice.UpTo is { } raised && raised > upTo) upTo = raised;
        }

        return upTo;
    }

    private static ImmutableArray<EntryContent.GoesBy> Choices(CaseHistory history) => history.Entries.Any(e => e.Content is EntryContent.GoesBy)
        ? [.. new EffectiveHistory(history.Entries).Entries.Select(e => e.Content).OfType<EntryContent.GoesBy>()]
        : [];

    private static int Of(IRulebookShelf shelf, CaseRecord @case, BoundRulebook bound, CaseHistory history, ImmutableArray<EntryContent.GoesBy> chosen)
    {
        // A version whose text is not there is not exchanged for another one: nobody said that the case may go by that.
        if (shelf.FindVersions(bound.Name) is not { } versions || versions.Find(bound.Version) is null) return bound.Version;
        var fixedAt = chosen.LastOrDefault(c => c.Rulebook == bound.Name)?.Version;
        return fixedAt is { } version && versions.Find(version) is not null ? version : versions.Holding(history, @case.Opened, UpTo(bound, chosen));
    }
}
