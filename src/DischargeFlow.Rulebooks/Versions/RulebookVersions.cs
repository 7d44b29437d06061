using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Versions;

/// <summary>
/// The versions of one rulebook, and which of them holds for a case: the latest whose date lies on or before the admission, or the discharge, of the
/// case. A pure function of what was recorded; a person's choice of another version stands above it and is not looked at here.
/// </summary>
public sealed class RulebookVersions
{
    private const string Admitted = "by-admission";
    private const string Left = "by-discharge";

    private readonly ImmutableArray<(Rulebook Rulebook, Planner Dates)> _versions;

    /// <summary>Takes the versions, in any order. Dates of a case are those of each version's own zone.</summary>
    public RulebookVersions(IEnumerable<Rulebook> versions, Vocabulary vocabulary) =>
        _versions = [.. versions.OrderByDescending(v => v.Effective.From).Select(v => (v, Planner.For(DatesOf(v, vocabulary), vocabulary, ClosedDayTables.Empty)))];

    /// <summary>The version that holds; null when the case lies before the first of them.</summary>
    /// <param name="history">What was recorded; the planned dates count while the actual ones are not known.</param>
    /// <param name="opened">The date on which the case was opened, for a case without any other date.</param>
    public Rulebook? HoldingFor(CaseHistory history, LocalDate opened) =>
        _versions.FirstOrDefault(v => v.Rulebook.Effective.From <= DateOf(v.Rulebook, v.Dates, history, opened)).Rulebook;

    /// <summary>While neither the discharge nor its plan is known, the version that was in force at the admission holds.</summary>
    private static LocalDate DateOf(Rulebook rulebook, Planner dates, CaseHistory history, LocalDate opened)
    {
        var moments = dates.Plan(history, DirectoryExtract.Empty).Moments.ToDictionary(m => m.Name, m => m.At.DateIn(rulebook.Zone));
        if (rulebook.Effective.By == EffectiveBy.Discharge && moments.TryGetValue(Left, out var left)) return left;
        return moments.TryGetValue(Admitted, out var admitted) ? admitted : opened;
    }

    /// <summary>A rulebook that only says on which dates a case begins and ends, so that corrections and plans are read as everywhere.</summary>
    private static Rulebook DatesOf(Rulebook version, Vocabulary vocabulary) => version with
    {
        SendingNeeds = null,
        Scope = null,
        Parties = [],
        Units = [],
        Criteria = [],
        Duties = [],
        Moments = [.. new[] { Known(Admitted, vocabulary, "admission", "planned-admission"), Known(Left, vocabulary, "discharged", "planned-discharge") }.OfType<MomentDefinition>()],
    };

    /// <summary>The event, else the planned date, as far as the vocabulary has them.</summary>
    private static MomentDefinition? Known(string name, Vocabulary vocabulary, string happened, string planned)
    {
        var lines = ImmutableArray.CreateBuilder<Phrase>();
        if (vocabulary.Events.TryGetValue(happened, out var once) && once.Occurs == Occurs.Once) lines.Add(Of(new Anchor.Event(happened, new Which.Only())));
        if (vocabulary.Facts.TryGetValue(planned, out var date) && date.Kind == FactKind.Date) lines.Add(Of(new Anchor.DateFact(planned)));
        return lines.Count == 0 ? null : new(name, null, new MomentExpression.FirstKnownOf(lines.ToImmutable()), Place.Nowhere);
    }

    private static Phrase Of(Anchor anchor) => new(null, anchor, null, null, null, Place.Nowhere);
}
