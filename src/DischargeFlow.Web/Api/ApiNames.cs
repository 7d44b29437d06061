using System.Text.RegularExpressions;
using DischargeFlow.Web.Api.Problems;

namespace DischargeFlow.Web.Api;

/// <summary>Values of types as the API writes them: lower case, words joined by a dash.</summary>
internal static partial class ApiNames
{
    public static string Of<T>(T value) where T : struct, Enum => Bounds().Replace(value.ToString(), "-").ToLowerInvariant();

    /// <summary>Reads a value; null when none was given, refused when it is none of them.</summary>
    public static T? Read<T>(string field, string? text) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == text) return value;
        }

        throw ApiRefusals.NoSuchChoice(field, text, Enum.GetValues<T>().Select(Of));
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Bounds();
}
