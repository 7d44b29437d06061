using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// The chain of ways to tell an alert: the party's channels in the rulebook's order, the next roles of its <c>first-of</c>, a call that the duty's
/// owner makes, the last resort's channels, and at the very end a call that the hospital makes. Addresses are looked up at the moment of sending. Where
/// contact points of a recipient have hours of their own, one at which somebody is there now comes before one at which nobody is.
/// </summary>
/// <param name="shelf">The rulebooks.</param>
/// <param name="session">The snapshot.</param>
/// <param name="window">Who is there when.</param>
/// <param name="now">The moment at which it goes out.</param>
internal sealed class Ways(IRulebookShelf shelf, IReadSession session, ContactWindow window, Instant now)
{
    private static readonly ImmutableArray<Channel> MailAlone = [Channel.Mail];

    private readonly DirectorySnapshot _directory = session.Directory;

    /// <summary>The first way at or after the alert's place in the chain; null when the chain is used up.</summary>
    public Way? Of(AlertRow alert)
    {
        var rulebook = shelf.VersionFor(alert)?.Planner.Rulebook;
        var channels = rulebook?.Channels ?? MailAlone;
        var place = 0;
        foreach (var recipient in Recipients(alert, rulebook))
        {
            if (place + channels.Length > alert.Step && recipient() is { } party && PointOf(party, channels, alert, place) is var (channel, point))
                return new(place + channel, channels[channel], party, channels[channel] == Channel.Mail ? null : DoerFor(alert, party), point.Address, place);
            place += channels.Length;
        }

        // The last two ways need no address: a person finds it.
        var told = alert.Alert.Party ?? alert.Hospital;
        if (place >= alert.Step && alert.Owner is { } owner && owner != told) return new(place, Channel.PhoneTask, told, owner, "", place);
        place++;
        if (place + channels.Length > alert.Step && LastResort(alert, rulebook) is { } last && last != told && PointOf(last, channels, alert, place) is var (by, address))
            return new(place + by, channels[by], last, channels[by] == Channel.Mail ? null : DoerFor(alert, last), address.Address, place);
        place += channels.Length;
        return place >= alert.Step ? new(place, Channel.PhoneTask, told, alert.Hospital, "", place) : null;
    }

    private IEnumerable<Func<PartyId?>> Recipients(AlertRow alert, Rulebook? rulebook)
    {
        yield return () => alert.Alert.Party;
        if (rulebook is null) yield break;
        var others = rulebook.Parties.Select(p => p.Expression).OfType<PartyExpression.FirstOf>()
            .FirstOrDefault(f => f.Roles.Contains(alert.Alert.Role))?.Roles.SkipWhile(r => r != alert.Alert.Role).Skip(1) ?? [];
        foreach (var role in others) yield return () => HolderOf(alert, rulebook, role, 0);
    }

    private PartyId? LastResort(AlertRow alert, Rulebook? rulebook) => rulebook is null ? null : HolderOf(alert, rulebook, rulebook.LastResort, 0);

    private PartyId? HolderOf(AlertRow alert, Rulebook rulebook, string role, int depth)
    {
        if (depth > 8) return null;
        if (rulebook.Parties.FirstOrDefault(p => p.Name == role) is { } derived)
        {
            ImmutableArray<string> roles = derived.Expression switch
            {
                PartyExpression.FirstOf first => first.Roles,
                PartyExpression.Choose choose => [.. choose.Lines.Select(l => l.Role), choose.Otherwise],
                _ => [],
            };
            return roles.Select(r => HolderOf(alert, rulebook, r, depth + 1)).FirstOrDefault(h => h is not null);
        }

        if (session.FindCaseById(alert.Ref.CaseId) is not { } found) return null;
        return new EffectiveHistory(session.EntriesOf(found)).LastHolderOf(role)?.Content is EntryContent.Holds holds ? holds.Party : null;
    }

    // Whoever owes the duty calls; whoever is to be called cannot be the one who calls.
    private static PartyId DoerFor(AlertRow alert, PartyId recipient) => alert.Owner is { } owner && owner != recipient ? owner : alert.Hospital;

    private (int Channel, ContactPoint Point)? PointOf(PartyId party, ImmutableArray<Channel> channels, AlertRow alert, int place)
    {
        if (_directory.Find(party) is not { } found) return null;
        (int Channel, ContactPoint Point)? best = null;
        var bestRank = int.MaxValue;
        foreach (var point in UsablePoints.Of(found, channels, alert.Alert.Kind).Where(p => place + p.Channel >= alert.Step))
        {
            var rank = window.RankOf(found, point.Point, alert, now);
            if (rank >= bestRank) continue;
            (best, bestRank) = (point, rank);
            if (rank == 0) break;
        }

        return best;
    }
}
