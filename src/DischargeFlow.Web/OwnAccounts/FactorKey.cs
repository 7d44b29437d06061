namespace DischargeFlow.Web.OwnAccounts;

/// <summary>The key of a second factor as people and apps take it in.</summary>
/// <param name="Key">Base32.</param>
/// <param name="Mail">Whose.</param>
public sealed record FactorKey(string Key, string Mail)
{
    private const int Group = 4;

    /// <summary>In groups of four, as people type it.</summary>
    public string Groups => string.Join(' ', Key.Chunk(Group).Select(c => new string(c)));

    /// <summary>As apps read it (the key URI that authenticator apps agree on).</summary>
    public string Link => $"otpauth://totp/DischargeFlow:{Uri.EscapeDataString(Mail)}?secret={Key}&issuer=DischargeFlow&algorithm=SHA1&digits=6&period=30";
}
