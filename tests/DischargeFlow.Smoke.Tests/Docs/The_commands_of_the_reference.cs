using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Tests.Shared.Parts;
using Built = DischargeFlow.Smoke.Tests.Programs.BuiltProgram;

namespace DischargeFlow.Smoke.Tests.Docs;

/// <summary>Every command that <c>docs/rulebook.md</c> shows is run on the shipped rulebooks and says what stands there.</summary>
[Takes(30)]
public sealed class The_commands_of_the_reference
{
    private const string Prompt = "$ dischargeflow ";

    public static TheoryData<string> EachCommand => [.. Shown().Select(c => c.Command)];

    [Theory, MemberData(nameof(EachCommand))]
    public async Task Says_what_is_shown(string command)
    {
        var (code, output, errors) = await Built.RunAsync(command.Split(' '));
        Assert.True(code == 0, $"'{command}' ended with {code}: {errors}");
        Assert.True(Matches((output + errors).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'), Shown().Single(c => c.Command == command).Lines), $"'{command}' says:\n{output}{errors}");
    }

    [Theory]
    [InlineData("a b c", "a ... c", true)]
    [InlineData("a b c", "a ...", true)]
    [InlineData("a b c", "a c", false)]
    [InlineData("a b c", "a ... b", false)]
    public void Lines_may_be_left_out_only_where_three_dots_stand(string said, string shown, bool matches) => Assert.Equal(matches, Matches(said.Split(' '), shown.Split(' ')));

    private static bool Matches(ReadOnlySpan<string> said, ReadOnlySpan<string> shown)
    {
        if (shown.IsEmpty) return said.IsEmpty;
        if (shown[0] != "...") return !said.IsEmpty && said[0] == shown[0] && Matches(said[1..], shown[1..]);
        for (var skipped = 0; skipped <= said.Length; skipped++)
        {
            if (Matches(said[skipped..], shown[1..])) return true;
        }

        return false;
    }

    private static IEnumerable<(string Command, string[] Lines)> Shown()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs", "rulebook.md")).ReplaceLineEndings("\n");
        foreach (var block in text.Split("```console\n").Skip(1).Select(b => b[..b.IndexOf("\n```", StringComparison.Ordinal)]))
        {
            foreach (var command in ("\n" + block).Split("\n" + Prompt).Skip(1).Select(c => c.Split('\n'))) yield return (command[0], command[1..]);
        }
    }
}
