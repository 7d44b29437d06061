using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Casework.Recording;

/// <summary>Whether a value can be meant: of the fact's kind, among its choices, in a year of this time.</summary>
internal static class ValueCheck
{
    public static void Check(FactDeclaration fact, FactValue value)
    {
        switch (fact.Kind, value)
        {
            case (_, FactValue.None or FactValue.Unknown):
            case (FactKind.YesNo, FactValue.YesNo):
            case (FactKind.Number, FactValue.Number):
                return;
            case (FactKind.Date, FactValue.Date date):
                CheckYear(date.Moment);
                return;
            case (FactKind.Choice, FactValue.Choice choice) when Has(fact.Choices, choice.Value):
            case (FactKind.Choices, FactValue.Choices choices) when choices.Values.All(v => Has(fact.Choices, v)):
                return;
            default:
                var (en, ja) = Wanted(fact);
                throw RecordingRefusals.WrongValue(fact.Name, en, ja);
        }
    }

    public static void CheckYear(Moment moment)
    {
        var year = moment.DateIn(DateTimeZone.Utc).Year;
        if (year is < 1900 or > 2199) throw RecordingRefusals.NotInThisTime(year);
    }

    public static bool Has(ImmutableArray<ChoiceDeclaration> choices, string name) => choices.Any(c => c.Name == name);

    private static (string En, string Ja) Wanted(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.YesNo => ("yes or no", "「はい」か「いいえ」"),
        FactKind.Number => ("a number", "数"),
        FactKind.Date => ("a date", "日付"),
        FactKind.Choice => ($"one of: {Names(fact)}", $"次のうち一つ:{Names(fact)}"),
        _ => ($"any of: {Names(fact)}", $"次のうちいくつか:{Names(fact)}"),
    };

    private static string Names(FactDeclaration fact) => string.Join(", ", fact.Choices.Select(c => c.Name));
}
