using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Notifications.Wording;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Notifications.Mailing;

/// <summary>
/// Reads settings by name: <c>Way</c> (outbox, smtp, sendmail), <c>From</c>, <c>FromName</c>, <c>Host</c>, <c>Port</c>, <c>Tls</c>
/// (required, none), <c>User</c>, <c>Password</c>, <c>Connections</c>, <c>Timeout</c> (seconds), <c>SendmailPath</c>, <c>Folder</c>.
/// </summary>
public static class MailSettingsReading
{
    /// <summary>The names of the settings; letter case does not matter.</summary>
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Way", "From", "FromName", "Host", "Port", "Tls", "User", "Password", "Connections", "Timeout", "SendmailPath", "Folder");

    /// <summary>The settings, and everything that is wrong with them. What is not given keeps its default.</summary>
    /// <param name="valueOf">The value under a name; null when there is none.</param>
    /// <param name="given">The names that are given, so that a mistyped one is found; null to look for none.</param>
    public static (MailSettings Settings, ImmutableArray<Bilingual> Faults) Read(Func<string, string?> valueOf, IEnumerable<string>? given = null)
    {
        var faults = ImmutableArray.CreateBuilder<Bilingual>();
        foreach (var name in (given ?? []).Where(n => !Names.Contains(n)))
        {
            faults.Add(new(
                $"Mail:{OneLine.Of(name)} という設定はありません。書き間違いかもしれません。使える名前: {string.Join(", ", Names.Order(StringComparer.Ordinal))}",
                $"There is no setting Mail:{OneLine.Of(name)}; perhaps it is mistyped. The names are {string.Join(", ", Names.Order(StringComparer.Ordinal))}."));
        }

        var usual = new MailSettings();
        var settings = usual with
        {
            Way = Word("Way", usual.Way),
            From = Text("From", usual.From),
            FromName = Text("FromName", usual.FromName),
            Host = Text("Host", usual.Host),
            Port = Number("Port", usual.Port),
            Tls = Word("Tls", usual.Tls),
            User = Text("User", usual.User),
            Password = valueOf("Password") ?? usual.Password,
            Connections = Number("Connections", usual.Connections),
            Timeout = TimeSpan.FromSeconds(Number("Timeout", (int)usual.Timeout.TotalSeconds)),
            SendmailPath = Text("SendmailPath", usual.SendmailPath),
            Folder = Text("Folder", usual.Folder),
        };
        faults.AddRange(MailSettingsCheck.Faults(settings));
        return (settings, faults.ToImmutable());

        string Text(string name, string otherwise) => valueOf(name)?.Trim() is { Length: > 0 } text ? text : otherwise;

        int Number(string name, int otherwise)
        {
            if (valueOf(name)?.Trim() is not { Length: > 0 } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            faults.Add(new(
                $"Mail:{name} の「{OneLine.Of(text)}」は数ではありません。{otherwise} のように数字だけで書いてください。",
                $"Mail:{name} \"{OneLine.Of(text)}\" is no number. Write digits only, such as {otherwise}."));
            return otherwise;
        }

        T Word<T>(string name, T otherwise)
            where T : struct, Enum
        {
            if (valueOf(name)?.Trim() is not { Length: > 0 } text) return otherwise;
            foreach (var word in Enum.GetValues<T>())
                if (word.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)) return word;
            var words = string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));
            faults.Add(new(
                $"Mail:{name} の「{OneLine.Of(text)}」は使えません。次のどれかを書いてください: {words}",
                $"Mail:{name} \"{OneLine.Of(text)}\" is not understood. Write one of: {words}."));
            return otherwise;
        }
    }
}
