using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Web.Boards;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Languages;
using DischargeFlow.Web.Timelines;
using NodaTime;

namespace DischargeFlow.Web.Acknowledging;

/// <summary>Reads what a link may show.</summary>
public sealed class LinkReader(CaseLinks links, IStore store, IRulebookShelf shelf, IClock clock)
{
    /// <summary>What the link of a token shows. Throws <see cref="RefusedException"/> when the link is none, or has expired.</summary>
    public LinkModel Read(string token, Speech speech)
    {
        var link = links.Read(token) ?? throw Unreadable();
        var now = clock.GetCurrentInstant();
        if (link.Until < now) throw new RefusedException(new("link-expired", RefusalKind.NotFound, LinkTexts.Expired));
        var address = AddressOf(token, link);
        var view = new CaseViews(store, shelf).Find(link.Case) ?? throw Unreadable();
        var directory = store.Read(s => s.Directory);
        var rulebook = shelf.VersionFor(link.Rulebook, view.Case.Rulebooks.FirstOrDefault(b => b.Name == link.Rulebook)?.Version, link.Duty)?.Planner.Rulebook;
        var timeline = new Timeline(view.Entries);
        var zone = rulebook?.Zone ?? speech.Zone;
        var duty = view.Plans.Where(p => p.Rulebook.Name == link.Rulebook).SelectMany(p => p.Duties)
            .FirstOrDefault(d => d.Key.Duty == link.Duty && d.Key.Instance == link.Instance);
        return new()
        {
            Token = token,
            Link = link,
            Address = address,
            IsStopped = address is not null && store.Read(s => s.IsStopped(address)),
            Recipient = directory.NameOf(link.Party),
            Hospital = directory.NameOf(view.Case.Hospital),
            Phone = PhoneOf(directory, view.Case.Hospital),
            Duty = rulebook?.Duties.FirstOrDefault(d => d.Name == link.Duty)?.Label ?? new(link.Duty, link.Duty),
            Rulebook = rulebook?.Title ?? new(link.Rulebook, link.Rulebook),
            Owner = duty?.Owner is { } owner ? directory.NameOf(owner) : null,
            State = duty?.StateAt(now),
            Due = duty?.Due?.Edge,
            PreparedFor = (timeline.LastOf(StayWords.Discharged)?.Happened ?? timeline.DateOf(StayWords.PlannedDischarge))?.DateIn(zone),
            Deeds = duty is not null && duty.Owner == link.Party && duty.StateAt(now) is DutyState.Open or DutyState.Overdue
                && shelf.FindVocabulary(view.Case.Kind) is { } vocabulary ? [.. OneClickDeed.Of(duty!, vocabulary, speech)] : [],
            Seen = timeline.Standing
                .Where(e => e.Content is EntryContent.Acknowledged a && a.Duty == link.Duty && a.By == link.Party.Value)
                .Select(e => (Instant?)e.Entry.Recorded).LastOrDefault(),
        };
    }

    /// <summary>Whom to call about a link that shows nothing any more; null when it never was one of ours.</summary>
    public LinkHelp? HelpWith(string token) => links.Read(token) is not { } link ? null : store.Read(s => s.FindCase(link.Case) is { } found
        ? new LinkHelp(link.Case, s.Directory.NameOf(found.Hospital), PhoneOf(s.Directory, found.Hospital))
        : null);

    // Mails of older versions carry no hash of their address: the words of the message show whose they are.
    private string? AddressOf(string token, CaseLink link) => store.Read(s => s.FindCase(link.Case) is { } found
        ? s.DeliveriesOf(found).LastOrDefault(d => d.Recipient == link.Party && d.Channel == Channel.Mail
            && (link.AddressKey.Length == 0 ? d.Body.Contains(CaseLinks.Path + token, StringComparison.Ordinal) : links.IsFor(link, d.Address)))?.Address
        : null);

    private static string? PhoneOf(DirectorySnapshot directory, PartyId party) =>
        directory.Find(party)?.ContactPoints.FirstOrDefault(p => p.Kind == ContactKind.Phone)?.Address;

    private static RefusedException Unreadable() => new(new("link-unreadable", RefusalKind.NotFound, LinkTexts.Unreadable));
}
