using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Recordings;
using DischargeFlow.Web.Timelines;

namespace DischargeFlow.Web.Cases;

/// <summary>What the page of one case shows.</summary>
/// <param name="View">The case as Casework reads it.</param>
/// <param name="Vocabulary">The words of its kind; null when the shelf no longer has them: nothing can be recorded then.</param>
/// <param name="Directory">The parties.</param>
/// <param name="Timeline">Its history, resolved.</param>
/// <param name="Recording">What is chosen in the form for recording, <c>type:name</c>; null when nothing is.</param>
/// <param name="Retained">What somebody had filled in when it was refused; null otherwise.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record CaseModel(
    CaseView View,
    Vocabulary? Vocabulary,
    DirectorySnapshot Directory,
    Timeline Timeline,
    string? Recording = null,
    SaidEntry? Retained = null,
    Told? Told = null)
{
    /// <summary>The organization that reads; null for whoever sees every case.</summary>
    public PartyId? Reader { get; init; }

    /// <summary>Whether the reader is of another organization than the hospital.</summary>
    public bool IsReadFromOutside => Reader is not null && !IsOfReader(View.Case.Hospital);

    /// <summary>All duties of all plans.</summary>
    public IEnumerable<PlannedDuty> Duties => View.Plans.SelectMany(p => p.Duties);

    /// <summary>The questions, each once, the nearest first; facts of one checklist are one question.</summary>
    public ImmutableArray<(Ask Ask, string Rulebook)> Asks =>
        [.. View.Plans.SelectMany(p => p.Asks.Select(a => (Ask: a, Rulebook: p.Rulebook.Name))).DistinctBy(a => AskedTogether.Of(a.Ask.Fact, Vocabulary))];

    /// <summary>Whether a party belongs to the organization that reads.</summary>
    public bool IsOfReader(PartyId? party) => party is { } id && Directory.Find(id)?.Organization is { } organization && organization == Reader;
}

/// <summary>What came of a form.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Refused">Whether it was refused.</param>
public sealed record Told(Bilingual Text, bool Refused);
