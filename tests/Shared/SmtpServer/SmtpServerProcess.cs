using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>
/// A real SMTP server (npm smtp-server) in a process of its own, on a free port of this machine, with STARTTLS and AUTH. What it answers
/// can be scripted while it runs. It ends with the test, also with one that is killed.
/// </summary>
public sealed class SmtpServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly TaskCompletionSource<int> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _scripted = Channel.CreateUnbounded<bool>();
    private readonly StringBuilder _complaints = new();
    private readonly Lock _lock = new();
    private ImmutableList<ReceivedMail> _mails = [];
    private ImmutableHashSet<string> _connections = [];
    private TaskCompletionSource _changed = New();

    private SmtpServerProcess(Process process, SmtpServerOptions options)
    {
        _process = process;
        Options = options;
    }

    /// <summary>What it offers.</summary>
    public SmtpServerOptions Options { get; }

    /// <summary>The host to connect to, for which its certificate is made.</summary>
    public string Host => "localhost";

    /// <summary>The port it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>What it took over, the oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Mails => _mails;

    /// <summary>How many connections were made to it.</summary>
    public int Connections => _connections.Count;

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<SmtpServerProcess> StartAsync(SmtpServerOptions? options = null)
    {
        options ??= new();
        var node = Missing.Find(Part.Node) ?? throw new InvalidOperationException("Node.js or npm is missing; install them with: apt-get install -y nodejs npm");
        var start = new ProcessStartInfo(node, "server.mjs")
        {
            WorkingDirectory = SmtpServerPackage.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["SMTP_OPTIONS"] = JsonSerializer.Serialize(new
        {
            port = options.Port,
            tls = options.Tls,
            cert = options.Certificate.Certificate,
            key = options.Certificate.Key,
            auth = options.Auth,
            user = options.User,
            password = options.Password,
        });
        var server = new SmtpServerProcess(Process.Start(start)!, options);
        server.Listen();
        try
        {
            server.Port = await server._ready.Task.WaitAsync(Patience);
            return server;
        }
        catch (TimeoutException)
        {
            await server.DisposeAsync();
            throw new TimeoutException($"The SMTP server did not start within {Patience}: {server._complaints}");
        }
    }

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Greets the next connections with 421, and closes them.</summary>
    public Task BeBusyAsync(int times) => ScriptAsync(new { busy = times });

    /// <summary>Waits before it greets.</summary>
    public Task GreetAfterAsync(TimeSpan delay) => ScriptAsync(new { greetDelay = (int)delay.TotalMilliseconds });

    /// <summary>Answers the next recipients with 451, or another code that is not for good.</summary>
    public Task RefuseForNowAsync(int times, int code = 451) => ScriptAsync(new { temporary = times, temporaryCode = code });

    /// <summary>Answers these recipients with 550, from now on.</summary>
    public Task RefuseForGoodAsync(params string[] recipients) => ScriptAsync(new { refuse = recipients });

    /// <summary>Answers the next messages after their data with 554, or another code.</summary>
    public Task RefuseContentAsync(int times, int code = 554) => ScriptAsync(new { refuseContent = times, contentCode = code });

    /// <summary>Reads the data of the next messages and hangs up instead of answering. What it keeps was taken over all the same.</summary>
    public Task HangUpAfterDataAsync(int times, bool keep) => ScriptAsync(new { drop = times, keepDropped = keep });

    /// <summary>Takes the next message over, and kills a process (SIGKILL) right after its 250.</summary>
    public Task KillAfterNextAcceptedAsync(int processId) => ScriptAsync(new { kill = processId });

    /// <summary>Waits before it answers after the data.</summary>
    public Task AnswerAfterAsync(TimeSpan delay) => ScriptAsync(new { delay = (int)delay.TotalMilliseconds });

    /// <summary>Closes every connection.</summary>
    public Task HangUpAsync() => ScriptAsync(new { hangUp = true });

    /// <summary>
    /// Waits until every connection is closed and everything that came over them was told: what is in <see cref="Mails"/> then is all that was
    /// taken over. Only for when its clients have ended.
    /// </summary>
    public Task SettleAsync() => ScriptAsync(new { settle = true });

    /// <summary>The mails, once there are at least so many.</summary>
    /// <param name="count">How many.</param>
    /// <param name="within">For how long to wait on the real clock; 30 seconds when not said.</param>
    public Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count, TimeSpan? within = null) =>
        WaitForAsync(mails => mails.Count >= count, $"{count} mails", within);

    /// <summary>The mails, once they are as expected.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(Func<IReadOnlyList<ReceivedMail>, bool> expected, string what, TimeSpan? within = null)
    {
        var patience = within ?? Patience;
        using var limit = new CancellationTokenSource(patience);
        while (true)
        {
            ImmutableList<ReceivedMail> mails;
            Task changed;
            lock (_lock) (mails, changed) = (_mails, _changed.Task);
            if (expected(mails)) return mails;
            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                var subjects = string.Join("\n", mails.Select(m => $"{string.Join(",", m.To)}: {m.Subject}"));
                throw new TimeoutException($"Expected {what} within {patience}; the server has taken over {mails.Count}:\n{subjects}\n{_complaints}");
            }
        }
    }

    /// <summary>Forgets what it took over.</summary>
    public void Forget()
    {
        lock (_lock) (_mails, _connections) = ([], []);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        using var json = JsonDocument.Parse(line);
        var said = json.RootElement;
        switch (said.GetProperty("event").GetString())
        {
            case "ready":
                _ready.TrySetResult(said.GetProperty("port").GetInt32());
                break;
            case "scripted":
                _scripted.Writer.TryWrite(true);
                break;
            case "connection":
                Change(() => _connections = _connections.Add(said.GetProperty("session").GetString()!));
                break;
            case "mail":
                var mail = Mail(said);
                Change(() => _mails = _mails.Add(mail));
                break;
            default:
                _complaints.AppendLine(line);
                break;
        }
    }

    private static ReceivedMail Mail(JsonElement said) => new(
        said.GetProperty("session").GetString()!,
        said.GetProperty("from").GetString()!,
        [.. said.GetProperty("to").EnumerateArray().Select(t => t.GetString()!)],
        said.GetProperty("secure").GetBoolean(),
        said.GetProperty("user").GetString(),
        Encoding.UTF8.GetString(said.GetProperty("raw").GetBytesFromBase64()),
        MailWords.Of(said.GetProperty("read")));

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change();
            (changed, _changed) = (_changed, New());
        }

        changed.SetResult();
    }

    private async Task ScriptAsync(object command)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await _process.StandardInput.FlushAsync();
        using var limit = new CancellationTokenSource(Patience);
        await _scripted.Reader.ReadAsync(limit.Token);
    }
}
