using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Publishing;

/// <summary>Writes the number and the first day of a version into its text, and leaves every other character as it is.</summary>
internal static class VersionText
{
    /// <summary>The text. Throws a refusal when it is written in a way in which that cannot be done.</summary>
    public static string Of(string text, int number, LocalDate from, EffectiveBy by, ImmutableArray<Vocabulary> vocabularies)
    {
        var document = RulebookDocument.Open("rulebook.yaml", text);
        var effective = PartPath.Root.Then("effective");
        document = Said(document, PartPath.Root, "version", number.ToString(CultureInfo.InvariantCulture), vocabularies);
        document = Said(document, effective, "from", LocalDatePattern.Iso.Format(from), vocabularies);
        return Said(document, effective, "by", by == EffectiveBy.Discharge ? "discharge" : "admission", vocabularies).Whole;
    }

    // A key that is there says something else; one that is not is put where it usually stands.
    private static RulebookDocument Said(RulebookDocument document, PartPath block, string key, string words, ImmutableArray<Vocabulary> vocabularies)
    {
        var set = document.Apply(new Edit.Set(block.Then(key), words), vocabularies);
        if (set.Document is { } changed) return changed;
        var put = document.Apply(new Edit.Put(block, key, Content.Of(words)), vocabularies);
        return put.Document ?? throw PublicationRefusals.CannotBeWritten(put.Refusal!);
    }
}
