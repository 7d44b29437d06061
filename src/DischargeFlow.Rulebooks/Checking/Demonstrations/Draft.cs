using System.Globalization;
using System.Text;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking.Demonstrations;

/// <summary>A case file that is being written: who takes part, and what was recorded when.</summary>
internal sealed class Draft(string caseKind)
{
    private readonly List<(LocalDateTime Recorded, LocalDateTime Happened, string What, string? Value)> _entries = [];

    /// <summary>The roles that somebody holds.</summary>
    public SortedSet<string> Roles { get; } = new(StringComparer.Ordinal);

    public int Entries => _entries.Count;

    public void Record(LocalDateTime happened, LocalDateTime recorded, string what, string? value) =>
        _entries.Add((recorded < happened ? happened : recorded, happened, what, value));

    public string Write(IEnumerable<string> header, Func<string, string> nameOf)
    {
        var text = new StringBuilder();
        foreach (var line in header) text.Append("# ").Append(line.ReplaceLineEndings(" ")).Append('\n');
        text.Append("case: ").Append(caseKind).Append('\n');
        if (Roles.Count > 0) text.Append("parties:\n");
        foreach (var role in Roles) text.Append("  ").Append(role).Append(": { is: ").Append(Quoted(nameOf(role))).Append(", open: mon-fri 09:00-17:00 }\n");
        text.Append("history:\n");
        foreach (var (recorded, happened, what, value) in _entries.OrderBy(e => e.Recorded))
        {
            if (recorded == happened) text.Append("  - ").Append(At(happened)).Append(' ').Append(what).Append(value is null ? "" : ": " + value);
            else text.Append("  - { happened: ").Append(At(happened)).Append(", recorded: ").Append(At(recorded)).Append(", ").Append(value is null ? "event: " + what : what + ": " + value).Append(" }");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string At(LocalDateTime moment) => moment.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Quoted(string words) => "'" + words.Replace("'", "''", StringComparison.Ordinal) + "'";
}
