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
                return InOrder(Said.Where(s => s.Content is EntryContent.Holds h && h.Role == role)) is [.., var last]
                    ? ((EntryContent.Holds)last.Content).Party
                    : null;
        }
    }

    /// <summary>Who gets what is meant for a role: its holder, else who holds the last resort.</summary>
    public PartyId? Reached(string word) => Holder(word) ?? Holder(stay.Rulebook.LastResort);

    /// <summary>Whether a party belongs to another organization than the duty's owner.</summary>
    public bool IsOutside(PartyId? party) => party is { } somebody && (Holder(of.Rule.Owner) is not { } owner || Organization(owner) != Organization(somebody));

    /// <summary>Whether what must be so before anything leaves is so.</summary>
    public bool MayLeave => stay.Rulebook.SendingNeeds is not { } needs || Ask(needs.Needed) switch
    {
        Verdict.Yes => true,
        Verdict.No => false,
        _ => !needs.HoldWhileUnknown,
    };

    /// <summary>Whether consent keeps the duty from being done. Nobody in the recipient's role counts as somebody outside.</summary>
    public bool IsBlocked => !MayLeave && (Holder(of.RecipientRole) is not { } recipient || IsOutside(recipient));

    /// <summary>Whether the rulebook binds the owner.</summary>
    public bool OwnerFollows =>
        Holder(of.Rule.Owner) is not { } owner || stay.Directory.Find(owner)?.Follows is not { } follows || follows.Any(f => f.Rulebook == stay.Rulebook.Name);

    /// <summary>Whether what an entry carries in a role field is what the rule asks for.</summary>
    public bool IsSameParty(string said, string asked)
    {
        if (Role(said) == Role(asked)) return true;
        var isRole = stay.Vocabulary.Roles.ContainsKey(said) || stay.Rulebook.Parties.Any(p => p.Name == said);
        var party = isRole ? Holder(said) : new PartyId(said);
        return party is not null && party == Holder(asked);
    }

    /// <summary>Whether what an event carries in a field is what a deed asks for there.</summary>
    public bool Carries(string name, string field, string carried, string asked) =>
        stay.Vocabulary.Events[name].Carries.FirstOrDefault(c => c.Name == field)?.Kind == Vocabularies.CarriedKind.Role
            ? IsSameParty(carried, asked)
            : carried == asked;

    private PartyId Organization(PartyId party) => stay.Directory.Find(party)?.Organization ?? party;

    /// <summary>The party whose days count on a date: who held the role at its end, or before the first holder that one.</summary>
    private PartyExtract? CalendarOf(string word, LocalDate date)
    {
        var endOfDay = Zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - Duration.Epsilon;
        var holder = new View(stay, of, endOfDay).Holder(word);
        if (holder is null)
        {
            var first = stay.Said.Select(s => s.Happened.FirstInstantIn(Zone)).Order().Select(t => new View(stay, of, t).Holder(word));
            holder = first.FirstOrDefault(h => h is not null);
        }

        return holder is { } party ? stay.Directory.Find(party) : null;
    }
}
