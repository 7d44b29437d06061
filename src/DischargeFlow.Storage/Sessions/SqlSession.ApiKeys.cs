using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string ApiKeyColumns = "name, hash, scopes, organization, created, expires, revoked";

    public ImmutableArray<ApiKey> ApiKeys => [.. Query($"SELECT {ApiKeyColumns} FROM api_keys ORDER BY name", ApiKeyOf)];

    public ApiKey? FindApiKey(string hash) => First($"SELECT {ApiKeyColumns} FROM api_keys WHERE hash = @hash", ApiKeyOf, ("@hash", hash));

    public void SaveApiKey(ApiKey key) => Execute(
        """
        INSERT INTO api_keys (name, hash, scopes, organization, created, expires, revoked)
        VALUES (@name, @hash, @scopes, @organization, @created, @expires, @revoked)
        ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, scopes = excluded.scopes, organization = excluded.organization,
            created = excluded.created, expires = excluded.expires, revoked = excluded.revoked
        """,
        ("@name", key.Name), ("@hash", key.Hash), ("@scopes", string.Join(' ', key.Scopes.Select(KeyScopes.NameOf))), ("@organization", key.Organization?.Value),
        ("@created", key.Created.Ms()), ("@expires", key.Expires.Ms()), ("@revoked", key.Revoked.Ms()));

    public ImmutableArray<string> SealedKeys => [.. Query("SELECT text FROM sealed_keys ORDER BY id", r => r.GetString(0))];

    public void AddSealedKey(string id, string text) =>
        Execute("INSERT INTO sealed_keys (id, text) VALUES (@id, @text) ON CONFLICT DO NOTHING", ("@id", id), ("@text", text));

    private static ApiKey ApiKeyOf(Row r) => new(
        r.GetString(0), r.GetString(1), [.. WordsOf(r.GetString(2)).Select(KeyScopes.Find).OfType<KeyScope>()], r.PartyOrNull(3), r.Instant(4), r.Instant(5),
        r.InstantOrNull(6));
}
