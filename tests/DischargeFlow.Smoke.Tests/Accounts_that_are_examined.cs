using System.Collections.Immutable;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Examinations;
using DischargeFlow.Notifications.Probes;
using NodaTime;

namespace DischargeFlow.Smoke.Tests;

/// <summary>What doctor says of accounts and keys on 20 November 2026.</summary>
public sealed class Accounts_that_are_examined
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 3, 0);
    private static readonly DateTimeZone Tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
    private static readonly Account Okada = Person("okada", AccountRole.Administrator) with { HasSecondFactor = true };

    [Fact]
    public void With_an_administrator_who_has_a_second_factor_nothing_is_wrong() =>
        Assert.Equal((ProbeLevel.Fine, "There are 1 administrators, 1 of them with a second factor."), Only([Okada, Person("nurse", AccountRole.Planner)]));

    [Fact]
    public void Before_anybody_has_an_account_the_first_is_to_be_invited() => Assert.Equal(ProbeLevel.Warning, Only([]).Level);

    [Fact]
    public void Nobody_who_can_administer_is_a_fault()
    {
        Assert.Equal(ProbeLevel.Fault, Only([Person("nurse", AccountRole.Planner)]).Level);
        Assert.Equal(ProbeLevel.Fault, Only([Okada with { IsDisabled = true }]).Level);
    }

    [Fact]
    public void No_second_factor_among_the_administrators_is_named()
    {
        var (level, says) = Only([Okada with { HasSecondFactor = false }]);
        Assert.Equal(ProbeLevel.Warning, level);
        Assert.Contains("second factor", says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_that_expired_unused_is_named_with_whom_it_was_for()
    {
        var invited = Person("mori", AccountRole.Planner) with { PasswordHash = null };
        Assert.Single(Said([Okada, invited], [new Invitation("h", "mori", Now + Duration.FromHours(1))], []));
        Assert.Contains("mori (mori@city.example)", Said([Okada, invited], [new Invitation("h", "mori", Now - Duration.FromHours(1))], [])[1].Says, StringComparison.Ordinal);
        Assert.Equal(2, Said([Okada, invited], [], []).Length);
        Assert.Single(Said([Okada, invited with { IsDisabled = true }], [], []));
    }

    [Theory]
    [InlineData(29, "expires on 2026-12-19")]
    [InlineData(-1, "expired on 2026-11-19")]
    [InlineData(31, null)]
    [InlineData(-40, null)]
    public void A_key_is_named_a_month_before_it_ends_and_a_month_after(int days, string? said)
    {
        var key = new ApiKey("chart", "h", [KeyScope.ReadCases], null, Now - Duration.FromDays(100), Now + Duration.FromDays(days), null);
        var found = Said([Okada], [], [key]);
        Assert.Equal(said is null ? 1 : 2, found.Length);
        if (said is not null) Assert.Contains(said, found[1].Says, StringComparison.Ordinal);
        Assert.Single(Said([Okada], [], [key with { Revoked = Now }]));
    }

    private static (ProbeLevel Level, string Says) Only(Account[] accounts) => Assert.Single(Said(accounts, [], []));

    private static (ProbeLevel Level, string Says)[] Said(Account[] accounts, Invitation[] invitations, ApiKey[] keys) =>
        [.. AccountExamination.Run(accounts, invitations, keys, Now, Tokyo).Select(f => (f.Level, f.Says.En))];

    private static Account Person(string name, params ImmutableArray<AccountRole> roles) =>
        new() { Id = name, Mail = $"{name}@city.example", Name = name, Roles = roles, PasswordHash = "x", Stamp = "s", Created = Now };
}
