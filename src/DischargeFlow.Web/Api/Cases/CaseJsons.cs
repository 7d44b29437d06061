using System.Text.Json.Nodes;

namespace DischargeFlow.Web.Api.Cases;

/// <summary>Opens a case.</summary>
public sealed record OpenCaseJson
{
    /// <summary>The kind of case: the name of a vocabulary, such as <c>hospital-stay</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The organization in which the stay is; a party of the directory.</summary>
    public required string Hospital { get; init; }

    /// <summary>The role that the organization holds from the first entry on.</summary>
    public string HospitalRole { get; init; } = "hospital";

    /// <summary>What the hospital calls the stay.</summary>
    public string? VisitNumber { get; init; }

    /// <summary>The hospital's patient number. Kept apart from the history.</summary>
    public string? PatientNumber { get; init; }

    /// <summary>Who the patient is. Kept apart from the history; never in a mail.</summary>
    public PersonJson? Person { get; init; }

    /// <summary>The rulebooks that bind it; left out for those that the organization follows.</summary>
    public IReadOnlyList<string>? Rulebooks { get; init; }

    /// <summary>The first entries, in order.</summary>
    public IReadOnlyList<EntryJson> Entries { get; init; } = [];
}

/// <summary>Who the patient is.</summary>
public sealed record PersonJson
{
    /// <summary>Family name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Family name in kana.</summary>
    public string? FamilyNameKana { get; init; }

    /// <summary>Given name in kana.</summary>
    public string? GivenNameKana { get; init; }

    /// <summary>Date of birth, <c>1940-05-01</c>.</summary>
    public string? BirthDate { get; init; }
}

/// <summary>Records entries on a case, all or none.</summary>
public sealed record RecordJson
{
    /// <summary>What to record, in order; at least one, at most 200.</summary>
    public required IReadOnlyList<EntryJson> Entries { get; init; }

    /// <summary>The version that the writer saw; refused with 409 when somebody recorded since. May be sent as <c>If-Match</c> instead.</summary>
    public int? Version { get; init; }
}

/// <summary>The answer to a recording.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Version">The sequence of its last entry now.</param>
/// <param name="Sequences">The sequences of what was recorded.</param>
public sealed record RecordedJson(string Case, int Version, IReadOnlyList<int> Sequences);

/// <summary>A party by id and name.</summary>
public sealed record NamedPartyJson(string Id, string Name);

/// <summary>One case with its history. Whose stay it is, is not in it.</summary>
public sealed record CaseJson
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its region.</summary>
    public required string Region { get; init; }

    /// <summary>The organization in which the stay is.</summary>
    public required NamedPartyJson Hospital { get; init; }

    /// <summary>When it was opened.</summary>
    public required string Opened { get; init; }

    /// <summary>When its last entry was recorded.</summary>
    public required string Changed { get; init; }

    /// <summary>The sequence of its last entry; also the answer's <c>ETag</c>.</summary>
    public required int Version { get; init; }

    /// <summary>The once-event that happened last.</summary>
    public string? Stage { get; init; }

    /// <summary>The rulebooks that bind it.</summary>
    public required IReadOnlyList<string> Rulebooks { get; init; }

    /// <summary>By which version of each rulebook it goes.</summary>
    public required IReadOnlyList<BoundVersionJson> Versions { get; init; }

    /// <summary>Its history, in the order of recording.</summary>
    public required IReadOnlyList<RecordedEntryJson> Entries { get; init; }
}

/// <summary>A rulebook of a case.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Version">The version by which the case goes; 0 while none holds for its dates.</param>
/// <param name="Chosen">Whether a person chose it; else the dates of the case did.</param>
public sealed record BoundVersionJson(string Rulebook, int Version, bool Chosen);

/// <summary>A rulebook of a case that went by another version.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Then">The version of then; 0 for none.</param>
/// <param name="Now">The version of now; 0 for none.</param>
public sealed record MovedVersionJson(string Rulebook, int Then, int Now);

/// <summary>One entry of a history.</summary>
public sealed record RecordedEntryJson
{
    /// <summary>Its place in the history.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it was recorded.</summary>
    public required string Recorded { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Who { get; init; }

    /// <summary>The entry that corrects it.</summary>
    public int? CorrectedBy { get; init; }

    /// <summary>The entry that retracts it.</summary>
    public int? RetractedBy { get; init; }

    /// <summary>What it says, as it was recorded; in the shape in which entries are sent.</summary>
    public required EntryJson Says { get; init; }
}

/// <summary>The plans of a case, one for each rulebook; each as <c>docs/plan.schema.json</c> describes it.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Version">Its version.</param>
/// <param name="Plans">The plans, with reasons in the caller's language.</param>
public sealed record PlansJson(string Case, int Version, IReadOnlyList<JsonObject> Plans);

/// <summary>A case as it stood at a past moment.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="At">The past moment.</param>
/// <param name="Plans">The plans on what was recorded up to then; each as <c>docs/plan.schema.json</c> describes it.</param>
/// <param name="Differences">What differs from today, duty by duty: states, due moments, messages gone, added and moved.</param>
/// <param name="OtherVersions">The rulebooks by another version of which the case went then.</param>
/// <param name="ClosedDays">By which tables of closed days it is planned.</param>
/// <param name="OtherParties">The ids of the case's parties of whose hours, closed days or rulebooks to follow other things are recorded today; it is planned by those of then.</param>
public sealed record ReplayJson(
    string Case, string At, IReadOnlyList<JsonObject> Plans, IReadOnlyList<JsonObject> Differences, IReadOnlyList<MovedVersionJson> OtherVersions, PastTablesJson ClosedDays,
    IReadOnlyList<string> OtherParties);

/// <summary>The tables of closed days by which a past moment is planned: those that held then.</summary>
/// <param name="Changed">The names of those that say other things today.</param>
/// <param name="KnownSince">Null where it is known what each table said; else from when on that is remembered, the moment lying before it.</param>
public sealed record PastTablesJson(IReadOnlyList<string> Changed, string? KnownSince);

/// <summary>Why a duty is as it is.</summary>
/// <param name="Key">The duty's key.</param>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Duty">The duty.</param>
/// <param name="State">Its state now.</param>
/// <param name="Because">The reasons for its dates and state, in the caller's language.</param>
/// <param name="WhyNot">The conditions that keep it from starting; empty when it started.</param>
/// <param name="Nearest">What, if it were recorded, would start it, decide it or let it go on; empty where nothing would.</param>
public sealed record BecauseJson(
    string Key, string Rulebook, string Duty, string State, IReadOnlyList<string> Because, IReadOnlyList<string> WhyNot, IReadOnlyList<string> Nearest);

/// <summary>One case in a list.</summary>
public sealed record CaseLineJson
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The organization in which the stay is.</summary>
    public required NamedPartyJson Hospital { get; init; }

    /// <summary>The once-event that happened last.</summary>
    public string? Stage { get; init; }

    /// <summary>When it was opened.</summary>
    public required string Opened { get; init; }

    /// <summary>When something was last recorded.</summary>
    public required string Changed { get; init; }

    /// <summary>The next due moment, the last minute that is in time.</summary>
    public string? NextDue { get; init; }

    /// <summary>How many duties are overdue.</summary>
    public required int Overdue { get; init; }
}

/// <summary>A message that the rule plans or that went out.</summary>
public sealed record AlertJson
{
    /// <summary>What it is known by.</summary>
    public required string Key { get; init; }

    /// <summary>The rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>The duty that it is about.</summary>
    public required string Duty { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>When it is due to go out.</summary>
    public required string At { get; init; }

    /// <summary>What becomes of it.</summary>
    public required string State { get; init; }

    /// <summary>The role that is told.</summary>
    public required string To { get; init; }

    /// <summary>Who holds it.</summary>
    public NamedPartyJson? Party { get; init; }

    /// <summary>The delivery in which it went out.</summary>
    public string? Delivery { get; init; }

    /// <summary>Whether it goes out later than the rule wanted.</summary>
    public required bool Late { get; init; }
}
