using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The program as its own process, a real SMTP server, a clock that the test moves. Monday 2026-11-23 is a holiday.</summary>
public sealed class A_stay_with_a_planned_discharge
{
    [FactNeeding(Part.Node)]
    public async Task Tells_both_sides_at_once_and_the_ward_head_when_nobody_made_contact()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-20T11:10"));

        var stay = await OpenAsync(program, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
            Event("admission", "2026-11-16T10:00+09:00"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", "2026-11-27"));

        var notices = await installation.Smtp.WaitForAsync(2);
        Assert.Equal(["minato@minato.example", "suzuran@minato.example"], notices.Select(m => m.To.Single()).Order());
        Assert.All(notices, mail => Assert.Contains(stay!, mail.Subject + mail.Body));
        Assert.All(notices, mail => Assert.True(mail.Secure, "a mail went out without TLS"));

        installation.Smtp.Forget();
        await program.MoveClockAsync(Japan("2026-11-24T08:59"));
        Assert.Empty(installation.Smtp.Mails);
        await program.MoveClockAsync(Japan("2026-11-24T09:00"));
        var escalation = Assert.Single(await installation.Smtp.WaitForAsync(1));
        Assert.Equal("minato-3e@minato.example", escalation.To.Single());
    }

    [FactNeeding(Part.Node)]
    public async Task Tells_everyone_once_when_the_date_moves_and_nobody_after_the_contact()
    {
        await using var installation = await Installation.NewAsync(Region.Parties);
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var stay = await OpenAsync(program, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
            Event("admission", "2026-11-10T10:00+09:00"), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", "2026-11-27"));
        await installation.Smtp.WaitForAsync(2);

        installation.Smtp.Forget();
        await program.MoveClockAsync(Japan("2026-11-17T10:00"));
        await RecordAsync(program, "move", stay!, Fact("planned-discharge", "2026-11-30"));
        var changes = await installation.Smtp.WaitForAsync(2);
        Assert.Equal(["minato@minato.example", "suzuran@minato.example"], changes.Select(m => m.To.Single()).Order());

        installation.Smtp.Forget();
        await RecordAsync(program, "contact", stay!, Contacted("care-manager", "discharge"));
        await program.MoveClockAsync(Japan("2026-11-27T17:00"));
        Assert.Empty(installation.Smtp.Mails);
    }
}
