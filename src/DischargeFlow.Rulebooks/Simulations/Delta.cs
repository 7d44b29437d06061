namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>How many messages there were under the version compared with and under the draft, and what became of them.</summary>
public sealed class Delta
{
    /// <summary>The stays that were counted; 0 where a group is no group of stays.</summary>
    public long Stays { get; set; }

    /// <summary>Messages under the version compared with.</summary>
    public long Before { get; private set; }

    /// <summary>Messages under the draft.</summary>
    public long After { get; private set; }

    /// <summary>Those that only the draft sends.</summary>
    public long Appears { get; private set; }

    /// <summary>Those that the draft sends no more.</summary>
    public long Vanishes { get; private set; }

    /// <summary>Those that the draft sends at another moment.</summary>
    public long Moves { get; private set; }

    /// <summary>Counts one.</summary>
    public void Add(MessageFate fate)
    {
        if (fate != MessageFate.Appears) Before++;
        if (fate != MessageFate.Vanishes) After++;
        if (fate == MessageFate.Appears) Appears++;
        else if (fate == MessageFate.Vanishes) Vanishes++;
        else if (fate == MessageFate.Moves) Moves++;
    }

    /// <summary>Counts a message of a group that it may leave by moving, such as a weekday.</summary>
    public void Add(MessageFate fate, bool isBefore)
    {
        if (isBefore) Before++;
        else After++;
        if (fate == MessageFate.Moves && !isBefore) Moves++;
        else if (fate == MessageFate.Appears) Appears++;
        else if (fate == MessageFate.Vanishes) Vanishes++;
    }

    /// <summary>Adds what another one counted.</summary>
    public void Add(Delta other)
    {
        Stays += other.Stays;
        Before += other.Before;
        After += other.After;
        Appears += other.Appears;
        Vanishes += other.Vanishes;
        Moves += other.Moves;
    }
}
