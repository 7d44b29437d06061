using DischargeFlow.Casework.Persons;

namespace DischargeFlow.Web.Boards;

/// <summary>How a page calls a person: family name first, as in the ward's own lists.</summary>
public static class PersonName
{
    /// <summary>The name; null when no part of it is known.</summary>
    public static string? Of(Person? person)
    {
        if (person is null) return null;
        var name = $"{person.Details.FamilyName} {person.Details.GivenName}".Trim();
        if (name.Length == 0) name = $"{person.Details.FamilyNameKana} {person.Details.GivenNameKana}".Trim();
        return name.Length == 0 ? null : name;
    }
}
