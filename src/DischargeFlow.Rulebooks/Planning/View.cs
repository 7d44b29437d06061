using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Timelines;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>What one look at a case sees: a timeline up to a recording moment, the directory, and what is known of duties looked at before.</summary>
internal sealed class View(CompiledRulebook book, DirectoryExtract directory)
{
    public CompiledRulebook Book { get; } = book;

    public DirectoryExtract Directory { get; } = directory;

    public DateTimeZone Zone { get; } = book.Rulebook.Zone;

    public Timeline Timeline { get; set; } = null!;

    /// <summary>The last group of entries that is seen.</summary>
    public int Visible { get; set; }

    public Frame Frame { get; set; } = null!;

    /// <summary>The duties looked at before this one, by slot: what a phrase or criterion may refer to.</summary>
    public DutyOutcome?[] Outcomes { get; set; } = [];

    /// <summary>Collects reasons; null when nobody asked.</summary>
    public Explanation? Why { get; set; }

    /// <summary>Collects what would decide an unknown; null when nobody asked.</summary>
    public List<Missing>? Missing { get; set; }

    /// <summary>Collects dates past the tables; null when nobody asked.</summary>
    public List<Because>? Warnings { get; set; }

    public PartyCalendar CalendarOf(string? role, Instant cut)
    {
        var holder = Book.RoleOf(role ?? Book.Rulebook.DaysOf, Frame).Holder(this, cut).Party;
        return Book.CalendarOf(holder is { } id ? Directory.Find(id) : null);
    }
}

/// <summary>Something that nobody recorded and that would decide an unknown.</summary>
internal readonly record struct Missing(string Name, Findings.Place Rule);
