using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Casework.Pumps;

/// <summary>
/// By which of a party's contact points an alert can go. Of several of one channel one that is named for this kind of alert comes first, then one for
/// everything; those for other kinds are taken only when a party has no other, since an alert that reaches the wrong desk of the right party is better
/// than none.
/// </summary>
internal static class UsablePoints
{
    /// <summary>The points, the channels in the rulebook's order, each with the place of its channel.</summary>
    public static IEnumerable<(int Channel, ContactPoint Point)> Of(DirectoryParty party, ImmutableArray<Channel> channels, AlertKind kind)
    {
        var purpose = SaidPurposes.Of(kind);
        var usable = party.ContactPoints.Where(p => p.MayBeUsed && channels.Any(c => KindOf(c) == p.Kind)).ToList();
        var isForOthersOnly = !usable.Exists(p => Fit(p, purpose) > 0);
        for (var i = 0; i < channels.Length; i++)
        {
            var wanted = KindOf(channels[i]);
            foreach (var point in usable.Where(p => p.Kind == wanted && (isForOthersOnly || Fit(p, purpose) > 0)).OrderByDescending(p => Fit(p, purpose)))
                yield return (i, point);
        }
    }

    /// <summary>What kind of contact point a channel needs.</summary>
    public static ContactKind KindOf(Channel channel) =>
        channel switch { Channel.Mail => ContactKind.Mail, Channel.FaxSheet => ContactKind.Fax, _ => ContactKind.Phone };

    private static int Fit(ContactPoint point, ContactPurposes purpose) => point.Purposes == ContactPurposes.Everything ? 1 : (point.Purposes & purpose) != 0 ? 2 : 0;
}
