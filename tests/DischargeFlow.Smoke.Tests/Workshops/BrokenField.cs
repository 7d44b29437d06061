namespace DischargeFlow.Smoke.Tests.Workshops;

/// <summary>How a field is broken, and what is said then.</summary>
/// <param name="Slot">The field.</param>
/// <param name="Value">What is typed or chosen.</param>
/// <param name="Says">The code of what is found; null where the edit is refused, with a sentence but without a code.</param>
/// <param name="Where">Where it is said.</param>
internal sealed record BrokenField(string Slot, string Value, string? Says, Said Where = Said.AtTheField);

/// <summary>Where a broken field is told of.</summary>
internal enum Said
{
    /// <summary>Right behind the field.</summary>
    AtTheField,

    /// <summary>In its card, where what is wrong concerns all of it.</summary>
    InTheCard,
}
