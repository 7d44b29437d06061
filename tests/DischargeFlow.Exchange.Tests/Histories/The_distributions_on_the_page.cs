using System.Collections.Immutable;
using DischargeFlow.Exchange.Generating;
using DischargeFlow.Tests.Shared.Parts;
using static System.FormattableString;

namespace DischargeFlow.Exchange.Tests.Histories;

/// <summary>What docs/what-if.md says of generated stays is what chance chooses from.</summary>
public sealed class The_distributions_on_the_page
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "what-if.md"));

    public static TheoryData<string, string> Rows => new()
    {
        { "a region", Invariant($"{Distributions.Hospitals} hospitals, {Distributions.Offices} offices, {Distributions.CareManagers} care managers") },
        { "admissions by weekday, Monday first", Percent(Distributions.Weekday) },
        { "hour of admission", "10 % to 8:30, 55 % to 12:00, 80 % to 17:00" },
        { "nights", "10 % up to 3, 25 % up to 7, 50 % up to 14, 75 % up to 28, 90 % up to 50, 97 % up to 90, at most 180" },
        { "care manager known", Invariant($"{Distributions.CareManagerKnown} %") },
        { "needs discharge coordination", Invariant($"{Distributions.NeedsCoordination} %") },
        { "contact recorded, of these", Invariant($"{Distributions.Contacted} %") },
        { "contact ≥8, 5–7, 2–4, 1, 0 days before, after", Percent(Distributions.Lead) },
        { "discharge date first set", "10 % up to 2 days before, 35 % up to 5, 65 % up to 8, 90 % up to 14, at most 30" },
        { "date moves not at all, once, twice, three times", Percent(Distributions.Moves) },
        { "no date set before the discharge", Invariant($"{Distributions.Unplanned} %") },
        { "died, transferred", Invariant($"{Distributions.Died} %, {Distributions.TransferredOut} %") },
        { "consent refused", Invariant($"{Distributions.ConsentRefused} %") },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Are_those_of_the_program(string what, string distribution) =>
        Assert.Contains(Page, line => line.StartsWith($"| {what} | {distribution} |", StringComparison.Ordinal));

    [Fact]
    public void Have_the_steps_that_the_page_names()
    {
        Assert.Equal("10 % 3, 25 % 7, 50 % 14, 75 % 28, 90 % 50, 97 % 90, 100 % 180", Steps(Distributions.Length));
        Assert.Equal("10 % 510, 55 % 720, 80 % 1020, 100 % 1439", Steps(Distributions.Clock));
        Assert.Equal("10 % 2, 35 % 5, 65 % 8, 90 % 14, 100 % 30", Steps(Distributions.DateSet));
    }

    private static string Percent(ImmutableArray<int> shares) => Invariant($"{string.Join(", ", shares)} %");

    private static string Steps(ImmutableArray<(double UpTo, int)> steps) => string.Join(", ", steps.Where(s => s.UpTo > 0).Select(s => Invariant($"{s.UpTo * 100:0} % {s.Item2}")));
}
