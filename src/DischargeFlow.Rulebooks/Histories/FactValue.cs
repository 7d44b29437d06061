using System.Collections.Immutable;
using NodaTime;

namespace DischargeFlow.Rulebooks.Histories;

/// <summary>What a fact is said to be. A fact that nobody recorded has no value at all: it is unknown, which is not <see cref="None"/>.</summary>
public abstract record FactValue
{
    private FactValue() { }

    /// <summary>A yes-no fact.</summary>
    public sealed record YesNo(bool Yes) : FactValue;

    /// <summary>A number, in the unit that the vocabulary names.</summary>
    public sealed record Number(decimal Value) : FactValue;

    /// <summary>A date value: a day of the rulebook's zone, or an instant where the hour is known.</summary>
    public sealed record Date(Moment Moment) : FactValue
    {
        /// <summary>A day.</summary>
        public Date(LocalDate day) : this(Moment.On(day)) { }
    }

    /// <summary>One of the declared choices.</summary>
    public sealed record Choice(string Value) : FactValue;

    /// <summary>Several of the declared choices.</summary>
    public sealed record Choices(ImmutableSortedSet<string> Values) : FactValue
    {
        /// <inheritdoc/>
        public bool Equals(Choices? other) => other is not null && Values.SetEquals(other.Values);

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Count;
    }

    /// <summary>Known to be none: cancelled, or there is no such thing.</summary>
    public sealed record None : FactValue;

    /// <summary>Known no longer: what was recorded does not hold any more and nobody can say what does.</summary>
    public sealed record Unknown : FactValue;
}
