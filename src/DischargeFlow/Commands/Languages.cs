using System.Globalization;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Commands;

/// <summary>Which language a command speaks: the one that <c>--lang</c> names, else the one of the surroundings, else English.</summary>
internal static class Languages
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language, known before the command line is understood, since its help is in that language too.</summary>
    public static Language Of(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--lang" && i + 1 < arguments.Count) return Of(arguments[i + 1]);
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal)) return Of(arguments[i]["--lang=".Length..]);
        }

        return Of(Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "");
    }

    /// <summary>Japanese for <c>ja</c> and <c>ja_JP.UTF-8</c>, English for anything else.</summary>
    public static Language Of(string text) => text.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Ja : Language.En;

    /// <summary>Lets the library that reads command lines speak the language too, where the system's culture data allow it.</summary>
    public static void Apply(Language language)
    {
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Ja ? "ja" : "en");
        }
        catch (CultureNotFoundException)
        {
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        }
    }
}
