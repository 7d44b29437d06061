using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;

namespace DischargeFlow.Rulebooks.Planning.Flips;

/// <summary>Roles that somebody would have to hold.</summary>
internal static class RoleFlips
{
    /// <summary>Whoever it may be.</summary>
    public static PartyId Somebody { get; } = new("somebody");

    /// <summary>The declared roles through which a role gets its holder.</summary>
    public static IEnumerable<string> Declared(View view, string role) => Declared(view, role, 0).Distinct();

    private static IEnumerable<string> Declared(View view, string role, int depth)
    {
        var name = role == "owner" ? view.Frame.Owner : role == "recipient" ? view.Frame.Recipient : role;
        if (depth > 8) return [];
        return view.Book.Rulebook.Parties.FirstOrDefault(p => p.Name == name)?.Expression switch
        {
            PartyExpression.FirstOf first => first.Roles.SelectMany(r => Declared(view, r, depth + 1)),
            PartyExpression.Choose choose => choose.Lines.Select(l => l.Role).Append(choose.Otherwise).SelectMany(r => Declared(view, r, depth + 1)),
            _ => [name],
        };
    }
}
