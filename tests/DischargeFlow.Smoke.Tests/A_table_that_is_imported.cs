using DischargeFlow.Casework.Directory;
using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>The list of inpatients of <c>docs/import</c>: five lines, one with a date that no calendar has, one with an office that nobody knows.</summary>
public sealed class A_table_that_is_imported
{
    private static readonly string Example = Path.Combine(Sources.Root, "docs", "import");

    [FactNeeding(Part.Node)]
    public async Task Gives_mails_for_its_sound_lines_and_sets_the_others_aside()
    {
        await using var installation = await Installation.NewAsync(Region.Parties.Select(WithCode));
        var now = Japan("2026-11-20T11:15");
        var first = await ImportAsync();
        Assert.True(first.Code == 1, "two lines are wrong:\n" + first.Out + first.Errors);
        Assert.Contains("3 recorded, 0 nothing new, 0 passed over, 2 set aside", first.Out);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(installation.Folder, "quarantine"), "*", SearchOption.AllDirectories));

        var again = await ImportAsync();
        Assert.Contains("0 recorded, 3 nothing new, 0 passed over, 2 set aside", again.Out);

        await using var program = await installation.ServeAsync(now);
        await installation.Smtp.WaitForAsync(mails => mails.Any(m => m.To.Single() == "akatsuki@minato.example"), "a notice for the care manager");
        Assert.All(installation.Smtp.Mails, mail => Assert.DoesNotContain("太郎", mail.Subject + mail.Body));

        Task<(int Code, string Out, string Errors)> ImportAsync() =>
            installation.RunAsync(now, "import", "csv", Path.Combine(Example, "stays.csv"), "--map", Path.Combine(Example, "stays-map.yaml"), "--lang", "en");
    }

    private static DirectoryParty WithCode(DirectoryParty party) =>
        party.Id == Region.Minato ? party with { Codes = ["SEND"] } : party.Id == Region.Akatsuki ? party with { Codes = ["0170100001"] } : party;
}
