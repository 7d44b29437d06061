using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Clocks;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Serving;
using NodaTime;

namespace DischargeFlow.Demonstrations;

/// <summary>Plays the stays: what lies before the opening at once, each message at its own moment; the rest when the clock gets there.</summary>
internal sealed class Stage(IStore store, CaseBook book, PumpRun pump, StageClock clock)
{
    /// <summary>Thursday morning, ten minutes before the first messages of the day.</summary>
    public static Instant Opening { get; } = Stay.InTokyo("2026-11-19T08:50");

    private readonly Dictionary<int, CaseNumber> _cases = [];

    /// <summary>Everything that is recorded, in the order of time.</summary>
    private static ImmutableArray<(int Stay, int Line, Instant At)> Script { get; } =
        [.. Stays.All.SelectMany((stay, s) => stay.Lines.Select((line, l) => (s, l, line.At))).OrderBy(e => e.At)];

    /// <summary>When the script begins.</summary>
    public static Instant Beginning => Script[0].At;

    /// <summary>When the last of the script happens.</summary>
    public static Instant End => Script[^1].At;

    /// <summary>Fills the directory and plays everything before the opening.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await store.WriteAsync(
            session =>
            {
                foreach (var party in Region.Parties) session.SaveParty(party, Beginning);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        foreach (var scene in Script.Where(s => s.At < Opening))
        {
            await PumpUntilAsync(scene.At, cancellationToken).ConfigureAwait(false);
            await PlayAsync(book, scene.Stay, scene.Line, cancellationToken).ConfigureAwait(false);
        }

        await PumpUntilAsync(Opening, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is still to come, in the order of time.</summary>
    public static IEnumerable<(int Stay, int Line, Instant At)> ToCome => Script.Where(s => s.At >= Opening);

    /// <summary>Records one line of a stay as of now.</summary>
    public async Task PlayAsync(ICaseBook into, int number, int line, CancellationToken cancellationToken)
    {
        var stay = Stays.All[number];
        var who = new Requester("demo");
        if (line == 0)
        {
            _cases[number] = (await into.OpenAsync(stay.Opening(number + 1), who, cancellationToken).ConfigureAwait(false)).Case;
            return;
        }

        var (at, says) = stay.Lines[line];
        await into.RecordAsync(_cases[number], [.. says.Select(c => new NewEntry(Moment.At(at), c))], null, who, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task PumpUntilAsync(Instant moment, CancellationToken cancellationToken)
    {
        while (store.Read(s => s.NextPending()) is { } next && next <= moment)
        {
            clock.MoveTo(next);
            await pump.ToRestAsync(cancellationToken).ConfigureAwait(false);
            if (store.Read(s => s.NextPending()) is { } again && again <= next) break;
        }

        clock.MoveTo(moment);
    }
}
