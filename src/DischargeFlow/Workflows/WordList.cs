using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Workflows;

/// <summary>Words that a rulebook may use, under one heading, in the order in which they are declared.</summary>
/// <param name="Key">What the words are, as the vocabulary calls them.</param>
/// <param name="Heading">The same for people.</param>
/// <param name="Words">The words.</param>
internal sealed record WordList(string Key, Bilingual Heading, ImmutableArray<ListedWord> Words)
{
    /// <summary>Everything that a vocabulary declares.</summary>
    public static IEnumerable<WordList> Of(Vocabulary vocabulary) =>
    [
        new("roles", new("役割", "Roles"), [.. vocabulary.Roles.Values.OrderBy(r => r.Place.Line).Select(r => new ListedWord(r.Name, r.Label) { Of = r.Of })]),
        new("facts", new("項目", "Facts"), [.. vocabulary.Facts.Values.OrderBy(f => f.Place.Line).Select(f => new ListedWord(f.Name, f.Label) { Kind = KindOf(f.Kind), Within = Choices(f.Choices) })]),
        new("checklists", new("チェックリスト", "Checklists"), [.. vocabulary.Checklists.Values.OrderBy(c => c.Place.Line).Select(c => new ListedWord(c.Name, c.Label) { Within = [.. c.Facts.Select(f => new ListedWord(f, vocabulary.Facts[f].Label))] })]),
        new("events", new("できごと", "Events"), [.. vocabulary.Events.Values.OrderBy(e => e.Place.Line).ThenBy(e => e.Name, StringComparer.Ordinal).Select(Event)]),
        new("documents", new("様式", "Documents"), [.. vocabulary.Documents.Values.OrderBy(d => d.Place.Line).Select(d => new ListedWord(d.Name, d.Label))]),
    ];

    /// <summary>The names that a rulebook declares itself.</summary>
    public static IEnumerable<WordList> Of(Rulebook rulebook) =>
    [
        new("parties", new("このルールブックの役割", "Parties of the rulebook"), [.. rulebook.Parties.Select(p => new ListedWord(p.Name, null))]),
        new("units", new("このルールブックの単位", "Units of the rulebook"), [.. rulebook.Units.Select(u => new ListedWord(u.Name, null))]),
        new("criteria", new("このルールブックの基準", "Criteria of the rulebook"), [.. rulebook.Criteria.Select(c => new ListedWord(c.Name, c.Label))]),
        new("moments", new("このルールブックの日時", "Moments of the rulebook"), [.. rulebook.Moments.Select(m => new ListedWord(m.Name, m.Label))]),
        new("duties", new("このルールブックの務め", "Duties of the rulebook"), [.. rulebook.Duties.Select(d => new ListedWord(d.Name, d.Label))]),
    ];

    private static ListedWord Event(EventDeclaration declared) => new(declared.Name, declared.Label)
    {
        Kind = declared.Occurs == Occurs.Once ? "once" : "many",
        Within = [.. declared.Carries.Select(c => new ListedWord(c.Name, c.Label) { Kind = c.Kind.ToString().ToLowerInvariant(), Within = Choices(c.Choices) })],
    };

    private static ImmutableArray<ListedWord> Choices(ImmutableArray<ChoiceDeclaration> choices) => [.. choices.Select(c => new ListedWord(c.Name, c.Label))];

    private static string KindOf(FactKind kind) => kind == FactKind.YesNo ? "yes-no" : kind.ToString().ToLowerInvariant();
}

/// <summary>One word.</summary>
/// <param name="Name">As a rulebook writes it.</param>
/// <param name="Label">As people read it; null where nobody gave it a label.</param>
internal sealed record ListedWord(string Name, Bilingual? Label)
{
    /// <summary>What a fact or a field can be, or how often an event happens.</summary>
    public string? Kind { get; init; }

    /// <summary>The role in whose organization the holder works.</summary>
    public string? Of { get; init; }

    /// <summary>Its choices, its facts, or what it carries.</summary>
    public ImmutableArray<ListedWord> Within { get; init; } = [];
}
