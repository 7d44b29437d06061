using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace DischargeFlow.Smoke.Tests.Programs;

/// <summary>The built program serving as a process of its own, on a port of its own.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _said = new();

    private RunningProgram(Process process) => _process = process;

    /// <summary>Talks to it.</summary>
    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Whether a request found no program any more: one that dies while a connection is being made shows as a bare fault of the socket.</summary>
    public static bool IsGone(Exception fault) => fault is HttpRequestException or System.Net.Sockets.SocketException;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>What it wrote so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>Starts it and waits until it listens, or until it is dead.</summary>
    public static Task<RunningProgram> ServeAsync(string folder, IEnumerable<KeyValuePair<string, string>> settings, string urls = "http://127.0.0.1:0") =>
        StartAsync(BuiltProgram.StartInfo(folder, settings, "serve", "--urls", urls));

    /// <summary>Starts the demonstration in the folder of the sources, as a newcomer does.</summary>
    public static Task<RunningProgram> DemoAsync(double speed) =>
        StartAsync(BuiltProgram.StartInfo(Houses.Sources.Root, [], "demo", "--urls", "http://127.0.0.1:0", "--speed", $"{speed}"));

    private static async Task<RunningProgram> StartAsync(ProcessStartInfo start)
    {
        var program = new RunningProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program._process.Exited += (_, _) => program._address.TrySetException(new EndedWhileStarting(program._process.ExitCode, program.Said));
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        try
        {
            program.Http.BaseAddress = await program._address.Task.WaitAsync(Patience);
            if (start.ArgumentList.Contains("serve")) program.Http.DefaultRequestHeaders.Authorization = new("Bearer", Installation.Key);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Moves the clock of the cases; everything that is due then was sent when this returns.</summary>
    public async Task MoveClockAsync(Instant to)
    {
        using var answer = await Http.PostAsync($"/testing/clock?to={to}", null);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The clock was not moved: {answer.StatusCode}\n{Said}");
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
    }

    /// <summary>Asks it to end, as a service manager does; the answer is its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Waits for its end.</summary>
    public Task EndedAsync() => _process.WaitForExitAsync().WaitAsync(Patience);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(line);
        if (Listening().Match(line) is { Success: true } listening) _address.TrySetResult(new(listening.Groups[1].Value));
    }

    // As the host says it, or as the demonstration greets.
    [GeneratedRegex(@"(?:Now listening on:|pages:) +(http\S+)")]
    private static partial Regex Listening();
}
