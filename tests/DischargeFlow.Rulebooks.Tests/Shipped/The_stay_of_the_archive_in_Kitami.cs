using System.Globalization;
using DischargeFlow.Rulebooks.Scenarios;

namespace DischargeFlow.Rulebooks.Tests.Shipped;

/// <summary>
/// The stay that the sample archive of a hospital's messages tells, by the rulebook as it is shipped. The messages stand here besides in the
/// scenario, so that changing the rule and its scenario together does not go unseen.
/// </summary>
public sealed class The_stay_of_the_archive_in_Kitami
{
    [Fact]
    public void Exactly_these_messages_go_out()
    {
        var kitami = ShippedWorkflows.Rulebook("kitami");
        var stay = kitami.Scenarios.Single(s => s.Name == "退院予定日が動き、取り消され、決め直される").Case;
        Assert.Equal(
            [
                "2026-11-20T11:10 Notice care-manager",
                "2026-11-20T11:10 Notice hospital",
                "2026-11-24T09:00 Escalation ward-head",
                "2026-11-24T09:30 Change care-manager",
                "2026-11-24T09:30 Change hospital",
                "2026-11-24T09:30 Change ward-head",
                "2026-11-24T16:00 Retraction care-manager",
                "2026-11-24T16:00 Retraction hospital",
                "2026-11-24T16:00 Retraction ward-head",
                "2026-11-25T09:00 Change care-manager",
                "2026-11-25T09:00 Change hospital",
                "2026-11-26T09:00 Escalation ward-head",
            ],
            Fold.Run(kitami.Planner, stay.History, stay.Directory).Messages
                .Select(m => $"{m.At.InZone(kitami.Rulebook.Zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)} {m.Kind} {m.Role}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_care_manager_who_follows_the_handbook_too_gets_no_other_mail()
    {
        var kitami = ShippedWorkflows.Rulebook("kitami");
        var stay = kitami.Scenarios.Single(s => s.Name == "退院予定日が動き、取り消され、決め直される").Case;
        var everyone = stay.Directory with { Parties = stay.Directory.Parties.ToDictionary(p => p.Key, p => p.Value with { Follows = null }).ToImmutable() };
        Assert.Equal(12, Fold.Run(kitami.Planner, stay.History, everyone).Messages.Length);
    }
}

file static class Dictionaries
{
    public static System.Collections.Immutable.ImmutableDictionary<TKey, TValue> ToImmutable<TKey, TValue>(this Dictionary<TKey, TValue> all)
        where TKey : notnull => System.Collections.Immutable.ImmutableDictionary.CreateRange(all);
}
