using System.Globalization;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>
/// Takes a version out whose file is gone from the folder of workflows: one person asks for it, another agrees, as with a publication. Cases that go by it
/// keep it.
/// </summary>
public sealed class LeavingDesk(IStore store, ShelfKeeper keeper, IClock clock)
{
    /// <summary>Asks that a version be taken out, or agrees to it; true when it is out. Throws <see cref="RefusedException"/> when nothing was changed.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="version">The number of the version.</param>
    /// <param name="who">Who.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public async Task<bool> LeaveAsync(string rulebook, int version, string who, CancellationToken cancellationToken = default)
    {
        if (!keeper.Stock.Gone.Any(g => g.Rulebook == rulebook && g.Version == version)) throw DraftRefusals.NoSuchVersion(rulebook, version);
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        var isOut = await store.WriteAsync(
            session =>
            {
                var kept = session.KeptRulebooks().FirstOrDefault(k => k.Rulebook == rulebook && k.Version == version && k.WasOffered) ?? throw DraftRefusals.NoSuchVersion(rulebook, version);
                if (kept.Leaving == who) throw PublicationRefusals.SecondPersonToLeave();
                var agrees = kept.Leaving is not null;
                if (agrees) session.Offer(rulebook, version, false);
                else session.SaveLeaving(rulebook, version, who);
                session.AppendAudit(new(now, who, agrees ? "version-taken-out" : "version-leaving", rulebook, string.Create(CultureInfo.InvariantCulture, $"version {version} {kept.Hash}")));
                return agrees;
            },
            cancellationToken).ConfigureAwait(false);
        await keeper.RenewAsync(cancellationToken).ConfigureAwait(false);
        return isOut;
    }
}
