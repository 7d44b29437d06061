using System.Globalization;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Workflows;

/// <summary>The versions of one rulebook as they are found in its folder: one name, each number once.</summary>
internal sealed class VersionFamily(ICollection<Finding> findings)
{
    /// <summary>The versions that belong together, in the order in which they were found.</summary>
    public List<LoadedRulebook> Versions { get; } = [];

    /// <summary>Adds a version; one that cannot belong here is named and left out.</summary>
    /// <param name="loaded">The version.</param>
    /// <param name="folder">The name of its folder under <c>versions</c>; null for the one that lies above.</param>
    public void Add(LoadedRulebook loaded, string? folder)
    {
        var place = loaded.Rulebook.Place;
        if (folder is not null && folder != loaded.Version.ToString(CultureInfo.InvariantCulture))
            findings.Add(FindingTable.VersionInOddFolder.At(place, folder, loaded.Version));
        if (Versions is [var first, ..] && first.Name != loaded.Name)
        {
            findings.Add(FindingTable.VersionOfAnother.At(place, first.Name, loaded.Name));
            return;
        }

        if (Versions.Find(v => v.Version == loaded.Version) is { } same)
        {
            // Whoever begins a new version copies the present one first: the same text twice does no harm.
            if (KeptRulebook.Plain(same.Text) != KeptRulebook.Plain(loaded.Text))
                findings.Add(FindingTable.SameVersionTwice.At(place, loaded.Name, loaded.Version, same.Rulebook.Place.File));
            return;
        }

        Versions.Add(loaded);
    }
}
