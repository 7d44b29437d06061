using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Boards;

/// <summary>Reads a party from an address.</summary>
public static class PartyInQuery
{
    /// <summary>The party; null when the text is empty or could not be a party's id.</summary>
    public static PartyId? Of(string? text) =>
        string.IsNullOrEmpty(text) || text.Any(c => char.IsWhiteSpace(c) || c == '/') ? null : new PartyId(text);
}
