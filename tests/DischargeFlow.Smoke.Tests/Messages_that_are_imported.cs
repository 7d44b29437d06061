using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>A hospital system's messages, imported beside the running service.</summary>
public sealed class Messages_that_are_imported
{
    private static readonly string Archive = Path.Combine(Sources.Root, "tests", "DischargeFlow.Exchange.Tests", "Samples", "ss-mix2");

    [FactNeeding(Part.Node)]
    public async Task Become_mails_and_imported_again_change_nothing()
    {
        await using var installation = await Installation.NewAsync(Region.Parties.Select(p => p.Id == Region.Minato ? p with { Codes = ["SEND"] } : p));
        await using var program = await installation.ServeAsync(Japan("2026-11-17T09:00"));
        var admitted = await installation.RunAsync(Japan("2026-11-17T09:00"), "import", "hl7", Folder(installation, 1, 2), "--recorded", "message");
        Assert.True(admitted.Code == 0, admitted.Out + admitted.Errors);
        var stay = (string)(await program.Http.GetFromJsonAsync<JsonObject>("/api/v1/cases"))!["items"]![0]!["number"]!;
        await RecordAsync(program, "besides", stay, Role("ward-head", "minato-3e"), Role("care-manager", "akatsuki"), Event("screened"), Checklist("discharge-contact", "adl-declined"));
        await program.MoveClockAsync(Japan("2026-11-20T11:09"));
        installation.Smtp.Forget();

        var planned = await installation.RunAsync(Japan("2026-11-20T11:10"), "import", "hl7", Folder(installation, 3, 4), "--recorded", "message");
        Assert.True(planned.Code == 0, planned.Out + planned.Errors);
        await program.MoveClockAsync(Japan("2026-11-20T11:10"));
        var notices = await installation.Smtp.WaitForAsync(2);
        Assert.Equal(["akatsuki@minato.example", "minato@minato.example"], notices.Select(m => m.To.Single()).Order());

        var again = await installation.RunAsync(Japan("2026-11-20T11:20"), "import", "hl7", Folder(installation, 1, 2, 3, 4), "--recorded", "message");
        Assert.Contains("0 recorded, 4 nothing new", again.Out);
        await program.MoveClockAsync(Japan("2026-11-20T17:00"));
        Assert.Equal(2, installation.Smtp.Mails.Count);
    }

    [FactNeeding(Part.Node)]
    public async Task Can_be_replayed_as_they_stood_before_the_date_was_planned()
    {
        await using var installation = await Installation.NewAsync(Region.Parties.Select(p => p.Id == Region.Minato ? p with { Codes = ["SEND"] } : p));
        var imported = await installation.RunAsync(Japan("2026-11-20T11:10"), "import", "hl7", Folder(installation, 1, 2, 3, 4), "--recorded", "message");
        Assert.True(imported.Code == 0, imported.Out + imported.Errors);
        await using var program = await installation.ServeAsync(Japan("2026-11-20T11:30"));
        var stay = (string)(await program.Http.GetFromJsonAsync<JsonObject>("/api/v1/cases"))!["items"]![0]!["number"]!;

        var replayed = await installation.RunAsync(Japan("2026-11-20T11:30"), "replay", stay, "--at", "2026-11-19T12:00", "--lang", "en");
        Assert.True(replayed.Code == 0, replayed.Out + replayed.Errors);
        Assert.Contains("as of Thu 19 Nov 2026 12:00", replayed.Out);
        Assert.DoesNotContain("Planned discharge is", replayed.Out);
        Assert.Contains("What differs from the plan now", replayed.Out);

        var later = await installation.RunAsync(Japan("2026-11-20T11:30"), "replay", stay, "--at", "2026-11-21", "--lang", "en");
        Assert.Equal(2, later.Code);
    }

    // A folder of its own with some of the archive's files.
    private static string Folder(Installation installation, params int[] numbers)
    {
        var folder = Directory.CreateDirectory(Path.Combine(installation.Folder, $"inbox-{string.Concat(numbers)}")).FullName;
        foreach (var file in Directory.GetFiles(Archive, "*.hl7").Where(f => numbers.Contains(int.Parse(Path.GetFileName(f)[..2], null))))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
