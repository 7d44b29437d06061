using System.Net.Sockets;
using DischargeFlow.Casework.Pumps;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DischargeFlow.Serving;

/// <summary>Starts a host and waits for its end.</summary>
internal static class ServiceRun
{
    /// <summary>Runs until somebody stops it. Requests under way are answered and the message being sent is marked before it ends.</summary>
    public static async Task<int> RunAsync(WebApplication app, Terminal terminal, Action? started, CancellationToken stop)
    {
        // Opened here, so that a database that cannot be used is said before anybody connects.
        _ = app.Services.GetRequiredService<IStore>();

        // Nobody else works on this database: what the process before left under way is taken up at once.
        await app.Services.GetRequiredService<Pump>().TakeUpAllAsync(stop).ConfigureAwait(false);
        try
        {
            await app.StartAsync(stop).ConfigureAwait(false);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException or SocketException)
        {
            throw new UsageException(
                $"{string.Join(", ", app.Urls)} で待ち受けられません。他のプログラムが使っているようです。--urls で別の番号を指定してください。",
                $"Cannot listen on {string.Join(", ", app.Urls)}: another program seems to use it. Choose another number with --urls.");
        }

        started?.Invoke();
        await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return ExitCodes.Fine;
    }
}
