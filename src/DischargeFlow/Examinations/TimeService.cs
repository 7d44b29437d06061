using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>A time service that is asked by SNTP (RFC 4330): one packet there and one back.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its UDP port; 123 unless somebody chose another.</param>
internal sealed record TimeService(string Host, int Port)
{
    private const int Length = 48;
    private const byte AsksInVersion4 = 0b00_100_011;
    private const long SecondsFrom1900To1970 = 2_208_988_800;

    /// <summary>Reads <c>HOST</c> or <c>HOST:PORT</c>; null when it is neither.</summary>
    public static TimeService? Read(string text) =>
        Uri.TryCreate($"ntp://{text.Trim()}", UriKind.Absolute, out var address) && address.Host.Length > 0 && address is { AbsolutePath: "/" or "", UserInfo: "" }
            ? new(address.Host.Trim('[', ']'), address.Port > 0 ? address.Port : 123)
            : null;

    /// <summary>
    /// By how much the service is ahead of the clock; null when it says itself that it does not know the time. Throws
    /// <see cref="SocketException"/> when it cannot be reached and <see cref="TimeoutException"/> when it does not answer.
    /// </summary>
    public async Task<Duration?> AheadOfAsync(IClock clock, TimeSpan patience, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            var address = (await Dns.GetHostAddressesAsync(Host, limit.Token).ConfigureAwait(false))[0];
            using var udp = new UdpClient(address.AddressFamily);
            udp.Connect(address, Port);
            var question = new byte[Length];
            question[0] = AsksInVersion4;

            // Not the time but a number that nobody can guess: only who saw the question can answer it.
            RandomNumberGenerator.Fill(question.AsSpan(40));
            var asked = clock.GetCurrentInstant();
            await udp.SendAsync(question, limit.Token).ConfigureAwait(false);
            while (true)
            {
                var answer = (await udp.ReceiveAsync(limit.Token).ConfigureAwait(false)).Buffer;
                var heard = clock.GetCurrentInstant();
                if (answer.Length < Length || !answer.AsSpan(24, 8).SequenceEqual(question.AsSpan(40))) continue;
                return KnowsTheTime(answer) ? (Moment(answer.AsSpan(32), asked) - asked + (Moment(answer.AsSpan(40), heard) - heard)) / 2 : null;
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"{Host} did not answer within {patience.TotalSeconds:0} s.");
        }
    }

    // A server answers in mode 4; leap indicator 3 and stratum 0 or 16 and above mean that it is not synchronized itself.
    private static bool KnowsTheTime(byte[] answer) => (answer[0] & 7) == 4 && answer[0] >> 6 != 3 && answer[1] is > 0 and < 16;

    // Seconds since 1900 in 32 bits begin anew in 2036: what is meant is the nearest to the clock.
    private static Instant Moment(ReadOnlySpan<byte> stamp, Instant near)
    {
        var raw = BinaryPrimitives.ReadUInt64BigEndian(stamp);
        var moment = Instant.FromUnixTimeSeconds((long)(raw >> 32) - SecondsFrom1900To1970) + Duration.FromSeconds((raw & uint.MaxValue) / 4294967296.0);
        return moment + Duration.FromSeconds(Math.Round((near - moment).TotalSeconds / 4294967296.0) * 4294967296.0);
    }

    /// <inheritdoc/>
    public override string ToString() => Port == 123 ? Host : $"{Host}:{Port}";
}
