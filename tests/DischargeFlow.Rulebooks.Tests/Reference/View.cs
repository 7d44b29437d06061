using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>One instance of a duty: the rule, to whom, and for which occurrence of the event that it follows.</summary>
internal sealed record Instance(Duty Rule, string RecipientRole, int? Occurrence);

/// <summary>
/// What can be said at a moment of a case's life: values, holders, moments and criteria from what had happened by then.
/// It looks from one duty, because whose days count depends on it.
/// </summary>
internal sealed partial class View(ReferenceCase stay, Instance of, Instant until)
{
    /// <summary>What <c>known</c> means where a phrase counts from it; null for the duty's own.</summary>
    public When? Known { get; init; }

    /// <summary>True where a choice that is not decided counts as its latest line (<c>from</c>) instead of its earliest.</summary>
    public bool StrictIsLatest { get; init; }

    private DateTimeZone Zone => stay.Zone;

    /// <summary>What is left out of the look.</summary>
    private ImmutableArray<Said> Without { get; init; } = [];

    private View At(Instant moment) => new(stay, of, moment) { Known = Known, StrictIsLatest = StrictIsLatest, Without = Without };

    /// <summary>What was said of one thing, as far as it holds by now, in order.</summary>
    private List<Said> InOrder(Func<Said, bool> about) =>
        [.. stay.InOrder(about).Where(s => s.Since <= until && !Without.Contains(s.Said)).Select(s => s.Said)];

    /// <summary>What was said of a fact, in order.</summary>
    private List<(Said By, FactValue Value)> Sayings(string fact)
    {
        var checklists = stay.Vocabulary.Checklists.Values.Where(c => c.Facts.Contains(fact)).Select(c => c.Name).ToHashSet();
        List<(Said, FactValue)> sayings = [];
        foreach (var said in InOrder(IsAbout))
        {
            // A box that is not ticked says no only where nothing else is known.
            if (said.Content is EntryContent.Became became) sayings.Add((said, became.Value));
            else if (((EntryContent.Assessed)said.Content).Ticked.Contains(fact)) sayings.Add((said, new FactValue.YesNo(true)));
            else if (sayings is [] or [.., (_, FactValue.Unknown)]) sayings.Add((said, new FactValue.YesNo(false)));
        }

        return sayings;

        bool IsAbout(Said said) =>
            (said.Content is EntryContent.Became became && became.Fact == fact)
            || (said.Content is EntryContent.Assessed assessed && checklists.Contains(assessed.Checklist));
    }

    /// <summary>The present value, or null when nobody knows.</summary>
    private FactValue? Value(string fact) => Sayings(fact) is [.., (_, var value)] && value is not FactValue.Unknown ? value : null;

    /// <summary>The occurrences of an event, in order.</summary>
    private IReadOnlyList<Said> Occurrences(string name) =>
        InOrder(s => s.Content is EntryContent.Happened happened && happened.Event == name);
}
