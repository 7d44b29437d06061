using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Casework.Shelves;

/// <summary>One version of a rulebook, with its planner and its wording.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Planner">Plans by it.</param>
public sealed record ShelvedRulebook(int Version, Planner Planner)
{
    /// <summary>The rulebook's name.</summary>
    public string Name => Planner.Rulebook.Name;

    /// <summary>Its own wording by kind and language (<c>notice.ja</c>); what is missing has the product's wording.</summary>
    public ImmutableDictionary<string, string> MailTexts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>False when only cases that went by it keep it on the shelf, as its text is no longer in the folder of workflows.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>Whether it has a duty of this name, its present or its former one.</summary>
    public bool Knows(string duty)
    {
        foreach (var rule in Planner.Rulebook.Duties)
        {
            if (rule.Name == duty || rule.Was == duty) return true;
        }

        return false;
    }
}
