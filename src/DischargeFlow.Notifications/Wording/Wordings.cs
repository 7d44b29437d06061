using System.Collections.Concurrent;
using System.Collections.Frozen;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Wording;

/// <summary>Finds the text for a kind: the rulebook's own, else the one that comes with the product.</summary>
internal sealed class Wordings(Func<string, int, IReadOnlyDictionary<string, string>?> mailTextsOf)
{
    private static readonly FrozenDictionary<string, MailText> Defaults = MailPlaceholders.Kinds.Append("call")
        .SelectMany(k => new[] { $"{k}.ja", $"{k}.en" })
        .ToFrozenDictionary(k => k, k => MailText.ReadTrusted(Resource(k)) ?? throw new InvalidOperationException($"The product's own text {k} has no subject."));

    private static readonly FrozenDictionary<string, MailText> Frames = new[] { "frame.ja", "frame.en", "fax.ja", "fax.en", "phone.ja", "phone.en" }
        .ToFrozenDictionary(k => k, k => MailText.ReadBody(Resource(k)));

    private readonly ConcurrentDictionary<string, MailText?> _read = new(StringComparer.Ordinal);

    /// <summary>A text that cannot be used is passed over for the product's: the message goes out all the same.</summary>
    public MailText For(string rulebook, int version, AlertKind kind, Tongue language)
    {
        var key = Key(kind.ToString(), language);
        if (mailTextsOf(rulebook, version)?.GetValueOrDefault(key) is { } own && _read.GetOrAdd(own, MailText.Read) is { } text) return text;
        return Defaults[key];
    }

    /// <summary>The product's text of a kind and language (<c>notice.ja</c>), in the form of a rulebook's. Throws when there is no such kind.</summary>
    public static string ProductText(string name) =>
        MailPlaceholders.Kinds.Any(k => name == $"{k}.ja" || name == $"{k}.en") ? Resource(name).ReplaceLineEndings("\n") : throw new ArgumentException($"There is no kind of mail '{name}'.", nameof(name));

    /// <summary>What to say in a call about one alert.</summary>
    public static MailText Call(Tongue language) => Defaults[Key("call", language)];

    /// <summary>What stands around the alerts.</summary>
    public static MailText Frame(string name, Tongue language) => Frames[Key(name, language)];

    private static string Key(string name, Tongue language) => $"{name.ToLowerInvariant()}.{(language == Tongue.Ja ? "ja" : "en")}";

    private static string Resource(string key)
    {
        using var stream = typeof(Wordings).Assembly.GetManifestResourceStream($"{key}.txt")
            ?? throw new InvalidOperationException($"The text {key} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
