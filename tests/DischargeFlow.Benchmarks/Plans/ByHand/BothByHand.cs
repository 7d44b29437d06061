using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>
/// The stand-in for the planner: Kitami's rule and the national fees without a language, an interpreter or an explanation. One pass over the
/// entries serves both.
/// </summary>
internal static class BothByHand
{
    private static readonly OpenDays Days = new("japan", "year-end");

    /// <summary>The duties of <c>kitami</c> and then those of <c>national-fees</c>, each in the order of its rulebook.</summary>
    public static (DutyByHand[] Kitami, DutyByHand[] NationalFees) Plan(CaseHistory history)
    {
        var stay = new StayByHand(history.CaseKey);
        var kitami = new KitamiByHand(stay, Days);
        var fees = new NationalFeesByHand(stay, Days);
        var entries = history.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            stay.Take(entries[i]);
            if (i + 1 < entries.Length && entries[i + 1].Recorded == entries[i].Recorded) continue;
            var now = StayByHand.Local(entries[i].Recorded);
            stay.Settle(now);
            kitami.Follow(now);
            fees.Follow(now);
        }

        return (kitami.Write(), fees.Write());
    }
}
