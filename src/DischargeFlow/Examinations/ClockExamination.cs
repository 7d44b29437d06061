using System.Globalization;
using System.Net.Sockets;
using DischargeFlow.Notifications.Probes;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Whether this machine's clock is right, as a time service says. Deadlines are minutes: a second or two does no harm, a minute does.</summary>
internal static class ClockExamination
{
    private static readonly Duration Right = Duration.FromSeconds(2);
    private static readonly Duration Harmless = Duration.FromSeconds(30);

    /// <param name="service">Whom to ask; null when no setting names anybody.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="patience">How long to wait for the answer.</param>
    /// <param name="stop">Ends the waiting.</param>
    public static async Task<ProbeFinding> RunAsync(TimeService? service, IClock clock, TimeSpan patience, CancellationToken stop)
    {
        if (service is null)
        {
            return Found.Warning(
                "時計が合っているかは、どの時刻サーバーとも比べていません。院内の NTP サーバーなどを設定 Time:Server に書けば比べます。",
                "Whether the clock is right was not compared with any time service. Name one in the setting Time:Server, such as the hospital's NTP server.");
        }

        try
        {
            return await service.AheadOfAsync(clock, patience, stop).ConfigureAwait(false) is { } ahead ? Of(service, ahead) : Found.Warning(
                $"時刻サーバー {service} は、自分の時刻が合っていないと答えました。時計は確かめられていません。別のサーバーを設定 Time:Server に書いてください。",
                $"The time service {service} answers that it does not know the time itself, so the clock was not compared. Name another one in Time:Server.");
        }
        catch (Exception fault) when (fault is SocketException or TimeoutException)
        {
            return Found.Warning(
                $"時刻サーバー {service} から答えがありません。時計は確かめられていません。ネットワークと UDP {service.Port} 番、設定 Time:Server を確かめてください。",
                $"The time service {service} does not answer, so the clock was not compared. Check the network, UDP port {service.Port} and the setting Time:Server.");
        }
    }

    private static ProbeFinding Of(TimeService service, Duration ahead)
    {
        var off = Duration.Max(ahead, -ahead);
        var seconds = off.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (off <= Right) return Found.Fine($"時計は時刻サーバー {service} と合っています(差 {seconds} 秒)。", $"The clock agrees with the time service {service} (it is {seconds} s off).");
        var (ja, en) = ahead > Duration.Zero ? ("遅れています。通知がその分遅れます", "slow, and messages come late by as much") : ("進んでいます。通知がその分早く出ます", "fast, and messages go out early by as much");
        var (sayJa, sayEn) = (
            $"時計が時刻サーバー {service} より {seconds} 秒{ja}。時刻合わせ(NTP)が動いているか確かめてください。",
            $"By the time service {service} the clock is {seconds} s {en}. Check that the machine keeps its time by NTP.");
        return off <= Harmless ? Found.Warning(sayJa, sayEn) : Found.Fault(sayJa, sayEn);
    }
}
