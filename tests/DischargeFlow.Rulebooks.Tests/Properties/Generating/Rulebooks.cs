using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>Rulebooks of one to three duties that refer to one another, over the vocabulary of the tests.</summary>
internal sealed class Rulebooks(Dice dice)
{
    private readonly Phrases _phrases = new(dice);

    private Criteria Criteria => field ??= new(dice, _phrases);

    private Criteria NamingNothing => field ??= new(dice, new Phrases(dice, mayName: false));

    public Rulebook Rulebook()
    {
        var names = Enumerable.Range(1, dice.Between(1, 3)).Select(n => $"duty-{n}").ToArray();
        return Written.Rulebook("generated", [.. names.Select((name, i) => Duty(name, names[..i]))]) with
        {
            ClosedDays = dice.OneOf<ImmutableArray<string>>([], ["japan"], ["japan", "year-end"]),
            DaysOf = dice.OneOf("owner", "owner", "recipient", "hospital"),
            SendingNeeds = dice.OneOf(null, new SendingNeeds(Whether.IsNot("consent", "refused"), false), new SendingNeeds(Whether.IsNot("consent", "refused"), true)),
            TellChangesAfter = dice.OneOf(Duration.Zero, Duration.Zero, Duration.FromMinutes(30)),
            Scope = dice.OnceIn(6) ? Criteria.Any(0) : null,
            Criteria = [new CriterionDefinition("needed", null, Criteria.Any(1), Place.Nowhere)],
            Parties =
            [
                new PartyDefinition("desk", new PartyExpression.FirstOf(["care-manager", "support-center"]), Place.Nowhere),
                new PartyDefinition("guide", new PartyExpression.Choose([(Whether.Fact("lives-alone"), "support-center")], "care-manager"), Place.Nowhere),
            ],
            Units = [new OwnUnit("statutory-days", 7, dice.OneOf(Enum.GetValues<IfClosed>()), dice.OneOf(null, "japan", "care-manager"), Place.Nowhere)],
            Moments =
            [
                Written.DischargeDay,
                Written.Moment(Phrases.Chosen, new MomentExpression.Choose([.. dice.Several(1, 2, () => (NamingNothing.Any(0), _phrases.Line()))], _phrases.Line())),
                Written.Moment(Phrases.Later, new MomentExpression.LatestOf([.. dice.Several(1, 2, _phrases.Line)])),
                Written.Moment(Phrases.Preferred, new MomentExpression.FirstKnownOf([.. dice.Several(1, 3, _phrases.Line)])),
            ],
        };
    }

    private Duty Duty(string name, string[] earlier)
    {
        var starts = _phrases.Starts(earlier);
        return Written.Duty(name, starts, dice.OnceIn(8) ? null : _phrases.Due(earlier)) with
        {
            Owner = dice.OneOf("hospital", "hospital", "care-manager"),
            To = dice.OneOf<ImmutableArray<string>>(["care-manager"], ["desk"], ["guide"], ["ward-head"], ["care-manager", "support-center"]) is var to ? to : [],
            ToEach = to.Length > 1,
            If = Condition(starts, earlier),
            From = starts.Anchor is Anchor.OfDuty { Point: DutyPoint.Met }
                ? new WindowStart.FromStart(Exclusive: true)
                : dice.Either<WindowStart>(
                    () => new WindowStart.FromStart(false),
                    () => new WindowStart.AnyTime(),
                    () => new WindowStart.FromMoment(dice.OneOf(_phrases.Point(), Say.At(Say.MomentSet(Phrases.Earliest)), Say.At(Say.MomentSet(Phrases.Chosen))))),
            IfTooLate = dice.OnceIn(3) ? new IfTooLate.Keep() : new IfTooLate.Instead(dice.OneOf(4.Hours().After(Say.Known), 1.BusinessDays().After(Say.Known))),
            Ends = [.. dice.Several(0, 2, End)],
            DoneBy = [.. dice.Several(1, 2, Done)],
            Tell = [.. dice.Several(0, 4, () => Step(earlier)).DistinctBy(s => s.Text)],
        };
    }

    private Criterion? Condition(Phrase starts, string[] earlier)
    {
        var own = dice.Between(0, 3) switch { 0 => null, 1 => Whether.Named("needed"), _ => Criteria.Any(2, earlier) };
        if (starts.Anchor is not Anchor.Event { Which: Which.Each, Name: var name } || dice.OnceIn(2)) return own;
        Criterion asked = new Criterion.OccurrenceIs(name, dice.Between(1, 2), Place.Nowhere);
        if (dice.OnceIn(2)) asked = Whether.None(asked);
        return own is null ? asked : dice.OnceIn(2) ? Whether.All(own, asked) : Whether.Any(own, asked);
    }

    private EndLine End() => dice.OnceIn(2) ? Written.Stops(dice.OneOf("died", "transferred-out", "stay-cancelled")) : Written.Lapses(_phrases.Lapses());

    private DeedLine Done() => dice.Either(
        () => Written.DoneBy("contacted", ("by", "owner"), ("to", "recipient")),
        () => Written.DoneBy("contacted", ("about", "discharge")),
        () => Written.DoneBy("conference"),
        () => new DeedLine([new Deed.OfEvent("conference", [], Place.Nowhere), new Deed.OfEvent("contacted", [("to", "recipient")], Place.Nowhere)]),
        () => new DeedLine([new Deed.Acknowledged("recipient", dice.OneOf<AlertKind?>(null, AlertKind.Notice), Place.Nowhere)]));

    private Step Step(string[] earlier)
    {
        var roles = dice.Several(1, 2, () => dice.OneOf("owner", "recipient", "ward-head", "desk")).Distinct().ToArray();
        var step = dice.Between(0, 3) switch
        {
            0 or 1 => Say.Notice(dice.OnceIn(3) ? _phrases.Tells(earlier) : Say.At(Say.Start), roles),
            2 => Say.Reminder(_phrases.Tells(earlier), roles),
            _ => Say.Escalation(_phrases.Tells(earlier), roles),
        };
        var unit = dice.OneOf(UnitKind.Days, UnitKind.BusinessDays, UnitKind.Hours);
        return step with
        {
            Until = dice.OnceIn(4) ? StepUntil.Acknowledged : StepUntil.Met,
            Repeat = dice.OnceIn(5) ? new Repeat(dice.Between(1, 2), new Unit(unit), dice.Between(1, 3)) : null,
        };
    }
}
