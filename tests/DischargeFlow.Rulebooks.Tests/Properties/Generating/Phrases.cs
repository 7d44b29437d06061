using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>Phrases as a rule may write them where they stand; without named moments where these are being made.</summary>
internal sealed class Phrases(Dice dice, bool mayName = true)
{
    /// <summary>The named moments that rulebooks are generated with.</summary>
    public const string Earliest = "discharge-day", Chosen = "chosen-day", Later = "later-day", Preferred = "preferred-day";

    /// <summary>An event, a date value or a named moment as it is.</summary>
    public Phrase Point() => Say.At(Ground());

    /// <summary>When a duty starts.</summary>
    public Phrase Starts(params string[] duties) => duties.Length > 0 && dice.OnceIn(3)
        ? Say.At(new Anchor.OfDuty(dice.OneOf<string>(duties), dice.OneOf(Enum.GetValues<DutyPoint>())))
        : dice.Either(
            () => Say.At(Ground()),
            () => Say.At(Say.MomentSet(Named())),
            () => Say.At(Say.FactSet("planned-discharge")),
            () => Days(Ground(), IfClosed.Keep),
            () => Days(Ground(), null).Clock(dice.Between(8, 18)),
            () => Say.At(Say.Each("conference")));

    /// <summary>When it is due: days with what happens on closed days, or hours, or nothing to count.</summary>
    public Phrase Due(params string[] duties)
    {
        var anchor = duties.Length > 0 && dice.OnceIn(4) ? Say.Missed(dice.OneOf<string>(duties)) : dice.OnceIn(4) ? Say.Start : Ground();
        return dice.Either(
            () => Clocked(Days(anchor, dice.OneOf(Enum.GetValues<IfClosed>()))),
            () => Clocked(BusinessDays(anchor)),
            () => Clocked(Say.At(anchor).IfClosed(dice.OneOf(Enum.GetValues<IfClosed>()))),
            () => Hours(anchor),
            () => Say.Day(dice.Between(1, 10), anchor).IfClosed(IfClosed.Keep),
            () => (dice.Between(2, 9), UnitKind.Own).Before(anchor).OfOwnUnit("statutory-days"));
    }

    /// <summary>When a step tells somebody.</summary>
    public Phrase Tells(params string[] duties)
    {
        var anchor = duties.Length > 0 && dice.OnceIn(6) ? Say.Missed(dice.OneOf<string>(duties)) : dice.OneOf(Say.Start, Say.Due, Say.Due, Ground());
        return dice.Either(
            () => BusinessDays(anchor).Clock(dice.Between(8, 10)),
            () => Days(anchor, null).Clock(9),
            () => Hours(anchor),
            () => Say.At(anchor));
    }

    /// <summary>When it lapses.</summary>
    public Phrase Lapses() => dice.Either(() => Say.At(Say.Due), () => dice.Between(1, 14).Days().After(Say.Event("discharged")), () => Days(Ground(), null));

    public Anchor Ground() => dice.Either(
        () => Say.Event("admission"), () => Say.Event("discharged"), () => Say.Date("planned-discharge"), () => Say.First("conference"),
        () => Say.Last("conference"), () => mayName ? Say.Moment(Named()) : Say.Event("admission"), () => mayName ? Say.Moment(Earliest) : Say.Date("planned-discharge"));

    /// <summary>What a named moment may be made of: nothing that is named.</summary>
    public Phrase Line() => dice.Either(
        () => Say.At(Say.Date("planned-discharge")),
        () => Say.At(Say.Event(dice.OneOf("admission", "discharged"))),
        () => Say.At(Say.First("conference")),
        () => dice.Between(0, 4).Days().After(Say.Event("admission")).IfClosed(dice.OneOf(Enum.GetValues<IfClosed>())),
        () => dice.Between(1, 3).BusinessDays().Before(Say.Date("planned-discharge")));

    private string Named() => dice.OneOf(Earliest, Chosen, Later, Preferred);

    private Phrase Days(Anchor anchor, IfClosed? words) =>
        (dice.Between(0, 7), dice.OneOf(UnitKind.Days, UnitKind.Days, UnitKind.Weeks, UnitKind.Months)) is var span && dice.OnceIn(2)
            ? Worded(span.Before(anchor), words)
            : Worded(span.After(anchor), words);

    private static Phrase Worded(Phrase phrase, IfClosed? words) => words is { } some ? phrase.IfClosed(some) : phrase;

    private Phrase BusinessDays(Anchor anchor)
    {
        var span = dice.Between(1, 5).BusinessDays();
        var phrase = dice.OnceIn(2) ? span.Before(anchor) : span.After(anchor);
        return dice.OnceIn(4) ? phrase.Of(dice.OneOf("recipient", "care-manager")) : phrase;
    }

    private Phrase Hours(Anchor anchor)
    {
        var span = (dice.Between(1, 30), dice.OneOf(UnitKind.Hours, UnitKind.Hours, UnitKind.Minutes, UnitKind.BusinessHours));
        return dice.OnceIn(3) ? span.Before(anchor) : span.After(anchor);
    }

    private Phrase Clocked(Phrase phrase) => dice.Between(0, 5) switch
    {
        0 or 1 => phrase.By(dice.Between(9, 18)),
        2 => phrase with { Clock = new ClockEdge.Closing(null) },
        3 => phrase with { Clock = new ClockEdge.Opening(dice.OneOf("care-manager", "hospital")) },
        _ => phrase,
    };
}
