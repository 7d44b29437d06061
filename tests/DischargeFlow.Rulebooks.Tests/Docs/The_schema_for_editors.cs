using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Schemas;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>
/// <c>workflows/schema/rulebook.schema.json</c>, which editors read, says the same of keys as the reader. With <c>WRITE_DOCS=1</c> in the environment the file is
/// written anew.
/// </summary>
public sealed partial class The_schema_for_editors
{
    private static readonly string File = Path.Combine(ShippedWorkflows.Root, "workflows", "schema", "rulebook.schema.json");
    private static readonly JsonObject Schema = RulebookSchema.Of(ShippedWorkflows.HospitalStay);

    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    /// <summary>Blocks of a rulebook, by the definition of the schema, each as the text of a sound one with the mark where a key can be put.</summary>
    public static TheoryData<string, string> Blocks => new()
    {
        { "rulebook", "channels:" }, { "effective", "{ from: 2026-04-01," }, { "quiet", "{ hours:" }, { "duty", "    basis: default\n" },
    };

    [Fact]
    public void Is_the_one_that_is_published()
    {
        var text = Schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            System.IO.File.WriteAllText(File, text.ReplaceLineEndings("\n"));
        }

        Assert.Equal(text.ReplaceLineEndings("\n"), System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void A_shipped_rulebook_has_the_shape(string name) =>
        ShippedWorkflows.Nothing(string.Join("\n", new SchemaShape(Schema).Wrong(YamlAsJson.Of(System.IO.File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "workflows", name, "rulebook.yaml"))))));

    [Fact]
    public void So_has_the_complete_example_of_the_reference() =>
        ShippedWorkflows.Nothing(string.Join("\n", new SchemaShape(Schema).Wrong(YamlAsJson.Of(Reference.Whole.Text))));

    [Fact]
    public void A_key_that_the_reader_does_not_know_has_no_place_in_it()
    {
        // Of a sentence the schema knows only that it is one.
        foreach (var mistake in A_rulebook_with_a_mistake.Mistakes.Where(m => !m.Now.Contains("is not the", StringComparison.Ordinal) && m.Code is "DF0101" or "DF0102" or "DF0103" or "DF0104" or "DF0105" or "DF0107" or "DF0108"))
        {
            var (text, _) = mistake.In(Minato.Rulebook, "rulebook.yaml");
            Assert.True(new SchemaShape(Schema).Wrong(YamlAsJson.Of(text)).Any(), $"An editor should mark what a check refuses: {mistake}");
        }
    }

    [Theory, MemberData(nameof(Blocks))]
    public void Each_key_of_it_is_known_to_the_reader(string block, string at)
    {
        foreach (var (key, _) in Schema["$defs"]![block]!["properties"]!.AsObject())
        {
            var text = Minato.Rulebook.ReplaceLineEndings("\n");
            var before = at.StartsWith('{') ? $"{{ {key}: x, {at[2..]}" : at.StartsWith(' ') ? $"    {key}: x\n{at}" : $"{key}: x\n{at}";
            var read = CheckedRulebook.Read(new SourceText("rulebook.yaml", text.Replace(at, before, StringComparison.Ordinal)), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables);
            Assert.DoesNotContain(read.Findings, f => f.Code == "DF0102" && f.Sentence.En.Contains($"'{key}'", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Each_key_of_the_reader_stands_in_it()
    {
        var known = KeysIn(Schema).ToHashSet();
        string[] readers = ["RulebookReader.cs", "HeaderReader.cs", "DefinitionReader.cs", "Duties/DutyReader.cs", "Duties/DeedReader.cs", "Criteria/CriterionReader.cs"];
        var read = readers.SelectMany(f => Key().Matches(System.IO.File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "src/DischargeFlow.Rulebooks/Reading", f)))).Select(m => m.Groups["key"].Value).Distinct().ToList();
        Assert.True(read.Count > 45, $"Keys are taken from the readers' text; few were found: {string.Join(", ", read)}");
        Assert.Equal([], read.Except(known).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysIn(JsonNode? node) => node switch
    {
        JsonObject keys => keys.SelectMany(k => KeysIn(k.Value).Append(k.Key)),
        JsonArray list => list.SelectMany(KeysIn),
        _ => [],
    };

    /// <summary>Where a reader asks a block for a key, or tells an operator of criteria.</summary>
    [GeneratedRegex("""(?:Optional|Required|RequiredText|OptionalText|Find|Lines|Declared)\((?:top, |block, )?"(?<key>[a-z][a-z -]*)"|case "(?<key>[a-z]+)":""")]
    private static partial Regex Key();
}
