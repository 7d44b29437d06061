using NodaTime;

namespace DischargeFlow.Casework.ClosedDays;

/// <summary>What the file of a table of closed days says from a moment on, as the program found it.</summary>
/// <param name="Name">What rulebooks call the table.</param>
/// <param name="Since">When the program first found it so, on the clock of the cases.</param>
/// <param name="Text">The text; null where there was no such file any more.</param>
public sealed record CalendarFile(string Name, Instant Since, string? Text);
