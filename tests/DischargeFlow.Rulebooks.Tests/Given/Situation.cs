using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Reference;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Tests.Given;

/// <summary>A rulebook, its ground, and what was recorded on one case. Times are wall clock times of the rulebook's zone.</summary>
internal sealed record Situation(Rulebook Rulebook, DirectoryExtract Directory, ClosedDayTables Tables)
{
    public ImmutableArray<Entry> Entries { get; init; } = [];

    public CaseHistory History => new("case-1", Entries);

    /// <summary>The holders of roles are known from a moment on; they carry the sequences 0, -1, -2 and so on.</summary>
    public Situation HeldSince(string moment, params (string Role, string Party)[] holders) => this with
    {
        Entries = [.. Entries, .. holders.Select((h, i) => new Entry(-i, Histories.Moment.At(Instant(moment)), Instant(moment), "clerk", It.Holds(h.Role, h.Party)))],
    };

    /// <summary>The next entry. It happened when it was recorded unless another time, or a date alone, is given.</summary>
    public Situation Then(string recorded, EntryContent content, string? happened = null)
    {
        var when = happened is null ? Histories.Moment.At(Instant(recorded)) : Moment(happened);
        var sequence = Entries.Where(e => e.Sequence > 0).Select(e => e.Sequence).DefaultIfEmpty(0).Max() + 1;
        return this with { Entries = Entries.Add(new Entry(sequence, when, Instant(recorded), "clerk", content)) };
    }

    /// <summary>An entry had happened at another time.</summary>
    public Situation Corrected(string recorded, int entry, string happened) =>
        Then(recorded, new EntryContent.Corrects(entry, Moment(happened), null));

    /// <summary>The case as it was known at a moment.</summary>
    public Situation AsOf(string recorded) => this with { Entries = [.. Entries.Where(e => e.Recorded <= Instant(recorded))] };

    public Plan PlanBy(By planner) => planner.Plan(this, History);

    public PlannedDuty Duty(By planner, string name) => PlanBy(planner).Duties.Single(d => d.Rule.Name == name);

    /// <summary>The messages of the whole fold as lines: moment, kind, to whom.</summary>
    public IEnumerable<string> MessagesBy(By planner) => planner.Messages(this).Select(m => $"{Text(m.At)} {m.Kind} {m.To}");

    public Instant Instant(string local) => Moment(local).Instant;

    private Moment Moment(string local)
    {
        if (local.Length == 10) return Histories.Moment.On(LocalDatePattern.Iso.Parse(local).Value);
        var pattern = LocalDateTimePattern.CreateWithInvariantCulture(local.Length == 16 ? "uuuu-MM-dd'T'HH:mm" : "uuuu-MM-dd'T'HH:mm:ss");
        return Histories.Moment.At(Rulebook.Zone.AtLeniently(pattern.Parse(local).Value).ToInstant());
    }

    /// <summary>A deadline as people read it: a date for the end of a day, else the last minute that is in time.</summary>
    public string? Deadline(Timing? due) => due is not { } timing ? null
        : timing.Moment.IsDay ? timing.Moment.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
        : Text(timing.Edge - Duration.FromMinutes(1));

    public string Text(Instant instant) => instant.InZone(Rulebook.Zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    public string? Text(Instant? instant) => instant is { } some ? Text(some) : null;

    public ReferenceCase Reference => new(Rulebook, HospitalStay.Vocabulary, Tables, Directory, History);
}
