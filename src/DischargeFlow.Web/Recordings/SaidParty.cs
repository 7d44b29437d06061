using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Web.Recordings;

/// <summary>Reads a party's id as people and programs write it.</summary>
public static class SaidParty
{
    private const int LongestId = 100;

    /// <summary>The party; null when the text is empty or could not be a party's id.</summary>
    public static PartyId? Of(string? text) =>
        string.IsNullOrEmpty(text) || text.Length > LongestId || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '/') ? null : new PartyId(text);
}
