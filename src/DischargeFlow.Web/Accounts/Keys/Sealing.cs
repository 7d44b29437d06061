using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Accounts.Keys;

/// <summary>Seals a key with the installation's secret (AES-256-GCM): who has a copy of the database alone can sign nothing with it.</summary>
internal sealed class Sealing(byte[] key) : IXmlEncryptor
{
    private const int NonceBytes = 12, TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return new(new XElement("sealed", Convert.ToBase64String(box)), typeof(Opening));
    }

    /// <summary>Opens it. The library makes one of these by its type.</summary>
    internal sealed class Opening(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var box = Convert.FromBase64String(encryptedElement.Value);
            var plain = new byte[box.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(services.GetRequiredService<PagesSettings>().AccountKey, TagBytes);
            cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain);
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
    }
}
