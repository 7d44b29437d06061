using System.Text.RegularExpressions;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.AuditTrails;

namespace DischargeFlow.Web.Tests.Accounts;

public sealed partial class A_deed_in_the_audit
{
    [Fact]
    public void Has_words_for_the_auditor_whoever_writes_it()
    {
        var written = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(l => l.Contains("AppendAudit(new(", StringComparison.Ordinal) || l.Contains("new AuditEvent(", StringComparison.Ordinal))
            .SelectMany(l => Name().Matches(l)).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(written.Count > 20, $"only {written.Count} deeds were found");
        written.RemoveAll(AuditTexts.Knows);
        Assert.True(written.Count == 0, string.Join(' ', written));
    }

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)+)\"")]
    private static partial Regex Name();
}
