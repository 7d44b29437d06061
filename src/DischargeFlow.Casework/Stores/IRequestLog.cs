using NodaTime;

namespace DischargeFlow.Casework.Stores;

/// <summary>Answers by idempotency key, so that a repeated request gets the answer of the first.</summary>
public interface IRequestLog
{
    /// <summary>What was answered to a key, or null when it is new.</summary>
    AnsweredRequest? FindAnswer(string key);

    /// <summary>Keeps the answer of a key. Throws when the key was answered before.</summary>
    void KeepAnswer(string key, AnsweredRequest answer, Instant at);
}

/// <summary>An answer that was given.</summary>
/// <param name="ContentHash">Hash of what was asked: the same key with other content is a conflict.</param>
/// <param name="Answer">The answer as text.</param>
public sealed record AnsweredRequest(string ContentHash, string Answer);
