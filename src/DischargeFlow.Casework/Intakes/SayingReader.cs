using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Intakes;

/// <summary>Turns what a message says into the entries that are new against a history: what is so already gives none.</summary>
public sealed class SayingReader(Vocabulary vocabulary, DirectorySnapshot directory, IntakeSettings settings)
{
    /// <summary>The entries that are new.</summary>
    /// <param name="says">What the message says, in order.</param>
    /// <param name="history">All entries of the case.</param>
    /// <param name="before">What these say once corrections and retractions are worked in.</param>
    public ImmutableArray<NewEntry> Read(ImmutableArray<Saying> says, ImmutableArray<Entry> history, EffectiveHistory before)
    {
        var added = ImmutableArray.CreateBuilder<NewEntry>();
        foreach (var saying in says)
        {
            if (EntryOf(saying, before) is not { } entry) continue;
            added.Add(entry);
            var next = new Entry(history.IsEmpty ? 1 : history[^1].Sequence + 1, entry.Happened, Instant.MinValue, "", entry.Content);
            history = history.Add(next);
            before = before.With(next, history);
        }

        return added.ToImmutable();
    }

    private NewEntry? EntryOf(Saying saying, EffectiveHistory before) => saying switch
    {
        Saying.EventHappened e => EventOf(e, before),
        Saying.EventCancelled e => before.LastOf(e.Event) is { } last ? new(last.Happened, new EntryContent.Retracts(last.Sequence)) : null,
        Saying.FactBecame f => Became(f.Fact, f.Value, f.Happened, before),
        Saying.FactWasAlways f => WasAlways(f, before),
        Saying.ChecklistAssessed c => Assessed(c, before),
        Saying.RoleHeld r => Held(r, before),
        _ => throw new InvalidOperationException($"No reading is defined for {saying.GetType().Name}."),
    };

    private NewEntry? EventOf(Saying.EventHappened said, EffectiveHistory before)
    {
        var content = new EntryContent.Happened(said.Event, said.Carries);
        var standing = before.Entries.Where(e => e.Content is EntryContent.Happened h && h.Event == said.Event).ToList();
        if (standing.Any(e => IsSame(e.Happened, said.Happened) && SameFields((EntryContent.Happened)e.Content, content))) return null;
        var isOnce = vocabulary.Events.TryGetValue(said.Event, out var declared) && declared.Occurs == Occurs.Once;
        if (!isOnce) return said.OnlyIfUnknown && standing.Count > 0 ? null : new(said.Happened, content);
        if (standing.Count == 0) return new(said.Happened, content);
        if (said.OnlyIfUnknown) return null;
        var first = standing[^1];
        var moved = IsSame(first.Happened, said.Happened) ? (Moment?)null : said.Happened;
        var corrected = SameFields((EntryContent.Happened)first.Content, content) ? null : content;
        return new(said.Happened, new EntryContent.Corrects(first.Sequence, moved, corrected));
    }

    private static NewEntry? Became(string fact, FactValue value, Moment happened, EffectiveHistory before)
    {
        var then = LatestBy(happened, before, e => e.Content is EntryContent.Became b && b.Fact == fact);
        return then?.Content is EntryContent.Became same && same.Value == value ? null : new(happened, new EntryContent.Became(fact, value));
    }

    private static NewEntry? WasAlways(Saying.FactWasAlways said, EffectiveHistory before)
    {
        var content = new EntryContent.Became(said.Fact, said.Value);
        if (before.LastValueOf(said.Fact) is not { } present) return new(said.Happened, content);
        return present.Content == (EntryContent)content ? null : new(said.Happened, new EntryContent.Corrects(present.Sequence, null, content));
    }

    private static NewEntry? Assessed(Saying.ChecklistAssessed said, EffectiveHistory before)
    {
        var then = LatestBy(said.Happened, before, e => e.Content is EntryContent.Assessed a && a.Checklist == said.Checklist);
        return then?.Content is EntryContent.Assessed same && same.Ticked.SetEquals(said.Ticked)
            ? null
            : new(said.Happened, new EntryContent.Assessed(said.Checklist, said.Ticked));
    }

    private NewEntry? Held(Saying.RoleHeld said, EffectiveHistory before)
    {
        var party = directory.FindByCode(said.PartyCode)?.Id ?? throw RecordingRefusals.UnknownParty(said.PartyCode);
        var then = LatestBy(said.Happened, before, e => e.Content is EntryContent.Holds h && h.Role == said.Role);
        return then?.Content is EntryContent.Holds same && same.Party == party ? null : new(said.Happened, new EntryContent.Holds(said.Role, party));
    }

    // What is so "already" is judged at the moment that the message speaks of: messages come late and out of order.
    private static Entry? LatestBy(Moment happened, EffectiveHistory before, Func<Entry, bool> wanted) => before.Entries
        .Where(e => wanted(e) && MomentOrder.Instance.Compare(e.Happened, happened) <= 0)
        .OrderBy(e => e.Happened, MomentOrder.Instance).ThenBy(e => e.Sequence).LastOrDefault();

    // A date alone says nothing against an hour of that date; an hour says more than the date that was there.
    private bool IsSame(Moment there, Moment said) => there == said || (said.IsDay && there.DateIn(settings.Zone) == said.Day);

    private static bool SameFields(EntryContent.Happened a, EntryContent.Happened b) => a.Carries.SequenceEqual(b.Carries);
}
