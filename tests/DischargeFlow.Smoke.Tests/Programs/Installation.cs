using DischargeFlow.Casework.Directory;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Storage.Sqlite;
using DischargeFlow.Tests.Shared.SmtpServer;
using NodaTime;

namespace DischargeFlow.Smoke.Tests.Programs;

/// <summary>A folder with a database whose directory is filled, and a real SMTP server to send to.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-smoke-").FullName;

    private Installation(SmtpServerProcess smtp) => Smtp = smtp;

    /// <summary>Takes over the mails.</summary>
    public SmtpServerProcess Smtp { get; }

    /// <summary>The folder.</summary>
    public string Folder => _folder;

    /// <summary>The database, for who looks into it while the program is not running.</summary>
    public string ConnectionString => $"Data Source={Path.Combine(_folder, "smoke.db")}";

    /// <summary>Makes an installation whose directory holds the parties.</summary>
    public static async Task<Installation> NewAsync(IEnumerable<DirectoryParty> parties, SmtpServerOptions? smtp = null)
    {
        var installation = new Installation(await SmtpServerProcess.StartAsync(smtp));
        using var store = new SqliteStore(installation.ConnectionString);
        await store.WriteAsync(session =>
        {
            foreach (var party in parties) session.SaveParty(party, Instant.FromUtc(2026, 11, 1, 0, 0));
            return true;
        });
        return installation;
    }

    /// <summary>Starts the program with its clock at a moment.</summary>
    /// <param name="clock">Where the clock of the cases starts.</param>
    /// <param name="crash">Where the program ends itself, such as <c>after-commit:3</c>; null for nowhere.</param>
    public Task<RunningProgram> ServeAsync(Instant clock, string? crash = null) => RunningProgram.ServeAsync(_folder, Settings(clock, crash));

    /// <summary>Runs another command on the same database.</summary>
    public Task<(int Code, string Out, string Errors)> RunAsync(Instant clock, params string[] arguments) =>
        BuiltProgram.RunAsync(_folder, Settings(clock, null), arguments);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Settings(Instant clock, string? crash)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:DischargeFlow"] = ConnectionString,
            ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows"),
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
