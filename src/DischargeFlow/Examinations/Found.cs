using DischargeFlow.Notifications.Probes;

namespace DischargeFlow.Examinations;

/// <summary>What an examination says: as it should be, to be looked at, or to be mended now.</summary>
internal static class Found
{
    public static ProbeFinding Fine(string ja, string en) => new(ProbeLevel.Fine, new(ja, en));

    public static ProbeFinding Warning(string ja, string en) => new(ProbeLevel.Warning, new(ja, en));

    public static ProbeFinding Fault(string ja, string en) => new(ProbeLevel.Fault, new(ja, en));
}
