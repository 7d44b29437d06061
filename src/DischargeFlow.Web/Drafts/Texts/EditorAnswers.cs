using System.Collections.Immutable;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>A text as it is typed.</summary>
public sealed record WrittenText(string File, string Text);

/// <summary>A text as it is typed, and where the cursor stands.</summary>
public sealed record TypedAt(string File, string Text, int Cursor);

/// <summary>A text to be kept, with the hash of the one on which it is based; empty for a new file.</summary>
public sealed record KeptText(string File, string Text, string Hash);

/// <summary>What came of keeping: the hash of what is kept; whether somebody else was there first; a sentence.</summary>
public sealed record KeptAnswer(string? Hash, bool Met, string Said);

/// <summary>What could stand at the cursor.</summary>
public sealed record ChoicesAnswer(int From, ImmutableArray<ChoiceAnswer> Choices);

/// <summary>One thing that could stand there.</summary>
public sealed record ChoiceAnswer(string Words, string? Label, string Kind);
