using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Clocks;
using DischargeFlow.Demonstrations;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Serving;
using DischargeFlow.Settings;
using DischargeFlow.Web.Access;
using DischargeFlow.Web.Frames;
using DischargeFlow.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DischargeFlow.Commands;

/// <summary>Plays the demonstration.</summary>
internal static class DemoCommand
{
    /// <summary>Four minutes in one second: a day passes in six minutes.</summary>
    public const double DefaultSpeed = 240;

    private const double Fastest = 100_000;

    public static async Task<int> RunAsync(Terminal terminal, string urls, double speed, CancellationToken stop)
    {
        if (speed is not (> 0 and <= Fastest))
            throw new UsageException($"--speed は 0 より大きく {Fastest} 以下の数にしてください。", $"--speed takes a number above 0 and up to {Fastest}.");
        var folder = Directory.CreateTempSubdirectory("dischargeflow-demo-").FullName;
        try
        {
            var settings = ProgramSettings.Of(Own(folder), urls).WithUsableMail();
            if (ListeningRule.IsReachable(settings))
                throw new UsageException("デモは、このコンピューター自身のアドレス(localhost)でだけ動きます。", "The demonstration runs on addresses of this machine itself (localhost) only.");
            var clock = new StageClock(RealTime.Clock, Stage.Beginning, speed);
            await using var app = ServiceHost.Build(settings, clock, more =>
            {
                more.AddLogging(l => l.AddFilter(typeof(PumpRun).FullName, LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning));
                more.AddSingleton(clock);
                more.AddSingleton<IDemoClock>(clock);
                more.AddSingleton<IDemoPeople, DemoPeople>();
                more.AddSingleton<IMailTransport>(_ => new GoneMailbox(MailTransports.Of(settings.Mail, RealTime.Clock, TimeProvider.System)));
                more.AddSingleton<Stage>();
                more.AddHostedService<StagePlayer>();
            });
            await WorkflowReport.TellAsync(terminal, app.Services, stop).ConfigureAwait(false);
            await app.Services.GetRequiredService<Stage>().PrepareAsync(stop).ConfigureAwait(false);
            clock.Run();
            return await ServiceRun.RunAsync(app, terminal, () => Greet(terminal, string.Join(' ', app.Urls), speed, folder, settings.Mail), stop).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The demonstration touches no data of an installation and uses none of its mail settings: it has its own, under Demo:Mail.
    private static IConfigurationRoot Own(string folder) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Workflows:Folder"] = SettingsSource.Read()["Workflows:Folder"],
            ["ConnectionStrings:DischargeFlow"] = $"Data Source={Path.Combine(folder, "demo.db")}",
            ["Mail:Folder"] = Path.Combine(folder, "outbox"),
        })
        .AddInMemoryCollection(SettingsSource.Read().GetSection("Demo").AsEnumerable(makePathsRelative: true))
        .Build();

    private static void Greet(Terminal terminal, string urls, double speed, string folder, MailSettings mail)
    {
        var zone = DefaultZone.Value;
        var start = FieldDates.Moment(Moment.At(Stage.Opening), zone, terminal.Language);
        var end = FieldDates.Moment(Moment.At(Stage.End), zone, terminal.Language);
        terminal.Say(
            $"""

             DischargeFlow デモ(架空の地域、16件の入院)
               ページ: {urls}
               時計:   {start} から、1 秒に {speed:0} 秒進みます({end} まで筋書きがあります)
               見どころ: 9時に 山本フミ さんの上申、10時20分に 木村進 さんの予定外の退院、11時に 渡辺清 さんの退院日の変更
                         メールは {urls}/outbox で読めます({MailIn(mail, ja: true)})
                         届かなかった みなも居宅介護支援事業所 へのメールと、代わりの FAX 送信票は {urls}/to-dos にあります
               人物:   はじめは見学者です。{urls}/sign-in で看護師・ケアマネジャー・管理者などになれます
               データ: {folder}(終了すると消えます)
               終了は Ctrl+C
             """,
            $"""

             DischargeFlow demonstration (a fictional region, sixteen stays)
               pages:  {urls}
               clock:  from {start}, {speed:0} seconds in each second (the script runs to {end})
               watch:  at 09:00 the escalation of 山本フミ, at 10:20 the unplanned discharge of 木村進, at 11:00 the moved date of 渡辺清;
                       the mails can be read on {urls}/outbox ({MailIn(mail, ja: false)});
                       a mail that was refused for good, and the FAX sheet in its place, are on {urls}/to-dos
               people: you look on at first; on {urls}/sign-in you become a nurse, a care manager, an administrator
               data:   {folder} (deleted at the end)
               Ctrl+C ends it
             """);
    }

    private static string MailIn(MailSettings mail, bool ja) => mail.Way == MailWay.Outbox
        ? ja ? "外へは何も送りません" : "nothing goes out"
        : ja ? $"{mail} へも送ります" : $"and go to {mail}";
}
