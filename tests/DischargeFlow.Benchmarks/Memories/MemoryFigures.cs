using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DischargeFlow.Benchmarks.Figures;
using DischargeFlow.Benchmarks.Pumps;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Storage.Sqlite;
using NodaTime;

namespace DischargeFlow.Benchmarks.Memories;

/// <summary>How much memory <c>serve</c> holds with 100,000 open cases, after its board, a list of duties and an outbox were asked for a hundred times.</summary>
internal static class MemoryFigures
{
    private const int Cases = 100_000;
    private const string Address = "http://127.0.0.1:5097";
    private const string Key = "dfk_figures";

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var (folder, database) = await FillAsync();
        try
        {
            using var serve = Start(database);
            try
            {
                var pages = await AskAsync(serve);
                serve.Refresh();
                yield return new("memory, serve with 100,000 open cases", serve.WorkingSet64 / 1e6, "MB", 400, AtMost: true,
                    Beside: $"peak {Peak(serve.Id):N0} MB; {pages:N0} pages asked for");
            }
            finally
            {
                serve.Kill();
                await serve.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(DirectoryInfo Folder, string Database)> FillAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("dischargeflow-bench-");
        var copy = Path.Combine(folder.FullName, "dischargeflow.db");
        using (var desk = await Desk.OpenAsync())
        {
            var original = await FilledLedger.RecordOriginalAsync(desk);
            FilledLedger.AddDue(desk, original, Cases, Region.Offices, Region.At("2036-11-25T10:00"));
            desk.Close();
            File.Copy(desk.DatabaseFile, copy);
            Desk.WriteKeyBeside(copy);
        }

        using var store = new SqliteStore($"Data Source={copy}");
        await store.WriteAsync(session =>
        {
            session.SaveApiKey(new(
                "figures", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))), [KeyScope.ReadCases], null,
                Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0), null));
            return true;
        });
        return (folder, copy);
    }

    private static Process Start(string database)
    {
        var program = Path.Combine(Region.Root(), "src/DischargeFlow/bin/Release/net10.0/dischargeflow.dll");
        if (!File.Exists(program)) throw new InvalidOperationException("Build the program first: dotnet build -c Release src/DischargeFlow");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--urls", Address]) { WorkingDirectory = Region.Root(), RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__DischargeFlow"] = $"Data Source={database}";
        var serve = Process.Start(start)!;
        serve.OutputDataReceived += (_, _) => { };
        serve.BeginOutputReadLine();
        return serve;
    }

    private static async Task<int> AskAsync(Process serve)
    {
        using var client = new HttpClient { BaseAddress = new(Address), Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        for (var i = 0; ; i++)
        {
            try
            {
                await client.GetStringAsync(new Uri("/board", UriKind.Relative));
                break;
            }
            catch (HttpRequestException) when (i < 100 && !serve.HasExited)
            {
                await Task.Delay(200);
            }
        }

        var asked = 0;
        for (var i = 0; i < 100; i++)
        {
            foreach (var page in new[] { "/board", "/duties", "/outbox" })
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                if (answer.RequestMessage!.RequestUri!.AbsolutePath != page) throw new InvalidOperationException($"{page} led to {answer.RequestMessage.RequestUri}.");
                asked++;
            }
        }

        return asked;
    }

    private static double Peak(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1000).FirstOrDefault();
}
