using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Scenarios.Recording;

/// <summary>The entries of a case that a scenario takes over, without what says who somebody is.</summary>
internal sealed class RecordedLines
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly LocalDateTimePattern Second = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    private readonly Rulebook _rulebook;
    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _births;
    private readonly Func<LocalDate, LocalDate> _bornOn;
    private readonly LocalDateTimePattern _pattern;
    private HashSet<int> _declared = [];

    private RecordedLines(CaseHistory history, Rulebook rulebook, Vocabulary vocabulary, Func<LocalDate, LocalDate> bornOn)
    {
        (_rulebook, _vocabulary, _bornOn) = (rulebook, vocabulary, bornOn);
        _births = [.. RulebookCriteria.Of(rulebook).SelectMany(CriterionLines.Inside).OfType<Criterion.AgeCompares>().Select(a => a.BirthFact)];
        var kept = new List<Entry>();
        foreach (var entry in history.Entries)
        {
            if (Of(entry.Content, [.. kept.Select(k => k.Sequence)]) is { } content) kept.Add(entry with { Content = content });
        }

        Entries = [.. kept];
        _pattern = Entries.Select(e => e.Recorded).Distinct().Count() == Entries.Select(e => Minute.Format(Local(e.Recorded))).Distinct().Count() ? Minute : Second;
    }

    /// <summary>The entries, as they were recorded.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Every birth date among them on which a rule looks, as the scenario says it.</summary>
    public IEnumerable<LocalDate> Births => Entries.SelectMany(e => e.Content is EntryContent.Corrects { NewContent: { } instead } ? [e.Content, instead] : new[] { e.Content })
        .OfType<EntryContent.Became>().Where(b => _births.Contains(b.Fact)).Select(b => b.Value).OfType<FactValue.Date>().Select(d => d.Moment.DateIn(_rulebook.Zone));

    /// <param name="history">The case.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="vocabulary">Its vocabulary.</param>
    /// <param name="bornOn">The birth date that the scenario says in the place of a real one.</param>
    public static RecordedLines Of(CaseHistory history, Rulebook rulebook, Vocabulary vocabulary, Func<LocalDate, LocalDate> bornOn) => new(history, rulebook, vocabulary, bornOn);

    /// <summary>
    /// The entries that say who held which role from the very beginning: the block of parties says it in their place. None where the history would begin later
    /// without them, or where a later entry speaks of them.
    /// </summary>
    public ImmutableArray<Entry> Holders()
    {
        var spokenOf = Entries.Select(e => e.Content switch { EntryContent.Corrects c => c.Entry, EntryContent.Retracts r => r.Entry, _ => int.MinValue }).ToHashSet();
        var first = First(Entries);
        var holders = Entries.Where(e => e.Content is EntryContent.Holds { Party: not null } && e.Recorded == first && e.Happened == Moment.At(first) && !spokenOf.Contains(e.Sequence))
            .OrderBy(e => ((EntryContent.Holds)e.Content).Role, StringComparer.Ordinal).DistinctBy(e => ((EntryContent.Holds)e.Content).Party).ToImmutableArray();
        var others = Entries.RemoveRange(holders);
        return others.IsEmpty || First(others) != first ? [] : holders;
    }

    /// <summary>The entries as a case file lists them, but for those that the block of parties declares.</summary>
    public IEnumerable<Content> Written(RecordedParties parties)
    {
        _declared = [.. parties.Declared.Select(e => e.Sequence)];
        var numbers = Entries.Where(e => !_declared.Contains(e.Sequence)).Select((e, i) => (e.Sequence, Number: i + 1)).ToDictionary(e => e.Sequence, e => e.Number);
        return Entries.Where(e => !_declared.Contains(e.Sequence)).Select(e => Line(e, parties, numbers));
    }

    private Content Line(Entry entry, RecordedParties parties, Dictionary<int, int> numbers)
    {
        var (what, value) = Said(entry.Content, parties, numbers);
        if (!entry.Happened.IsDay && entry.Happened.Instant == entry.Recorded)
        {
            var line = $"{Time(entry.Recorded)} {what}";
            return value is null ? Content.Of(line) : Content.KeysOf((line, value));
        }

        var happened = entry.Happened.IsDay ? LocalDatePattern.Iso.Format(entry.Happened.Day) : Time(entry.Happened.Instant);
        var pairs = new List<(string, Content)> { ("happened", Content.Of(happened)), ("recorded", Content.Of(Time(entry.Recorded))) };
        var words = what.Split(' ');
        if (words is ["correct", var corrected]) pairs.AddRange([("correct", Content.Of(corrected)), ("as", value!)]);
        else if (words is ["retract", var retracted]) pairs.Add(("retract", Content.Of(retracted)));
        else pairs.Add(value is null ? ("event", Content.Of(what)) : (what, value));
        return new Content.Keys([.. pairs]);
    }

    private (string What, Content? Value) Said(EntryContent content, RecordedParties parties, Dictionary<int, int> numbers)
    {
        switch (content)
        {
            case EntryContent.Happened happened:
                var carries = happened.Carries.Select(c => (c.Key, Content.Of(parties.NameOf(c.Value)))).ToImmutableArray();
                return (happened.Event, carries.IsEmpty ? null : new Content.Keys(carries));
            case EntryContent.Became became:
                return (became.Fact, Value(became.Value));
            case EntryContent.Assessed assessed:
                return ("assessed", Content.KeysOf((assessed.Checklist, Content.ListOf([.. assessed.Ticked]))));
            case EntryContent.Holds holds:
                return (holds.Role, Content.Of(holds.Party is { } party ? parties.NameOf(party) : "none"));
            case EntryContent.Decided decided:
                return ("decided", Content.KeysOf(("criterion", Content.Of(decided.Criterion)), ("is", Content.Of(decided.Yes ? "yes" : "no")), ("reason", Content.Of(decided.Reason))));
            case EntryContent.Waived waived:
                return ("waived", Content.KeysOf(("duty", Content.Of(waived.Duty)), ("reason", Content.Of(waived.Reason))));
            case EntryContent.Acknowledged seen:
                List<(string, Content)> said = [("by", Content.Of(parties.NameOf(seen.By))), ("duty", Content.Of(seen.Duty))];
                if (seen.Of is { } of) said.Add(("of", Content.Of(of)));
                return ("acknowledged", new Content.Keys([.. said]));
            case EntryContent.Corrects corrects:
                var instead = new List<(string, Content)>();
                if (corrects.NewHappened is { } at) instead.Add(("happened", Content.Of(at.IsDay ? LocalDatePattern.Iso.Format(at.Day) : Time(at.Instant))));
                if (corrects.NewContent is { } what && Said(what, parties, numbers) is var (key, value)) instead.Add(value is null ? ("event", Content.Of(key)) : (key, value));
                return (string.Create(CultureInfo.InvariantCulture, $"correct {numbers[corrects.Entry]}"), new Content.Keys([.. instead]));
            case EntryContent.Retracts retracts:
                return (string.Create(CultureInfo.InvariantCulture, $"retract {numbers[retracts.Entry]}"), null);
            default:
                throw new ArgumentOutOfRangeException(nameof(content));
        }
    }

    /// <summary>What a scenario takes over of an entry; null for nothing.</summary>
    private EntryContent? Of(EntryContent content, HashSet<int> kept) => content switch
    {
        EntryContent.Happened happened when _vocabulary.Events.TryGetValue(happened.Event, out var declared) => new EntryContent.Happened(
            happened.Event, happened.Carries.RemoveRange(happened.Carries.Keys.Where(k => declared.Carries.FirstOrDefault(c => c.Name == k) is not { Kind: not CarriedKind.Text }))),
        EntryContent.Became became when _vocabulary.Facts.ContainsKey(became.Fact) => Of(became),
        EntryContent.Assessed assessed when _vocabulary.Checklists.ContainsKey(assessed.Checklist) => assessed,
        EntryContent.Holds holds when _vocabulary.Roles.ContainsKey(holds.Role) => holds,
        EntryContent.Decided decided when Own(decided.Criterion) is { } name && _rulebook.Criteria.Any(c => c.Name == name) => new EntryContent.Decided(name, decided.Yes, ScenarioRecording.Reason),
        EntryContent.Waived waived when DutyOf(waived.Duty) is { } duty => new EntryContent.Waived(duty, ScenarioRecording.Reason),
        EntryContent.Acknowledged seen when DutyOf(seen.Duty) is { } duty => seen with { Duty = duty },
        EntryContent.Corrects corrects when kept.Contains(corrects.Entry) => Of(corrects, kept),
        EntryContent.Retracts retracts when kept.Contains(retracts.Entry) => retracts,
        _ => null,
    };

    private EntryContent.Corrects? Of(EntryContent.Corrects corrects, HashSet<int> kept)
    {
        var instead = corrects.NewContent is { } content ? Of(content, kept) : null;
        return instead is null && corrects.NewHappened is null ? null : corrects with { NewContent = instead };
    }

    // Another birth date in the place of the real one. Where no rule asks the age, nothing.
    private EntryContent.Became? Of(EntryContent.Became became)
    {
        if (!_births.Contains(became.Fact)) return MailPlaceholders.OfThePatient.Contains(became.Fact) && _vocabulary.Facts[became.Fact].Kind == FactKind.Date ? null : became;
        return became.Value is FactValue.Date date ? new(became.Fact, new FactValue.Date(_bornOn(date.Moment.DateIn(_rulebook.Zone)))) : became;
    }

    private string? Own(string name) => name.StartsWith(_rulebook.Name + "/", StringComparison.Ordinal) ? name[(_rulebook.Name.Length + 1)..]
        : name.Contains('/', StringComparison.Ordinal) ? null : name;

    private string? DutyOf(string name) => Own(name) is { } own ? _rulebook.Duties.FirstOrDefault(d => d.Name == own || d.Was == own)?.Name : null;

    private Content Value(FactValue value) => value switch
    {
        FactValue.YesNo yes => Content.Of(yes.Yes ? "yes" : "no"),
        FactValue.Number number => Content.Of(number.Value.ToString(CultureInfo.InvariantCulture)),
        FactValue.Date { Moment: { IsDay: true } day } => Content.Of(LocalDatePattern.Iso.Format(day.Day)),
        FactValue.Date date => Content.Of(Time(date.Moment.Instant)),
        FactValue.Choice choice => Content.Of(choice.Value),
        FactValue.Choices choices => Content.ListOf([.. choices.Values.Order(StringComparer.Ordinal)]),
        FactValue.Unknown => Content.Of("unknown"),
        _ => Content.Of("none"),
    };

    private Instant First(IEnumerable<Entry> entries) => entries.Select(e => Instant.Min(e.Recorded, e.Happened.FirstInstantIn(_rulebook.Zone))).DefaultIfEmpty(Instant.MaxValue).Min();

    private LocalDateTime Local(Instant instant) => instant.InZone(_rulebook.Zone).LocalDateTime;

    private string Time(Instant instant) => _pattern.Format(Local(instant));
}
