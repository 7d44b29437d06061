namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>Chance that can be thrown again: the same seed gives the same throws.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>True once in so many throws.</summary>
    public bool OnceIn(int throws) => _random.Next(throws) == 0;

    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    /// <summary>One of several ways to make something; none is tried but the chosen one.</summary>
    public T Either<T>(params ReadOnlySpan<Func<T>> ways) => ways[_random.Next(ways.Length)]();

    /// <summary>Several, made one after the other.</summary>
    public T[] Several<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, Between(least, most)).Select(_ => make())];
}
