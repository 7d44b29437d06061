using System.Collections.Immutable;
using System.Text.Json;
using DischargeFlow.Casework.Shelves;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    // What is in here is marked in the database: each case that is opened asks.
    private readonly HashSet<(string Rulebook, int Version)> _used = [];

    public ImmutableArray<KeptRulebook> KeptRulebooks() =>
    [
        .. Query("SELECT v.rulebook, v.version, v.text, v.mail, v.scenarios, v.kept, v.used, v.published, o.rulebook IS NOT NULL, o.leaving FROM rulebook_versions v LEFT JOIN offered_versions o ON o.rulebook = v.rulebook AND o.version = v.version ORDER BY v.rulebook, v.version", r => new KeptRulebook
        {
            Rulebook = r.GetString(0),
            Version = r.GetInt32(1),
            Text = r.GetString(2),
            MailTexts = JsonSerializer.Deserialize<Dictionary<string, string>>(r.GetString(3))!.ToImmutableDictionary(),
            Scenarios = JsonSerializer.Deserialize<Dictionary<string, string>>(r.GetString(4))!.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Kept = r.Instant(5),
            IsUsed = r.Yes(6),
            Published = r.InstantOrNull(7),
            WasOffered = r.Yes(8),
            Leaving = r.TextOrNull(9),
        }),
    ];

    public ImmutableArray<(string Rulebook, int Version)> BoundVersions() =>
    [
        .. Query("SELECT DISTINCT rulebooks FROM cases", r => RulebooksOf(r.GetString(0))).SelectMany(b => b)
            .Where(b => b.Version != ShelvedVersions.None).Select(b => (b.Name, b.Version)).Distinct().Order(),
    ];

    public void Keep(KeptRulebook version)
    {
        var kept = Execute(
            """
            INSERT INTO rulebook_versions (rulebook, version, hash, text, mail, scenarios, kept, used, published)
            VALUES (@rulebook, @version, @hash, @text, @mail, @scenarios, @kept, @used, @published)
            ON CONFLICT (rulebook, version) DO UPDATE SET hash = excluded.hash, text = excluded.text, mail = excluded.mail, scenarios = excluded.scenarios,
                published = coalesce(rulebook_versions.published, excluded.published)
            WHERE (rulebook_versions.used = 0 AND rulebook_versions.published IS NULL) OR rulebook_versions.hash = excluded.hash
            """,
            ("@rulebook", version.Rulebook), ("@version", version.Version), ("@hash", version.Hash), ("@text", version.Text),
            ("@mail", JsonSerializer.Serialize(version.MailTexts)), ("@scenarios", JsonSerializer.Serialize(version.Scenarios)), ("@kept", version.Kept.Ms()), ("@used", version.IsUsed.Bit()), ("@published", version.Published.Ms()));
        if (kept != 1) throw new InvalidOperationException($"Another text of version {version.Version} was published, or cases went by it, of '{version.Rulebook}': it is not replaced.");
    }

    public void Offer(string rulebook, int version, bool isOffered) => Execute(
        isOffered ? "INSERT OR REPLACE INTO offered_versions (rulebook, version) VALUES (@rulebook, @version)" : "DELETE FROM offered_versions WHERE rulebook = @rulebook AND version = @version",
        ("@rulebook", rulebook), ("@version", version));

    public void SaveLeaving(string rulebook, int version, string who) => Execute(
        "UPDATE offered_versions SET leaving = @who WHERE rulebook = @rulebook AND version = @version", ("@rulebook", rulebook), ("@version", version), ("@who", who));

    public void MarkUsed(string rulebook, int version)
    {
        if (_used.Contains((rulebook, version))) return;
        var marked = Execute(
            "UPDATE rulebook_versions SET used = 1 WHERE rulebook = @rulebook AND version = @version AND used = 0", ("@rulebook", rulebook), ("@version", version));

        // What was marked just now may still be undone.
        if (marked == 0) _used.Add((rulebook, version));
    }
}
