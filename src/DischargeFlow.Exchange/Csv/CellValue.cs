using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Exchange.Csv;

/// <summary>Turns a cell into the value of a fact.</summary>
internal static class CellValue
{
    private static readonly char[] BetweenChoices = [';', '、', ',', '・'];

    /// <summary>The words that a map may put in place of a cell's: <c>none</c>, <c>unknown</c> and the fact's own.</summary>
    public static IEnumerable<string> WordsOf(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.YesNo => ["yes", "no", "none", "unknown"],
        FactKind.Choice or FactKind.Choices => fact.Choices.Select(c => c.Name).Append("none").Append("unknown"),
        _ => ["none", "unknown"],
    };

    public static bool IsWordOf(FactDeclaration fact, string word) => WordsOf(fact).Contains(word.Trim());

    /// <summary>The value, or null when the cell does not say one. A date is a day, as plans are.</summary>
    public static FactValue? Of(string cell, MappedSaying.Fact saying, MappedColumns map)
    {
        var fact = saying.Declared;
        var word = saying.Words.GetValueOrDefault(cell, cell);
        if (word != cell || IsWordOf(fact, word))
        {
            if (word == "none") return new FactValue.None();
            if (word == "unknown") return new FactValue.Unknown();
        }

        switch (fact.Kind)
        {
            case FactKind.YesNo:
                return word is "yes" or "no" ? new FactValue.YesNo(word == "yes") : null;
            case FactKind.Number:
                var plain = cell.Normalize(NormalizationForm.FormKC);
                return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new FactValue.Number(number) : null;
            case FactKind.Date:
                return map.Formats.Read(cell, map.Zone) is { } moment ? new FactValue.Date(moment.DateIn(map.Zone)) : null;
            case FactKind.Choice:
                return fact.Choices.Any(c => c.Name == word) ? new FactValue.Choice(word) : null;
            default:
                var words = cell.Split(BetweenChoices, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => saying.Words.GetValueOrDefault(w, w)).ToList();
                return words.All(w => fact.Choices.Any(c => c.Name == w)) ? new FactValue.Choices([.. words]) : null;
        }
    }
}
