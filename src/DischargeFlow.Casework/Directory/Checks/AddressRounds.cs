using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Directory.Checks;

/// <summary>
/// Asks mail addresses whether they are right, reminds them, and lets lapse who did not answer for a year. Everything that it knows is in rows: a round
/// that was ended anywhere is taken up by the next one, and asks at most once more than it should have.
/// </summary>
public sealed class AddressRounds(IStore store, IMailTransport transport, IAddressLetters letters, IClock clock, DateTimeZone zone)
{
    private static readonly LocalTime From = new(8, 0), To = new(19, 0);
    private static readonly Duration AfterRefusal = Duration.FromHours(1);

    /// <summary>One round; how many addresses were asked or lapsed. Nobody is asked before 08:00 or after 19:00.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var now = Milliseconds.Of(clock.GetCurrentInstant());
        if (now.InZone(zone).TimeOfDay is var time && (time < From || time >= To)) return 0;
        var steps = store.Read(s => StepsOf(s, now));
        var done = 0;
        foreach (var (party, point, step) in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (step == AddressStep.Lapse) done += await LapseAsync(party, point, now, cancellationToken).ConfigureAwait(false);
            else done += await AskAsync(party, point, now, cancellationToken).ConfigureAwait(false);
        }

        return done;
    }

    private static List<(DirectoryParty Party, ContactPoint Point, AddressStep Step)> StepsOf(IReadSession session, Instant now)
    {
        var checks = session.AddressChecks.ToDictionary(c => (c.Party, Misdirection.KeyOf(c.Address)));
        return
        [
            .. from party in session.Directory.Parties
               from point in party.ContactPoints
               let step = AskingTimes.Step(point, checks.GetValueOrDefault((party.Id, Misdirection.KeyOf(point.Address))), now)
               where step != AddressStep.Nothing
               select (party, point, step),
        ];
    }

    private async Task<int> AskAsync(DirectoryParty party, ContactPoint point, Instant now, CancellationToken cancellationToken)
    {
        // Written before it is sent: a program that dies in between asks again in an hour, and not at every start.
        var check = await store.WriteAsync(session => Claim(session, party, point, now), cancellationToken).ConfigureAwait(false);
        if (check is null) return 0;
        var sent = await SendAsync(letters.Write(party, point, now), cancellationToken).ConfigureAwait(false);
        var asked = sent.Outcome == SendOutcome.RefusedForNow
            ? check with { Reply = sent.Reply }
            : check with
            {
                Asks = check.Asks + 1,
                FirstAsked = check.FirstAsked ?? now,
                Asked = now,
                Next = AskingTimes.NextAfter(check.Asks + 1, now),
                Reply = sent.Outcome == SendOutcome.RefusedForGood ? sent.Reply : "",
            };
        return await store.WriteAsync(
            session =>
            {
                // Confirmed or asked anew meanwhile: that counts.
                if (Standing(session, party, point) != check) return 0;
                session.SaveAddressCheck(asked);
                session.AppendAudit(new(now, "program", "address-asked", party.Id.Value, $"{point.Address} {asked.Asks} {sent.Outcome}"));
                return 1;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static AddressCheck? Claim(IWriteSession session, DirectoryParty party, ContactPoint point, Instant now)
    {
        var check = Standing(session, party, point);
        if (session.Directory.Find(party.Id)?.ContactPoints.Contains(point) != true || AskingTimes.Step(point, check, now) != AddressStep.Ask) return null;

        var claimed = (check ?? new(party.Id, point.Address)) with { Next = now + AfterRefusal };
        session.SaveAddressCheck(claimed);
        return claimed;
    }

    private Task<int> LapseAsync(DirectoryParty party, ContactPoint point, Instant now, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            if (session.Directory.Find(party.Id) is not { } known || !known.ContactPoints.Contains(point)) return 0;
            if (AskingTimes.Step(point, Standing(session, party, point), now) != AddressStep.Lapse) return 0;
            AddressDesk.Save(session, known, point, point with { Verified = false }, now);
            session.SaveAddressCheck(new(party.Id, point.Address) { Next = AskingTimes.NextAfter(2, now) });
            session.AppendAudit(new(now, "program", "address-lapsed", party.Id.Value, point.Address));
            return 1;
        },
        cancellationToken);

    private static AddressCheck? Standing(IReadSession session, DirectoryParty party, ContactPoint point) =>
        session.AddressChecks.FirstOrDefault(c => c.Party == party.Id && Misdirection.KeyOf(c.Address) == Misdirection.KeyOf(point.Address));

    private async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(mail, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new(SendOutcome.RefusedForNow, fault.Message);
        }
    }
}
