using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Versions;

/// <summary>Whether the versions of one rulebook go together: from when each holds, and whether one holds at all.</summary>
public static class VersionChecks
{
    /// <summary>What is to be said of the versions of one rulebook, each at its place.</summary>
    /// <param name="versions">The versions that can run, each number once.</param>
    /// <param name="today">Today; null when it is not asked whether a version holds already.</param>
    public static IEnumerable<Finding> Check(IReadOnlyCollection<Rulebook> versions, LocalDate? today)
    {
        if (versions.Count == 0) yield break;
        var byNumber = versions.OrderBy(v => v.Version).ToList();
        foreach (var (version, at) in byNumber.Select((v, i) => (v, i)))
        {
            var later = byNumber.Skip(at + 1).ToList();
            if (later.LastOrDefault(l => l.Effective.From == version.Effective.From) is { } other)
                yield return FindingTable.VersionNeverHolds.At(version.Place, version.Name, version.Version, other.Version, Date(version));
            if (later.Find(l => l.Effective.From < version.Effective.From) is { } earlier)
                yield return FindingTable.VersionsOutOfOrder.At(earlier.Place, version.Name, earlier.Version, Date(earlier), version.Version, Date(version));
        }

        var first = versions.MinBy(v => v.Effective.From)!;
        if (today is { } now && now < first.Effective.From)
            yield return FindingTable.NoVersionHolds.At(first.Place, first.Name, Date(first), LocalDatePattern.Iso.Format(now));
    }

    private static string Date(Rulebook version) => LocalDatePattern.Iso.Format(version.Effective.From);
}
