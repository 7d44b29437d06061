using System.Net;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>Who carries mails on.</summary>
public enum MailWay
{
    /// <summary>Nobody: each mail becomes a file in a folder, for looking at.</summary>
    Outbox,

    /// <summary>An SMTP server.</summary>
    Smtp,

    /// <summary>The system's <c>sendmail</c> command: the way to OAuth, to port 465 and to a local queue.</summary>
    Sendmail,
}

/// <summary>Whether the connection must be encrypted.</summary>
public enum TlsUse
{
    /// <summary>STARTTLS, or nothing is sent.</summary>
    Required,

    /// <summary>Switched off by name: for a server on this machine.</summary>
    None,
}

/// <summary>How mails leave. Read from the section <c>Mail</c> of the configuration by <see cref="MailSettingsReading"/>.</summary>
public sealed record MailSettings
{
    /// <summary>Who carries mails on.</summary>
    public MailWay Way { get; init; } = MailWay.Outbox;

    internal const string NobodysAddress = "dischargeflow@localhost.localdomain";

    /// <summary>The sender's address; to be written where mails leave the machine.</summary>
    public string From { get; init; } = NobodysAddress;

    /// <summary>The sender's name as mail programs show it; empty for none.</summary>
    public string FromName { get; init; } = "";

    /// <summary>The SMTP server.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection must be encrypted.</summary>
    public TlsUse Tls { get; init; } = TlsUse.Required;

    /// <summary>Who signs in (AUTH LOGIN); empty for nobody.</summary>
    public string User { get; init; } = "";

    /// <summary>The password; never written to a log.</summary>
    public string Password { get; init; } = "";

    /// <summary>How many connections are kept at most, and so how many mails are under way at once.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>How long one attempt may take, on the real clock.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that an attempt can last, a wait for a connection and another try on a new one included: a lease on a mail is longer.</summary>
    public TimeSpan LongestAttempt => (2 * Timeout) + TimeSpan.FromSeconds(30);

    /// <summary>The <c>sendmail</c> command.</summary>
    public string SendmailPath { get; init; } = "/usr/sbin/sendmail";

    /// <summary>The folder of the outbox.</summary>
    public string Folder { get; init; } = Path.Combine("data", "outbox");

    /// <summary>Whether the SMTP server is on this machine, so that nothing travels.</summary>
    public bool IsForThisMachine => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The domain of the sender, which Message-IDs end with.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Way switch
    {
        MailWay.Smtp => $"SMTP {Host}:{Port}, TLS {Tls}, {(User.Length == 0 ? "no sign-in" : $"signed in as {User}")}",
        MailWay.Sendmail => $"sendmail {SendmailPath}",
        _ => $"outbox {Folder}",
    };
}
