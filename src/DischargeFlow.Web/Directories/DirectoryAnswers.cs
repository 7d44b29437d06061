using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.Directories;

/// <summary>What the page of a party says after something was done with it.</summary>
internal static class DirectoryAnswers
{
    public static Told? Of(string? said) => said switch
    {
        "saved" => new(DirectoryTexts.SaidSaved, false),
        "allowed" => new(DirectoryTexts.SaidAllowed, false),
        "unchecked" => new(DirectoryTexts.SaidUnchecked, true),
        "asked" => new(DirectoryTexts.SaidAsked, false),
        _ => null,
    };
}
