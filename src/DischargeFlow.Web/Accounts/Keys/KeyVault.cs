using System.Xml.Linq;
using DischargeFlow.Casework.Stores;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DischargeFlow.Web.Accounts.Keys;

/// <summary>Keeps the keys of cookies and forms in the store, so that they survive a restart and every node has the same.</summary>
internal sealed class KeyVault(IStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Read(s => s.SealedKeys).Select(XElement.Parse)];

    // The library keeps a key before it uses it, and asks without waiting.
    public void StoreElement(XElement element, string friendlyName) => store.WriteAsync(session =>
    {
        session.AddSealedKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        return true;
    }).GetAwaiter().GetResult();
}
