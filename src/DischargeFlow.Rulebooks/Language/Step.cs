using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Language;

/// <summary>The kinds of message. A rulebook plans the first three; the others follow from what people were told.</summary>
public enum AlertKind { Notice, Reminder, Escalation, Question, Change, Retraction }

/// <summary>Until when a step goes on.</summary>
public enum StepUntil { Met, Acknowledged }

/// <summary>A line of <c>tell</c>: at a moment, a role is told.</summary>
/// <param name="Kind">Notice, reminder or escalation.</param>
/// <param name="At">The moment, counted from the duty's own start or due, or any other anchor.</param>
/// <param name="Roles">Who is told: <c>owner</c>, <c>recipient</c> or a role.</param>
/// <param name="Until">What makes it needless.</param>
/// <param name="Repeat">Its repetitions; null for once.</param>
/// <param name="Text">The line as written, which is part of its key.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Step(AlertKind Kind, Phrase At, ImmutableArray<string> Roles, StepUntil Until, Repeat? Repeat, string Text, Place Place);

/// <summary><c>repeat every 1 day at most 5 times</c>: further messages after the first; the bound is required.</summary>
public sealed record Repeat(int Count, Unit Unit, int AtMost);
