using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DischargeFlow.Tests.Shared.SmtpServer;

/// <summary>
/// A certificate authority of this test run, trusted by this process and by those that it starts, and the certificates that it signs:
/// one for this machine, one for another host.
/// </summary>
public static class TestAuthority
{
    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Until = new(2049, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The folder with the certificates; it lives as long as the process.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("dischargeflow-tests-").FullName;

    /// <summary>The authority's certificate after those that the machine trusts: the value of <c>SSL_CERT_FILE</c>.</summary>
    public static string TrustedFile { get; } = Path.Combine(Folder, "trusted.pem");

    /// <summary>Certificate and key of localhost.</summary>
    public static (string Certificate, string Key) ForThisMachine { get; } = (Path.Combine(Folder, "localhost.pem"), Path.Combine(Folder, "localhost.key"));

    /// <summary>Certificate and key of a host that this machine is not.</summary>
    public static (string Certificate, string Key) ForAnotherHost { get; } = (Path.Combine(Folder, "other.pem"), Path.Combine(Folder, "other.key"));

    /// <summary>Certificate and key of localhost, signed by nobody who is trusted.</summary>
    public static (string Certificate, string Key) SignedByNobody { get; } = (Path.Combine(Folder, "self.pem"), Path.Combine(Folder, "self.key"));

    /// <summary>Certificate and key of localhost that ended on 2021-03-01.</summary>
    public static (string Certificate, string Key) Expired { get; } = (Path.Combine(Folder, "expired.pem"), Path.Combine(Folder, "expired.key"));

    // The trusted roots are read once in a process, at its first TLS handshake: they must be there before any test.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Found()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=DischargeFlow test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var root = request.CreateSelfSigned(Since, Until);
        Sign(root, "localhost", ForThisMachine);
        Sign(root, "mail.example.org", ForAnotherHost);
        Sign(null, "localhost", SignedByNobody);
        Sign(root, "localhost", Expired, new(2021, 3, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(TrustedFile, Trusted() + root.ExportCertificatePem() + "\n");
        Environment.SetEnvironmentVariable("SSL_CERT_FILE", TrustedFile);
        if (!OperatingSystem.IsWindows()) _ = SetForThisProcess("SSL_CERT_FILE", TrustedFile, 1);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }

    // The variables that .NET sets reach the processes that it starts, and not the OpenSSL of its own process, which reads those of libc.
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetForThisProcess(string name, string value, int overwrite);

    private static string Trusted()
    {
        var file = Environment.GetEnvironmentVariable("SSL_CERT_FILE") ?? "/etc/ssl/certs/ca-certificates.crt";
        return File.Exists(file) ? File.ReadAllText(file) + "\n" : "";
    }

    private static void Sign(X509Certificate2? root, string host, (string Certificate, string Key) files, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == "localhost") names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1")], false));
        using var certificate = root is null ? request.CreateSelfSigned(Since, Until) : request.Create(root, Since, until ?? Until, RandomNumberGenerator.GetBytes(12));
        File.WriteAllText(files.Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(files.Key, key.ExportPkcs8PrivateKeyPem());
    }
}
