using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// Keeps the shelf by which everything plans, and puts the next one in its place when something was published. What lies in the folder counts as it
/// was at the start: a file that somebody is in the middle of writing must not begin to run because somebody else published something.
/// </summary>
public sealed class ShelfKeeper : ICalendarShelf, IDisposable
{
    private readonly IStore _store;
    private readonly IClock _clock;
    private readonly LiveShelf _shelf;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile ShelfStock _stock;

    /// <summary>Fills the shelf for the first time; writes nothing.</summary>
    /// <param name="folder">The folder of workflows as it was read at the start.</param>
    /// <param name="store">The database.</param>
    /// <param name="clock">The clock of the cases.</param>
    public ShelfKeeper(WorkflowLibrary folder, IStore store, IClock clock)
    {
        (_store, _clock) = (store, clock);
        _stock = ShelfStock.Of(folder.With(store.Read(s => TakenCalendars.Of(s, folder.Publishes))), store, clock.GetCurrentInstant());
        _shelf = new(_stock.Shelf);
    }

    /// <summary>The shelf: always the same object, always with what holds now.</summary>
    public IRulebookShelf Shelf => _shelf;

    /// <summary>What stands on the shelf now, with what is to be said of it.</summary>
    public ShelfStock Stock => _stock;

    /// <summary>The vocabularies and tables that hold now, with the versions of the folder.</summary>
    public WorkflowLibrary Library => _stock.Library;

    /// <inheritdoc/>
    public ImmutableArray<LoadedCalendar> Calendars => Library.Calendars;

    /// <inheritdoc/>
    public ImmutableArray<WaitingCalendar> Waiting => Library.WaitingCalendars;

    /// <summary>
    /// Reads the database again and swaps the shelf for all readers at once; texts that are new are kept. After anything that changes what runs: a
    /// publication, a wording, a closed-day table.
    /// </summary>
    public async Task RenewAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var next = ShelfStock.Of(Library.With(_store.Read(s => TakenCalendars.Of(s, Library.Publishes))), _store, _clock.GetCurrentInstant(), _stock);
            await next.KeepAsync(_store, cancellationToken).ConfigureAwait(false);
            _stock = next;
            _shelf.Put(next.Shelf);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public Task FollowAsync(CancellationToken cancellationToken = default)
    {
        var kept = _store.Read(s => s.KeptCalendars()).Where(k => k.Text is not null).ToDictionary(k => k.Name, k => k.Number);
        var running = Calendars.Select(c => c.Kept).OfType<KeptCalendar>().ToDictionary(k => k.Name, k => k.Number);
        return kept.Count == running.Count && kept.All(k => running.TryGetValue(k.Key, out var number) && number == k.Value) ? Task.CompletedTask : RenewAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
