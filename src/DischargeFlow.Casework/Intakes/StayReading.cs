using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Intakes;

/// <summary>What a message makes of a stay, without the database: may be asked from many threads.</summary>
internal sealed class StayReading(IRulebookShelf shelf, PersonKeys keys, IntakeSettings settings)
{
    private readonly CaseDrafting _drafting = new(shelf);
    private readonly PersonDesk _persons = new(keys);

    /// <summary>
    /// The stay after the message, still to be <see cref="Followed"/>, and whether it said anything new. Throws a refusal when any part of it cannot be meant.
    /// </summary>
    public (StayDraft Stay, bool IsNew) Take(StayDraft stay, IncomingMessage message, DirectorySnapshot directory, Instant recorded)
    {
        if (message.Says.IsEmpty) throw IntakeRefusals.NothingSaid();
        var vocabulary = shelf.FindVocabulary(settings.Kind) ?? throw RecordingRefusals.UnknownKind(settings.Kind);
        var reader = new SayingReader(vocabulary, directory, settings);
        var who = $"import:{stay.Hospital.Id}";
        if (stay.Case is not { } known)
        {
            var opened = Open(stay, message, reader, directory, who, recorded);
            CheckOrder(opened.Case!.Standing);
            return (opened, true);
        }

        var told = stay with { Person = stay.Person?.Told(message.Stay.Person) };
        var entries = reader.Read(message.Says, known.Entries, known.Standing);
        if (entries.IsEmpty) return (told, false);
        var appended = _drafting.Append(known, entries, directory, null, who, recorded, Source(message));
        CheckOrder(appended.Standing);
        return (told with { Case = appended }, true);
    }

    /// <summary>The stay with the ledgers of its case brought to all that messages said of it.</summary>
    public StayDraft Followed(StayDraft stay) => stay.Case is { } known ? stay with { Case = _drafting.Followed(known) } : stay;

    private StayDraft Open(StayDraft stay, IncomingMessage message, SayingReader reader, DirectorySnapshot directory, string who, Instant recorded)
    {
        var visit = StayFinding.VisitOf(message.Stay);
        if (visit is null && message.Stay.Admission is null) throw IntakeRefusals.NoStayNamed();
        if (message.Says.All(s => s is Saying.EventCancelled)) throw IntakeRefusals.CancelsUnknownStay();
        var opening = new Cases.CaseOpening
        {
            Kind = settings.Kind,
            Hospital = stay.Hospital.Id,
            HospitalRole = settings.HospitalRole,
            Entries = reader.Read(message.Says, [], EffectiveHistory.Empty),
        };
        var person = _persons.Draft(stay.Known, stay.Hospital, message.Stay.PatientNumber, message.Stay.Person, stay.Identity!.PersonId);
        return stay with
        {
            Case = _drafting.Open(opening, stay.Hospital, stay.Identity, person, directory, who, recorded, Source(message)),
            Person = person,
        };
    }

    private void CheckOrder(EffectiveHistory history)
    {
        if (history.LastOf(settings.Admission) is not { } begun) return;
        foreach (var end in settings.Ends)
        {
            if (history.LastOf(end) is { } ended && MomentOrder.Instance.Compare(ended.Happened, begun.Happened) < 0) throw IntakeRefusals.EndsBeforeItBegins(end);
        }
    }

    // What the sender wrote and when is kept beside the moment of our receipt.
    private static string Source(IncomingMessage message) => $"message {message.Key} written {InstantPattern.General.Format(message.Said)}";
}
