using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using DischargeFlow.Clocks;
using DischargeFlow.Examinations;
using DischargeFlow.Notifications.Probes;
using DischargeFlow.Smoke.Tests.Houses;
using DischargeFlow.Smoke.Tests.Programs;
using NodaTime;

namespace DischargeFlow.Smoke.Tests;

/// <summary>doctor asks a time service over UDP; the one of these tests answers as it is told.</summary>
public sealed class A_clock_that_is_compared : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly UdpClient _service = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource _end = new();

    [Fact]
    public async Task And_is_right_is_well()
    {
        _ = AnswerAsync(Duration.Zero);
        var found = await ExamineAsync();
        Assert.True(found.Level == ProbeLevel.Fine, found.Says.En);
        Assert.Contains($"agrees with the time service {Address}", found.Says.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, ProbeLevel.Fault, "slow", "遅れています")]
    [InlineData(-300, ProbeLevel.Fault, "fast", "進んでいます")]
    [InlineData(10, ProbeLevel.Warning, "slow", "遅れています")]
    public async Task And_is_off_says_by_how_much_and_what_that_does(int secondsAhead, ProbeLevel level, string en, string ja)
    {
        _ = AnswerAsync(Duration.FromSeconds(secondsAhead));
        var found = await ExamineAsync();
        Assert.Equal(level, found.Level);
        Assert.Matches($"the clock is ({Math.Abs(secondsAhead)}|{Math.Abs(secondsAhead) - 1})\\.. s {en}", found.Says.En);
        Assert.Contains(ja, found.Says.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_service_that_does_not_know_the_time_is_not_compared_and_says_so()
    {
        _ = AnswerAsync(Duration.FromSeconds(300), stratum: 0);
        var found = await ExamineAsync();
        Assert.Equal(ProbeLevel.Warning, found.Level);
        Assert.Contains("does not know the time itself", found.Says.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_who_answers_is_not_compared_and_says_so()
    {
        var found = await ClockExamination.RunAsync(TimeService.Read(Address), RealTime.Clock, TimeSpan.FromMilliseconds(200), default);
        Assert.Equal(ProbeLevel.Warning, found.Level);
        Assert.Contains("does not answer", found.Says.En, StringComparison.Ordinal);
        Assert.Contains("答えがありません", found.Says.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_answer_to_a_question_that_was_not_asked()
    {
        _ = AnswerAsync(Duration.FromSeconds(300), forges: true);
        var found = await ExamineAsync();
        Assert.True(found.Level == ProbeLevel.Fine, "the forged answer comes first and says 5 minutes, the true one second: " + found.Says.En);
    }

    [Fact]
    public async Task By_the_built_program_is_a_finding_when_it_is_wrong()
    {
        _ = AnswerAsync(Duration.FromMinutes(20));
        using var folder = new Folder();
        var settings = new Dictionary<string, string> { ["Time:Server"] = Address, ["Workflows:Folder"] = Path.Combine(Sources.Root, "workflows") };
        var (code, output, errors) = await BuiltProgram.RunAsync(folder.Path, settings, "doctor", "--lang", "en");
        Assert.True(code == 1, output + errors);
        Assert.Matches("FAULT By the time service 127.0.0.1.* the clock is (1200|1199)", output);
    }

    [Theory]
    [InlineData("ntp.example.jp", "ntp.example.jp", 123)]
    [InlineData("10.0.0.1:1123", "10.0.0.1", 1123)]
    [InlineData("[::1]:1123", "::1", 1123)]
    public void Is_asked_of_a_host_with_or_without_a_port(string text, string host, int port) => Assert.Equal(new TimeService(host, port), TimeService.Read(text));

    [Theory]
    [InlineData("two words")]
    [InlineData("http://ntp.example.jp/x")]
    [InlineData(":123")]
    public void Is_not_asked_of_what_is_no_host(string text) => Assert.Null(TimeService.Read(text));

    public void Dispose()
    {
        _end.Cancel();
        _service.Dispose();
        _end.Dispose();
    }

    private string Address => $"127.0.0.1:{((IPEndPoint)_service.Client.LocalEndPoint!).Port}";

    private Task<ProbeFinding> ExamineAsync() => ClockExamination.RunAsync(TimeService.Read(Address), RealTime.Clock, Patience, default);

    private async Task AnswerAsync(Duration ahead, byte stratum = 2, bool forges = false)
    {
        var question = await _service.ReceiveAsync(_end.Token);
        if (forges) await _service.SendAsync(Answer(new byte[48], ahead, stratum), question.RemoteEndPoint, _end.Token);
        await _service.SendAsync(Answer(question.Buffer, forges ? Duration.Zero : ahead, stratum), question.RemoteEndPoint, _end.Token);
    }

    // Version 4, mode 4 (server); the question's transmit time comes back as the originate time.
    private static byte[] Answer(byte[] question, Duration ahead, byte stratum)
    {
        var answer = new byte[48];
        (answer[0], answer[1]) = (0b00_100_100, stratum);
        question.AsSpan(40, 8).CopyTo(answer.AsSpan(24));
        var seconds = (RealTime.Clock.GetCurrentInstant() + ahead - Instant.FromUtc(1900, 1, 1, 0, 0)).TotalSeconds;
        var stamp = ((ulong)(long)seconds << 32) + (ulong)((seconds - Math.Floor(seconds)) * 4294967296.0);
        BinaryPrimitives.WriteUInt64BigEndian(answer.AsSpan(32), stamp);
        BinaryPrimitives.WriteUInt64BigEndian(answer.AsSpan(40), stamp);
        return answer;
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("dischargeflow-clock-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
