using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Notifications.Probes;

/// <summary>How much a finding weighs.</summary>
public enum ProbeLevel
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Mails go out, and somebody should look at it.</summary>
    Warning,

    /// <summary>No mail goes out.</summary>
    Fault,
}

/// <summary>One thing found while the way of mails was tried: what is so, what it means, what to do.</summary>
public sealed record ProbeFinding(ProbeLevel Level, Bilingual Says)
{
    internal static ProbeFinding Fine(string ja, string en) => new(ProbeLevel.Fine, new(ja, en));

    internal static ProbeFinding Warning(string ja, string en) => new(ProbeLevel.Warning, new(ja, en));

    internal static ProbeFinding Fault(string ja, string en) => new(ProbeLevel.Fault, new(ja, en));
}
