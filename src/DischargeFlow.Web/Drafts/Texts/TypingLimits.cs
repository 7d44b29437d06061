using DischargeFlow.Web.Access;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>How often an editor may ask from one address of the network while people write. A script asks: the answer is a sentence, no page.</summary>
internal sealed class TypingLimits(int questionsPerMinute) : LimitPerMinute(questionsPerMinute)
{
    public const string Policy = "typing";

    /// <inheritdoc/>
    protected override Task AnswerAsync(HttpContext context) =>
        context.Response.WriteAsync(context.RequestServices.GetRequiredService<Speech>().Say(TextTexts.TooOften), CancellationToken.None);
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
