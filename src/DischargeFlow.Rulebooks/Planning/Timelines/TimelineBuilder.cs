using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Compilation;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Timelines;

/// <summary>Sorts live entries into tracks. Entries about what the rulebook does not mention are left out.</summary>
internal sealed class TimelineBuilder(Slots slots, Vocabulary vocabulary, string rulebook, DateTimeZone zone)
{
    private static readonly FactValue Yes = new FactValue.YesNo(true);
    private static readonly FactValue No = new FactValue.YesNo(false);

    private readonly string _ofThisRulebook = $"{rulebook}/";

    private readonly FrozenDictionary<string, (string Fact, int Slot)[]> _checklists = vocabulary.Checklists.ToFrozenDictionary(
        c => c.Key, c => c.Value.Facts.Select(f => (f, slots.Find(SlotKind.Fact, f))).ToArray());

    private readonly FrozenDictionary<string, UInt128> _touchedByChecklists = vocabulary.Checklists.ToFrozenDictionary(
        c => c.Key, c => c.Value.Facts.Aggregate(UInt128.Zero, (all, fact) => all | slots.Bit(SlotKind.Fact, slots.Find(SlotKind.Fact, fact))));

    /// <summary>Fills a timeline with entries as they read. Groups are numbered over all recording moments given.</summary>
    public Timeline Build(Timeline timeline, List<LiveEntry> entries, Instant[] recorded)
    {
        timeline.Begin(recorded);
        timeline.HasDays = entries.Exists(e => e.Happened.IsDay);
        var group = 0;
        foreach (ref readonly var entry in CollectionsMarshal.AsSpan(entries))
        {
            if (recorded[group] != entry.Recorded) group = Array.BinarySearch(recorded, entry.Recorded);
            Sort(timeline, entry, group, entry.Happened.FirstInstantIn(zone));
        }

        timeline.OrderDependsOnRecording = Order(timeline.Facts) | Order(timeline.Events) | Order(timeline.Roles) | Order(timeline.Decisions)
            | Order(timeline.Waivers);
        return timeline;
    }

    /// <summary>The slots that an entry is about. One that corrects or retracts can move anything.</summary>
    public UInt128 TouchedBy(EntryContent content) => content switch
    {
        EntryContent.Became became => Bit(SlotKind.Fact, became.Fact),
        EntryContent.Happened happened => Bit(SlotKind.Event, happened.Event),
        EntryContent.Assessed assessed => _touchedByChecklists.GetValueOrDefault(assessed.Checklist),
        EntryContent.Holds holds => Bit(SlotKind.Role, holds.Role),
        EntryContent.Decided decided => Bit(SlotKind.Criterion, OfThisRulebook(decided.Criterion)),
        EntryContent.Waived waived => Bit(SlotKind.Duty, OfThisRulebook(waived.Duty)),
        EntryContent.Acknowledged acknowledged => Bit(SlotKind.Duty, OfThisRulebook(acknowledged.Duty)),
        EntryContent.GoesBy => UInt128.Zero,
        _ => UInt128.MaxValue,
    };

    private UInt128 Bit(SlotKind kind, string name) => slots.Bit(kind, slots.Find(kind, name));

    private bool Order<T>(Track<T>[] tracks)
    {
        var mixed = false;
        foreach (var track in tracks)
        {
            if (track.Order(zone)) mixed = true;
        }

        return mixed;
    }

    private void Sort(Timeline timeline, in LiveEntry entry, int group, Instant effect)
    {
        switch (entry.Content)
        {
            case EntryContent.Became became:
                AddFact(timeline, entry, group, effect, slots.Find(SlotKind.Fact, became.Fact), became.Value, false);
                break;
            case EntryContent.Happened happened:
                Add(timeline, timeline.Events, SlotKind.Event, happened.Event, entry, group, effect, happened.Carries);
                break;
            case EntryContent.Assessed assessed when _checklists.TryGetValue(assessed.Checklist, out var checklist):
                foreach (var (fact, slot) in checklist)
                {
                    var ticked = assessed.Ticked.Contains(fact);
                    AddFact(timeline, entry, group, effect, slot, ticked ? Yes : No, !ticked);
                }

                break;
            case EntryContent.Holds holds:
                Add(timeline, timeline.Roles, SlotKind.Role, holds.Role, entry, group, effect, holds.Party);
                break;
            case EntryContent.Decided decided:
                Add(timeline, timeline.Decisions, SlotKind.Criterion, OfThisRulebook(decided.Criterion), entry, group, effect, decided.Yes);
                break;
            case EntryContent.Waived waived:
                Add(timeline, timeline.Waivers, SlotKind.Duty, OfThisRulebook(waived.Duty), entry, group, effect, waived.Reason);
                break;
            case EntryContent.Acknowledged acknowledged:
                var duty = slots.Find(SlotKind.Duty, OfThisRulebook(acknowledged.Duty));
                if (duty < 0) break;
                timeline.Acknowledgements.Add((duty, acknowledged, entry.Happened, effect, group, entry.Sequence));
                timeline.Touches[group] |= slots.Bit(SlotKind.Duty, duty);
                break;
        }
    }

    private void AddFact(Timeline timeline, in LiveEntry entry, int group, Instant effect, int slot, FactValue value, bool onlyIfUnknown)
    {
        if (slot < 0) return;
        timeline.Facts[slot].Add(new(entry.Happened, effect, group, entry.Sequence, value, onlyIfUnknown));
        Touch(timeline, slots.Bit(SlotKind.Fact, slot), effect, group);
    }

    private void Add<T>(Timeline timeline, Track<T>[] tracks, SlotKind kind, string name, in LiveEntry entry, int group, Instant effect, T value)
    {
        var slot = slots.Find(kind, name);
        if (slot < 0) return;
        tracks[slot].Add(new(entry.Happened, effect, group, entry.Sequence, value));
        Touch(timeline, slots.Bit(kind, slot), effect, group);
    }

    private static void Touch(Timeline timeline, UInt128 slot, Instant effect, int group)
    {
        timeline.Touches[group] |= slot;
        timeline.Changes.Add(slot, effect, group);
    }

    /// <summary>A name may carry its rulebook, <c>kitami/discharge-contact</c>, where two rulebooks on a case use the same name.</summary>
    private string OfThisRulebook(string name) => name.StartsWith(_ofThisRulebook, StringComparison.Ordinal) ? name[_ofThisRulebook.Length..] : name;
}
