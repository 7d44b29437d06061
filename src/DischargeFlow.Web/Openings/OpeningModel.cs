using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Boards;
using NodaTime;

namespace DischargeFlow.Web.Openings;

/// <summary>What the page shows on which a case is opened.</summary>
/// <param name="Vocabulary">The words of stays; null when they are not loaded.</param>
/// <param name="Parties">The directory.</param>
/// <param name="Form">What is filled in.</param>
/// <param name="Own">The organization in whose hospitals the reader opens cases; null for all.</param>
/// <param name="Refusal">Why what was sent was refused; null for nothing.</param>
public sealed record OpeningModel(
    Vocabulary? Vocabulary, ImmutableArray<DirectoryParty> Parties, OpeningForm Form, PartyId? Own, Bilingual? Refusal = null)
{
    /// <summary>The hospitals.</summary>
    public IEnumerable<DirectoryParty> Hospitals => Parties.Where(p => p.Kind == "hospital" && p.Organization == p.Id && (Own is null || p.Id == Own));

    /// <summary>The roles that can be filled besides the hospital's and the care manager's, with the parties that fit best first.</summary>
    public IEnumerable<RoleDeclaration> OtherRoles => Vocabulary is null ? []
        : Vocabulary.Roles.Values.Where(r => KindOf.ContainsKey(r.Name) && r.Name != StayWords.CareManager).OrderBy(r => r.Place.Line);

    private static ImmutableSortedDictionary<string, string> KindOf { get; } = new Dictionary<string, string>
    {
        [StayWords.CareManager] = "care-office",
        ["ward-head"] = "ward",
        ["support-center-of-residence"] = "support-center",
        ["municipal-desk"] = "municipality",
        ["liaison-center"] = "liaison-center",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IReadOnlyList<string> Desks { get; } = ["municipal-desk", "liaison-center"];

    /// <summary>The parties that can hold a role: those of the kind that fits, else all.</summary>
    public ImmutableArray<DirectoryParty> Holders(string role)
    {
        var fitting = KindOf.TryGetValue(role, out var kind) ? Parties.Where(p => p.Kind == kind).ToImmutableArray() : [];
        return fitting.IsEmpty ? Parties : fitting;
    }

    /// <summary>
    /// The empty page: admitted now in the first hospital; a desk of which the region has only one is filled in already. The care manager is the
    /// patient's own, and the support center depends on where the patient lives: nobody guesses those.
    /// </summary>
    public static OpeningModel Empty(IStore store, IRulebookShelf shelf, Viewer viewer, DateTimeZone zone, Instant now)
    {
        var model = new OpeningModel(shelf.FindVocabulary(StayWords.Kind), [.. store.Read(s => s.Directory).Parties], new(), viewer.SeenBy);
        var roles = model.OtherRoles.Where(r => Desks.Contains(r.Name)).Select(r => (r.Name, Holders: model.Holders(r.Name)))
            .Where(r => r.Holders.Length == 1 && KindOf[r.Name] == r.Holders[0].Kind)
            .ToImmutableSortedDictionary(r => r.Name, r => r.Holders[0].Id.Value, StringComparer.Ordinal);
        var local = now.InZone(zone);
        return model with
        {
            Form = new()
            {
                Hospital = model.Hospitals.FirstOrDefault()?.Id.Value ?? "",
                AdmissionDate = local.Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                AdmissionTime = local.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
                Roles = roles,
            },
        };
    }
}
