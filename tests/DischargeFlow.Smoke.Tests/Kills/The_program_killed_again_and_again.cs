using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using NodaTime;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests.Kills;

/// <summary>kill -9 while stays are recorded and messages fall due, several times on each database: nothing promised is lost, nothing is told twice.</summary>
public abstract class The_program_killed_again_and_again
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Kills it so many times on one database, then lets it come to rest and reckons.</summary>
    private protected static async Task RunAsync(int rounds, int seed, Func<int, Random, string?> crash, Func<RunningProgram, Installation, int, Random, Task> kill)
    {
        var random = new Random(seed);
        await using var installation = await Installation.NewAsync(Region.Parties);
        var load = new Load(seed, Japan("2026-11-16T09:00"));
        var mailsBefore = new List<int>();
        for (var round = 0; round < rounds; round++)
        {
            mailsBefore.Add(await MailsSoFarAsync(installation));
            if (await installation.ServeUnlessKilledAsync(load.Clock, crash(round, random)) is not { } started) continue;
            await using var program = started;
            var work = Task.Run(async () =>
            {
                await load.AskAgainAsync(program);
                await load.UntilDeadAsync(program);
            });
            await kill(program, installation, round, random);
            await Task.WhenAny(program.EndedAsync(), Task.Delay(Patience));
            program.Kill();
            await work;
        }

        mailsBefore.Add(await MailsSoFarAsync(installation));
        await using var last = await installation.ServeAsync(load.Clock);
        await load.AskAgainAsync(last);
        for (var day = 1; day <= 5; day++) await load.PassTimeAsync(last, NextTuesday(load.Clock));
        await Reckoning.NothingAnsweredIsMissingAsync(last, load);
        Assert.Equal(0, await last.StopAsync());
        await installation.Smtp.SettleAsync();
        Assert.True(load.Stays.Count > rounds, $"only {load.Stays.Count} stays were opened: the test did not work the program");
        Reckoning.NothingIsLeft(installation, load.Clock);
        Reckoning.NothingCameTwice(installation.Smtp.Mails, mailsBefore);
        Reckoning.EveryoneWasTold(installation.Smtp.Mails, load);
    }

    // Counted before the next program starts, which repeats at once what it finds; what the dead one handed over may still be on its way to us.
    private static async Task<int> MailsSoFarAsync(Installation installation)
    {
        await installation.Smtp.SettleAsync();
        return installation.Smtp.Mails.Count;
    }

    // An hour at which everybody is at work.
    private static Instant NextTuesday(Instant now) =>
        now.InZone(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).Date.Next(IsoDayOfWeek.Tuesday).At(new(11, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).ToInstant();
}

/// <summary>At any moment.</summary>
[Takes(300)]
public sealed class The_program_killed_at_random : The_program_killed_again_and_again
{
    [FactNeeding(Part.Node)]
    public async Task Loses_nothing_and_repeats_nothing()
    {
        foreach (var (rounds, seed) in Rounds.Databases.Select((r, i) => (r, 100 + i)))
        {
            await RunAsync(rounds, seed, (_, _) => null, async (program, _, _, random) =>
            {
                await Task.Delay(random.Next(20, 700));
                program.Kill();
            });
        }
    }
}

/// <summary>Where it hurts most: after the commit and before the answer, after the claim, after the freeze, after the server's 250 and before the mark.</summary>
[Takes(300)]
public sealed class The_program_killed_at_named_points : The_program_killed_again_and_again
{
    private static readonly string?[] Points = ["after-commit", "after-claim", null, "after-send-before-mark", "before-claim"];

    [FactNeeding(Part.Node)]
    public async Task Loses_nothing_and_repeats_nothing_but_a_mail_under_its_Message_ID()
    {
        foreach (var (rounds, seed) in Rounds.Databases.Select((r, i) => (r, 200 + i)))
        {
            await RunAsync(
                rounds, seed,
                (round, random) => Points[round % Points.Length] is { } point ? $"{point}:{random.Next(1, 12)}" : null,
                async (program, installation, round, _) =>
                {
                    // Where no point is named, the SMTP server kills it right after its 250.
                    if (Points[round % Points.Length] is null) await installation.Smtp.KillAfterNextAcceptedAsync(program.Id);
                });
        }
    }
}
