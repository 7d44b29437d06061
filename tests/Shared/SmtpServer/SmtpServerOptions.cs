namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>What a server offers.</summary>
public sealed record SmtpServerOptions
{
    /// <summary>Its port; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether it offers STARTTLS.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Its certificate and key.</summary>
    public (string Certificate, string Key) Certificate { get; init; } = TestAuthority.ForThisMachine;

    /// <summary>The ways of signing in that it offers; none when empty.</summary>
    public IReadOnlyList<string> Auth { get; init; } = ["LOGIN", "PLAIN"];

    /// <summary>The one who may sign in.</summary>
    public string User { get; init; } = "dischargeflow";

    /// <summary>The password.</summary>
    public string Password { get; init; } = "correct horse";
}
