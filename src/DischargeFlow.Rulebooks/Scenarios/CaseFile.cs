using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Scenarios;

/// <summary>A case as a file tells it, for <c>plan</c> and for scenarios.</summary>
/// <param name="CaseKind">The vocabulary.</param>
/// <param name="Directory">The parties with hours and what they follow. A party declared under a role's name holds that role from the beginning.</param>
/// <param name="PartyNames">What people call the parties (<c>is:</c>).</param>
/// <param name="History">
/// The entries. The holders that the <c>parties:</c> block declares come first, as <see cref="EntryContent.Holds"/> entries with the
/// sequences 0, -1, -2, ..., happened and recorded at the first moment of the listed ones; the listed ones count from 1.
/// </param>
public sealed record CaseFile(string CaseKind, DirectoryExtract Directory, ImmutableDictionary<PartyId, string> PartyNames, CaseHistory History);

/// <summary>A history and what must be sent. Every message in the window (first to last recorded entry and beyond) must be listed.</summary>
/// <param name="Name">The file's name, or what it calls itself.</param>
/// <param name="Case">The case.</param>
/// <param name="Expect">The messages that must go out.</param>
/// <param name="Dues">The duties' due moments that must hold at the end, by duty or one of several (<c>report 2</c>, <c>report to pharmacy</c>), as ISO text (a date, or a local date and time).</param>
/// <param name="States">The duties' states that must hold after the last entry, by duty or one of several.</param>
/// <param name="Until">The end of the window; null for one that ends with the last planned alert.</param>
public sealed record Scenario(
    string Name,
    CaseFile Case,
    ImmutableArray<ExpectedMessage> Expect,
    ImmutableSortedDictionary<string, string> Dues,
    ImmutableSortedDictionary<string, string> States,
    Instant? Until)
{
    /// <summary>The named moments that must hold at the end, as ISO text like the due moments; <c>none</c> for one that is not known.</summary>
    public ImmutableSortedDictionary<string, string> Moments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>One expected message by moment, kind, duty and roles.</summary>
public sealed record ExpectedMessage(Instant At, AlertKind Kind, string Duty, ImmutableSortedSet<string> Roles, int Line);
