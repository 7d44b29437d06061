using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Gathers findings while a text is read and checked. A text that is wrong throughout is not told about for ever.</summary>
internal sealed class FindingList
{
    private const int Most = 500;
    private readonly List<Finding> _findings = [];

    public bool HasErrors { get; private set; }

    /// <summary>True when nothing more is kept.</summary>
    public bool IsFull => _findings.Count >= Most;

    /// <summary>How many were added, those that are not kept included.</summary>
    public int Count { get; private set; }

    public void Add(FindingKind kind, Place place, params object?[] words)
    {
        HasErrors |= kind.Gravity == Gravity.Error;
        Count++;
        if (_findings.Count >= Most) return;
        var finding = kind.At(place, words);
        if (Instead(kind, words) is { } instead)
        {
            _findings.Add(finding with { Hint = instead });
            return;
        }

        var meant = words switch
        {
            [_, string value, ..] when kind.Code == "DF0704" => MeantWords.Of(kind, value),
            [string written, ..] => MeantWords.Of(kind, written),
            _ => null,
        };
        _findings.Add(meant is null ? finding : finding with { Hint = finding.Hint is { } hint ? new((meant.Ja + hint.Ja).Trim(), $"{meant.En} {hint.En}".Trim()) : meant });
    }

    /// <summary>What is written instead, where a rule on paper would say it so.</summary>
    private static Bilingual? Instead(FindingKind kind, object?[] words)
    {
        if (words is not [string { Length: > 0 and <= 100 } written, ..] || written.Any(char.IsSurrogate)) return null;
        return kind.Code switch
        {
            "DF0301" or "DF0303" => EverydayWords.InsteadOfMoment(written) ?? (words is [_, string whole] ? EverydayWords.InsteadOfMoment(whole) : null),
            "DF0304" => EverydayWords.InsteadOfUnit(written),
            "DF0401" => EverydayWords.InsteadOfCondition(written),
            "DF0201" when words is [_, Bilingual named, ..] =>
                named == Kinds.Anchor ? EverydayWords.InsteadOfMoment(written)
                : named == Kinds.Fact || named == Kinds.CriterionOrFact ? EverydayWords.InsteadOfCondition(written)
                : named == Kinds.Deed ? EverydayWords.InsteadOfDeed(written)
                : null,
            _ => null,
        };
    }

    /// <summary>Adds what a case shows; where none was found though one was looked for, it is said that there is none.</summary>
    public void Show(FindingKind kind, Place place, Sought sought, Demonstrator? demonstrator, params object?[] words)
    {
        var shown = demonstrator is { CanShow: true } ? demonstrator.Show(sought) : null;
        Show(kind, place, shown, words);
        if (shown is null && demonstrator is not null) Add(FindingTable.NoCaseFound, place, kind.Code);
    }

    /// <summary>Adds what a case shows, the text of a case file.</summary>
    public void Show(FindingKind kind, Place place, string? demonstration, params object?[] words) => AddRange([kind.At(place, words) with { Case = demonstration }]);

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            HasErrors |= finding.Gravity == Gravity.Error;
            Count++;
            if (_findings.Count < Most) _findings.Add(finding);
        }
    }

    /// <summary>In the order of places; the same thing said twice of one place is said once, and nothing that only follows from it.</summary>
    public ImmutableArray<Finding> InOrder()
    {
        // Of what the text itself has wrong at a place, nothing follows that would be worth saying there.
        var spoilt = _findings.Where(f => IsOfTheText(f.Code)).Select(f => f.Place).ToHashSet();
        return [.. _findings.Where(f => IsOfTheText(f.Code) || !spoilt.Contains(f.Place)).Distinct().OrderBy(f => f.Place.File, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }

    private static bool IsOfTheText(string code) => code.StartsWith("DF00", StringComparison.Ordinal);
}
