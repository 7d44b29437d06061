using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Plans;

/// <summary>
/// Says of duties on lists and in messages that nobody can reach their recipient before they are due. A look at hours and addresses answers for
/// nearly all of them; only where that finds nobody is the plan made anew, which knows what would help.
/// </summary>
public sealed class RecipientReach(IReadSession session, IRulebookShelf shelf)
{
    /// <summary>What stands in the way, in sentences, and what would help; empty when the recipient can be reached, or nothing is owed.</summary>
    /// <param name="number">The case.</param>
    /// <param name="key">The duty.</param>
    /// <param name="version">By which version of its rulebook the case goes; null when it is not bound by it.</param>
    /// <param name="recipient">To whom it is owed; null when nobody holds the role.</param>
    /// <param name="due">By when, exclusive; null without a deadline.</param>
    /// <param name="now">From when.</param>
    public ImmutableArray<Bilingual> Of(CaseNumber number, DutyKey key, int? version, PartyId? recipient, Instant? due, Instant now)
    {
        if (due is not { } end || end <= now || shelf.VersionFor(key.Rulebook, version, key.Duty)?.Planner is not { } planner) return [];
        var directory = session.Directory;
        if (recipient is { } party && Reaching(planner, new(number.Value, [])).IsPossible(party, now, end)) return [];
        if (shelf.FindVocabulary(planner.Rulebook.CaseKind) is not { } vocabulary || session.FindCase(number) is not { } found) return [];
        var history = new CaseHistory(number.Value, session.EntriesOf(found));
        if (planner.Plan(history, directory.Extract).Duties.FirstOrDefault(d => d.Key == key) is not { } duty) return [];
        if (Reaching(planner, history).Of(duty, now) is not { } reach) return [];
        var text = new ReachText(planner.Rulebook, vocabulary, directory.NameOf);
        return [.. text.In(reach, Language.Ja).Zip(text.In(reach, Language.En), (ja, en) => new Bilingual(ja, en))];

        Reaching Reaching(Planner planner, CaseHistory history) => new(planner, history, directory.Extract, directory.WaysTo);
    }
}
