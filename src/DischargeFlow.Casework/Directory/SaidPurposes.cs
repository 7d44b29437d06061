using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Directory;

/// <summary>What contact points are for, as forms, requests and tables say it: <c>notices</c>, <c>reminders</c>, <c>escalations</c>, several joined by <c>+</c>; nothing for everything.</summary>
public static class SaidPurposes
{
    private static readonly (ContactPurposes Purpose, string Name, Bilingual Word)[] Known =
    [
        (ContactPurposes.Notices, "notices", new("通知", "notices")),
        (ContactPurposes.Reminders, "reminders", new("催促", "reminders")),
        (ContactPurposes.Escalations, "escalations", new("上申", "escalations")),
    ];

    /// <summary>All that can be chosen, everything first.</summary>
    public static IReadOnlyList<ContactPurposes> All { get; } = [.. Enumerable.Range(0, 7).Select(p => (ContactPurposes)p)];

    /// <summary>The purposes said; throws <see cref="Refusals.RefusedException"/> for a word that is none.</summary>
    public static ContactPurposes Read(string? said)
    {
        var purposes = ContactPurposes.Everything;
        foreach (var word in (said ?? "").Split(['+', '+', '・', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = Known.FirstOrDefault(k => word == k.Name || word == k.Word.Ja);
            purposes |= found.Name is null ? throw PartyRefusals.NoSuchChoice("purposes", word, Known.Select(k => k.Name)) : found.Purpose;
        }

        // Whoever names all of them means everything.
        return purposes == (ContactPurposes.Notices | ContactPurposes.Reminders | ContactPurposes.Escalations) ? ContactPurposes.Everything : purposes;
    }

    /// <summary>The same as text; null for everything.</summary>
    public static string? Write(ContactPurposes purposes) =>
        purposes == ContactPurposes.Everything ? null : string.Join('+', Known.Where(k => purposes.HasFlag(k.Purpose)).Select(k => k.Name));

    /// <summary>The same in words; empty for everything.</summary>
    public static string In(ContactPurposes purposes, Rulebooks.Findings.Language language) =>
        purposes == ContactPurposes.Everything ? "" : string.Join('+', Known.Where(k => purposes.HasFlag(k.Purpose)).Select(k => k.Word.In(language)));

    /// <summary>To what an alert belongs.</summary>
    public static ContactPurposes Of(AlertKind kind) => kind switch
    {
        AlertKind.Reminder => ContactPurposes.Reminders,
        AlertKind.Escalation => ContactPurposes.Escalations,
        _ => ContactPurposes.Notices,
    };
}
