using NodaTime;

namespace DischargeFlow.Casework.Stores;

/// <summary>Answers by idempotency key, so that a repeated request gets the answer of the first.</summary>
public interface IRequestLog
{
    /// <summary>What was answered to a key, or null when it is new.</summary>
    AnsweredRequest? FindAnswer(string key);

    /// <summary>Keeps the answer of a key. Throws when the key was answered before.</summary>
    void KeepAnswer(string key, AnsweredRequest answer, Instant at);

    /// <summary>
    /// The mark of what was asked. It is made with the key that seals names: who has the database alone cannot try names and numbers of patients until one fits.
    /// </summary>
    string MarkOf(string content);

    /// <summary>
    /// Whether a request that was answered asked this. A mark that was made with a key that is gone, or taken away, tells nothing: then it is believed.
    /// </summary>
    bool Asked(AnsweredRequest answered, string content);
}

/// <summary>An answer that was given.</summary>
/// <param name="Mark">The mark of what was asked (<see cref="IRequestLog.MarkOf"/>): the same key with other content is a conflict.</param>
/// <param name="Answer">The answer as text.</param>
public sealed record AnsweredRequest(string Mark, string Answer);
