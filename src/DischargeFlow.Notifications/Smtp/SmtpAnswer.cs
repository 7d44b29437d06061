using System.Net.Mail;
using System.Security.Authentication;
using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Smtp;

/// <summary>Reads from a failure of the client what became of the mail.</summary>
internal static class SmtpAnswer
{
    // The client goes on without a sign-in when it is refused, or when no way is offered that it knows: the server's next answer is 530.
    private const string NotSignedIn = "The sign-in did not succeed: check Mail:User and Mail:Password, and that the server offers AUTH LOGIN. The command doctor asks the server.";

    private const int AuthenticationRequired = 530;

    private const string BeforeServersWords = "The server response was: ";

    /// <summary>The outcome of a failed attempt.</summary>
    /// <param name="failure">What the client threw.</param>
    /// <param name="to">The recipient.</param>
    /// <param name="dataSent">Whether the body had begun to go out.</param>
    public static SendResult Read(Exception failure, string to, bool dataSent)
    {
        var code = (failure as SmtpException)?.StatusCode is { } status ? (int)status : -1;
        var words = Words(failure);
        return code switch
        {
            AuthenticationRequired => new(SendOutcome.RefusedForNow, $"{code} {words} {NotSignedIn}"),
            >= 500 => new(IsAboutThisMail(failure, words, to, dataSent) ? SendOutcome.RefusedForGood : SendOutcome.RefusedForNow, $"{code} {words}"),
            >= 400 => new(SendOutcome.RefusedForNow, $"{code} {words}"),
            _ => new(dataSent ? SendOutcome.FateUnknown : SendOutcome.RefusedForNow, words),
        };
    }

    // A refusal of the sign-in, of our sender or of relaying would refuse every mail: it is ours to mend, and no recipient's fault.
    private static bool IsAboutThisMail(Exception failure, string words, string to, bool dataSent)
    {
        if (words.Contains("relay", StringComparison.OrdinalIgnoreCase)) return false;
        return failure is SmtpFailedRecipientException || dataSent || words.Contains($"<{to}>", StringComparison.OrdinalIgnoreCase);
    }

    private static string Words(Exception failure)
    {
        var at = failure.Message.IndexOf(BeforeServersWords, StringComparison.Ordinal);
        if (at >= 0) return OneLine.Of(failure.Message[(at + BeforeServersWords.Length)..]);
        var inner = failure.InnerException;
        if (inner is AuthenticationException) return OneLine.Of($"The server's certificate is not accepted: {inner.Message}");
        return OneLine.Of(inner is null ? failure.Message : $"{failure.Message} {inner.Message}");
    }
}
