using NodaTime;

namespace DischargeFlow.Rulebooks.Histories;

/// <summary>One line of a case's history. Sequence and recorded never change; nothing is edited.</summary>
/// <param name="Sequence">Its place in the history, from 1.</param>
/// <param name="Happened">When it happened: an instant, or a date only.</param>
/// <param name="Recorded">When we were told.</param>
/// <param name="Who">Who recorded it, as the audit names them; no patient's name.</param>
/// <param name="Content">What it says.</param>
public sealed record Entry(int Sequence, Moment Happened, Instant Recorded, string Who, EntryContent Content);
