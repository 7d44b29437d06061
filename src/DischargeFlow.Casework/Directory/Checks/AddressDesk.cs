using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Casework.Directory.Checks;

/// <summary>What people do about an address: its reader confirms it, an administrator has it asked again. Each deed is one unit of work, on the audit.</summary>
public sealed class AddressDesk(IStore store, IClock clock)
{
    /// <summary>
    /// Whoever reads the address says that it is right: messages may go there, for a year. Throws <see cref="RefusedException"/> when the party has
    /// no such address any more, or when it is stopped.
    /// </summary>
    public Task ConfirmAsync(PartyId party, string address, CancellationToken cancellationToken = default)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        return store.WriteAsync(
            session =>
            {
                var (known, point) = Find(session, party, address);
                if (point.Stopped is not null) throw Gone();
                Save(session, known, point, point with { Verified = true, Confirmed = now }, now);
                session.EndAddressCheck(party, point.Address);
                session.AppendAudit(new(now, $"link {party}", "address-confirmed", party.Value, point.Address));
                return true;
            },
            cancellationToken);
    }

    /// <summary>An administrator wants an address asked again, at once.</summary>
    public Task AskAgainAsync(PartyId party, string address, string who, CancellationToken cancellationToken = default)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        return store.WriteAsync(
            session =>
            {
                var (_, point) = Find(session, party, address);
                session.SaveAddressCheck(new(party, point.Address) { Next = now });
                session.AppendAudit(new(now, who, "address-asked-again", party.Value, point.Address));
                return true;
            },
            cancellationToken);
    }

    internal static void Save(IWriteSession session, DirectoryParty party, ContactPoint before, ContactPoint after, Instant now) =>
        session.SaveParty(party with { ContactPoints = party.ContactPoints.Replace(before, after) }, now);

    private static (DirectoryParty Party, ContactPoint Point) Find(IReadSession session, PartyId party, string address)
    {
        var known = session.Directory.Find(party) ?? throw Gone();
        var point = known.ContactPoints.FirstOrDefault(p => p.Kind == ContactKind.Mail && Misdirection.KeyOf(p.Address) == Misdirection.KeyOf(address));
        return (known, point ?? throw Gone());
    }

    private static RefusedException Gone() => new(new("address-gone", RefusalKind.NotFound, new(
        "このアドレスは、いまは連絡先に登録されていないか、止められています。何も変えていません。心当たりがあれば、連絡先の管理者に電話してください。",
        "This address is not in the directory any more, or it was stopped. Nothing was changed. Call the keeper of the directory if it should be.")));
}
