namespace DischargeFlow.Casework.Deliveries;

/// <summary>Hands one mail to whoever carries it on. Implementations tell the four outcomes apart and throw for nothing but cancellation.</summary>
public interface IMailTransport
{
    /// <summary>Makes one attempt. The same <see cref="OutgoingMail.MessageId"/> may come again after an unknown fate.</summary>
    Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>A mail to exactly one recipient, plain text, nothing attached.</summary>
/// <param name="MessageId">Without angle brackets, <c>local@domain</c>; fixed before the first attempt.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">The subject, any characters.</param>
/// <param name="Body">The body, plain text, any characters.</param>
/// <param name="Language">The language it is written in: <c>ja</c> or <c>en</c>.</param>
public sealed record OutgoingMail(string MessageId, string To, string Subject, string Body, string Language);

/// <summary>What became of one attempt.</summary>
public enum SendOutcome
{
    /// <summary>The next server has taken it over.</summary>
    Accepted,

    /// <summary>A temporary refusal (4xx), or the server could not be reached: nothing was taken over.</summary>
    RefusedForNow,

    /// <summary>A permanent refusal (5xx): trying again would be refused again.</summary>
    RefusedForGood,

    /// <summary>The connection broke after the data were sent and before the answer: it may or may not have been taken over.</summary>
    FateUnknown,
}

/// <summary>An outcome and the words of the other side, for the record.</summary>
public sealed record SendResult(SendOutcome Outcome, string Reply);
