using System.Text.Json;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Notifications.Tests.Docs;

/// <summary>What <c>docs/mail.md</c> says of settings and kinds.</summary>
public class The_page_on_mail
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "mail.md"));

    public static TheoryData<string> EachSetting => [.. MailSettingsReading.Names];

    public static TheoryData<string> EachKind => [.. MailPlaceholders.Kinds];

    [Theory, MemberData(nameof(EachSetting))]
    public void Names_every_setting(string name) => Assert.Matches($@"(?m)^\| [^|]*`{name}`[^|]*\|", Text);

    [Theory, MemberData(nameof(EachKind))]
    public void Names_every_kind(string kind) => Assert.Contains($"| `{kind}` |", Text, StringComparison.Ordinal);

    [Fact]
    public void Gives_the_defaults_as_they_are()
    {
        var usual = new MailSettings();
        foreach (var (name, value) in new (string, object)[]
        {
            ("Way", usual.Way), ("Port", usual.Port), ("Tls", usual.Tls), ("Connections", usual.Connections),
            ("Timeout", (int)usual.Timeout.TotalSeconds), ("SendmailPath", usual.SendmailPath),
        })
            Assert.Contains($"| `{name}` | `{value.ToString()!.ToLowerInvariant()}` |", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_an_example_that_works_with_a_password_from_the_environment()
    {
        var start = Text.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        using var json = JsonDocument.Parse(Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)]);
        var given = json.RootElement.GetProperty("Mail").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        given["Password"] = "from the environment";
        var (settings, faults) = MailSettingsReading.Read(name => given.GetValueOrDefault(name), given.Keys);
        Assert.Empty(faults);
        Assert.Equal((MailWay.Smtp, TlsUse.Required), (settings.Way, settings.Tls));
    }
}
