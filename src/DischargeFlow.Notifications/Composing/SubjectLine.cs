using DischargeFlow.Casework.Deliveries;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Composing;

/// <summary>The subject of a message: that of its first alert, always with the case number, and how many more there are.</summary>
internal static class SubjectLine
{
    // What fits on the list of a mail program; longer labels are cut, the case number is not.
    private const int Limit = 78;

    public static string Of(Bundle bundle, IReadOnlyList<ToldAlert> told)
    {
        var first = told[0];
        var number = first.Alert.Case.Value;
        var more = told.Count - 1;
        var tail = (more, bundle.Language) switch
        {
            (0, _) => "",
            (_, Tongue.Ja) => $" ほか{more}件",
            _ => $" and {more} more",
        };
        if (first.Subject.Contains(number, StringComparison.Ordinal) && first.Subject.Length + tail.Length <= Limit) return first.Subject + tail;
        var words = first.Subject.Replace(number, "", StringComparison.Ordinal).Trim();
        var room = Limit - number.Length - tail.Length - 1;
        return $"{(words.Length <= room ? words : Cut(words, room))} {number}{tail}";
    }

    private static string Cut(string words, int room)
    {
        var end = room - 1;
        if (char.IsHighSurrogate(words[end - 1])) end--;
        return words[..end].TrimEnd() + "…";
    }
}
