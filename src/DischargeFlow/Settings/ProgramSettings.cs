using System.Collections.Immutable;
using System.Data.Common;
using System.Net;
using DischargeFlow.Casework.Publishing;
using DischargeFlow.Commands;
using DischargeFlow.Examinations;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Web.Accounts;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Settings;

/// <summary>The settings of the program, read and checked once. <c>docs/operations.md</c> lists them.</summary>
internal sealed record ProgramSettings
{
    private const string Database = "Data Source=data/dischargeflow.db";

    /// <summary>Everything, for the parts that read settings of their own.</summary>
    public required IConfiguration All { get; init; }

    /// <summary>Decides the database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The file of the database.</summary>
    public string DatabaseFile => Path.GetFullPath(FileOf(ConnectionString));

    /// <summary>The folder of the database: the secret and what is set aside lie there too.</summary>
    public string DataFolder => Path.GetDirectoryName(DatabaseFile) ?? Directory.GetCurrentDirectory();

    /// <summary>The file of the keys that seal the names of patients.</summary>
    public string NameKeyFile { get; init; } = "";

    /// <summary>The folder of workflows; null for the one that is found.</summary>
    public string? WorkflowsFolder { get; init; }

    /// <summary>The addresses to listen on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>The address by which people open the pages; the base of links in messages.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>The zone in which pages tell times, and of imported times without offset.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The proxies that are believed about who asks and whether the way was encrypted.</summary>
    public ImmutableArray<IPAddress> TrustedProxies { get; init; } = [];

    /// <summary>What is asked of who signs in.</summary>
    public AccountSettings Accounts { get; init; } = new();

    /// <summary>What is asked of who publishes.</summary>
    public PublicationSettings Publishing { get; init; } = new();

    private const int LongestQuarantine = 3650;

    /// <summary>After how many days (of 24 hours) what could not be imported is deleted; null for never.</summary>
    public int? QuarantineDays { get; init; }

    /// <summary>The folder of what could not be imported.</summary>
    public string QuarantineFolder => Path.Combine(DataFolder, "quarantine");

    /// <summary>How mails leave.</summary>
    public required MailSettings Mail { get; init; }

    /// <summary>What is wrong with the settings of mails; nothing is sent while there is anything.</summary>
    public ImmutableArray<Bilingual> MailFaults { get; init; } = [];

    /// <summary>The time service with which <c>doctor</c> compares the clock; null for none.</summary>
    public TimeService? TimeService { get; init; }

    /// <summary>Where a clock starts that a test moves; null for the wall clock.</summary>
    public Instant? TestingClock { get; init; }

    /// <summary>Where a test lets the process end itself, as <c>POINT:N</c>: when the point is passed the Nth time.</summary>
    public string? TestingCrash { get; init; }

    /// <summary>Reads the settings. Throws <see cref="UsageException"/> when one cannot be meant.</summary>
    public static ProgramSettings Of(IConfiguration all, string? urls = null)
    {
        var listens = urls ?? Text(all, "Urls") ?? "http://localhost:5080";
        var (mail, faults) = MailSettingsReading.Read(name => all[$"Mail:{name}"], all.GetSection("Mail").GetChildren().Select(c => c.Key));
        var settings = new ProgramSettings
        {
            All = all,
            ConnectionString = Text(all, "ConnectionStrings:DischargeFlow") ?? Database,
            WorkflowsFolder = Text(all, "Workflows:Folder"),
            Urls = listens,
            PublicUrl = Address("PublicUrl", Text(all, "PublicUrl") ?? listens.Split(';')[0]),
            Zone = Text(all, "Zone") is { } zone ? ZoneOf(zone) : DefaultZone.Value,
            TimeService = Text(all, "Time:Server") is { } server ? ServiceOf(server) : null,
            TestingClock = Text(all, "Testing:Clock") is { } clock ? Moment("Testing:Clock", clock) : null,
            TestingCrash = Text(all, "Testing:Crash"),
            TrustedProxies = [.. (Text(all, "Proxy:Trusted") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Proxy)],
            Accounts = AccountSettingsReading.Read(all),
            Publishing = new() { FourEyes = FourEyes(Text(all, "Publishing:FourEyes")), FolderPublishes = FolderPublishes(Text(all, "Workflows:FolderPublishes")) },
            QuarantineDays = Text(all, "Quarantine:Days") is { } days ? WholeNumber.Of("Quarantine:Days", days, LongestQuarantine) : null,
            Mail = mail,
            MailFaults = faults,
        };
        settings = settings with { NameKeyFile = Path.GetFullPath(Text(all, "Names:KeyFile") ?? Path.Combine(settings.DataFolder, "dischargeflow.names-key")) };
        return Text(all, "Mail:Folder") is null ? settings with { Mail = mail with { Folder = Path.Combine(settings.DataFolder, "outbox") } } : settings;
    }

    /// <summary>Throws <see cref="UsageException"/> when mails cannot leave as the settings say.</summary>
    public ProgramSettings WithUsableMail() => MailFaults.IsEmpty
        ? this
        : throw new UsageException(string.Join('\n', MailFaults.Select(f => f.Ja)), string.Join('\n', MailFaults.Select(f => f.En)));

    private static string FileOf(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return parts.TryGetValue("Data Source", out var file) && file is string { Length: > 0 } path ? path : "dischargeflow.db";
    }

    private static string? Text(IConfiguration all, string key) => string.IsNullOrWhiteSpace(all[key]) ? null : all[key];

    private static Uri Address(string key, string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new UsageException($"設定 {key} の「{text}」はアドレスではありません。http:// か https:// で始めてください。",
            $"The setting {key} is '{text}', which is no address. Let it begin with http:// or https://.");

    private static IPAddress Proxy(string text) => IPAddress.TryParse(text, out var address)
        ? address
        : throw new UsageException($"設定 Proxy:Trusted の「{text}」は IP アドレスではありません。127.0.0.1 のように書いてください。",
            $"The setting Proxy:Trusted holds '{text}', which is no IP address. Write it like 127.0.0.1.");

    private static bool FourEyes(string? text) => text switch
    {
        null or "required" => true,
        "off" => false,
        _ => throw new UsageException($"設定 Publishing:FourEyes の「{text}」はわかりません。required(別の人が公開する)か off と書いてください。",
            $"The setting Publishing:FourEyes is '{text}'. Write required, or off."),
    };

    private static bool FolderPublishes(string? text) => text switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new UsageException($"設定 Workflows:FolderPublishes の「{text}」はわかりません。true(フォルダーに置かれた版がそのまま動く)か false と書いてください。",
            $"The setting Workflows:FolderPublishes is '{text}'. Write true, or false."),
    };

    private static DateTimeZone ZoneOf(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? throw new UsageException($"設定 Zone の「{name}」という時間帯はありません。Asia/Tokyo のように書いてください。",
            $"The setting Zone is '{name}', which is no time zone. Write it like Asia/Tokyo.");

    private static TimeService ServiceOf(string text) => TimeService.Read(text)
        ?? throw new UsageException($"設定 Time:Server の「{text}」はサーバーの名前ではありません。ntp.example.jp のように書いてください。",
            $"The setting Time:Server is '{text}', which is no server. Write it like ntp.example.jp.");

    private static Instant Moment(string key, string text) => OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } parsed
        ? parsed.Value.ToInstant()
        : throw new UsageException($"設定 {key} の「{text}」は日時ではありません。2026-11-20T09:00:00+09:00 のように書いてください。",
            $"The setting {key} is '{text}', which is no moment. Write it like 2026-11-20T09:00:00+09:00.");
}
