namespace DischargeFlow.Casework.Publishing;

/// <summary>What the installation asks of who publishes.</summary>
public sealed record PublicationSettings
{
    /// <summary>Whether another person than the one who proposed must publish. Where it is off, the audit says so at each start and each publication.</summary>
    public bool FourEyes { get; init; } = true;

    /// <summary>
    /// Whether what lies in the folder of workflows is published by lying there, once the database is in use: for a region whose second pair of eyes is
    /// the review in git. Where it is on, the audit says so at each start and of each version.
    /// </summary>
    public bool FolderPublishes { get; init; }

    /// <summary>Whether a text that nobody published on the pages may run: where the folder publishes, or one person may publish alone.</summary>
    public bool TakesUnpublished => FolderPublishes || !FourEyes;
}
