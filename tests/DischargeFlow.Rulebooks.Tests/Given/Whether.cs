using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>Criteria as a rule says them.</summary>
internal static class Whether
{
    public static Criterion Fact(string name) => new Criterion.Fact(name, Place.Nowhere);

    public static Criterion Named(string name) => new Criterion.Named(name, Place.Nowhere);

    public static Criterion All(params Criterion[] lines) => new Criterion.All([.. lines], Place.Nowhere);

    public static Criterion Any(params Criterion[] lines) => new Criterion.Any([.. lines], Place.Nowhere);

    public static Criterion None(params Criterion[] lines) => new Criterion.None([.. lines], Place.Nowhere);

    public static Criterion AtLeast(int count, params Criterion[] lines) => new Criterion.AtLeast(count, [.. lines], Place.Nowhere);

    public static Criterion Score(int score, params (Criterion, int)[] lines) => new Criterion.Score(score, [.. lines], Place.Nowhere);

    public static Criterion ClosedDay(Phrase moment) => new Criterion.LiesIn(moment, new CalendarPart.ClosedDay(null), Place.Nowhere);

    public static Criterion AfterClosing(Phrase moment) => new Criterion.LiesIn(moment, new CalendarPart.AfterClosing(null), Place.Nowhere);

    public static Criterion Happened(string name) => new Criterion.Happened(name, Comparison.AtLeast, 1, Place.Nowhere);

    public static Criterion Age(string birth, Phrase day, int atLeast) =>
        new Criterion.AgeCompares(birth, day, Comparison.AtLeast, atLeast, Place.Nowhere);

    public static Criterion Duty(string duty, DutyCondition condition) => new Criterion.DutyIs(duty, condition, Place.Nowhere);

    public static Criterion IsNot(string fact, string choice) =>
        new Criterion.FactCompares(fact, Comparison.IsNot, new FactValue.Choice(choice), Place.Nowhere);
}
