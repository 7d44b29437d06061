using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Casework.Publishing;

/// <summary>
/// Proposes, publishes and takes back versions, each step with its row in the audit. What is published runs at once, on the shelf that everybody
/// reads, and after each start; the open cases are moved in the background (<see cref="PublicationMover"/>). Throws <see cref="RefusedException"/>
/// with a sentence when nothing was changed.
/// </summary>
public sealed class PublicationDesk(
    IStore store, ShelfKeeper keeper, IClock clock, IIdentities identities, PublicationSettings settings, PublicationBell bell)
{
    private readonly Prospects _prospects = new(keeper);

    /// <summary>Whether another person than the one who proposed must publish.</summary>
    public bool FourEyes => settings.FourEyes;

    /// <summary>What would run if a draft were published on these terms.</summary>
    public Prospect Prospect(string draft, PublicationTerms terms)
    {
        var found = store.Read(s => s.FindDraft(draft)) ?? throw DraftRefusals.NoSuchDraft();
        return _prospects.Of(Begun(found.Rulebook, terms, "", found.Id), found);
    }

    /// <summary>What would run if a proposal were published now.</summary>
    public Prospect ProspectOf(string publication)
    {
        var found = store.Read(s => s.FindPublication(publication)) ?? throw PublicationRefusals.NoSuchPublication();
        if (found.State != PublicationState.Proposed) throw PublicationRefusals.NotProposed();
        return _prospects.Of(found, store.Read(s => s.FindDraft(found.Draft!)) ?? throw DraftRefusals.NoSuchDraft());
    }

    /// <summary>What would run if the newest version of a rulebook were taken back.</summary>
    public Prospect ProspectOfRollBack(string rulebook) => _prospects.BeforeNewest(Begun(rulebook, BackTo(reason: "-"), "", null));

    /// <summary>Lays a draft before another person; from then on it stays as it is.</summary>
    public Task<Publication> ProposeAsync(string draft, PublicationTerms terms, string who, CancellationToken cancellationToken = default)
    {
        var found = store.Read(s => s.FindDraft(draft)) ?? throw DraftRefusals.NoSuchDraft();
        var proposed = _prospects.Of(Begun(found.Rulebook, terms, who, found.Id), found).Publication;
        return store.WriteAsync(
            session =>
            {
                var open = DraftDesk.Open(session, draft);
                if (!open.Texts.SequenceEqual(found.Texts)) throw PublicationRefusals.DraftMoved();
                session.SetDraftState(draft, DraftState.Proposed);
                session.SavePublication(proposed);
                session.AppendAudit(new(proposed.Proposed, who, "version-proposed", proposed.Rulebook, DetailsOf(proposed)));
                return proposed;
            },
            cancellationToken);
    }

    /// <summary>Takes a proposal back, or sends it back: its draft can be changed again.</summary>
    public Task WithdrawAsync(string id, string who, CancellationToken cancellationToken = default)
    {
        var now = Now();
        return store.WriteAsync(
            session =>
            {
                var proposed = Proposed(session, id);
                session.SavePublication(proposed with { State = PublicationState.Withdrawn, Decided = now, DecidedBy = who });
                session.SetDraftState(proposed.Draft!, DraftState.Open);
                session.AppendAudit(new(now, who, "version-withdrawn", proposed.Rulebook, DetailsOf(proposed)));
                return true;
            },
            cancellationToken);
    }

    /// <summary>Publishes a proposal: the version runs from now on. Another person does it than the one who proposed, unless a setting says otherwise.</summary>
    public async Task<Publication> PublishAsync(string id, string who, CancellationToken cancellationToken = default)
    {
        var prospect = ProspectOf(id);
        var alone = prospect.Publication.ProposedBy == who;
        if (alone && settings.FourEyes) throw PublicationRefusals.SecondPersonNeeded();
        var now = Now();
        var published = await store.WriteAsync(
            session =>
            {
                Proposed(session, id);
                if (MovingOf(session, prospect.Publication.Rulebook) is { } moving) throw PublicationRefusals.StillMoving(moving.Version);
                session.SetDraftState(prospect.Publication.Draft!, DraftState.Published);
                return Run(session, prospect, "version-published", alone ? " alone" : "", who, now);
            },
            cancellationToken).ConfigureAwait(false);
        await keeper.RenewAsync(CancellationToken.None).ConfigureAwait(false);
        bell.Ring();
        return published;
    }

    /// <summary>
    /// Takes the newest version back: the text of the one before it runs on as the next version, and the open cases that went by the newest, or could,
    /// go by that. One person may do it alone: what runs then was published already, and it may be urgent.
    /// </summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="newest">The version that is to be taken back: refused when another one is the newest by now.</param>
    /// <param name="reason">Why, as the histories of the cases will say.</param>
    /// <param name="who">Who.</param>
    /// <param name="cancellationToken">Stops waiting; what was committed stays.</param>
    public async Task<Publication> RollBackAsync(string rulebook, int newest, string reason, string who, CancellationToken cancellationToken = default)
    {
        var prospect = _prospects.BeforeNewest(Begun(rulebook, BackTo(reason), who, null));
        if (prospect.Publication.TakesBack != newest) throw PublicationRefusals.NewestMoved(newest, prospect.Publication.Basis);
        var now = Now();
        var published = await store.WriteAsync(
            session =>
            {
                // Cases that were not moved yet stay where they are; those that were come back by this one.
                if (MovingOf(session, rulebook) is { } moving) session.SavePublication(moving with { State = PublicationState.Done });
                return Run(session, prospect, "version-taken-back", "", who, now);
            },
            cancellationToken).ConfigureAwait(false);
        await keeper.RenewAsync(CancellationToken.None).ConfigureAwait(false);
        bell.Ring();
        return published;
    }

    private static Publication Run(IWriteSession session, Prospect prospect, string what, string more, string who, Instant now)
    {
        var publication = prospect.Publication;
        var newest = session.KeptRulebooks().Where(k => k.Rulebook == publication.Rulebook && k.IsPublished).Select(k => k.Version).Append(0).Max();
        if (newest > publication.Basis) throw PublicationRefusals.BasisMoved(publication.Basis, newest);
        var moves = publication.Terms.OpenCases != OpenCases.Stay;
        publication = publication with
        {
            State = moves ? PublicationState.Moving : PublicationState.Done,
            Decided = now,
            DecidedBy = who,
            Progress = new() { Cases = moves ? session.CountOpenCases(publication.Rulebook, now) : 0 },
        };
        session.Keep(prospect.Kept with { Kept = now, Published = now });
        session.SavePublication(publication);
        session.AppendAudit(new(now, who, what, publication.Rulebook, DetailsOf(publication) + more));
        return publication;
    }

    private static Publication? MovingOf(IReadSession session, string rulebook) =>
        session.Publications().FirstOrDefault(p => p.Rulebook == rulebook && p.State == PublicationState.Moving);

    private static Publication Proposed(IReadSession session, string id)
    {
        var found = session.FindPublication(id) ?? throw PublicationRefusals.NoSuchPublication();
        return found.State == PublicationState.Proposed ? found : throw PublicationRefusals.NotProposed();
    }

    private Publication Begun(string rulebook, PublicationTerms terms, string who, string? draft)
    {
        var now = Now();
        return new()
        {
            Id = identities.NextId(now),
            Rulebook = rulebook,
            Draft = draft,
            Version = 0,
            Basis = 0,
            Terms = terms,
            State = PublicationState.Proposed,
            Proposed = now,
            ProposedBy = who,
        };
    }

    // From which day on, the version that is taken back says.
    private static PublicationTerms BackTo(string reason) => new(new LocalDate(2000, 1, 1), EffectiveBy.Admission, OpenCases.Move, reason);

    private static string DetailsOf(Publication publication) => string.Create(CultureInfo.InvariantCulture,
        $"{publication.Id} version {publication.Version} from {publication.Terms.From:uuuu-MM-dd} by {publication.Terms.By} open cases {publication.Terms.OpenCases}");

    private Instant Now() => Milliseconds.Of(clock.GetCurrentInstant());
}
