using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The office's mailbox is gone (550); it has a fax.</summary>
public sealed class A_recipient_whose_mail_is_refused
{
    [FactNeeding(Part.Node)]
    public async Task Is_told_by_a_fax_sheet_that_somebody_sends()
    {
        var parties = Region.Parties.Select(p => p.Id == Region.Suzuran ? p with { ContactPoints = p.ContactPoints.Add(new(ContactKind.Fax, "0100-00-0207", Verified: true)) } : p);
        await using var installation = await Installation.NewAsync(parties);
        await installation.Smtp.RefuseForGoodAsync("suzuran@minato.example");
        await using var program = await installation.ServeAsync(Japan("2026-11-16T10:00"));
        var stay = await OpenAsync(
            program, "open", "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
            Event("admission", "2026-11-10T10:00+09:00"), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", "2026-11-27"));
        await program.MoveClockAsync(Japan("2026-11-16T10:05"));

        var toDo = Assert.Single(await DeliveriesAsync(program, "to-do"));
        Assert.Equal("fax-sheet", (string?)toDo["channel"]);
        Assert.Equal("0100-00-0207", (string?)toDo["address"]);
        Assert.Contains(stay!, (string)toDo["body"]!);
        Assert.Contains("550", (string)Assert.Single(await DeliveriesAsync(program, "dead"))["reply"]!);
        Assert.Equal("minato@minato.example", Assert.Single(installation.Smtp.Mails).To.Single());
    }

    private static async Task<IEnumerable<JsonNode>> DeliveriesAsync(RunningProgram program, string state) =>
        (await program.Http.GetFromJsonAsync<JsonObject>($"/api/v1/deliveries?state={state}"))!["items"]!.AsArray().Select(d => d!);
}
