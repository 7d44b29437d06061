using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Timelines;

/// <summary>A history as people read it: every entry with what became of it, and the values that hold now.</summary>
public sealed class Timeline
{
    private readonly ImmutableArray<TimelineEntry> _effective;

    /// <summary>Resolves corrections and retractions of a history. The later word holds; a retracted correction is as if never said.</summary>
    public Timeline(IEnumerable<Entry> entries)
    {
        var all = entries.OrderBy(e => e.Sequence).ToArray();
        var retracted = new Dictionary<int, int>();
        var corrected = new Dictionary<int, Entry>();
        // A word about a word counts only while it stands itself, so the latest are looked at first.
        foreach (var entry in all.Reverse())
        {
            if (retracted.ContainsKey(entry.Sequence)) continue;
            if (entry.Content is EntryContent.Retracts { Entry: var gone }) retracted.TryAdd(gone, entry.Sequence);
            if (entry.Content is EntryContent.Corrects { Entry: var wrong }) corrected.TryAdd(wrong, entry);
        }

        Entries = [.. all.Select(e => new TimelineEntry(
            e,
            corrected.GetValueOrDefault(e.Sequence)?.Sequence,
            retracted.TryGetValue(e.Sequence, out var by) ? by : null,
            Happened(e, corrected),
            Content(e, corrected)))];
        _effective = [.. Entries.Where(e => e.RetractedBy is null && e.Content is not (EntryContent.Corrects or EntryContent.Retracts))];
    }

    /// <summary>All entries in the order of recording.</summary>
    public ImmutableArray<TimelineEntry> Entries { get; }

    /// <summary>Entries that hold, each as corrected.</summary>
    public ImmutableArray<TimelineEntry> Standing => _effective;

    /// <summary>The present value of a fact, or null when nobody recorded one.</summary>
    public FactValue? ValueOf(string fact) => (Latest(e => e.Content is EntryContent.Became b && b.Fact == fact)?.Content as EntryContent.Became)?.Value;

    /// <summary>Whether a yes-no fact is yes, said alone or assessed with its checklist, whichever was later.</summary>
    public bool IsYes(string checklist, string fact) => Latest(e => e.Content switch
    {
        EntryContent.Became b => b.Fact == fact,
        EntryContent.Assessed a => a.Checklist == checklist,
        _ => false,
    })?.Content switch
    {
        EntryContent.Assessed assessed => assessed.Ticked.Contains(fact),
        EntryContent.Became { Value: FactValue.YesNo { Yes: true } } => true,
        _ => false,
    };

    /// <summary>The day of a date fact, as far as it is known to be one.</summary>
    public Moment? DateOf(string fact) => ValueOf(fact) is FactValue.Date { Moment: var moment } ? moment : null;

    /// <summary>The latest occurrence of an event, or null when it has not happened.</summary>
    public TimelineEntry? LastOf(string @event) => Latest(e => e.Content is EntryContent.Happened h && h.Event == @event);

    /// <summary>The last text that any event carried under a field, such as the ward.</summary>
    public string? LastCarried(string field) =>
        (Latest(e => e.Content is EntryContent.Happened h && h.Carries.ContainsKey(field))?.Content as EntryContent.Happened)?.Carries[field];

    /// <summary>Who holds a role now; null when nobody, or nobody said.</summary>
    public PartyId? HolderOf(string role) => (Latest(e => e.Content is EntryContent.Holds h && h.Role == role)?.Content as EntryContent.Holds)?.Party;

    // By happened; on a day with a date-only entry, by sequence. Which zone's midnight a day has does not change the order of days.
    private TimelineEntry? Latest(Func<TimelineEntry, bool> which) => _effective.Where(which)
        .OrderBy(e => e.Happened.DateIn(Zone)).ThenBy(e => e.Happened.IsDay ? default : e.Happened.Instant).ThenBy(e => e.Entry.Sequence)
        .LastOrDefault();

    private static NodaTime.DateTimeZone Zone => DefaultZone.Value;

    private static Moment Happened(Entry entry, Dictionary<int, Entry> corrected) =>
        corrected.GetValueOrDefault(entry.Sequence)?.Content is EntryContent.Corrects { NewHappened: { } moment } ? moment : entry.Happened;

    private static EntryContent Content(Entry entry, Dictionary<int, Entry> corrected) =>
        corrected.GetValueOrDefault(entry.Sequence)?.Content is EntryContent.Corrects { NewContent: { } content } ? content : entry.Content;
}

/// <summary>One entry with what later entries say of it.</summary>
/// <param name="Entry">As it was recorded.</param>
/// <param name="CorrectedBy">The sequence of the entry that corrects it; null when none does.</param>
/// <param name="RetractedBy">The sequence of the entry that retracts it; null when it stands.</param>
/// <param name="Happened">When it happened, as corrected.</param>
/// <param name="Content">What it says, as corrected.</param>
public sealed record TimelineEntry(Entry Entry, int? CorrectedBy, int? RetractedBy, Moment Happened, EntryContent Content);
