using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// The chain of ways to tell an alert: the party's channels in the rulebook's order, the next roles of its <c>first-of</c>, a call that the duty's
/// owner makes, the last resort's channels, and at the very end a call that the hospital makes. Addresses are looked up at the moment of sending. Of several
/// addresses of a party one that is named for this kind of alert comes first, then one for everything; those for other kinds are taken only when a party has
/// no other, since an alert that reaches the wrong desk of the right party is better than none.
/// </summary>
internal sealed class Ways(IRulebookShelf shelf, IReadSession session)
{
    private readonly DirectorySnapshot _directory = session.Directory;

    /// <summary>The first way at or after the alert's place in the chain; null when the chain is used up.</summary>
    public Way? Of(AlertRow alert)
    {
        var rulebook = shelf.VersionFor(alert)?.Planner.Rulebook;
        var channels = rulebook?.Channels ?? [Channel.Mail];
        var place = 0;
        foreach (var recipient in Recipients(alert, rulebook))
        {
            foreach (var channel in channels)
            {
                var here = place++;
                if (here < alert.Step || recipient() is not { } party || AddressOf(party, channel, channels, alert.Alert.Kind) is not { } address) continue;
                return new(here, channel, party, channel == Channel.Mail ? null : DoerFor(alert, party), address);
            }
        }

        // The last two ways need no address: a person finds it.
        var told = alert.Alert.Party ?? alert.Hospital;
        if (place >= alert.Step && alert.Owner is { } owner && owner != told) return new(place, Channel.PhoneTask, told, owner, "");
        place++;
        foreach (var channel in channels)
        {
            var here = place++;
            if (here < alert.Step || LastResort(alert, rulebook) is not { } last || last == told || AddressOf(last, channel, channels, alert.Alert.Kind) is not { } address) continue;
            return new(here, channel, last, channel == Channel.Mail ? null : DoerFor(alert, last), address);
        }

        return place >= alert.Step ? new(place, Channel.PhoneTask, told, alert.Hospital, "") : null;
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

    private string? AddressOf(PartyId party, Channel channel, ImmutableArray<Channel> channels, AlertKind kind)
    {
        if (_directory.Find(party) is not { } found) return null;
        var (purpose, wanted, usable) = (SaidPurposes.Of(kind), KindOf(channel), channels.Select(KindOf).ToImmutableArray());
        var isForOthersOnly = !found.ContactPoints.Any(p => usable.Contains(p.Kind) && p.MayBeUsed && Fit(p, purpose) > 0);
        ContactPoint? best = null;
        foreach (var point in found.ContactPoints)
        {
            if (point.Kind != wanted || !point.MayBeUsed || (!isForOthersOnly && Fit(point, purpose) == 0)) continue;
            if (best is null || Fit(point, purpose) > Fit(best, purpose)) best = point;
        }

        return best?.Address;
    }

    private static int Fit(ContactPoint point, ContactPurposes purpose) => point.Purposes == ContactPurposes.Everything ? 1 : (point.Purposes & purpose) != 0 ? 2 : 0;

    private static ContactKind KindOf(Channel channel) => channel switch { Channel.Mail => ContactKind.Mail, Channel.FaxSheet => ContactKind.Fax, _ => ContactKind.Phone };
}
