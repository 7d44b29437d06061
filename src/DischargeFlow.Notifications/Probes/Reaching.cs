using System.Net.Sockets;
using System.Security.Authentication;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Wording;

namespace DischargeFlow.Notifications.Probes;

/// <summary>What a failure on the way to the server means.</summary>
internal static class Reaching
{
    /// <summary>The finding for what was thrown; null when it is no matter of the connection.</summary>
    public static ProbeFinding? Explain(Exception failure, MailSettings settings)
    {
        var server = $"{settings.Host}:{settings.Port}";
        return failure switch
        {
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => ProbeFinding.Fault(
                $"{settings.Host} という名前のサーバーが見つかりません。Mail:Host の綴りと、この機械のDNSの設定を確かめてください。",
                $"No server named {settings.Host} is found. Check the spelling of Mail:Host, and this machine's DNS."),
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => ProbeFinding.Fault(
                $"{server} では何も待ち受けていません。Mail:Port を確かめてください(通常は587、院内の中継では25のこともあります)。",
                $"Nothing listens on {server}. Check Mail:Port: usually 587, sometimes 25 for a relay inside the hospital."),
            SocketException e => ProbeFinding.Fault(
                $"{server} に接続できません({OneLine.Of(e.Message)})。ネットワークとファイアウォールを確かめてください。",
                $"{server} cannot be reached ({OneLine.Of(e.Message)}). Check the network and the firewall."),
            OperationCanceledException => ProbeFinding.Fault(
                $"{server} から {settings.Timeout.TotalSeconds:0} 秒以内に返事がありません。ファイアウォールがこの機械からの接続を止めていないか確かめてください。",
                $"{server} did not answer within {settings.Timeout.TotalSeconds:0} s. Check whether a firewall stops connections from this machine."),
            InvalidDataException e => ProbeFinding.Fault(
                $"{server} はSMTPではない返事をします(「{OneLine.Of(e.Message)}」)。Mail:Host と Mail:Port を確かめてください。",
                $"{server} answers in something other than SMTP (\"{OneLine.Of(e.Message)}\"). Check Mail:Host and Mail:Port."),
            AuthenticationException e => ProbeFinding.Fault(
                $"{server} と暗号化の取り決めができません({OneLine.Of(e.Message)})。サーバーがTLS 1.2以上を使えるか、管理者に確かめてください。",
                $"No encryption could be agreed with {server} ({OneLine.Of(e.Message)}). Ask those who run it whether it speaks TLS 1.2 or newer."),
            IOException => ProbeFinding.Fault(
                $"{server} は途中で接続を切りました。この機械からの接続が許可されているか、サーバーの管理者に確かめてください。",
                $"{server} closed the connection midway. Ask those who run it whether connections from this machine are allowed."),
            _ => null,
        };
    }
}
