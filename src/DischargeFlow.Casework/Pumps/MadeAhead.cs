using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DischargeFlow.Casework.Pumps;

/// <summary>Makes the next of a sequence while the one before it is at work.</summary>
internal static class MadeAhead
{
    /// <summary>The sequence in its order; at most so many lie ready. What making throws comes out when its turn comes.</summary>
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> source, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ready = Channel.CreateBounded<T>(most);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var making = Task.Run(() => MakeAsync(source, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var made in ready.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return made;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await making.ConfigureAwait(false);
        }
    }

    private static async Task MakeAsync<T>(IEnumerable<T> source, ChannelWriter<T> ready, CancellationToken stop)
    {
        try
        {
            foreach (var made in source) await ready.WriteAsync(made, stop).ConfigureAwait(false);
            ready.Complete();
        }
        catch (Exception fault)
        {
            ready.Complete(fault);
        }
    }
}
