using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Tests.Shipped;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>Texts of rulebooks, opened to be edited.</summary>
internal static class Drafts
{
    public static IReadOnlyCollection<Vocabulary> Known => ShippedWorkflows.Library.Vocabularies;

    public static string TextOf(string rulebook) => File.ReadAllText(Path.Combine(ShippedWorkflows.Root, "workflows", rulebook, "rulebook.yaml"));

    public static RulebookDocument Open(string rulebook) => RulebookDocument.Open("rulebook.yaml", TextOf(rulebook));

    public static PartPath At(string path) => PartPath.Parse(path)!;

    /// <summary>The document after an edit that must be possible; undoing it must give the same text again.</summary>
    public static RulebookDocument Edited(this RulebookDocument document, Edit edit)
    {
        var result = document.Apply(edit, Known);
        Assert.True(result.Document is not null, $"{edit}: {result.Refusal?.En}");
        Assert.Equal(document.Whole, result.Document.Apply(result.Undoing).Whole);
        return result.Document;
    }

    public static string Refused(this RulebookDocument document, Edit edit)
    {
        var result = document.Apply(edit, Known);
        Assert.True(result.Refusal is not null, $"{edit} was made: {string.Join("; ", result.Changes)}");
        Assert.Null(result.Document);
        return result.Refusal.En;
    }

    /// <summary>The lines that are only in the one text and only in the other, trimmed of what is alike at the beginning and at the end.</summary>
    public static (string[] Gone, string[] Came) Differing(string before, string after)
    {
        var (b, a) = (before.Split('\n'), after.Split('\n'));
        var first = 0;
        while (first < b.Length && first < a.Length && b[first] == a[first]) first++;
        var last = 0;
        while (last < b.Length - first && last < a.Length - first && b[^(last + 1)] == a[^(last + 1)]) last++;
        return (b[first..^last], a[first..^last]);
    }
}
