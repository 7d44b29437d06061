using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Access;
using NodaTime;

namespace DischargeFlow.Web.Accounts;

/// <summary>Makes and ends the keys of programs, on the audit. Throws <see cref="RefusedException"/> for what cannot be meant.</summary>
/// <param name="store">Where keys are kept.</param>
/// <param name="clock">The clock of the audit.</param>
/// <param name="time">The real clock.</param>
public sealed class KeyDesk(IStore store, IClock clock, TimeProvider time)
{
    private const int LongestName = 60;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Makes a key; the answer is its secret, which is kept nowhere. A name that still has a valid key is refused.</summary>
    public async Task<string> AddAsync(
        string name, ImmutableArray<KeyScope> scopes, PartyId? organization, Duration life, string who, CancellationToken cancellation = default)
    {
        if (name.Length is 0 or > LongestName || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))) throw Refused("key-name", RefusalKind.Invalid, new(
            "鍵の名前は、半角の英数字・ハイフン・ピリオドで60文字までです。", "A key's name is made of letters, digits, dashes and dots, at most 60."));
        if (scopes.IsEmpty) throw Refused("key-scopes", RefusalKind.Invalid, new("鍵でできること(scope)を一つ以上指定してください。", "Name at least one scope."));
        var secret = ApiKeyHandler.Beginning + Secrets.New();
        await store.WriteAsync(
            session =>
            {
                if (session.ApiKeys.Any(k => k.Name == name && k.Revoked is null && k.Expires > Now)) throw Refused("key-taken", RefusalKind.Conflict, new(
                    $"「{name}」という名前の有効な鍵がすでにあります。先に key revoke で無効にするか、別の名前にしてください。",
                    $"There is a valid key named '{name}' already. Revoke it first, or choose another name."));
                if (organization is { } of && session.Directory.Find(of)?.Organization != of) throw Refused("organization-missing", RefusalKind.Invalid, new(
                    $"連絡先に「{of}」という機関はありません。", $"The directory holds no organization '{of}'."));
                session.SaveApiKey(new(name, Secrets.HashOf(secret), scopes, organization, Now, Now + life, null));
                session.AppendAudit(new(clock.GetCurrentInstant(), who, "key-added", name, $"{string.Join(' ', scopes.Select(KeyScopes.NameOf))} {organization}".Trim()));
                return true;
            },
            cancellation);
        return secret;
    }

    /// <summary>Ends a key at once.</summary>
    public Task RevokeAsync(string name, string who, CancellationToken cancellation = default) => store.WriteAsync(
        session =>
        {
            var key = session.ApiKeys.FirstOrDefault(k => k.Name == name) ?? throw Refused("key-unknown", RefusalKind.NotFound, new(
                $"「{name}」という名前の鍵はありません。", $"There is no key named '{name}'."));
            if (key.Revoked is not null) return true;
            session.SaveApiKey(key with { Revoked = Now });
            session.AppendAudit(new(clock.GetCurrentInstant(), who, "key-revoked", name, ""));
            return true;
        },
        cancellation);

    private static RefusedException Refused(string code, RefusalKind kind, Bilingual sentence) => new(new(code, kind, sentence));
}
