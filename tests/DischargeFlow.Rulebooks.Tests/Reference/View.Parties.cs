using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

internal sealed partial class View
{
    /// <summary>The role that a word of the rulebook means in this duty.</summary>
    public string Role(string word) => word switch
    {
        "owner" => of.Rule.Owner,
        "recipient" => of.RecipientRole,
        _ => word,
    };

    /// <summary>Who holds a role; null when nobody does.</summary>
    public PartyId? Holder(string word)
    {
        var role = Role(word);
        var definition = stay.Rulebook.Parties.FirstOrDefault(p => p.Name == role);
        switch (definition?.Expression)
        {
            case PartyExpression.FirstOf first:
                return first.Roles.Select(Holder).FirstOrDefault(p => p is not null);
            case PartyExpression.Choose choose:
                foreach (var (condition, chosen) in choose.Lines)
                {
                    var verdict = Ask(condition);
                    if (verdict == Verdict.Yes) return Holder(chosen);
                    if (verdict == Verdict.Unknown) return null;
                }

                return Holder(choose.Otherwise);
            default:
                return InOrder(s => s.Content is EntryContent.Holds h && h.Role == role) is [.., var last]
                    ? ((EntryContent.Holds)last.Content).Party
                    : null;
        }
    }

    /// <summary>Who gets what is meant for a role, by the role that is finally meant: its holder, else who holds the last resort.</summary>
    public (string Role, PartyId? Party) Meant(string word)
    {
        var role = Base(word);
        return Holder(word) is { } holder ? (role, holder)
            : Holder(stay.Rulebook.LastResort) is { } last ? (Base(stay.Rulebook.LastResort), last)
            : (role, null);
    }

    /// <summary>The role of the vocabulary that a derived role names; the last one when nobody holds any.</summary>
    private string Base(string word)
    {
        var role = Role(word);
        switch (stay.Rulebook.Parties.FirstOrDefault(p => p.Name == role)?.Expression)
        {
            case PartyExpression.FirstOf first:
                return Base(first.Roles.FirstOrDefault(r => Holder(r) is not null) ?? first.Roles[^1]);
            case PartyExpression.Choose choose:
                foreach (var (condition, chosen) in choose.Lines)
                {
                    if (Ask(condition) != Verdict.No) return Base(chosen);
                }

                return Base(choose.Otherwise);
            default:
                return role;
        }
    }

    /// <summary>Whether what must be so before anything leaves is so.</summary>
    public bool MayLeave => stay.Rulebook.SendingNeeds is not { } needs || Ask(needs.Needed) switch
    {
        Verdict.Yes => true,
        Verdict.No => false,
        _ => !needs.HoldWhileUnknown,
    };

    /// <summary>Whether consent keeps the duty from being done. Nobody in the recipient's role counts as somebody outside.</summary>
    public bool IsBlocked => !MayLeave && IsOutside(Base(of.RecipientRole), Holder(of.RecipientRole));

    /// <summary>Whether the rulebook binds the owner.</summary>
    public bool OwnerFollows =>
        Holder(of.Rule.Owner) is not { } owner || stay.Directory.Find(owner)?.Follows is not { } follows || follows.Any(f => f.Rulebook == stay.Rulebook.Name);

    /// <summary>Whether what an entry carries in a role field is what the rule asks for.</summary>
    public bool IsSameParty(string said, string asked)
    {
        var (role, holder) = HeldThenOrLater(asked);
        if (Role(said) == Role(asked) || said == role) return true;
        var isRole = stay.Vocabulary.Roles.ContainsKey(said) || stay.Rulebook.Parties.Any(p => p.Name == said);
        var party = isRole ? HeldThenOrLater(said).Party : new PartyId(said);
        return party is not null && party == holder;
    }

    /// <summary>Who held a role, by the role that is finally meant. A holder who was recorded only for later is taken as the holder before, too.</summary>
    private (string Role, PartyId? Party) HeldThenOrLater(string word)
    {
        if (Holder(word) is { } then) return (Base(word), then);
        var later = At(ReferenceCase.Forever);
        return (later.Base(word), later.Holder(word));
    }

    /// <summary>Whether what an event carries in a field is what a deed asks for there.</summary>
    public bool Carries(string name, string field, string carried, string asked) =>
        stay.Vocabulary.Events[name].Carries.FirstOrDefault(c => c.Name == field)?.Kind == Vocabularies.CarriedKind.Role
            ? IsSameParty(carried, asked)
            : carried == asked;

    /// <summary>Whether what a party gets in a role leaves the owner's organization. A role that is of the owner's never does.</summary>
    public bool IsOutside(string role, PartyId? party) =>
        role != of.Rule.Owner && stay.Vocabulary.Roles.GetValueOrDefault(role)?.Of != of.Rule.Owner
        && (party is null || Holder(of.Rule.Owner) is not { } owner || Organization(owner) != Organization(party.Value));

    private PartyId Organization(PartyId party) => stay.Directory.Find(party)?.Organization ?? party;

    /// <summary>The party whose days count: who holds the role.</summary>
    private PartyExtract? CalendarOf(string word) => Holder(word) is { } party ? stay.Directory.Find(party) : null;
}
