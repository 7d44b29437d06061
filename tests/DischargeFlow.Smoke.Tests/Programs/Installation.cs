using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.SmtpServer;
using DischargeFlow.Web.Accounts;
using NodaTime;

namespace DischargeFlow.Smoke.Tests.Programs;

/// <summary>A folder with a database whose directory is filled, and a real SMTP server to send to.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-smoke-").FullName;

    private Installation(SmtpServerProcess smtp) => Smtp = smtp;

    /// <summary>The key of a program that may do everything.</summary>
    public const string Key = "dfk_smoke";

    /// <summary>Takes over the mails.</summary>
    public SmtpServerProcess Smtp { get; }

    /// <summary>The folder.</summary>
    public string Folder => _folder;

    /// <summary>The database, for who looks into it while the program is not running.</summary>
    public string ConnectionString => $"Data Source={Path.Combine(_folder, "smoke.db")}";

    /// <summary>The folder of workflows; those that are shipped unless a test has its own.</summary>
    public required string Workflows { get; init; }

    /// <summary>Makes an installation whose directory holds the parties.</summary>
    public static async Task<Installation> NewAsync(IEnumerable<DirectoryParty> parties, SmtpServerOptions? smtp = null, string? workflows = null)
    {
        var installation = new Installation(await SmtpServerProcess.StartAsync(smtp)) { Workflows = workflows ?? Path.Combine(Sources.Root, "workflows") };
        using var store = new SqliteStore(installation.ConnectionString);
        await store.WriteAsync(session =>
        {
            foreach (var party in parties) session.SaveParty(party, Instant.FromUtc(2026, 11, 1, 0, 0));
            session.SaveApiKey(new(
                "smoke", Secrets.HashOf(Key), [.. KeyScopes.All.Select(s => s.Scope)], null, Instant.FromUtc(2026, 11, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0), null));
            return true;
        });
        return installation;
    }

    /// <summary>Starts the program with its clock at a moment.</summary>
    /// <param name="clock">Where the clock of the cases starts.</param>
    /// <param name="crash">Where the program ends itself, such as <c>after-commit:3</c>; null for nowhere.</param>
    /// <param name="more">Settings besides the usual ones.</param>
    public Task<RunningProgram> ServeAsync(Instant clock, string? crash = null, IEnumerable<(string Name, string Value)>? more = null) =>
        RunningProgram.ServeAsync(_folder, Settings(clock, crash).Concat(More(more)));

    /// <summary>
    /// Starts the program that is to end itself somewhere. It takes up at once what was left lying, and so may be there before it listens: that is a
    /// kill like any other. Null then.
    /// </summary>
    public async Task<RunningProgram?> ServeUnlessKilledAsync(Instant clock, string? crash)
    {
        try
        {
            return await ServeAsync(clock, crash);
        }
        catch (EndedWhileStarting ended) when (crash is not null && ended.WasKilled)
        {
            return null;
        }
    }

    /// <summary>Starts the program encrypted, with a certificate of its own.</summary>
    public Task<RunningProgram> ServeEncryptedAsync(Instant clock, (string Certificate, string Key) with) => RunningProgram.ServeAsync(
        _folder,
        Settings(clock, null).Concat(More([("Kestrel:Certificates:Default:Path", with.Certificate), ("Kestrel:Certificates:Default:KeyPath", with.Key)])),
        "https://127.0.0.1:0");

    /// <summary>Runs another command on the same database.</summary>
    public Task<(int Code, string Out, string Errors)> RunAsync(Instant clock, params string[] arguments) =>
        BuiltProgram.RunAsync(_folder, Settings(clock, null), arguments);

    /// <summary>Runs another command with settings besides the usual ones.</summary>
    public Task<(int Code, string Out, string Errors)> RunAsync(Instant clock, IEnumerable<(string Name, string Value)> more, params string[] arguments) =>
        BuiltProgram.RunAsync(_folder, Settings(clock, null).Concat(More(more)), arguments);

    /// <summary>Runs a command with a proxy in front named in the settings.</summary>
    public Task<(int Code, string Out, string Errors)> RunBehindProxyAsync(Instant clock, params string[] arguments) =>
        BuiltProgram.RunAsync(_folder, Settings(clock, null).Append(new("Proxy:Trusted", "127.0.0.1")), arguments);

    /// <summary>Starts the program behind a proxy on this machine, with an administrator who has accepted the invitation.</summary>
    public async Task<RunningProgram> ServeBehindProxyAsync(Instant clock)
    {
        using (var store = new SqliteStore(ConnectionString))
        {
            await store.WriteAsync(session => session.SaveAccount(new()
            {
                Id = Guid.CreateVersion7().ToString(),
                Mail = "okada@city.example",
                Name = "岡田",
                Roles = [AccountRole.Administrator],
                PasswordHash = "none",
                Stamp = "stamp",
                Created = clock,
            }));
        }

        return await RunningProgram.ServeAsync(_folder, Settings(clock, null).Append(new("Proxy:Trusted", "127.0.0.1")));
    }

    /// <summary>What the database holds, for <see cref="PutBack"/>; no program may be running.</summary>
    public IReadOnlyDictionary<string, byte[]> Copy() => Directory.GetFiles(_folder, "smoke.db*").ToDictionary(f => f, File.ReadAllBytes);

    /// <summary>Puts the database back as it was.</summary>
    public void PutBack(IReadOnlyDictionary<string, byte[]> kept)
    {
        foreach (var file in Directory.GetFiles(_folder, "smoke.db*")) File.Delete(file);
        foreach (var (file, bytes) in kept) File.WriteAllBytes(file, bytes);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<KeyValuePair<string, string>> More(IEnumerable<(string Name, string Value)>? more) => (more ?? []).Select(m => KeyValuePair.Create(m.Name, m.Value));

    private Dictionary<string, string> Settings(Instant clock, string? crash)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:DischargeFlow"] = ConnectionString,
            ["Workflows:Folder"] = Workflows,
            ["PublicUrl"] = "https://renkei.example",
            ["Testing:Clock"] = $"{clock}",
            ["Mail:Way"] = "smtp",
            ["Mail:Host"] = Smtp.Host,
            ["Mail:Port"] = $"{Smtp.Port}",
            ["Mail:User"] = Smtp.Options.User,
            ["Mail:Password"] = Smtp.Options.Password,
            ["Mail:From"] = "renkei@minato.example",
        };
        if (crash is not null) settings["Testing:Crash"] = crash;
        return settings;
    }
}
