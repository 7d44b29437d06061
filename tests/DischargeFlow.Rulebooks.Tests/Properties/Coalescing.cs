using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties;

/// <summary>
/// Property 7: while a duty is unmet, any sequence of changes before sending that ends at what was told sends nothing; any that does not
/// sends exactly one.
/// </summary>
public sealed class Coalescing
{
    private static readonly LocalDate Told = new(2026, 11, 27);

    [Fact]
    public void Dates_moved_within_the_settling_time_make_one_notice_or_none() => Hold.Check(
        Prop.ForAll(Arb.From(Gen.NonEmptyListOf(Gen.Choose(-4, 20))), moves =>
        {
            var on = Settling().Then("2026-11-10T09:00", It.Happens("admission")).Then("2026-11-10T10:00", It.PlansDischargeOn(2026, 11, 27));
            for (var i = 0; i < moves.Count && i < 20; i++) on = on.And(on.Instant("2026-11-11T10:00") + Duration.FromMinutes(i), Move(moves[i]));
            var last = DateOf(moves[Math.Min(moves.Count, 20) - 1]);
            var (from, to) = (on.Instant("2026-11-11T10:00"), on.Instant("2026-11-12T00:00"));
            var sent = on.Fold().Messages.Where(m => m.At >= from && m.At < to).ToList();
            Assert.Equal(last == Told ? [] : [last is null ? AlertKind.Retraction : AlertKind.Change], sent.Select(m => m.Kind));
        }),
        usually: 200);

    /// <summary>Nothing planned is sent in the hours in which the date moves.</summary>
    private static Situation Settling() => new Situation(
        Written.Minato() with { TellChangesAfter = Duration.FromMinutes(30) },
        HospitalStay.Directory(HospitalStay.Weekdays(9, 17)), ClosedDayTables.Of(Japan.Holidays)).HeldSince("2026-11-10T08:00", HospitalStay.Holders);

    /// <summary>One move in a while is a cancelling.</summary>
    private static LocalDate? DateOf(int move) => move == 20 ? null : Told.PlusDays(move);

    private static EntryContent Move(int move) => DateOf(move) is { } date ? It.PlansDischargeOn(date.Year, date.Month, date.Day) : It.Cancels("planned-discharge");
}
