using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using NodaTime;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    private const string SessionColumns = "hash, account, stamp, has_factor, started, seen, device";

    public SignedSession? FindSession(string hash) =>
        First($"SELECT {SessionColumns} FROM signed_sessions WHERE hash = @hash", SessionOf, ("@hash", hash));

    public ImmutableArray<SignedSession> SessionsOf(string account) =>
        [.. Query($"SELECT {SessionColumns} FROM signed_sessions WHERE account = @account ORDER BY seen DESC, hash", SessionOf, ("@account", account))];

    public void AddSession(SignedSession session) => Execute(
        """
        INSERT INTO signed_sessions (hash, account, stamp, has_factor, started, seen, device)
        VALUES (@hash, @account, @stamp, @hasFactor, @started, @seen, @device)
        """,
        ("@hash", session.Hash), ("@account", session.Account), ("@stamp", session.Stamp), ("@hasFactor", session.WithSecondFactor.Bit()),
        ("@started", session.Started.Ms()), ("@seen", session.Seen.Ms()), ("@device", session.Device));

    public void TouchSession(string hash, Instant seen) =>
        Execute("UPDATE signed_sessions SET seen = @seen WHERE hash = @hash AND seen < @seen", ("@hash", hash), ("@seen", seen.Ms()));

    public void EndSession(string hash) => Execute("DELETE FROM signed_sessions WHERE hash = @hash", ("@hash", hash));

    public void EndSessions(string account) => Execute("DELETE FROM signed_sessions WHERE account = @account", ("@account", account));

    private static SignedSession SessionOf(Row r) =>
        new(r.GetString(0), r.GetString(1), r.GetString(2), r.Yes(3), r.Instant(4), r.Instant(5), r.GetString(6));
}
