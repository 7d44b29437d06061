using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>What looking for a moment gave: a moment, the definite "not yet, or none", or "nobody knows".</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Found
{
    private enum Kind : byte { Unknown, Never, Known }

    private Kind Is { get; init; }

    private Moment Stored { get; init; }

    /// <summary>Definite: it has not happened, or it is known that there is none. Later than everything.</summary>
    public static Found Never { get; } = new() { Is = Kind.Never };

    /// <summary>Nobody recorded what would tell.</summary>
    public static Found Unknown => default;

    public static Found Known(Moment moment) => new() { Is = Kind.Known, Stored = moment };

    public static Found At(Instant instant) => Known(Moment.At(instant));

    public bool IsKnown => Is == Kind.Known;

    public bool IsNever => Is == Kind.Never;

    public bool IsUnknown => Is == Kind.Unknown;

    /// <summary>True when a fact that is missing could still move it; it then stands on the strict side.</summary>
    public bool Provisional { get; private init; }

    /// <summary>The moment. Throws when there is none.</summary>
    public Moment Moment => IsKnown ? Stored : throw new InvalidOperationException("There is no moment to ask for.");

    /// <summary>True when a fact that is missing decides: there is no moment yet, or it could still be another.</summary>
    public bool IsOpen => IsUnknown || Provisional;

    /// <summary>The moment as a reason names it; null while there is none.</summary>
    public object? AsFill() => IsKnown ? Stored : null;

    public Found With(Moment moment) => this with { Stored = moment };

    public Found AsProvisional() => this with { Provisional = true };

    public bool SameAs(in Found other) => Is == other.Is && (!IsKnown || Stored == other.Stored);
}

/// <summary>Which of several possible moments counts while a fact is missing: the earliest for a deadline, the latest for a beginning.</summary>
internal enum StrictSide : byte { Earliest, Latest }
