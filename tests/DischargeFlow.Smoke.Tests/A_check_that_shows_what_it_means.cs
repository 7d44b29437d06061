using System.Diagnostics;
using System.Text.Json.Nodes;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;

namespace DischargeFlow.Smoke.Tests;

/// <summary>Cases that a check writes and <c>plan</c> runs, and a check that goes on while somebody writes.</summary>
public sealed class A_check_that_shows_what_it_means : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("dischargeflow-check-").FullName;

    [Fact]
    public async Task Writes_a_case_for_each_finding_that_a_plan_can_show_and_plan_shows_it()
    {
        var rulebook = await RulebookAsync(
            ("due: 5 days before discharge-day if closed keep", "due: 5 days before discharge-day"),
            ("    if-too-late: 1 business day after known\n", ""));
        var cases = Path.Combine(_folder, "cases");
        var (code, output, errors) = await BuiltProgram.RunAsync("check", rulebook, "--cases", cases, "--json", "--lang", "en");
        Assert.True(code == 1, output + errors);
        var findings = JsonNode.Parse(output)!["findings"]!.AsArray();
        Assert.Equal(["DF0501", "DF0501", "DF0502"], findings.Select(f => (string?)f!["code"]).Order());

        var closed = findings.First(f => (string?)f!["code"] == "DF0501")!;
        var (planned, plan, complaints) = await BuiltProgram.RunAsync("plan", rulebook, (string)closed["case"]!, "--json");
        Assert.True(planned == 0, plan + complaints);
        Assert.Contains("cannot run", complaints);
        var due = DateTimeOffset.Parse((string)JsonNode.Parse(plan)!["duties"]!.AsArray().First(d => (string?)d!["duty"] == "discharge-contact")!["wishedDue"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || due is { Month: 11, Day: 3 or 23 }, $"{due} must be a closed day");

        var late = findings.First(f => (string?)f!["code"] == "DF0502")!;
        (planned, plan, complaints) = await BuiltProgram.RunAsync("plan", rulebook, (string)late["case"]!, "--json");
        Assert.True(planned == 0, plan + complaints);
        Assert.Contains(JsonNode.Parse(plan)!["duties"]!.AsArray(), d => (string?)d!["duty"] == "home-changes-asked" && (bool)d["tooLate"]!);
    }

    [Fact]
    public async Task Goes_on_while_somebody_writes_however_the_editor_saves()
    {
        var rulebook = await RulebookAsync();
        var start = BuiltProgram.StartInfo(Sources.Root, [], "check", rulebook, "--watch", "--lang", "en");
        using var check = Process.Start(start)!;
        try
        {
            await UntilAsync(check.StandardError, "0 errors");
            await UntilAsync(check.StandardError, "after each save");

            // Some editors write into the file, some put a new one in its place.
            var text = await File.ReadAllTextAsync(rulebook);
            await File.WriteAllTextAsync(rulebook, text.Replace("owner: hospital", "owner: hospitall", StringComparison.Ordinal));
            await UntilAsync(check.StandardOutput, "Did you mean 'hospital'?");
            await UntilAsync(check.StandardError, "errors");
            var other = rulebook + "~";
            await File.WriteAllTextAsync(other, text);
            File.Move(other, rulebook, overwrite: true);
            await UntilAsync(check.StandardError, "0 errors");
        }
        finally
        {
            check.Kill();
            await check.WaitForExitAsync();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> RulebookAsync(params (string Was, string Now)[] changes)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "kitami")).FullName, "rulebook.yaml");
        var text = (await File.ReadAllTextAsync(Path.Combine(Sources.Root, "workflows", "kitami", "rulebook.yaml"))).ReplaceLineEndings("\n");
        foreach (var (was, now) in changes)
        {
            Assert.Contains(was, text);
            text = text.Replace(was, now, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private static async Task UntilAsync(StreamReader from, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        try
        {
            while (await from.ReadLineAsync(patience.Token) is { } line)
            {
                seen.Add(line);
                if (line.Contains(words, StringComparison.Ordinal)) return;
            }
        }
        catch (OperationCanceledException)
        {
        }

        Assert.Fail($"'{words}' was not said:\n{string.Join("\n", seen)}");
    }
}
