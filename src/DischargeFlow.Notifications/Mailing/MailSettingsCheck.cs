using System.Collections.Immutable;
using DischargeFlow.Notifications.Wording;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>What is wrong with settings, in sentences that say what happened, what it means, and what to do.</summary>
public static class MailSettingsCheck
{
    /// <summary>All faults; empty when mails can be tried.</summary>
    public static ImmutableArray<Bilingual> Faults(MailSettings settings) => [.. Common(settings), .. settings.Way switch
    {
        MailWay.Smtp => Smtp(settings),
        MailWay.Sendmail => Sendmail(settings),
        _ => Outbox(settings),
    }];

    private static IEnumerable<Bilingual> Common(MailSettings settings)
    {
        if (!MailAddressCheck.IsPlain(settings.From))
        {
            yield return new(
                $"Mail:From の「{OneLine.Of(settings.From)}」はメールアドレスとして使えません。メールを送れません。差出人のアドレスを一つ書いてください。",
                $"Mail:From \"{OneLine.Of(settings.From)}\" is no mail address, so no mail can be sent. Write one sender address.");
        }

        if (settings.Way != MailWay.Outbox && settings.From == MailSettings.NobodysAddress)
            yield return new("Mail:From がありません。メールを送れません。差出人のアドレスを一つ書いてください。", "Mail:From is missing, so no mail can be sent. Write one sender address.");
        if (settings.FromName.Any(char.IsControl))
            yield return new("Mail:FromName に改行などの制御文字があります。取り除いてください。", "Mail:FromName holds control characters. Remove them.");
    }

    private static IEnumerable<Bilingual> Smtp(MailSettings settings)
    {
        if (Uri.CheckHostName(settings.Host) == UriHostNameType.Unknown)
            yield return new("Mail:Host がありません。メールを送れません。SMTPサーバーの名前を書いてください。", "Mail:Host names no server, so no mail can be sent. Write the name of the SMTP server.");
        if (settings.Port is < 1 or > 65535)
            yield return new($"Mail:Port の {settings.Port} はポート番号ではありません。1~65535で書いてください(通常は587)。", $"Mail:Port {settings.Port} is no port. Write one from 1 to 65535, usually 587.");
        if (settings.Port == 465)
        {
            yield return new(
                "Mail:Port の465番(接続時からTLS)は使えません。587番(STARTTLS)を使うか、Mail:Way を sendmail にしてください。",
                "Mail:Port 465 (TLS from the first byte) cannot be used. Use 587 (STARTTLS), or set Mail:Way to sendmail.");
        }

        if (settings.User.Length == 0 != (settings.Password.Length == 0))
            yield return new("Mail:User と Mail:Password は両方書くか、両方省いてください。", "Write both Mail:User and Mail:Password, or neither.");
        if (settings.Tls == TlsUse.None && settings.User.Length > 0 && !settings.IsForThisMachine)
        {
            yield return new(
                $"Mail:Tls が none のため、パスワードが暗号化されずに {settings.Host} へ流れます。Mail:Tls を required にするか、User と Password を省いてください。",
                $"With Mail:Tls none the password would travel unencrypted to {settings.Host}. Set Mail:Tls to required, or leave out User and Password.");
        }

        if (settings.Connections is < 1 or > 64)
            yield return new("Mail:Connections は1~64で書いてください。", "Write Mail:Connections from 1 to 64.");
        if (settings.Timeout < TimeSpan.FromSeconds(1) || settings.Timeout > TimeSpan.FromMinutes(10))
            yield return new("Mail:Timeout は1~600(秒)で書いてください。", "Write Mail:Timeout from 1 to 600 seconds.");
    }

    private static IEnumerable<Bilingual> Sendmail(MailSettings settings)
    {
        if (!File.Exists(settings.SendmailPath))
        {
            yield return new(
                $"Mail:SendmailPath の {settings.SendmailPath} がありません。メールを送れません。sendmail(PostfixやmsmtpなどのMTA)を入れるか、正しい場所を書いてください。",
                $"Mail:SendmailPath {settings.SendmailPath} does not exist, so no mail can be sent. Install a mail system that brings sendmail, such as Postfix or msmtp, or write where it is.");
        }
    }

    private static IEnumerable<Bilingual> Outbox(MailSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Folder))
            yield return new("Mail:Folder が空です。メールを置くフォルダーを書いてください。", "Mail:Folder is empty. Write the folder in which mails are put.");
    }
}
