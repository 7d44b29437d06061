using System.Collections.Frozen;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Every name that a rulebook may use: those of its vocabulary and its own, gathered before anything that uses them is read.</summary>
internal sealed class Names
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "start", "due", "known", "set", "owner", "recipient", "first", "last", "each", "second", "third", "fourth", "fifth", "sixth", "seventh",
        "eighth", "ninth", "any", "all", "none", "not", "ever", "always", "unknown", "yes", "no", "if", "of", "at", "by", "is", "are", "on", "day",
        "line", "label", "duty", "document", "acknowledged", "keep", "otherwise", "choose",
    }.ToFrozenSet();

    public required Vocabulary Vocabulary { get; init; }

    private readonly Dictionary<string, int> _lines = [];

    public HashSet<string> Parties { get; } = [];

    public HashSet<string> Units { get; } = [];

    public HashSet<string> Criteria { get; } = [];

    public HashSet<string> Moments { get; } = [];

    public HashSet<string> Duties { get; } = [];

    /// <summary>Keeps the line on which the rulebook declares a name.</summary>
    public void DeclaredAt(string name, Place place) => _lines.TryAdd(name, place.Line);

    /// <summary>A hint with the nearest of some names, and where the rulebook declares it.</summary>
    public WordsWhenNeeded Hint(string written, IEnumerable<string> known) =>
        NearestName.Hint(written, known, name => _lines.TryGetValue(name, out var line) ? line : null);

    /// <summary>The same of what a condition asks; where no name is near, it says first what a rule can know.</summary>
    public WordsWhenNeeded HintOfRecords(string written, IEnumerable<string> known) =>
        NearestName.HintOfRecords(written, known, name => _lines.TryGetValue(name, out var line) ? line : null);

    public bool IsRole(string name) => Vocabulary.Roles.ContainsKey(name) || Parties.Contains(name);

    public IEnumerable<string> Roles => Vocabulary.Roles.Keys.Concat(Parties);

    public IEnumerable<string> RolesInDuty => Roles.Append("owner").Append("recipient");

    /// <summary>A role's name, checked. In a duty <c>owner</c> and <c>recipient</c> are roles too.</summary>
    public string? Role(Word word, bool inDuty, FindingList findings)
    {
        if (IsRole(word.Text) || (inDuty && word.Text is ("owner" or "recipient"))) return word.Text;
        findings.Add(FindingTable.UnknownName, word.Place, word.Text, Kinds.Role, Hint(word.Text, inDuty ? RolesInDuty : Roles));
        return null;
    }

    public string? Role(TextNode? text, bool inDuty, FindingList findings) =>
        text is null ? null : Role(new Word(text.Text.Trim(), text.Place), inDuty, findings);

    /// <summary>Takes a name that is declared here; a finding when it is none, or taken.</summary>
    public static string? Declare(TextNode key, Bilingual kind, HashSet<string> taken, FindingList findings)
    {
        var name = key.Text.Trim();
        if (!IsName(name)) findings.Add(FindingTable.BadName, key.Place, name);
        else if (Reserved.Contains(name)) findings.Add(FindingTable.ReservedName, key.Place, name);
        else if (!taken.Add(name)) findings.Add(FindingTable.DuplicateName, key.Place, name, kind);
        else return name;
        return null;
    }

    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name[0] is >= 'a' and <= 'z' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

/// <summary>What findings call the kinds of things that have names.</summary>
internal static class Kinds
{
    public static readonly Bilingual Role = new("役", "role");
    public static readonly Bilingual Fact = new("項目", "fact");
    public static readonly Bilingual Event = new("できごと", "event");
    public static readonly Bilingual Deed = new("できごとや書類", "event (or document)");
    public static readonly Bilingual Document = new("書類", "document");
    public static readonly Bilingual Checklist = new("チェックリスト", "checklist");
    public static readonly Bilingual Choice = new("選択肢", "choice");
    public static readonly Bilingual Field = new("できごとの欄", "field of an event");
    public static readonly Bilingual Party = new("役", "party");
    public static readonly Bilingual Unit = new("単位", "unit");
    public static readonly Bilingual Criterion = new("基準", "criterion");
    public static readonly Bilingual Moment = new("日時", "moment");
    public static readonly Bilingual Duty = new("務め", "duty");
    public static readonly Bilingual Anchor = new("起点(できごと・日付・日時の名前)", "event, date or moment");
    public static readonly Bilingual CriterionOrFact = new("基準または yes-no の項目", "criterion or yes-no fact");
    public static readonly Bilingual Table = new("休日表", "closed-day table");

    public static Bilingual Of(FactKind kind) => kind switch
    {
        FactKind.YesNo => new("yes-no の項目", "yes-no fact"),
        FactKind.Number => new("数の項目", "number"),
        FactKind.Date => new("日付の項目", "date"),
        FactKind.Choice => new("選択の項目", "choice"),
        _ => new("複数選択の項目", "fact of several choices"),
    };
}
