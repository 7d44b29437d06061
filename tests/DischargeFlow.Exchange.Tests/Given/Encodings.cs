using System.Text;

namespace DischargeFlow.Exchange.Tests.Given;

internal static class Encodings
{
    public static Encoding Of(string name) => name == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(name)!;
}
