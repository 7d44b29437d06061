using System.Runtime.InteropServices;
using DischargeFlow.Rulebooks.Histories;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Phrases;

/// <summary>What looking for a moment gave: a moment, the definite "not yet, or none", or "nobody knows".</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Found
{
    private enum Kind : byte { Unknown, Never, Known }

    private readonly Kind _kind;
    private readonly Moment _moment;

    private Found(Kind kind, Moment moment, bool provisional) => (_kind, _moment, Provisional) = (kind, moment, provisional);

    /// <summary>Definite: it has not happened, or it is known that there is none. Later than everything.</summary>
    public static Found Never { get; } = new(Kind.Never, default, false);

    /// <summary>Nobody recorded what would tell.</summary>
    public static Found Unknown => default;

    public static Found Known(Moment moment, bool provisional = false) => new(Kind.Known, moment, provisional);

    public static Found At(Instant instant) => new(Kind.Known, Moment.At(instant), false);

    public bool IsKnown => _kind == Kind.Known;

    public bool IsNever => _kind == Kind.Never;

    public bool IsUnknown => _kind == Kind.Unknown;

    /// <summary>True when a fact that is missing could still move it; it then stands on the strict side.</summary>
    public bool Provisional { get; }

    public Moment Moment => IsKnown ? _moment : throw new InvalidOperationException("There is no moment to ask for.");

    /// <summary>True when a fact that is missing decides: there is no moment yet, or it could still be another.</summary>
    public bool IsOpen => _kind == Kind.Unknown || Provisional;

    /// <summary>The moment as a reason names it; null while there is none.</summary>
    public object? AsFill() => IsKnown ? _moment : null;

    public Found With(Moment moment) => new(_kind, moment, Provisional);

    public Found AsProvisional() => new(_kind, _moment, true);

    public bool SameAs(in Found other) => _kind == other._kind && (_kind != Kind.Known || _moment == other._moment);
}

/// <summary>Which of several possible moments counts while a fact is missing: the earliest for a deadline, the latest for a beginning.</summary>
internal enum StrictSide : byte { Earliest, Latest }
