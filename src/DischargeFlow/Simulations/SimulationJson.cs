using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Rulebooks.Simulations;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Simulations;

/// <summary>A report as JSON. <c>docs/what-if.md</c> describes it.</summary>
internal static class SimulationJson
{
    public static JsonObject Of(SimulationReport report, SimulationSubject subject) => new()
    {
        ["generated"] = subject.History.Generated,
        ["draft"] = subject.Draft,
        ["against"] = subject.Against,
        ["rulebook"] = subject.Rules.Against.Name,
        ["history"] = subject.History.Name.En,
        ["from"] = subject.From is { } from ? LocalDatePattern.Iso.Format(from) : null,
        ["to"] = subject.To is { } to ? LocalDatePattern.Iso.Format(to) : null,
        ["whole"] = report.IsWhole,
        ["stays"] = report.Stays,
        ["entries"] = report.Entries,
        ["changedStays"] = report.ChangedStays,
        ["linesSetAside"] = subject.History.SetAside,
        ["unplannedStays"] = report.UnplannedStays,
        ["unplanned"] = new JsonArray([.. report.Unplanned.Select(u => new JsonObject { ["case"] = u.Case, ["fault"] = u.Fault })]),
        ["messages"] = Of(report.All),
        ["byKind"] = Rows(report.ByKind.Select(k => (k.Key.ToString().ToLowerInvariant(), k.Value))),
        ["byDuty"] = Rows(report.ByDuty.Select(d => (d.Key, d.Value))),
        ["byHospital"] = Rows(report.ByHospital.Select(h => (h.Key, h.Value))),
        ["byOffice"] = Rows(report.ByOffice.Select(o => (o.Key, o.Value))),
        ["byCareManager"] = Rows(report.ByCareManager.Select(c => (c.Key, c.Value))),
        ["byWeekday"] = Rows(report.ByWeekday.Select((d, i) => (SimulationWords.Weekday(i).En, d))),
        ["leadTimes"] = Leads(report),
        ["loads"] = Loads(report.Loads, subject),
        ["cases"] = new JsonArray([.. report.Cases.Select(c => Case(c, subject))]),
    };

    private static JsonObject Of(Delta delta) => new()
    {
        ["stays"] = delta.Stays,
        ["before"] = delta.Before,
        ["after"] = delta.After,
        ["appear"] = delta.Appears,
        ["vanish"] = delta.Vanishes,
        ["move"] = delta.Moves,
    };

    private static JsonArray Rows(IEnumerable<(string Name, Delta Delta)> rows) => new([.. rows.Select(row =>
    {
        var json = Of(row.Delta);
        json.Insert(0, "name", row.Name);
        return json;
    })]);

    private static JsonObject Leads(SimulationReport report) => new()
    {
        ["duty"] = report.ContactDuty,
        ["measures"] = new JsonArray([.. Enum.GetValues<LeadMeasure>().Select(measure => new JsonObject
        {
            ["measure"] = SimulationWords.KeyOf(measure),
            ["days"] = new JsonArray([.. Enum.GetValues<LeadBin>().Select(bin => new JsonObject
            {
                ["before discharge"] = SimulationWords.KeyOf(bin),
                ["before"] = report.Leads.Of(measure, bin, after: false),
                ["after"] = report.Leads.Of(measure, bin, after: true),
            })]),
        })]),
    };

    private static JsonObject Loads(PersonLoads loads, SimulationSubject subject) => new()
    {
        ["persons"] = loads.Persons,
        ["personDays"] = new JsonArray([.. PersonLoads.Classes.Select((least, i) => new JsonObject
        {
            ["messagesAtLeast"] = least,
            ["before"] = loads.DaysWith(i, after: false),
            ["after"] = loads.DaysWith(i, after: true),
        })]),
        ["heaviest"] = new JsonArray([.. loads.Heaviest.Select(p => new JsonObject
        {
            ["person"] = subject.History.NameOf(p.Person),
            ["before"] = p.Before,
            ["after"] = p.After,
            ["mostOnADayBefore"] = p.MostBefore,
            ["onBefore"] = p.OnBefore is { } b ? LocalDatePattern.Iso.Format(b) : null,
            ["mostOnADayAfter"] = p.MostAfter,
            ["onAfter"] = p.OnAfter is { } a ? LocalDatePattern.Iso.Format(a) : null,
        })]),
    };

    private static JsonObject Case(ChangedCase changed, SimulationSubject subject) => new()
    {
        ["case"] = changed.Stay.History.CaseKey,
        ["hospital"] = changed.Stay.Place.Hospital,
        ["office"] = changed.Stay.Place.Office,
        ["messages"] = new JsonArray([.. changed.Messages.Select(m => new JsonObject
        {
            ["fate"] = m.Fate.ToString().ToLowerInvariant(),
            ["kind"] = (m.After ?? m.Before)!.Kind.ToString().ToLowerInvariant(),
            ["duty"] = (m.After ?? m.Before)!.Duty.Duty,
            ["role"] = (m.After ?? m.Before)!.Role,
            ["before"] = At(m.Before, subject),
            ["after"] = At(m.After, subject),
        })]),
        ["duesBefore"] = Dues(changed.Before, subject),
        ["duesAfter"] = Dues(changed.After, subject),
    };

    private static string? At(FoldedMessage? message, SimulationSubject subject) => message is null ? null : Text(message.At, subject);

    private static string Text(Instant at, SimulationSubject subject) =>
        at.InZone(subject.Zone).ToOffsetDateTime().ToString("uuuu'-'MM'-'dd'T'HH':'mm':'sso<m>", CultureInfo.InvariantCulture);

    private static JsonObject Dues(ImmutableArray<PlannedDuty> duties, SimulationSubject subject)
    {
        var dues = new JsonObject();
        foreach (var duty in duties.Where(d => d.Due is not null && d.Start is not null))
            dues[duty.Key.Instance.Length == 0 ? duty.Key.Duty : $"{duty.Key.Duty}/{duty.Key.Instance}"] = Due(duty.Due!.Value, subject);
        return dues;
    }

    private static string Due(Timing due, SimulationSubject subject) =>
        due.Moment is { IsDay: true } day ? LocalDatePattern.Iso.Format(day.Day) : Text(due.Edge - Duration.FromMinutes(1), subject);
}
