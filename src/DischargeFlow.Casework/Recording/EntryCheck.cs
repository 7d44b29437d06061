using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>Whether an entry can be appended to a history: what it names exists, and it does not contradict what stands.</summary>
internal sealed class EntryCheck(
    Vocabulary vocabulary, ImmutableArray<Rulebook> rulebooks, DirectorySnapshot directory, Func<string, ShelvedVersions?> versionsOf)
{
    private const int LongestText = 2000;

    /// <summary>Throws a refusal when the entry cannot be appended to the entries before it.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="before">All entries before it.</param>
    /// <param name="standing">What these say once corrections and retractions are worked in.</param>
    /// <param name="recorded">When it is recorded.</param>
    public void Check(NewEntry entry, ImmutableArray<Entry> before, EffectiveHistory standing, Instant recorded)
    {
        ValueCheck.CheckYear(entry.Happened);
        if (entry.Happened.FirstInstantIn(DateTimeZone.Utc) > recorded + Duration.FromDays(1)) throw RecordingRefusals.NotYet();
        switch (entry.Content)
        {
            case EntryContent.Corrects correction: CheckCorrection(correction, before, standing, recorded); break;
            case EntryContent.Retracts retraction: CheckRetraction(retraction, before, standing); break;
            default: CheckContent(entry.Content, standing, replaced: null); break;
        }
    }

    private void CheckContent(EntryContent content, EffectiveHistory standing, int? replaced)
    {
        switch (content)
        {
            case EntryContent.Happened happened: CheckEvent(happened, standing, replaced); break;
            case EntryContent.Became became:
                ValueCheck.Check(
                    vocabulary.Facts.GetValueOrDefault(became.Fact) ?? throw RecordingRefusals.Unknown("fact", "項目", became.Fact), became.Value);
                break;
            case EntryContent.Assessed assessed: CheckAssessment(assessed); break;
            case EntryContent.Holds holds:
                if (!vocabulary.Roles.ContainsKey(holds.Role)) throw RecordingRefusals.Unknown("role", "役割", holds.Role);
                if (holds.Party is { } party && directory.Find(party) is null) throw RecordingRefusals.UnknownParty(party.Value);
                break;
            case EntryContent.Decided decided:
                CheckReason(decided.Reason);
                if (!rulebooks.Any(r => r.Criteria.Any(c => c.Name == decided.Criterion)))
                    throw RecordingRefusals.Unknown("criterion", "基準", decided.Criterion);
                break;
            case EntryContent.Waived waived:
                CheckReason(waived.Reason);
                CheckDuty(waived.Duty);
                break;
            case EntryContent.GoesBy choice:
                CheckReason(choice.Reason);
                CheckVersion(choice);
                break;
            case EntryContent.Acknowledged acknowledged: CheckAcknowledgement(acknowledged); break;
        }
    }

    private void CheckEvent(EntryContent.Happened happened, EffectiveHistory standing, int? replaced)
    {
        var declared = vocabulary.Events.GetValueOrDefault(happened.Event) ?? throw RecordingRefusals.Unknown("event", "できごと", happened.Event);
        foreach (var (name, value) in happened.Carries)
        {
            CheckLength(value);
            var field = declared.Carries.FirstOrDefault(f => f.Name == name) ?? throw RecordingRefusals.Unknown("field", "欄", $"{happened.Event}.{name}");
            CheckCarried(field, value);
        }

        if (declared.Occurs != Occurs.Once || standing.LastOf(happened.Event) is not { } first || first.Sequence == replaced) return;
        throw RecordingRefusals.SecondOnce(happened.Event, first.Sequence);
    }

    private void CheckCarried(CarriedField field, string value)
    {
        var fits = field.Kind switch
        {
            CarriedKind.Choice => ValueCheck.Has(field.Choices, value),
            CarriedKind.Role => IsRole(value) || directory.FindByCode(value) is not null,
            _ => true,
        };
        if (fits) return;
        if (field.Kind == CarriedKind.Role) throw RecordingRefusals.UnknownParty(value);
        var names = string.Join(", ", field.Choices.Select(c => c.Name));
        throw RecordingRefusals.WrongValue(field.Name, $"one of: {names}", $"次のうち一つ:{names}");
    }

    private void CheckAssessment(EntryContent.Assessed assessed)
    {
        var list = vocabulary.Checklists.GetValueOrDefault(assessed.Checklist) ?? throw RecordingRefusals.Unknown("checklist", "確認表", assessed.Checklist);
        foreach (var ticked in assessed.Ticked)
        {
            if (!list.Facts.Contains(ticked)) throw RecordingRefusals.Unknown("fact of the checklist", "確認表の項目", ticked);
        }
    }

    private void CheckVersion(EntryContent.GoesBy choice)
    {
        var versions = versionsOf(choice.Rulebook) ?? throw RecordingRefusals.UnknownRulebook(choice.Rulebook);
        if (choice.Version is { } version && versions.All.All(v => v.Version != version))
            throw RecordingRefusals.Unknown("version", "版", version.ToString(CultureInfo.InvariantCulture));
        if (choice.UpTo is { } upTo && upTo > versions.Newest.Version) throw RecordingRefusals.Unknown("version", "版", upTo.ToString(CultureInfo.InvariantCulture));
    }

    private void CheckAcknowledgement(EntryContent.Acknowledged acknowledged)
    {
        CheckDuty(acknowledged.Duty);
        if (!IsRole(acknowledged.By) && directory.FindByCode(acknowledged.By) is null) throw RecordingRefusals.UnknownParty(acknowledged.By);
        if (acknowledged.Of is { } of && !Enum.TryParse<AlertKind>(of, ignoreCase: true, out _)) throw RecordingRefusals.Unknown("kind of alert", "通知の種類", of);
    }

    private void CheckCorrection(EntryContent.Corrects correction, ImmutableArray<Entry> before, EffectiveHistory standing, Instant recorded)
    {
        var target = Target(correction.Entry, before, standing);
        if (correction.NewHappened is null && correction.NewContent is null) throw RecordingRefusals.NothingCorrected(correction.Entry);
        if (target.Content is EntryContent.Corrects or EntryContent.Retracts) throw RecordingRefusals.NotCorrectable(correction.Entry);
        if (correction.NewHappened is { } happened)
        {
            ValueCheck.CheckYear(happened);
            if (happened.FirstInstantIn(DateTimeZone.Utc) > recorded + Duration.FromDays(1)) throw RecordingRefusals.NotYet();
        }

        if (correction.NewContent is not { } content) return;
        if (!IsSameKind(target.Content, content)) throw RecordingRefusals.NotCorrectable(correction.Entry);
        CheckContent(content, standing, correction.Entry);
    }

    private static void CheckRetraction(EntryContent.Retracts retraction, ImmutableArray<Entry> before, EffectiveHistory standing)
    {
        var target = Target(retraction.Entry, before, standing);

        // Letting a once-event be again must not make it the second one.
        if (target.Content is not EntryContent.Retracts inner) return;
        var again = before.FirstOrDefault(e => e.Sequence == inner.Entry);
        if (again?.Content is not EntryContent.Happened happened) return;
        if (standing.LastOf(happened.Event) is { } other && other.Sequence != again.Sequence)
            throw RecordingRefusals.SecondOnce(happened.Event, other.Sequence);
    }

    private static Entry Target(int sequence, ImmutableArray<Entry> before, EffectiveHistory standing)
    {
        var target = before.FirstOrDefault(e => e.Sequence == sequence) ?? throw RecordingRefusals.NoSuchEntry(sequence);
        return standing.IsRetracted(sequence) ? throw RecordingRefusals.AlreadyRetracted(sequence) : target;
    }

    // A correction says what this entry should have said; another event, fact or role is another entry.
    private static bool IsSameKind(EntryContent old, EntryContent corrected) => (old, corrected) switch
    {
        (EntryContent.Happened a, EntryContent.Happened b) => a.Event == b.Event,
        (EntryContent.Became a, EntryContent.Became b) => a.Fact == b.Fact,
        (EntryContent.Holds a, EntryContent.Holds b) => a.Role == b.Role,
        (EntryContent.Assessed a, EntryContent.Assessed b) => a.Checklist == b.Checklist,
        (EntryContent.GoesBy a, EntryContent.GoesBy b) => a.Rulebook == b.Rulebook,
        (EntryContent.Corrects or EntryContent.Retracts, _) or (_, EntryContent.Corrects or EntryContent.Retracts) => false,
        _ => old.GetType() == corrected.GetType(),
    };

    private void CheckDuty(string name)
    {
        if (!rulebooks.Any(r => r.Duties.Any(d => d.Name == name || d.Was == name))) throw RecordingRefusals.Unknown("duty", "務め", name);
    }

    private bool IsRole(string name) =>
        name is "owner" or "recipient" || vocabulary.Roles.ContainsKey(name) || rulebooks.Any(r => r.Parties.Any(p => p.Name == name));

    private static void CheckReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw RecordingRefusals.ReasonMissing();
        CheckLength(reason);
    }

    private static void CheckLength(string text)
    {
        if (text.Length > LongestText) throw RecordingRefusals.TooLong(LongestText);
    }
}
