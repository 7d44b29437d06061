using System.Globalization;
using System.Text.RegularExpressions;
using DischargeFlow.Exchange.Adt;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Exchange.Tests;

/// <summary>What docs/import.md says is what the program does.</summary>
public sealed class The_page_on_importing
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "import.md")).ReplaceLineEndings(" ");

    [Fact]
    public void Puts_every_trigger_where_the_program_puts_it()
    {
        var table = Triggers("its time is read from |", "Besides:");
        var passedOver = Triggers("Passed over, since", "; messages");
        var forAPerson = Triggers("Set aside for a person", "Any other trigger");
        foreach (var trigger in Enumerable.Range(1, 62).Select(n => "A" + n.ToString("00", CultureInfo.InvariantCulture)))
        {
            var inTable = table.Contains(trigger);
            var place = (inTable, passedOver.Contains(trigger), forAPerson.Contains(trigger));
            var expected = Whole(trigger).Read() switch
            {
                AdtReading.OfStay => (true, false, false),
                AdtReading.PassedOver => (false, true, false),
                AdtReading.Refused refused when refused.Fault.Reason.En.Contains("is not known", StringComparison.Ordinal) => (false, false, false),
                _ => (false, false, true),
            };
            Assert.True(expected == place, $"{trigger}: the program says (recorded, passed over, for a person) = {expected}, the page {place}");
        }
    }

    [Theory]
    [InlineData("csv encoding separator zone formats stay person said known-by says")]
    [InlineData("hospital patient visit admission family-name given-name family-name-kana given-name-kana birth-date")]
    [InlineData("at carries from update change correct words none unknown party facts ticked blank comma semicolon tab utf-8 shift_jis euc-jp iso-2022-jp")]
    public void Names_every_key_of_a_map(string words)
    {
        var keys = Page[Page.IndexOf("### Keys of a map", StringComparison.Ordinal)..];
        Assert.All(words.Split(' '), word => Assert.Matches($"`{word}[`:]", keys));
    }

    [Fact]
    public void Names_the_limits_that_are_kept()
    {
        var limits = new Exchange.Hl7.Hl7Limits();
        Assert.Equal((1 << 20, 64L << 20, 2000, 250_000), (limits.LongestMessage, limits.LargestFile, limits.MostSegments, limits.MostMessages));
        Assert.Contains("message over 1 MB, over 2,000 segments, a file over 64 MB or with more than 250,000 messages", Regex.Replace(Page, " +", " "), StringComparison.Ordinal);
    }

    // With every time that any of them asks for. A04 of an inpatient would contradict itself.
    private static A Whole(string trigger) => A.Message(trigger) with
    {
        Evn = "||20261120111000|20261127|||20261120110000",
        Pv1 = trigger == "A04" ? "||O" : A.Message(trigger).Pv1 + "|20261120100000",
    };

    private static HashSet<string> Triggers(string from, string to)
    {
        var start = Page.IndexOf(from, StringComparison.Ordinal);
        var part = Page[start..Page.IndexOf(to, start, StringComparison.Ordinal)];
        return [.. Regex.Matches(part, @"\bA\d\d\b").Select(m => m.Value)];
    }
}
