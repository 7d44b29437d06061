using DischargeFlow.Casework.Ledgers;

namespace DischargeFlow.Casework.Shelves;

/// <summary>In the words of which version something is told.</summary>
public static class ToldBy
{
    /// <summary>
    /// The version by which the case goes; where that has no such duty, the newest that has it: what was told by one version and is taken back under
    /// another is told in the words that people know.
    /// </summary>
    public static ShelvedRulebook? VersionFor(this IRulebookShelf shelf, string rulebook, int? version, string duty)
    {
        if (shelf.FindVersions(rulebook) is not { } versions) return null;
        var bound = version is { } number ? versions.Find(number) : null;
        if (bound is not null && bound.Knows(duty)) return bound;
        for (var i = versions.All.Length - 1; i >= 0; i--)
        {
            if (versions.All[i].Knows(duty)) return versions.All[i];
        }

        return bound is null or { Version: ShelvedVersions.None } ? versions.Newest : bound;
    }

    /// <summary>The version in whose words an alert is told.</summary>
    public static ShelvedRulebook? VersionFor(this IRulebookShelf shelf, AlertRow alert) =>
        shelf.VersionFor(alert.Ref.Rulebook, alert.RulebookVersion, alert.Alert.Duty.Duty);
}
