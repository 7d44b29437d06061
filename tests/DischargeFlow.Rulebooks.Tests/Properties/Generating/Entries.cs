using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>
/// Histories as people record them: in time and late, with and without the hour, with changes, corrections and retractions. What the
/// case book refuses (a second admission, tomorrow's news) does not occur.
/// </summary>
internal sealed class Entries(Dice dice, DateTimeZone zone)
{
    private static readonly string[] Once = ["admission", "discharged", "died", "transferred-out", "stay-cancelled"];
    private static readonly string[] Facts = ["adl-declined", "lives-alone", "needs-procedure"];

    private readonly List<Entry> _entries = [];
    private Instant _now = Instant.FromUtc(2026, 9, 10, 2, 0);

    /// <summary>Entries after those that a situation has: the case's holders and up to so many more.</summary>
    public Situation On(Situation ground, int most)
    {
        var holders = HospitalStay.Holders.Where(_ => !dice.OnceIn(8)).ToArray();
        var opened = ground.HeldSince("2026-09-07T09:00", holders);
        for (var left = dice.Between(1, most); left > 0; left--)
        {
            if (!dice.OnceIn(12)) _now += dice.OneOf(Duration.FromMinutes(10), Duration.FromMinutes(50), Duration.FromHours(3), Duration.FromHours(20), Duration.FromDays(1), Duration.FromDays(2), Duration.FromDays(6));
            _entries.Add(Entry());
        }

        return opened with { Entries = [.. opened.Entries, .. _entries] };
    }

    private Entry Entry()
    {
        var content = Content();
        return new Entry(_entries.Count + 1, Happened(), _now, "clerk", content);
    }

    private Moment Happened() => dice.Between(0, 9) switch
    {
        0 => Moment.At(_now - Duration.FromHours(dice.Between(1, 8))),
        1 => Moment.At(_now - Duration.FromDays(dice.Between(1, 9)) + Duration.FromMinutes(dice.Between(0, 300))),
        2 => Moment.On(Today),
        3 => Moment.On(Today.PlusDays(-dice.Between(1, 6))),
        _ => Moment.At(_now),
    };

    private LocalDate Today => _now.InZone(zone).Date;

    private EntryContent Content()
    {
        var amendable = _entries.Where(e => e.Content is not (EntryContent.Retracts or EntryContent.Corrects) && !IsRetracted(e)).ToList();
        if (amendable.Count > 0 && dice.OnceIn(6)) return Amended(amendable[dice.Between(0, amendable.Count - 1)]);
        var undone = _entries.Where(e => e.Content is EntryContent.Retracts r && !IsOnce(_entries[r.Entry - 1]) && !IsRetracted(e)).ToList();
        if (undone.Count > 0 && dice.OnceIn(8)) return It.Retracts(undone[dice.Between(0, undone.Count - 1)].Sequence);
        return dice.Between(0, 15) switch
        {
            0 or 1 or 2 or 3 => It.Becomes("planned-discharge", PlannedDischarge()),
            4 or 5 => Fact(),
            6 => It.Assesses("coordination", [.. Facts.Where(_ => dice.OnceIn(3))]),
            7 => It.Becomes("consent", dice.OneOf("given", "refused")),
            8 or 9 => OnceEvent(),
            10 => It.Happens(dice.OneOf("conference", "conference", "ward-changed")),
            11 or 12 => It.Contacts(
                dice.OneOf("hospital", "hospital", "care-manager"), dice.OneOf("care-manager", "akatsuki", "hinode", "ward-head", "support-center", "hospital"), dice.OneOf("discharge", "discharge", "admission")),
            13 => It.Holds(dice.OneOf("care-manager", "care-manager", "support-center", "ward-head"), dice.OneOf("hinode", "akatsuki", "ward-4", null)),
            14 => dice.Either<EntryContent>(
                () => new EntryContent.Waived(dice.OneOf("duty-1", "duty-2"), "a reason"), () => new EntryContent.Decided("needed", dice.OnceIn(2), "a reason")),
            _ => new EntryContent.Acknowledged(dice.OneOf("care-manager", "hospital", "akatsuki", "ward-head"), dice.OneOf("duty-1", "duty-2"), dice.OneOf(null, "notice", "reminder")),
        };
    }

    private FactValue PlannedDischarge() => dice.Between(0, 11) switch
    {
        0 => new FactValue.None(),
        1 => new FactValue.Unknown(),
        2 => new FactValue.Date(Moment.At(_now + Duration.FromHours(dice.Between(10, 200)))),
        _ => new FactValue.Date(Today.PlusDays(dice.Between(-2, 20))),
    };

    private EntryContent Fact() => dice.OnceIn(5)
        ? It.Becomes("room", new FactValue.Number(dice.Between(1, 3)))
        : It.Becomes(dice.OneOf(Facts), dice.OneOf<FactValue>(new FactValue.YesNo(true), new FactValue.YesNo(true), new FactValue.YesNo(false), new FactValue.None(), new FactValue.Unknown()));

    private EntryContent OnceEvent()
    {
        var left = Once.Where(o => !_entries.Any(e => HappenedIs(e, o) && !IsRetracted(e))).ToArray();
        return It.Happens(left.Length == 0 ? "conference" : dice.OnceIn(3) ? dice.OneOf<string>(left) : left[0]);
    }

    private EntryContent Amended(Entry entry)
    {
        if (dice.OnceIn(2)) return It.Retracts(entry.Sequence);
        return entry.Content is EntryContent.Became { Fact: "planned-discharge" } && dice.OnceIn(2)
            ? new EntryContent.Corrects(entry.Sequence, dice.OnceIn(3) ? Happened() : null, It.Becomes("planned-discharge", PlannedDischarge()))
            : new EntryContent.Corrects(entry.Sequence, Happened(), null);
    }

    private bool IsRetracted(Entry entry) => _entries.Any(e => e.Content is EntryContent.Retracts r && r.Entry == entry.Sequence && !IsRetracted(e));

    private static bool IsOnce(Entry entry) => entry.Content is EntryContent.Happened h && Once.Contains(h.Event);

    private static bool HappenedIs(Entry entry, string name) => entry.Content is EntryContent.Happened h && h.Event == name;
}
