using System.Collections.Immutable;
using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Slips;
using Xunit.Abstractions;

namespace DischargeFlow.Exchange.Tests.Slips;

/// <summary>A letter, a line, an indentation, a number, a word of the maps in the docs is changed: it is told within a line, or all of it has arrived.</summary>
public sealed class A_thousand_slips_in_a_map(ITestOutputHelper output)
{
    private const int SlipsOfAKind = 100;

    // The words of a map that arrive as what they mean.
    private static readonly HashSet<string> Keywords =
    [
        "csv", "encoding", "separator", "comma", "semicolon", "tab", "zone", "formats", "stay", "hospital", "visit", "patient", "admission", "person", "counted-by", "office",
        "care-manager", "generated", "said", "known-by", "says", "event", "fact", "checklist", "role", "at", "from", "update", "change", "correct", "words", "carries", "facts",
        "ticked", "blank", "party", "is",
    ];

    public static TheoryData<string, string> Maps
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var map in new[] { "docs/stays-map.yaml", "what-if/history-map.yaml" })
            {
                foreach (var kind in Mutation.Kinds) data.Add(map, kind);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Maps))]
    public void Are_told_or_arrive(string file, string kind)
    {
        var sound = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", file)).ReplaceLineEndings("\n");
        output.WriteLine($"{file}, {kind}: seeds 0 to {SlipsOfAKind - 1}");
        var wrong = new Rulebooks.Tests.Slips.Slips(Read, Keywords).In(sound, kind, SlipsOfAKind);
        Assert.True(wrong.Count == 0, $"{file}, {kind}:\n{string.Join("\n", wrong)}");
    }

    private static (object? Model, IReadOnlyList<Finding> Findings) Read(string text)
    {
        var read = CsvMapReader.Read(new SourceText("map.yaml", text), House.Shelf.FindVocabulary("hospital-stay")!);
        return (read.Value is { } map ? Said(map.Columns) : null, read.Findings);
    }

    /// <summary>What a map says, without the declarations of the vocabulary to which its words lead.</summary>
    private static object?[] Said(MappedColumns map) =>
    [
        map.Name, map.Zone, map.Encoding, map.Separator, map.Formats.Patterns, map.Hospital, map.Visit, map.Patient, map.Admission, InOrder(map.Person), map.Said, map.KnownBy,
        InOrder(map.CountedBy), map.Generated, map.Says.Select(Said).ToArray(),
    ];

    private static object?[] Said(MappedSaying saying) => saying switch
    {
        MappedSaying.Event e => [e.Name, e.At, InOrder(e.Carries)],
        MappedSaying.Fact f => [f.Declared.Name, f.From, f.At, f.Corrects, InOrder(f.Words)],
        MappedSaying.Checklist c => [c.Name, c.At, c.Facts, c.Ticked.Order(), c.Blank.Order()],
        MappedSaying.Role r => [r.Name, r.Party, r.At],
        _ => throw new InvalidOperationException($"Say what a {saying.GetType().Name} says."),
    };

    private static ImmutableSortedDictionary<string, T> InOrder<T>(ImmutableDictionary<string, T> named) => named.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
