using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>
/// Looks ahead: makes of every open case what the move would make of it, and compares the ledgers. Reads snapshots and writes nothing.
/// </summary>
public sealed class PublicationPreviews(IStore store, IRulebookShelf shelf, IClock clock)
{
    private const int CasesOfASnapshot = 200;

    /// <summary>The preview of a publication that could be.</summary>
    /// <param name="prospect">The publication with its version.</param>
    /// <param name="mostLines">At most so many messages, and so many deadlines, are listed; all are counted.</param>
    /// <param name="progress">Told after each part how many cases were looked at, and how many there are.</param>
    /// <param name="cancellation">Stops between two parts.</param>
    public PublicationPreview Of(Prospect prospect, int mostLines, IProgress<MoveProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (publication, now) = (prospect.Publication, Milliseconds.Of(clock.GetCurrentInstant()));
        var cases = new MoveProgress { Cases = store.Read(s => s.CountOpenCases(publication.Rulebook, now)) };
        var lines = ImmutableArray.CreateBuilder<PreviewLine>();
        var (deadlines, moved) = (ImmutableArray.CreateBuilder<PreviewDeadline>(), 0L);
        var parties = new Dictionary<string, long[]>(StringComparer.Ordinal);
        if (publication.Terms.OpenCases == OpenCases.Stay) cases = cases with { Left = cases.Cases };
        else
        {
            var moving = new CaseMoving(new ShelfWithOneMore(shelf, prospect.Shelved));
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                var part = store.Read(s => s.OpenCases(publication.Rulebook, now, cases.After, CasesOfASnapshot).Select(c => (Case: c, Seen: Look(s, moving, publication, c, now))).ToList());
                if (part.Count == 0) break;
                foreach (var (_, seen) in part)
                {
                    cases = cases.With(seen.Outcome);
                    foreach (var line in seen.Lines)
                    {
                        Count(parties, line);
                        if (lines.Count < mostLines) lines.Add(line);
                    }

                    moved += seen.Deadlines.Length;
                    deadlines.AddRange(seen.Deadlines.Take(mostLines - deadlines.Count));
                }

                cases = cases with { After = part[^1].Case.Id };
                progress?.Report(cases);
            }
        }

        return new() { Publication = publication, At = now, Cases = cases, Parties = Named(parties), Lines = lines.ToImmutable(), Deadlines = deadlines.ToImmutable(), MovedDeadlines = moved };
    }

    private static SeenCase Look(IReadSession session, CaseMoving moving, Publication publication, CaseRecord @case, Instant now)
    {
        try
        {
            var before = CaseDraft.Of(session, @case);
            var after = moving.Move(before, publication, session.Directory, now);
            var outcome = CaseMoving.OutcomeOf(before, after, publication.Rulebook);
            return after is null ? new(outcome, [], []) : new(
                outcome,
                [.. after.Ledgers.SelectMany(l => LedgerPreview.Between(@case.Number, l.Before, l.After))],
                [.. after.Ledgers.Where(l => l.Kept is not null).SelectMany(l => DeadlinePreview.Between(@case.Number, session.DutiesOf(@case, l.Rulebook), l.Kept!.Plan.Duties, now))]);
        }
        catch (RefusedException)
        {
            return new(CaseMoved.Failed, [], []);
        }
    }

    private static void Count(Dictionary<string, long[]> parties, PreviewLine line)
    {
        var key = line.Party?.Value ?? "";
        if (!parties.TryGetValue(key, out var counts)) parties.Add(key, counts = new long[3]);
        counts[(int)line.Change]++;
    }

    private ImmutableArray<PreviewParty> Named(Dictionary<string, long[]> parties)
    {
        var directory = store.Read(s => s.Directory);
        return
        [
            .. parties.OrderByDescending(p => p.Value.Sum()).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p =>
            {
                PartyId? party = p.Key.Length == 0 ? null : new PartyId(p.Key);
                return new PreviewParty(party, party is { } id ? directory.NameOf(id) : "", p.Value[0], p.Value[1], p.Value[2]);
            }),
        ];
    }

    private sealed record SeenCase(CaseMoved Outcome, ImmutableArray<PreviewLine> Lines, ImmutableArray<PreviewDeadline> Deadlines);
}
