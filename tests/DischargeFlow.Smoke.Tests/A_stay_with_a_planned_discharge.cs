using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>
/// The program as its own process, a real SMTP server, a clock that the test moves. The discharge is planned for Friday 2026-11-27, so the
/// contact is due on Sunday the 22nd; Monday the 23rd is a holiday.
/// </summary>
public sealed class A_stay_with_a_planned_discharge
{
    [FactNeeding(Part.Node)]
    public async Task Tells_both_sides_then_reminds_who_owes_then_tells_the_ward_head()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var stay = await OpenWithDischargeAsync(program, "2026-11-27");

        var notices = await installation.Smtp.WaitForAsync(2);
        Assert.Equal(["minato@minato.example", "suzuran@minato.example"], notices.Select(m => m.To.Single()).Order());
        Assert.All(notices, mail => Assert.Contains(stay, mail.Subject + mail.Body));
        Assert.All(notices, mail => Assert.True(mail.Secure, "a mail went out without TLS"));
        Assert.All(notices, mail => Assert.Equal(installation.Smtp.Options.User, mail.User));

        await NobodyUntilAsync(installation, program, "2026-11-19T08:59");
        Assert.Equal("minato@minato.example", await OneAtAsync(installation, program, "2026-11-19T09:00"));
        await NobodyUntilAsync(installation, program, "2026-11-24T08:59");
        Assert.Equal("minato-3e@minato.example", await OneAtAsync(installation, program, "2026-11-24T09:00"));
    }

    [FactNeeding(Part.Node)]
    public async Task Tells_everyone_once_when_the_date_moves_and_nobody_after_the_contact()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var stay = await OpenWithDischargeAsync(program, "2026-11-27");
        await installation.Smtp.WaitForAsync(2);

        installation.Smtp.Forget();
        await program.MoveClockAsync(Japan("2026-11-17T10:00"));
        await RecordAsync(program, "move", stay, Fact("planned-discharge", "2026-11-30"));
        var changes = await installation.Smtp.WaitForAsync(2);
        Assert.Equal(["minato@minato.example", "suzuran@minato.example"], changes.Select(m => m.To.Single()).Order());
        Assert.All(changes, mail => Assert.Contains("【変更】", mail.Subject));

        await RecordAsync(program, "move", stay, Fact("planned-discharge", "2026-11-30"));
        await RecordAsync(program, "contact", stay, Contacted("care-manager", "discharge"));
        await NobodyUntilAsync(installation, program, "2026-11-27T17:00");
    }

    [FactNeeding(Part.Node)]
    public async Task Reminds_nobody_once_the_recipient_has_acknowledged()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var stay = await OpenWithDischargeAsync(program, "2026-11-27");
        await installation.Smtp.WaitForAsync(2);
        await program.MoveClockAsync(Japan("2026-11-17T15:00"));
        await RecordAsync(program, "seen", stay, Acknowledged("care-manager", "discharge-contact"));
        await NobodyUntilAsync(installation, program, "2026-11-27T17:00");
    }

    private static async Task<string> OpenWithDischargeAsync(RunningProgram program, string date) => (await OpenAsync(
        program, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
        Event("admission", "2026-11-10T10:00+09:00"), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", date)))!;

    private static async Task NobodyUntilAsync(Installation installation, RunningProgram program, string moment)
    {
        installation.Smtp.Forget();
        await program.MoveClockAsync(Japan(moment));
        Assert.Empty(installation.Smtp.Mails);
    }

    private static async Task<string> OneAtAsync(Installation installation, RunningProgram program, string moment)
    {
        await program.MoveClockAsync(Japan(moment));
        return Assert.Single(await installation.Smtp.WaitForAsync(1)).To.Single();
    }
}
