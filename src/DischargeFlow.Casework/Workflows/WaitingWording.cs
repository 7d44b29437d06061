namespace DischargeFlow.Casework.Workflows;

/// <summary>A wording of a version that runs, of which the folder says another thing: mails are not written by it before a person took it.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="Name">Kind and language, such as <c>notice.ja</c>.</param>
/// <param name="Running">The text that runs; null for the product's.</param>
/// <param name="Text">The text in the folder; null where there is none any more, which means the product's.</param>
public sealed record WaitingWording(string Rulebook, int Version, string Name, string? Running, string? Text);
