using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Intakes;

/// <summary>Takes in what other systems say: each message all or nothing, set aside whole when any part of it cannot be meant.</summary>
public sealed class Intake : IIntake
{
    // So many that the sync of the disk costs each of them little, so few that a screen's recording need not wait long for its turn.
    private const int MostMessagesOfACommit = 1000;

    private readonly IStore _store;
    private readonly ICrashPoints _crashPoints;
    private readonly StayDesk _desk;

    /// <summary>Makes the intake on a store.</summary>
    public Intake(
        IStore store, IRulebookShelf shelf, IIdentities identities, PersonKeys keys, IntakeSettings? settings = null, ICrashPoints? crashPoints = null)
    {
        _store = store;
        _crashPoints = crashPoints ?? NoCrashPoints.Instance;
        _desk = new(shelf, identities, keys, settings ?? new());
    }

    /// <inheritdoc/>
    public async Task<IntakeResult> TakeAsync(IncomingMessage message, Instant recorded, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _store.WriteAsync(s => _desk.Take(s, new(message, recorded)), cancellationToken).ConfigureAwait(false);
            _crashPoints.Pass(CrashPoints.AfterCommit);
            return result;
        }
        catch (RefusedException refused)
        {
            return new(IntakeOutcome.Quarantined, null, refused.Refusal.Sentence);
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<IntakeResult>> TakeManyAsync(IReadOnlyList<ReceivedMessage> messages, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<IntakeResult>(messages.Count);
        foreach (var chunk in messages.Chunk(MostMessagesOfACommit))
        {
            results.AddRange(await _store.WriteInPartsAsync(s => _desk.TakeMany(s, chunk), cancellationToken).ConfigureAwait(false));
            _crashPoints.Pass(CrashPoints.AfterCommit);
        }

        return results.MoveToImmutable();
    }

    /// <summary>The key under which the answer to a message is kept.</summary>
    internal static string KeyOf(IncomingMessage message) => $"message|{message.Key}";
}
