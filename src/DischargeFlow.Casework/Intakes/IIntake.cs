using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Intakes;

/// <summary>The door for what other systems say of a stay: hospital systems' messages, lines of a CSV file.</summary>
public interface IIntake
{
    /// <summary>
    /// Finds or opens the stay and records what the message says of it, all or nothing. The same key twice changes nothing.
    /// </summary>
    /// <param name="message">What was said.</param>
    /// <param name="recorded">When it counts as recorded: our receipt, or the message's own time for archives and tests.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    Task<IntakeResult> TakeAsync(IncomingMessage message, Instant recorded, CancellationToken cancellationToken);

    /// <summary>
    /// Takes messages in their order, many in one durable commit. One that is set aside leaves the others untouched. Throws
    /// <see cref="Stores.StoreUnavailableException"/> when the database takes nothing: what was committed before stays, and the same messages
    /// may be handed in again.
    /// </summary>
    /// <param name="messages">The messages, each with the moment at which it counts as recorded; those of one stay in the order of their writing.</param>
    /// <param name="cancellationToken">Stops between two commits; what was committed stays.</param>
    /// <returns>What became of each, in the order of the messages.</returns>
    Task<ImmutableArray<IntakeResult>> TakeManyAsync(IReadOnlyList<ReceivedMessage> messages, CancellationToken cancellationToken);
}

/// <summary>A message and when it counts as recorded.</summary>
public readonly record struct ReceivedMessage(IncomingMessage Message, Instant Recorded);

/// <summary>One message about one stay.</summary>
/// <param name="Key">What tells it from every other: sender and control id. The same key twice is the same message.</param>
/// <param name="Stay">Which stay it is about.</param>
/// <param name="Said">When the sender says that it wrote the message.</param>
/// <param name="Says">What it says, in order.</param>
public sealed record IncomingMessage(string Key, StayReference Stay, Instant Said, ImmutableArray<Saying> Says);

/// <summary>
/// How a message names a stay: by the visit number where there is one, else by patient and admission.
/// </summary>
/// <param name="Hospital">The hospital as the sender calls it (sending facility), matched to a party by the directory's codes.</param>
/// <param name="VisitNumber">The visit number, or null.</param>
/// <param name="PatientNumber">The hospital's patient number. Kept apart from the history, found by a keyed hash.</param>
/// <param name="Admission">The (planned) admission that the message names, or null.</param>
/// <param name="Person">The person's details as far as given; kept apart from the history.</param>
public sealed record StayReference(string Hospital, string? VisitNumber, string PatientNumber, Moment? Admission, PersonDetails? Person);

/// <summary>Who the patient is. Never in the history, never in a mail, never in a log.</summary>
public sealed record PersonDetails(string? FamilyName, string? GivenName, string? FamilyNameKana, string? GivenNameKana, LocalDate? BirthDate);

/// <summary>One thing that a message says. The importer states which of the three ways it means: it became so, it was always so, it never was.</summary>
public abstract record Saying
{
    private Saying() { }

    /// <summary>
    /// An event happened. Of an event that happens once, said again: with the same moment it changes nothing, with another one it corrects.
    /// </summary>
    public sealed record EventHappened(string Event, Moment Happened, ImmutableSortedDictionary<string, string> Carries) : Saying
    {
        /// <summary>True when the message mentions it in passing: recorded where the case knows no such event, and changes nothing otherwise.</summary>
        public bool OnlyIfUnknown { get; init; }
    }

    /// <summary>The latest such event never was (admission cancelled, discharge cancelled): its entry is retracted. Nothing to retract changes nothing.</summary>
    public sealed record EventCancelled(string Event) : Saying;

    /// <summary>A fact became so. The value that it already has changes nothing.</summary>
    public sealed record FactBecame(string Fact, FactValue Value, Moment Happened) : Saying;

    /// <summary>A fact was always so: the entry that set its present value is corrected; with none there, it became so.</summary>
    public sealed record FactWasAlways(string Fact, FactValue Value, Moment Happened) : Saying;

    /// <summary>A checklist was gone through.</summary>
    public sealed record ChecklistAssessed(string Checklist, ImmutableSortedSet<string> Ticked, Moment Happened) : Saying;

    /// <summary>A role is held by a party, named by its code or id in the directory.</summary>
    public sealed record RoleHeld(string Role, string PartyCode, Moment Happened) : Saying;
}

/// <summary>What became of a message.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Case">The case it went to; null when it went nowhere.</param>
/// <param name="Reason">Why it was quarantined, in a sentence; null otherwise.</param>
public sealed record IntakeResult(IntakeOutcome Outcome, CaseNumber? Case, DischargeFlow.Rulebooks.Findings.Bilingual? Reason);

/// <summary>What was done with a message: recorded, recognised as seen before or saying nothing new, or set aside.</summary>
public enum IntakeOutcome { Recorded, NothingNew, Quarantined }
