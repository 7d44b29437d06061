using DischargeFlow.Rulebooks.Findings;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Versions.Differences;

/// <summary>How much hangs on a difference, from the most to the least.</summary>
public enum Weight
{
    /// <summary>A duty comes or goes, or a version holds for other cases.</summary>
    Whole,

    /// <summary>Whether, who, by when, and by what a duty is fulfilled.</summary>
    Duty,

    /// <summary>Criteria, moments, parties and units, on which duties stand.</summary>
    Ground,

    /// <summary>Who is told when.</summary>
    Telling,

    /// <summary>How messages leave: consent, channels, quiet hours, the last resort.</summary>
    Sending,

    /// <summary>What people read: labels, sources, tags; the order of things.</summary>
    Reading,
}

/// <summary>One thing in which two versions of a rulebook differ.</summary>
/// <param name="Weight">How much hangs on it.</param>
/// <param name="Kind">What kind of thing it is about: <c>rulebook</c>, <c>duty</c>, <c>criterion</c>, <c>moment</c>, <c>party</c> or <c>unit</c>.</param>
/// <param name="Name">The name of the thing in the later version, or the one that it had.</param>
/// <param name="Subject">What people call the thing.</param>
/// <param name="Aspect">What of it differs; null when the whole thing came or went.</param>
/// <param name="Before">What the earlier version says; null when it says nothing.</param>
/// <param name="After">What the later version says; null when it says nothing.</param>
public sealed record Difference(Weight Weight, string Kind, string Name, Bilingual Subject, Bilingual? Aspect, Bilingual? Before, Bilingual? After)
{
    /// <summary>The difference in one line: <c>退院の連絡 期限: 退院日の5日前 → 7日前</c>.</summary>
    public string Sentence(Tongue language)
    {
        var ja = language == Tongue.Ja;
        var subject = Aspect is null ? Subject.In(language) : $"{Subject.In(language)} {(ja ? "" : "– ")}{Aspect.In(language)}";
        return (Before, After) switch
        {
            ({ } before, { } after) => $"{subject}: {before.In(language)} → {after.In(language)}",
            (null, { } after) => $"{subject}: {(ja ? "加わる" : "new")}: {after.In(language)}",
            ({ } before, null) => $"{subject}: {(ja ? "なくなる" : "gone")}: {before.In(language)}",
            _ => subject,
        };
    }
}
