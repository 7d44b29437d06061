using System.Collections.Immutable;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Web.Outboxes;

namespace DischargeFlow.Web.ToDos;

/// <summary>What waits for a person.</summary>
/// <param name="Doer">Whose; null for everybody's.</param>
/// <param name="Dead">Dead letters, the latest first.</param>
/// <param name="Waiting">Faxes and calls, the longest waiting first.</param>
/// <param name="HasMore">Whether there are more than are shown.</param>
/// <param name="Directory">The parties.</param>
/// <param name="Told">What to tell the reader on top; null for nothing.</param>
public sealed record ToDoModel(
    PartyId? Doer, ImmutableArray<ToDoLine> Dead, ImmutableArray<ToDoLine> Waiting, bool HasMore, DirectorySnapshot Directory, Cases.Told? Told = null)
{
    /// <summary>Cases whose recipient may know nothing, since somebody else reads its address.</summary>
    public ImmutableArray<Misdirection> Misdirected { get; init; } = [];
}

/// <summary>One delivery that waits for a person, with what it tells.</summary>
public sealed record ToDoLine(Delivery Delivery, ImmutableArray<ToldDuty> Tells);
