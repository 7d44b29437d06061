using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>Rulebooks that the tests write.</summary>
internal static class Written
{
    public static DateTimeZone Tokyo { get; } = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];

    /// <summary>A rulebook that sends unless consent is refused.</summary>
    public static Rulebook Rulebook(string name, params Duty[] duties) => new()
    {
        Name = name,
        Title = new Bilingual(name, name),
        Source = "a test",
        CaseKind = "hospital-stay",
        Zone = Tokyo,
        DaysOf = "owner",
        Effective = new Effective(new LocalDate(2020, 1, 1), EffectiveBy.Admission),
        SendingNeeds = new SendingNeeds(Whether.IsNot("consent", "refused"), HoldWhileUnknown: false),
        LastResort = "liaison-center",
        Duties = [.. duties],
        Channels = [Channel.Mail],
        Place = Place.Nowhere,
    };

    /// <summary>A duty of the hospital to the care manager that a contact fulfils.</summary>
    public static Duty Duty(string name, Phrase starts, Phrase? due = null) => new()
    {
        Name = name,
        Label = new Bilingual(name, name),
        Owner = "hospital",
        To = ["care-manager"],
        Severity = Severity.Must,
        Basis = Basis.Default,
        Starts = starts,
        From = new WindowStart.FromStart(Exclusive: false),
        Due = due,
        IfTooLate = new IfTooLate.Instead(4.Hours().After(Say.Known)),
        DoneBy = [DoneBy("contacted", ("by", "owner"), ("to", "recipient"), ("about", "discharge"))],
        Place = Place.Nowhere,
    };

    public static DeedLine DoneBy(string name, params (string, string)[] matches) =>
        new([new Deed.OfEvent(name, [.. matches], Place.Nowhere)]);

    public static EndLine Stops(string name) => new(Say.At(Say.Event(name)), Stops: true);

    public static EndLine Lapses(Phrase at) => new(at, Stops: false);

    public static MomentDefinition Moment(string name, MomentExpression expression) => new(name, null, expression, Place.Nowhere);

    /// <summary>The planned discharge or the discharge itself, whichever is earlier.</summary>
    public static MomentDefinition DischargeDay { get; } = Moment(
        "discharge-day",
        new MomentExpression.EarliestOf([Say.At(Say.Date("planned-discharge")), Say.At(Say.Event("discharged"))]));

    /// <summary>The rulebook with which the meaning of the language is told: five days before discharge, by 17:00 if closed earlier.</summary>
    public static Rulebook Minato(Criterion? condition = null) =>
        Rulebook("minato", Duty("discharge-contact", Say.At(Say.MomentSet("discharge-day"))) with
        {
            If = condition,
            From = new WindowStart.FromMoment(Say.At(Say.MomentSet("discharge-day"))),
            Due = 5.Days().Before(Say.Moment("discharge-day")).IfClosed(IfClosed.Earlier).By(17),
            Ends = [Stops("died"), Stops("transferred-out"), Stops("stay-cancelled"), Lapses(14.Days().After(Say.Event("discharged")))],
            Tell =
            [
                Say.Notice(Say.At(Say.Start), "owner"),
                Say.Reminder(2.BusinessDays().Before(Say.Due).Clock(9), "owner"),
                Say.Escalation(1.BusinessDays().After(Say.Due).Clock(9), "ward-head"),
            ],
        }) with
        { Moments = [DischargeDay] };

    /// <summary>The same as a region writes it that keeps closed days, counts every contact since admission, and tells the desk too.</summary>
    public static Rulebook Kitami { get; } = Minato(Whether.Fact("adl-declined")) is var minato ? minato with
    {
        Name = "kitami",
        Duties =
        [
            minato.Duties[0] with
            {
                From = new WindowStart.FromMoment(Say.At(Say.Event("admission"))),
                Due = 5.Days().Before(Say.Moment("discharge-day")).IfClosed(IfClosed.Keep),
                Tell =
                [
                    Say.Notice(Say.At(Say.Start), "owner"),
                    Say.Notice(Say.At(Say.Start), "recipient"),
                    Say.Reminder(2.BusinessDays().Before(Say.Due).Clock(9), "owner"),
                    Say.Escalation(1.BusinessDays().After(Say.Due).Clock(9), "ward-head"),
                ],
            },
        ],
    } : throw new InvalidOperationException();

    /// <summary>The two national fees for sending information at admission: one within the day, one within three days, with their exceptions.</summary>
    public static Rulebook NationalFees { get; } = Rulebook("national-fees", Fee("fee-1"), Fee("fee-2")) with
    {
        Moments =
        [
            Moment("fee-1-day", new MomentExpression.Choose(
                [
                    (Whether.ClosedDay(Say.At(Say.Event("admission"))), 1.Days().After(Say.Event("admission"))),
                    (Whether.AfterClosing(Say.At(Say.Event("admission"))), 1.Days().After(Say.Event("admission"))),
                ],
                Say.Day(1, Say.Event("admission")))),
            Moment("fee-2-day", new MomentExpression.Choose(
                [(Whether.AfterClosing(Say.At(Say.Event("admission"))), Say.Day(3, Say.Event("admission")).IfClosed(IfClosed.OneDayLater))],
                Say.Day(3, Say.Event("admission")).IfClosed(IfClosed.Keep))),
        ],
    };

    private static Duty Fee(string name) => Duty(name, Say.At(Say.Event("admission")), Say.At(Say.Moment(name + "-day"))) with
    {
        Owner = "care-manager",
        To = ["hospital"],
        From = new WindowStart.AnyTime(),
        IfTooLate = new IfTooLate.Keep(),
        DoneBy = [DoneBy("admission-information-sent")],
        Ends = [Lapses(Say.At(Say.Due))],
        Tell = [Say.Notice(Say.At(Say.Start), "owner"), Say.Reminder(2.Hours().Before(Say.Due), "owner")],
    };
}
