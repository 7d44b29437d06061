using DischargeFlow.Rulebooks.Findings;
using Microsoft.AspNetCore.Components;

namespace DischargeFlow.Web.Languages;

/// <summary>A component that speaks the reader's language.</summary>
public abstract class Spoken : ComponentBase
{
    /// <summary>The language, zone and moment of the page.</summary>
    [Inject]
    public required Speech Speech { get; set; }

    /// <summary>A text.</summary>
    protected string T(Bilingual text) => Speech.Say(text);

    /// <summary>A text with places to fill.</summary>
    protected string T(Bilingual text, params object?[] fills) => Speech.Say(text, fills);
}
