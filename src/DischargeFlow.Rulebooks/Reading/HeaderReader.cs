using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Criteria;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;
using static DischargeFlow.Rulebooks.Reading.Texts.Values;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads what a rulebook says of itself. Where something is missing a stand-in is given beside the finding, so that reading goes on.</summary>
internal sealed class HeaderReader(KeyReader top, Names names, CriterionReader criteria, FindingList findings)
{
    public DateTimeZone Zone() => Values.Zone(top.RequiredText("zone", "zone: Asia/Tokyo"), findings) ?? DateTimeZone.Utc;

    public string DaysOf() => names.Role(top.RequiredText("days-of", "days-of: owner"), true, findings) ?? "owner";

    public ImmutableArray<string> ClosedDays() =>
        [.. top.DistinctTexts(top.Optional("closed-days"), "closed-days", "closed-days: [japan, year-end]").Select(t => t.Text.Trim())];

    public Effective Effective()
    {
        const string Example = "effective: { from: 2026-04-01, by: admission }";
        var standIn = new Effective(new LocalDate(2000, 1, 1), EffectiveBy.Admission);
        if (top.Block(top.Required("effective", Example), new("「effective」", "'effective'"), Example) is not { } block) return standIn;
        var from = block.RequiredText("from", "from: 2026-04-01") is { } text ? Date(text.Text, text.Place, findings) : null;
        var by = OneOf(block.RequiredText("by", "by: admission"), "by", findings, ("admission", EffectiveBy.Admission), ("discharge", EffectiveBy.Discharge));
        block.RefuseOthers();
        return from is null || by is null ? standIn : new(from.Value, by.Value);
    }

    /// <summary>Without <c>while-unknown</c>, a need that something be <c>not</c> so lets messages go while that is unknown; any other need holds them.</summary>
    public SendingNeeds? SendingNeeds()
    {
        var value = top.Optional("sending-needs");
        if (value is null) return null;
        if (value is not KeysNode keys)
        {
            return criteria.Read(value) is { } line ? new(line, HoldWhileUnknown: !IsNegative(line)) : null;
        }

        var needed = criteria.ReadBeside(keys, "while-unknown");
        var held = keys.Find("while-unknown") switch
        {
            null => needed is null ? null : !IsNegative(needed),
            TextNode text => OneOf(text, "while-unknown", findings, ("hold", true), ("send", false)),
            var other => Refused(other),
        };
        return needed is null || held is null ? null : new(needed, held.Value);
    }

    public string LastResort() => names.Role(top.RequiredText("last-resort", "last-resort: liaison-center"), false, findings) ?? "";

    public bool AgeChangesTheDayBefore() =>
        OneOf(top.OptionalText("age-changes", "age-changes: the day before"), "age-changes", findings, ("the day before", true), ("on the birthday", false)) ?? true;

    public Duration TellChangesAfter()
    {
        const string Example = "tell-changes: 30 minutes after";
        if (top.OptionalText("tell-changes", Example) is not { } text || text.Text.Trim() == "at once") return Duration.Zero;
        if (text.Words() is [var count, { Text: "minutes" or "minute" or "hours" or "hour" } unit, { Text: "after" }])
        {
            var number = Number(count.Text, 1, 1440, count.Place, findings) ?? 0;
            return unit.Text.StartsWith('m') ? Duration.FromMinutes(number) : Duration.FromHours(number);
        }

        findings.Add(FindingTable.NotOneOf, text.Place, "tell-changes", text.Text, new Findings.Bilingual("「at once」か「30 minutes after」のように書きます。", "Write `at once`, or for example `30 minutes after`."));
        return Duration.Zero;
    }

    public ImmutableArray<Channel> Channels()
    {
        const string Example = "channels: [mail, fax-sheet, phone-task]";
        var channels = top.DistinctTexts(top.Required("channels", Example), "channels", Example)
            .Select(t => OneOf(t, "channels", findings, ("mail", Channel.Mail), ("fax-sheet", Channel.FaxSheet), ("phone-task", Channel.PhoneTask)));
        return [.. channels.OfType<Channel>()];
    }

    public QuietHours? Quiet()
    {
        const string Example = "quiet: { hours: 20:00 to 07:00, breaks-through: must }";
        if (top.Block(top.Optional("quiet"), new("「quiet」", "'quiet'"), Example) is not { } block) return null;
        var hours = block.RequiredText("hours", "hours: 20:00 to 07:00");
        (LocalTime From, LocalTime To)? span = null;
        if (hours?.Words() is [var from, { Text: "to" }, var to])
        {
            if (Time(from.Text, from.Place, findings) is { } first && Time(to.Text, to.Place, findings) is { } last)
            {
                span = (first, last);
                if (first == last) findings.Add(FindingTable.NoHoursBetween, hours.Place, hours.Text);
            }
        }
        else if (hours is not null)
        {
            findings.Add(FindingTable.NoClock, hours.Place, hours.Text);
        }

        var words = block.DistinctTexts(block.Required("breaks-through", "breaks-through: must"), "breaks-through", "breaks-through: must");
        if (words.Length > 1 && words.FirstOrDefault(t => t.Text.Trim() == "none") is { } none) findings.Add(FindingTable.NoneBesideOthers, none.Place, "breaks-through");
        var severities = words
            .Where(t => t.Text.Trim() != "none")
            .Select(t => OneOf(t, "breaks-through", findings, ("must", Severity.Must), ("should", Severity.Should), ("may", Severity.May)))
            .OfType<Severity>().ToImmutableArray();
        block.RefuseOthers();
        return span is { } quiet ? new(quiet.From, quiet.To, severities) : null;
    }

    private static bool IsNegative(Criterion needed) => needed is Criterion.None or Criterion.FactCompares { Comparison: Comparison.IsNot };

    private bool? Refused(Node other)
    {
        findings.Add(FindingTable.NeedsText, other.Place, "while-unknown", "while-unknown: hold");
        return null;
    }
}
