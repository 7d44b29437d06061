namespace DischargeFlow.Casework.Publishing;

/// <summary>What the installation asks of who publishes.</summary>
public sealed record PublicationSettings
{
    /// <summary>Whether another person than the one who proposed must publish. Where it is off, the audit says so at each start and each publication.</summary>
    public bool FourEyes { get; init; } = true;
}
