using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Misdirections;

/// <summary>
/// Stops an address at which somebody else reads, and lets it be used again. Each deed is one unit of work, on the audit. Throws
/// <see cref="Refusals.RefusedException"/> when there is nothing to be done.
/// </summary>
public sealed class MisdirectionDesk(IStore store, IClock clock, IIdentities identities)
{
    /// <summary>
    /// Somebody who reads an address said not to be the recipient: nothing is sent there any more, and people see it. Said again: nothing changes.
    /// </summary>
    /// <param name="party">For whom the mails were meant.</param>
    /// <param name="address">The address.</param>
    /// <param name="case">The case of the mail; null when the mail was about the address itself.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public Task StopAsync(PartyId party, string address, CaseNumber? @case, CancellationToken cancellationToken = default)
    {
        var now = Now;
        return store.WriteAsync(
            session =>
            {
                var known = session.Misdirections.Where(m => m.Ended is null && Misdirection.KeyOf(m.Address) == Misdirection.KeyOf(address)).Select(m => m.Case).ToHashSet();
                var told = session.CasesToldAt(address, party).Select(id => session.FindCaseById(id)?.Number).OfType<CaseNumber>();
                foreach (var number in told.Select(n => (CaseNumber?)n).Append(@case).Distinct().Where(n => n is not null || known.Count == 0).Except(known).ToList())
                {
                    session.SaveMisdirection(new() { Id = identities.NextId(now), Party = party, Address = address, Case = number, At = now });
                    session.AppendAudit(new(now, $"link {party}", "not-for-me", number?.Value ?? party.Value, $"{party} {address}"));
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>A person told the recipient of the case in another way. Told before: nothing changes.</summary>
    public Task ToldAsync(string id, string who, CancellationToken cancellationToken = default)
    {
        var now = Now;
        return store.WriteAsync(
            session =>
            {
                var found = session.FindMisdirection(id) ?? throw MisdirectionRefusals.NoSuchOne();
                if (!found.WaitsForTelling) return true;
                session.SaveMisdirection(found with { Told = now, ToldBy = who });
                session.AppendAudit(new(now, who, "misdirected-told", found.Case?.Value ?? "", $"{found.Party} {found.Address}"));
                return true;
            },
            cancellationToken);
    }

    /// <summary>An administrator has checked with the recipient that the address is right: mails go there again.</summary>
    public Task AllowAsync(string address, string who, CancellationToken cancellationToken = default)
    {
        var now = Now;
        return store.WriteAsync(
            session =>
            {
                var stopping = session.Misdirections.Where(m => m.Ended is null && Misdirection.KeyOf(m.Address) == Misdirection.KeyOf(address)).ToList();
                if (stopping.Count == 0) throw MisdirectionRefusals.NotStopped();
                foreach (var one in stopping) session.SaveMisdirection(one with { Ended = now, EndedBy = who });
                session.AppendAudit(new(now, who, "address-allowed-again", stopping[0].Party.Value, address));
                return true;
            },
            cancellationToken);
    }

    private Instant Now => Milliseconds.Of(clock.GetCurrentInstant());
}
