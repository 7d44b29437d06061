using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Rulebooks.Tests.Reference;

/// <summary>A moment that may not have turned out: known, not yet (which is definite), known to be none, or unknown.</summary>
internal readonly record struct When(WhenKind Kind, Moment Moment, bool Provisional)
{
    public static When Unknown { get; } = new(WhenKind.Unknown, default, false);

    public static When NotYet { get; } = new(WhenKind.NotYet, default, false);

    public static When None { get; } = new(WhenKind.None, default, false);

    public static When Is(Moment moment, bool provisional = false) => new(WhenKind.Known, moment, provisional);

    public bool IsKnown => Kind == WhenKind.Known;

    /// <summary>True while what nobody recorded decides: it may yet turn out to be another moment.</summary>
    public bool IsOpen => Kind == WhenKind.Unknown || Provisional;

    public When Then(Func<Moment, Moment?> next) =>
        !IsKnown ? this : next(Moment) is { } moment ? Is(moment, Provisional) : Unknown;
}

internal enum WhenKind { Known, NotYet, None, Unknown }
