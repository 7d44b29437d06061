using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>What one look at a case sees: a timeline up to a recording moment, the directory, and what is known of duties looked at before.</summary>
internal sealed class View(CompiledRulebook book, DirectoryExtract directory)
{
    private readonly List<(PartyId Party, PartyCalendar Calendar)> _calendars = [];

    public CompiledRulebook Book { get; } = book;

    public DirectoryExtract Directory { get; private set; } = directory;

    public DateTimeZone Zone { get; } = book.Rulebook.Zone;

    /// <summary>What was gathered of another one has to be forgotten.</summary>
    public Timeline Timeline { get; set; } = null!;

    /// <summary>The last group of entries that is seen.</summary>
    public int Visible { get; set; }

    public Frame Frame { get; set; } = null!;

    /// <summary>The duties looked at before this one: what a phrase or criterion may refer to.</summary>
    public required DutyOutcomes Outcomes { get; init; }

    /// <summary>What was gathered of the timeline that is looked at.</summary>
    public ChangePoints ChangePoints { get; } = new();

    /// <summary>What phrases counted for this case.</summary>
    public CountedMoments Counted { get; } = new(book.Phrases);

    /// <summary>Where the deeds of the duty that is looked at are put down.</summary>
    public List<Meeting> Meetings { get; } = [];

    /// <summary>Where the deeds that match one line are put down.</summary>
    public List<MatchedDeed> Matched { get; } = [];

    /// <summary>Where the moments are put down at which a duty's state can change.</summary>
    public List<Instant> Points { get; } = [];

    /// <summary>Where its states are put down.</summary>
    public List<(Instant Since, DutyState State)> States { get; } = [];

    /// <summary>Collects reasons; null when nobody asked.</summary>
    public Explanation? Why { get; set; }

    /// <summary>Collects what would decide an unknown; null when nobody asked.</summary>
    public List<Missing>? Missing { get; set; }

    /// <summary>Collects dates past the tables; null when nobody asked.</summary>
    public List<Because>? Warnings { get; set; }

    public PartyCalendar CalendarOf(string? role, Instant cut)
    {
        var holder = Book.RoleOf(role ?? Book.Rulebook.DaysOf, Frame).Holder(this, cut).Party;
        if (holder is not { } id) return Book.CalendarOf(null);
        foreach (var (party, known) in _calendars)
        {
            if (party == id) return known;
        }

        var calendar = Book.CalendarOf(Directory.Find(id));
        _calendars.Add((id, calendar));
        return calendar;
    }

    /// <summary>Makes the words of a duty mean one instance of it as it stands.</summary>
    public void Enter(DutyInstance instance)
    {
        instance.Enter(Frame);
        CoreReading.SetStart(this, instance.Core);
        Frame.Due = instance.Due.Due;
    }

    /// <summary>Forgets what was gathered of a timeline.</summary>
    public void Forget() => ChangePoints.Forget();

    /// <summary>Forgets all that was seen: another case is looked at.</summary>
    public void Begin(DirectoryExtract directory)
    {
        Directory = directory;
        Forget();
        Counted.Forget();
        Outcomes.Clear();
        _calendars.Clear();
        (Why, Missing, Warnings) = (null, null, null);
    }
}

/// <summary>Something that nobody recorded and that would decide an unknown.</summary>
internal readonly record struct Missing(string Name, Findings.Place Rule);
