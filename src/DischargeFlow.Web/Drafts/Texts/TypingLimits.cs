using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>How often an editor may ask from one address of the network while people write.</summary>
internal static class TypingLimits
{
    public const string Policy = "typing";

    public static IServiceCollection AddTypingLimits(this IServiceCollection services, int questionsPerMinute) => services.AddSingleton<TypingTurns>().Configure<RateLimiterOptions>(limits =>
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Policy} {context.Connection.RemoteIpAddress}", _ => new FixedWindowRateLimiterOptions { PermitLimit = questionsPerMinute, Window = TimeSpan.FromMinutes(1) })));
}

/// <summary>Few texts are looked at together: a check takes a core while it runs, and messages go out beside it.</summary>
internal sealed class TypingTurns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(2);

    /// <summary>Works something out when it is its turn.</summary>
    public async Task<T> TakeAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return work();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
