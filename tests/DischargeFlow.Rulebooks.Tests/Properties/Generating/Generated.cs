using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>A rulebook, its ground and a history that chance made, and that can be made smaller while it still shows what it showed.</summary>
internal sealed record Generated(Situation On)
{
    private static readonly ClosedDayTables Tables = ClosedDayTables.Of(Japan.Holidays, Japan.YearEnd);

    private static readonly DirectoryExtract Directory = HospitalStay.Directory(HospitalStay.Weekdays(8, 17, 30, 15), new LocalDate(2026, 9, 18), new LocalDate(2026, 10, 1));

    /// <summary>One of the care managers goes by another rulebook.</summary>
    private static readonly DirectoryExtract OneFollowsAnother = new(Directory.Parties.SetItem(
        new("akatsuki"), Directory.Find(new("akatsuki"))! with { Follows = [(new LocalDate(2020, 1, 1), "another")] }));

    /// <summary>Situations; entries grow with the size.</summary>
    public static Arbitrary<Generated> Situations { get; } = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(seed, 3 + (size / 10)))), g => Smaller.Than(g.On).Select(s => new Generated(s)));

    /// <summary>The situation that one throw of the dice makes.</summary>
    public static Generated Of(int seed, int entries) => Make(seed, entries);

    public override string ToString() => Printed.Text(On);

    private static Generated Make(int seed, int entries)
    {
        var dice = new Dice(seed);
        var rulebook = new Rulebooks(dice).Rulebook();
        return new(new Entries(dice, rulebook.Zone).On(new Situation(rulebook, dice.OnceIn(5) ? OneFollowsAnother : Directory, Tables), entries));
    }
}
