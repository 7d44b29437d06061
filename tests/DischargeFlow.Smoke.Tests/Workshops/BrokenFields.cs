namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>The fields of the rule of Kitami: how each is broken, and in which nothing that can be typed or chosen is wrong.</summary>
internal static class BrokenFields
{
    private const string Judgement = "/criteria/contact-by-judgement", Planner = "/criteria/planner-contacts", Bed = "/criteria/bed-to-rent";
    private const string Day = "/moments/discharge-day", Contact = "/duties/discharge-contact";

    /// <summary>The cards that hold every kind of field, each with the fields that are broken in it.</summary>
    public static IReadOnlyList<(string Card, IReadOnlyList<BrokenField> Fields)> Cards { get; } =
    [
        ("/rulebook",
        [
            new("/title/ja set value", "", "DF0107", Said.InTheCard),
            new("/title/en set value", "", "DF0107", Said.InTheCard),
            new("/source set value", "", "DF0106"),
            new("/effective/from set value", "", "DF0106"),
            new("/channels/# set value", "fax-sheet", "DF0116", Said.InTheCard),
            new("/sending-needs/consent sentence-test text", "???", "DF0404"),
            new("/quiet/hours set value", "25:99", "DF0110"),
            new("/vocabulary-version set value number", "0", "DF0111"),
        ]),
        ("/parties/desk",
        [
            new("/parties/desk/first-of/# roles value", "desk", "DF0601", Said.InTheCard),
            new("/parties/desk rename name", "Desk of the City", null),
        ]),
        (Judgement,
        [
            .. Labels(Judgement),
            new($"{Judgement}/all/# sentence-line p.1", "contact-by-judgement", "DF0601", Said.InTheCard),
            new($"{Judgement}/all/# sentence-line text", "???", "DF0201"),
            new($"{Judgement} rename name", "", null),
        ]),
        (Planner, [.. Labels(Planner), new($"{Planner}/line sentence-line text", "", null), new($"{Planner} rename name", "planner contacts", null)]),
        (Bed,
        [
            .. Labels(Bed),
            new($"{Bed}/line sentence-line p.0", "bed-to-rent", "DF0601", Said.InTheCard),
            new($"{Bed}/line sentence-line text", "as soon as possible", "DF0401"),
            new($"{Bed} rename name", "9", null),
        ]),
        (Day,
        [
            .. Labels(Day),
            new($"{Day}/earliest of/# sentence-moment p.0", "discharge-day", "DF0601", Said.InTheCard),
            new($"{Day}/earliest of/# sentence-moment text", "as soon as possible", "DF0303"),
            new($"{Day} rename name", "planned-discharge", null),
        ]),
        (Contact,
        [
            .. Labels(Contact),
            new($"{Contact}/owner roles value", "ward-head", "DF0512", Said.InTheCard),
            new($"{Contact}/to roles value", "care-manager", "DF0526", Said.InTheCard),
            new($"{Contact}/if sentence-line text", "???", "DF0201"),
            new($"{Contact}/starts sentence-moment p.0", "discharge-day", "DF0517", Said.InTheCard),
            new($"{Contact}/starts sentence-moment text", "as soon as possible", "DF0303"),
            new($"{Contact}/from sentence-moment p.0", "discharge-day", "DF0521", Said.InTheCard),
            new($"{Contact}/from sentence-moment text", "as soon as possible", "DF0303"),
            new($"{Contact}/due sentence-moment p.0 number", "9999", "DF0536"),
            new($"{Contact}/due sentence-moment p.1", "hours", "DF0310"),
            new($"{Contact}/due sentence-moment p.3", "start", "DF0517"),
            new($"{Contact}/due sentence-moment p.4", "", "DF0501"),
            new($"{Contact}/due sentence-moment text", "within 5 days", "DF0302"),
            new($"{Contact}/if-too-late sentence-moment p.0 number", "", null),
            new($"{Contact}/if-too-late sentence-moment p.2", "before", "DF0537"),
            new($"{Contact}/if-too-late sentence-moment p.3", "discharge-day", "DF0310"),
            new($"{Contact}/if-too-late sentence-moment text", "as soon as possible", "DF0303"),
            new($"{Contact}/done-by/# deed what", "event:admission", "DF0201"),
            new($"{Contact}/done-by/# deed f.of", "reminder", "DF0526"),
            new($"{Contact}/ends/# sentence-moment p.0", "due", "DF0523", Said.InTheCard),
            new($"{Contact}/ends/# sentence-moment text", "as soon as possible", "DF0303"),
            new($"{Contact}/ends/# sentence-moment p.0 number", "", null),
            new($"{Contact}/tell/#/notice sentence-step p.0", "escalation", "DF0512"),
            new($"{Contact}/tell/#/notice sentence-step text", "???", "DF0506"),
            new($"{Contact}/tell/#/notice roles value", "desk", "DF0202", Said.InTheCard),
            new($"{Contact}/tell/#/reminder sentence-step p.0", "escalation", "DF0512"),
            new($"{Contact}/tell/#/reminder sentence-step p.1 number", "9999", "DF0519"),
            new($"{Contact}/tell/#/reminder sentence-step p.3", "after", "DF0503"),
            new($"{Contact}/tell/#/reminder sentence-step p.4", "start", "DF0532"),
            new($"{Contact}/tell/#/reminder sentence-step p.6", "25:00", "DF0110"),
            new($"{Contact}/tell/#/reminder sentence-step text", "reminder", "DF0506"),
            new($"{Contact}/tell/#/escalation sentence-step p.0", "reminder", "DF0503"),
            new($"{Contact}/tell/#/escalation sentence-step p.1 number", "", null),
            new($"{Contact}/tell/#/escalation sentence-step p.6", "", null),
            new($"{Contact}/tell/#/escalation sentence-step text", "reminder", "DF0506"),
            new($"{Contact}/tell/#/escalation roles value", "owner", "DF0512", Said.InTheCard),
            new($"{Contact} rename name", "9", null),
        ]),
    ];

    /// <summary>Fields in which nothing that can be typed or chosen is wrong, by the end of their slot, with the reason.</summary>
    private static IReadOnlyList<(string Slot, string Because)> NeverWrong { get; } =
    [
        ("/effective/by set value", "both days can decide"),
        ("/days-of set value", "every role has open days"),
        ("/last-resort set value", "every role can be told"),
        ("/case set value", "there is one kind of case"),
        ("/zone set value", "there is one zone"),
        ("/closed-days several value", "every table that is offered is there"),
        ("/sending-needs/consent sentence-test p.0", "an answer can be compared with another in every way"),
        ("/sending-needs/consent sentence-test p.1", "every answer that is offered is one of the fact"),
        ("/while-unknown set value", "a message is held back or sent"),
        ("/unknown-as set value", "yes, no, or asked"),
        ("/breaks-through several value", "any of them, or none, may break through"),
        ("/age-changes set value", "both days are in use"),
        ("/tell-changes set value", "both are soon enough"),
        (" shape value", "each shape begins with lines that can be read"),
        (" operator word", "each holds the lines that are there"),
        (" sentence-line p.0", "every criterion can be asked, with a word before it or without"),
        ("/severity set value", "each is as binding as the region says"),
        ("/basis set value", "each can be its ground; a source that doubts it is told of in a test of its own"),
        ("/tags words value", "words of one's own"),
        ("/discharge-contact/source set value", "the rulebook has a source; a duty may go without one of its own"),
        (" sentence-moment s.0", "each way of counting begins with a number that can be"),
        (" sentence-step s.0", "each way of counting begins with a number that can be"),
        ("/due sentence-moment p.2", "a deadline lies before or after"),
        ("/if-too-late sentence-moment p.1", "each unit can be counted from a moment"),
        (" deed f.by", "every role can have done it"),
        (" deed f.to", "it can have been done to every role"),
        (" deed f.about", "it can have been about each"),
        (" deed f.channel", "it can have come each way"),
        ("/ends/# sentence-moment p.1", "each unit can be counted"),
        ("/ends/# sentence-moment p.2", "an end lies before or after"),
        ("/ends/# sentence-moment p.3", "each moment can end a duty"),
        ("/notice sentence-step p.2", "a notice can come at each moment"),
        ("/reminder sentence-step p.2", "each unit can be counted"),
        ("/reminder sentence-step p.5", "at or by, or at no time of day"),
        ("/reminder roles value", "everybody can be reminded"),
        ("/escalation sentence-step p.2", "each unit can be counted"),
        ("/escalation sentence-step p.3", "it can go up before a deadline too"),
        ("/escalation sentence-step p.4", "it can be counted from each moment"),
        ("/escalation sentence-step p.5", "at or by, or at no time of day"),
        (" rename goes-on", "it goes on or begins anew"),
    ];

    /// <summary>Whether nothing in a field can be wrong. What is added begins sound, and is a field of its own from then on.</summary>
    public static bool IsNeverWrong(FieldOfACard field) => field.Kind == "adds" || NeverWrong.Any(n => field.Slot.EndsWith(n.Slot, StringComparison.Ordinal));

    private static IEnumerable<BrokenField> Labels(string path) => ((string[])["ja", "en"]).Select(l => new BrokenField($"{path}/label/{l} set value", "", "DF0107", Said.InTheCard));
}
