using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Roles that somebody would have to hold.</summary>
internal static class RoleFlips
{
    /// <summary>Whoever it may be.</summary>
    public static PartyId Somebody { get; } = new("somebody");

    /// <summary>The declared roles through which a role gets its holder.</summary>
    public static IEnumerable<string> Declared(View view, string role) => Through(view, role).Distinct();

    private static IEnumerable<string> Through(View view, string role)
    {
        var name = role switch { "owner" => view.Frame.Owner, "recipient" => view.Frame.Recipient, _ => role };
        return view.Book.Rulebook.Parties.FirstOrDefault(p => p.Name == name)?.Expression switch
        {
            PartyExpression.FirstOf first => first.Roles.SelectMany(r => Through(view, r)),
            PartyExpression.Choose choose => choose.Lines.Select(l => l.Role).Append(choose.Otherwise).SelectMany(r => Through(view, r)),
            _ => [name],
        };
    }
}
