using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Persons;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Directory;

/// <summary>
/// Changes the directory: the party, the audit, and the plans of the cases in which the party holds a role, in one unit of work, so that no
/// deadline is shown by hours that hold no more.
/// </summary>
public sealed class DirectoryDesk(IStore store, IRulebookShelf shelf, IClock clock, IIdentities identities, PersonKeys keys)
{
    private readonly CaseWork _work = new(shelf, identities, keys);

    /// <summary>
    /// Adds a party or replaces what is recorded of it. Throws <see cref="RefusedException"/> when its organization is not in the directory or
    /// one of its codes names another party.
    /// </summary>
    /// <param name="party">The party as it shall be.</param>
    /// <param name="content">What was asked, as text, by which a repeated request is recognised.</param>
    /// <param name="requester">Who, with the idempotency key.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public Task SaveAsync(DirectoryParty party, string content, Requester requester, CancellationToken cancellationToken = default)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        return store.WriteAsync(
            session => IdempotentRequest.Once(session, requester, $"party {party.Id}\n{content}", now, () =>
            {
                if (party.Organization != party.Id && session.Directory.Find(party.Organization)?.Organization != party.Organization)
                    throw OrganizationUnknown(party.Organization.Value);
                session.SaveParty(party with { ContactPoints = [.. party.ContactPoints.Select(p => AsConfirmed(p, session.Directory.Find(party.Id)))] }, now);
                session.AppendAudit(new(now, requester.Who, "party-saved", party.Id.Value, party.Kind));
                foreach (var number in session.FindCasesWithParty(party.Id))
                {
                    if (session.FindCase(number) is { } found) _work.Replan(session, found, now);
                }
            }),
            cancellationToken);
    }

    // Whether a mail address is right only its reader says, by the link that is mailed there.
    private static ContactPoint AsConfirmed(ContactPoint point, DirectoryParty? known)
    {
        if (point.Kind != ContactKind.Mail) return point;
        var before = known?.ContactPoints.FirstOrDefault(p => p.Kind == ContactKind.Mail && Misdirection.KeyOf(p.Address) == Misdirection.KeyOf(point.Address));
        return point with { Verified = before?.Verified ?? false, Confirmed = before?.Confirmed };
    }

    private static RefusedException OrganizationUnknown(string organization) => new(new("DR0121", RefusalKind.Invalid, new(
        $"所属する機関「{organization}」は連絡先にありません。登録していません。先にその機関を登録してください。",
        $"The directory holds no organization '{organization}'. Nothing was saved. Add that organization first.")));
}
