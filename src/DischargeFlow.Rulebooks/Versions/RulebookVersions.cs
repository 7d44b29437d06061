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
/// case; of two that begin on one day the one with the higher number. A pure function of what was recorded; a person's choice of another version
/// stands above it and is not looked at here.
/// </summary>
public sealed class RulebookVersions
{
    private const string Admitted = "by-admission", Left = "by-discharge";

    private static readonly string[] OfAdmission = ["admission", "planned-admission"];

    private static readonly string[] OfDischarge = ["discharged", "planned-discharge"];

    private readonly ImmutableArray<(Rulebook Rulebook, Planner Dates)> _versions;
    private readonly bool _asksForDischarge;

    /// <summary>Takes the versions, in any order. Dates of a case are those of each version's own zone.</summary>
    public RulebookVersions(IEnumerable<Rulebook> versions, Vocabulary vocabulary)
    {
        var dates = new Dictionary<DateTimeZone, Planner>();
        var found = ImmutableArray.CreateBuilder<(Rulebook, Planner)>();
        foreach (var version in versions.OrderByDescending(v => v.Effective.From).ThenByDescending(v => v.Version))
        {
            if (!dates.TryGetValue(version.Zone, out var planner))
                dates.Add(version.Zone, planner = Planner.For(DatesOf(version, vocabulary), vocabulary, ClosedDayTables.Empty));
            found.Add((version, planner));
        }

        _versions = found.ToImmutable();
        _asksForDischarge = _versions.Any(v => v.Rulebook.Effective.By == EffectiveBy.Discharge);
    }

    /// <summary>The version that holds; null when the case lies before the first of them.</summary>
    /// <param name="history">What was recorded; the planned dates count while the actual ones are not known.</param>
    /// <param name="opened">The date on which the case was opened, for a case without any other date.</param>
    public Rulebook? HoldingFor(CaseHistory history, LocalDate opened)
    {
        var (planner, dates) = ((Planner?)null, default((LocalDate? Admitted, LocalDate? Left)));
        foreach (var version in _versions)
        {
            if (version.Dates != planner) (planner, dates) = (version.Dates, DatesOf(history, version.Dates));
            var admitted = dates.Admitted ?? opened;

            // While neither the discharge nor its plan is known, the version that was in force at the admission holds.
            if (version.Rulebook.Effective.From <= (version.Rulebook.Effective.By == EffectiveBy.Discharge ? dates.Left ?? admitted : admitted)) return version.Rulebook;
        }

        return null;
    }

    /// <summary>Whether what an entry says can make another version hold. One that corrects or retracts can be about any date.</summary>
    public bool MayMove(EntryContent content) => content switch
    {
        EntryContent.Happened happened => IsAsked(happened.Event),
        EntryContent.Became became => IsAsked(became.Fact),
        EntryContent.Corrects or EntryContent.Retracts => true,
        _ => false,
    };

    private bool IsAsked(string name) => OfAdmission.Contains(name) || (_asksForDischarge && OfDischarge.Contains(name));

    private static (LocalDate?, LocalDate?) DatesOf(CaseHistory history, Planner planner)
    {
        var (admitted, left) = ((LocalDate?)null, (LocalDate?)null);
        foreach (var moment in planner.Plan(history, DirectoryExtract.Empty).Moments)
        {
            var date = moment.At.DateIn(planner.Rulebook.Zone);
            if (moment.Name == Admitted) admitted = date;
            else left = date;
        }

        return (admitted, left);
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
        Moments = [.. new[] { Known(Admitted, vocabulary, OfAdmission), Known(Left, vocabulary, OfDischarge) }.OfType<MomentDefinition>()],
    };

    /// <summary>The event, else the planned date, as far as the vocabulary has them.</summary>
    private static MomentDefinition? Known(string name, Vocabulary vocabulary, string[] happenedThenPlanned)
    {
        var (happened, planned) = (happenedThenPlanned[0], happenedThenPlanned[1]);
        var lines = ImmutableArray.CreateBuilder<Phrase>();
        if (vocabulary.Events.TryGetValue(happened, out var once) && once.Occurs == Occurs.Once) lines.Add(Of(new Anchor.Event(happened, new Which.Only())));
        if (vocabulary.Facts.TryGetValue(planned, out var date) && date.Kind == FactKind.Date) lines.Add(Of(new Anchor.DateFact(planned)));
        return lines.Count == 0 ? null : new(name, null, new MomentExpression.FirstKnownOf(lines.ToImmutable()), Place.Nowhere);
    }

    private static Phrase Of(Anchor anchor) => new(null, anchor, null, null, null, Place.Nowhere);
}
