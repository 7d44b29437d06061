using System.Collections.Immutable;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Storage.Sessions;

internal sealed partial class SqlSession
{
    public ImmutableArray<AddressCheck> AddressChecks =>
    [
        .. Query("SELECT party, address, asks, first_asked, asked, next, reply FROM address_checks ORDER BY party, address_key", r => new AddressCheck(new(r.GetString(0)), r.GetString(1))
        {
            Asks = r.GetInt32(2),
            FirstAsked = r.InstantOrNull(3),
            Asked = r.InstantOrNull(4),
            Next = r.InstantOrNull(5),
            Reply = r.GetString(6),
        }),
    ];

    public void SaveAddressCheck(AddressCheck check) => Execute(
        """
        INSERT INTO address_checks (party, address_key, address, asks, first_asked, asked, next, reply)
        VALUES (@party, @key, @address, @asks, @first, @asked, @next, @reply)
        ON CONFLICT (party, address_key) DO UPDATE SET address = excluded.address, asks = excluded.asks, first_asked = excluded.first_asked,
            asked = excluded.asked, next = excluded.next, reply = excluded.reply
        """,
        ("@party", check.Party.Value), ("@key", Misdirection.KeyOf(check.Address)), ("@address", check.Address), ("@asks", check.Asks),
        ("@first", check.FirstAsked.Ms()), ("@asked", check.Asked.Ms()), ("@next", check.Next.Ms()), ("@reply", check.Reply));

    public void EndAddressCheck(PartyId party, string address) => Execute(
        "DELETE FROM address_checks WHERE party = @party AND address_key = @key", ("@party", party.Value), ("@key", Misdirection.KeyOf(address)));
}
