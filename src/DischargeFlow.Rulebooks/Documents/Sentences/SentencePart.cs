using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>What a part of a sentence says, which decides what it is drawn as.</summary>
public enum SentencePartKind
{
    /// <summary>Words that hold a sentence together; nothing is picked.</summary>
    Fixed,

    /// <summary>A number that is typed.</summary>
    Number,

    /// <summary>A clock time that is typed, <c>17:00</c>.</summary>
    Time,

    /// <summary>Days, business days, hours ...</summary>
    Unit,

    /// <summary>Before or after.</summary>
    Side,

    /// <summary>What is counted from.</summary>
    CountedFrom,

    /// <summary>What becomes of a closed day.</summary>
    ClosedDay,

    /// <summary>A role: whose days count, whose opening, who is known.</summary>
    Role,

    /// <summary>At a moment of the day, or by one.</summary>
    Clock,

    /// <summary>A whole answer in place of a moment: <c>keep</c>, <c>any time</c>.</summary>
    Whole,

    /// <summary>A criterion of the rulebook or a yes-no fact.</summary>
    Criterion,

    /// <summary>A word before a line: not, ever, always.</summary>
    Prefix,

    /// <summary>What unknown is read as.</summary>
    UnknownAs,

    /// <summary>A fact that is compared.</summary>
    Fact,

    /// <summary>How two things are compared.</summary>
    Compares,

    /// <summary>A choice of a fact.</summary>
    Value,

    /// <summary>An event that happened or not.</summary>
    Event,

    /// <summary>A duty of the rulebook.</summary>
    Duty,

    /// <summary>What is asked of another duty.</summary>
    Condition,

    /// <summary>How two moments lie to each other, or where one lies in a calendar.</summary>
    Order,

    /// <summary>A notice, a reminder or an escalation.</summary>
    AlertKind,

    /// <summary>Until when a step goes on.</summary>
    Until,
}

/// <summary>One thing that can be picked: the words that are written, what people read, and under which heading it stands.</summary>
public sealed record SentenceChoice(string Words, Bilingual Label, Bilingual? Group = null);

/// <summary>One part of a sentence.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Words">The words of the rulebook.</param>
/// <param name="Choices">What could stand here instead, with the present words; empty where nothing is picked.</param>
/// <param name="Moment">Which of the moments of the sentence it belongs to, from 0; -1 for none.</param>
public sealed record SentencePart(SentencePartKind Kind, string Words, ImmutableArray<SentenceChoice> Choices, int Moment = -1)
{
    /// <summary>What people read for the present words.</summary>
    public Bilingual Label => Choices.FirstOrDefault(c => c.Words == Words)?.Label ?? new(Words, Words);
}
