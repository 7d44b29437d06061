using DischargeFlow.Demonstrations;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using DischargeFlow.Tests.Shared.Parts;
using static DischargeFlow.Smoke.Tests.Programs.Stays;

namespace DischargeFlow.Smoke.Tests;

/// <summary>
/// The region's rule asks for the contact five days before the discharge. While a stay is open the program is started anew with a second version, for
/// admissions from Friday 20 November 2026 on: seven days before.
/// </summary>
public sealed class A_rule_that_gets_a_second_version : IDisposable
{
    private readonly string _workflows = Directory.CreateTempSubdirectory("dischargeflow-workflows-").FullName;

    public A_rule_that_gets_a_second_version() => Copy(Path.Combine(Sources.Root, "workflows"), _workflows);

    [FactNeeding(Part.Node)]
    public async Task Keeps_it_for_who_is_there_and_takes_the_new_one_for_who_comes()
    {
        await using var installation = await Installation.NewAsync(Region.Parties, workflows: _workflows);
        string before;
        await using (var program = await installation.ServeAsync(Japan("2026-11-16T10:00")))
        {
            before = await OpenAsync(program, "before", "2026-11-10T10:00+09:00");
            await installation.Smtp.WaitForAsync(2);
            Assert.Equal(0, await program.StopAsync());
        }

        Copy(Path.Combine(_workflows, "kitami"), Path.Combine(_workflows, "kitami", "versions", "1"));
        var text = Path.Combine(_workflows, "kitami", "rulebook.yaml");
        await File.WriteAllTextAsync(text, (await File.ReadAllTextAsync(text))
            .Replace("rulebook: kitami\n", "rulebook: kitami\nversion: 2\n", StringComparison.Ordinal)
            .Replace("effective: { from: 2016-10-01", "effective: { from: 2026-11-20", StringComparison.Ordinal)
            .Replace("due: 5 days before discharge-day", "due: 7 days before discharge-day", StringComparison.Ordinal));

        var (code, output, errors) = await installation.RunAsync(Japan("2026-11-20T09:00"), "check", Path.Combine(_workflows, "kitami"), "--lang", "en");
        Assert.True(code == 0, output + errors);
        await ByAFileAsync(installation);

        // Nobody published it: it waits, unless the region says that its review in git is the second pair of eyes.
        Assert.Contains("DF0221", (await installation.RunAsync(Japan("2026-11-20T09:30"), "doctor", "--lang", "en")).Out, StringComparison.Ordinal);
        installation.Smtp.Forget();
        await using (var program = await installation.ServeAsync(Japan("2026-11-20T10:00"), more: [("Workflows:FolderPublishes", "true")]))
        {
            Assert.DoesNotContain("DF0221", program.Said, StringComparison.Ordinal);
            var after = await OpenAsync(program, "after", "2026-11-20T09:00+09:00");
            var mails = await installation.Smtp.WaitForAsync(all => all.Count(m => m.Body.Contains(after, StringComparison.Ordinal)) == 2, "two notices of who came");

            // Discharge on Friday 4 December: five days before is Sunday 29 November, seven are Friday 27 November.
            var office = Assert.Single(mails, m => m.To.Single() == "suzuran@minato.example");
            Assert.Contains("11月27日(金)", office.Body, StringComparison.Ordinal);
            Assert.False(office.Body.Contains(before, StringComparison.Ordinal), "of who is there already it is told nothing new");
            Assert.Equal(0, await program.StopAsync());
        }

        (code, output, errors) = await installation.RunAsync(Japan("2026-11-20T11:00"), "replay", before, "--at", "2026-11-16T12:00", "--json");
        Assert.True(code == 0, errors);
        Assert.Contains("2026-11-29", output, StringComparison.Ordinal);
    }

    /// <summary>A case file that says which version a person chose is planned by it: the case was admitted before version 2 begins.</summary>
    private async Task ByAFileAsync(Installation installation)
    {
        var file = Path.Combine(_workflows, "stay.yaml");
        var told = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "docs", "examples", "stay.yaml"));
        foreach (var (version, due) in new[] { (1, "Sat 21 Nov 2026"), (2, "Thu 19 Nov 2026") })
        {
            await File.WriteAllTextAsync(file, $"{told}  - 2026-11-20T11:20 goes-by: {{ version: {version}, reason: 家族にそう伝えたため }}\n");
            var (code, output, errors) = await installation.RunAsync(Japan("2026-11-20T12:00"), "plan", "kitami", file, "--lang", "en");
            Assert.True(code == 0, errors);
            Assert.Contains($"planned by version {version} of 'kitami', which a person chose in the case file: 家族にそう伝えたため", errors, StringComparison.Ordinal);
            Assert.Contains($"due by the rule: {due}", output, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(file, $"{told}  - 2026-11-20T11:20 goes-by: {{ version: 3, reason: 家族にそう伝えたため }}\n");
        var (none, _, sentence) = await installation.RunAsync(Japan("2026-11-20T12:00"), "plan", "kitami", file, "--lang", "en");
        Assert.Equal(2, none);
        Assert.Contains("there is no such version. There are: 1, 2.", sentence, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_workflows, recursive: true);

    private static async Task<string> OpenAsync(RunningProgram program, string key, string admitted) => (await Programs.Stays.OpenAsync(
        program, key, "minato", Role("ward-head", "minato-3e"), Role("care-manager", "suzuran"), Role("liaison-center", "renkei"),
        Event("admission", admitted), Event("screened"), Checklist("discharge-contact", "adl-declined"), Fact("planned-discharge", "2026-12-04")))!;

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
