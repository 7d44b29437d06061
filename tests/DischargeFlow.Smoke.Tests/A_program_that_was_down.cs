using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>Stopped in the evening, started again when two reminders should have gone out an hour and a half ago.</summary>
public sealed class A_program_that_was_down
{
    [FactNeeding(Part.Node)]
    public async Task Sends_what_fell_due_meanwhile_in_one_message_that_says_it_is_late()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        string[] stays;
        await using (var program = await installation.ServeAsync(Japan("2026-11-16T10:00")))
        {
            stays = [await OpenAsync(program, 1), await OpenAsync(program, 2)];
            await installation.Smtp.WaitForAsync(mails => stays.All(s => mails.Count(m => m.Body.Contains(s, StringComparison.Ordinal)) == 2), "two notices of each stay");
            Assert.Equal(0, await program.StopAsync());
        }

        installation.Smtp.Forget();
        await using var again = await installation.ServeAsync(Japan("2026-11-19T10:30"));
        var reminder = Assert.Single(await installation.Smtp.WaitForAsync(1));
        Assert.Equal("minato@minato.example", reminder.To.Single());
        Assert.All(stays, stay => Assert.Contains(stay, reminder.Body));
        Assert.Contains("お届けが遅れました", reminder.Body);
        await again.MoveClockAsync(Japan("2026-11-19T10:31"));
        Assert.Single(installation.Smtp.Mails);
    }

    private static async Task<string> OpenAsync(RunningProgram program, int number) => (await Programs.Stays.OpenAsync(
        program, $"open-{number}", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
        Event("admission", "2026-11-10T10:00+09:00"), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", "2026-11-27")))!;
}
