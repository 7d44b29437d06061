using System.Text;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>Puts reasons into words, with the labels of the rulebook and its vocabulary for names.</summary>
public sealed class BecauseText(Rulebook rulebook, Vocabulary vocabulary)
{
    /// <summary>The reason as a sentence, without the line of the rule.</summary>
    public string In(Because because, Tongue language)
    {
        var pattern = language == Tongue.Ja ? because.Saying.Ja : because.Saying.En;
        var text = new StringBuilder(pattern.Length + 32);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                text.Append(pattern[i]);
                continue;
            }

            var end = pattern.IndexOf('}', i);
            var fill = because.Fills[pattern[i + 1] - '0'];
            var inBrackets = pattern[i + 2] == ':';
            if (!inBrackets) text.Append(Fill(fill, language));
            else if (fill is not null) text.Append(language == Tongue.Ja ? "(" : " (").Append(Fill(fill, language)).Append(')');
            i = end;
        }

        return text.ToString();
    }

    private string Fill(object? fill, Tongue language) => fill switch
    {
        null => language == Tongue.Ja ? "なし" : "none",
        Moment moment => FieldDates.Moment(moment, rulebook.Zone, language),
        LocalDate date => FieldDates.Date(date, language),
        Bilingual text => text.In(language),
        bool yes => (yes, language) switch { (true, Tongue.Ja) => "はい", (false, Tongue.Ja) => "いいえ", (true, _) => "yes", _ => "no" },
        FactValue value => Value(value, language),
        Offset offset => Counted(offset, language),
        Place place => place.ToString(),
        string name => Label(name)?.In(language) ?? name,
        _ => Convert.ToString(fill, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A name's label where it has one; a technical name stands for itself.</summary>
    private Bilingual? Label(string name) =>
        vocabulary.Facts.GetValueOrDefault(name)?.Label
        ?? vocabulary.Events.GetValueOrDefault(name)?.Label
        ?? vocabulary.Roles.GetValueOrDefault(name)?.Label
        ?? rulebook.Criteria.FirstOrDefault(c => c.Name == name)?.Label
        ?? rulebook.Moments.FirstOrDefault(m => m.Name == name)?.Label
        ?? rulebook.Duties.FirstOrDefault(d => d.Name == name)?.Label
        ?? Composed(name);

    // "discharge-day set", "first contacted": the words around a name are few.
    private Bilingual? Composed(string name)
    {
        if (name.EndsWith(" set", StringComparison.Ordinal) && Label(name[..^4]) is { } set) return new($"{set.Ja}の決定", $"{set.En} set");
        if (name.StartsWith("first ", StringComparison.Ordinal) && Label(name[6..]) is { } first) return new($"最初の{first.Ja}", $"the first {first.En}");
        if (name.StartsWith("last ", StringComparison.Ordinal) && Label(name[5..]) is { } last) return new($"最後の{last.Ja}", $"the last {last.En}");
        if (name.StartsWith("each ", StringComparison.Ordinal) && Label(name[5..]) is { } each) return new($"各{each.Ja}", $"each {each.En}");
        if (name.EndsWith(" (hour)", StringComparison.Ordinal) && Label(name[..^7]) is { } hour) return new($"{hour.Ja}の時刻", $"the hour of {hour.En}");
        return null;
    }

    private string Value(FactValue value, Tongue language) => value switch
    {
        FactValue.YesNo yesNo => Fill(yesNo.Yes, language),
        FactValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FactValue.Date date => FieldDates.Moment(date.Moment, rulebook.Zone, language),
        FactValue.Choice choice => ChoiceLabel(choice.Value, language),
        FactValue.Choices choices => string.Join(language == Tongue.Ja ? "、" : ", ", choices.Values.Select(c => ChoiceLabel(c, language))),
        FactValue.None => language == Tongue.Ja ? "なし" : "none",
        _ => language == Tongue.Ja ? "不明" : "unknown",
    };

    private string ChoiceLabel(string choice, Tongue language) =>
        vocabulary.Facts.Values.SelectMany(f => f.Choices).FirstOrDefault(c => c.Name == choice)?.Label.In(language) ?? choice;

    private static string Counted(Offset offset, Tongue language) => offset switch
    {
        Offset.Span span when language == Tongue.Ja => $"{span.Count}{UnitJa(span.Unit)}{(span.Before ? "前" : "後")}",
        Offset.Span span => $"{(span.Before ? "−" : "+")} {span.Count} {UnitEn(span.Unit, span.Count)}",
        Offset.DayOf day when language == Tongue.Ja => $"当日を1日目として{day.Number}日目",
        Offset.DayOf day => $"day {day.Number}, counting it as day 1",
        _ => "",
    };

    private static string UnitJa(Unit unit) => unit.Kind switch
    {
        UnitKind.Minutes => "分",
        UnitKind.Hours => "時間",
        UnitKind.BusinessHours => "営業時間",
        UnitKind.Days => "日",
        UnitKind.BusinessDays => "営業日",
        UnitKind.Weeks => "週間",
        UnitKind.Months => "か月",
        UnitKind.Years => "年",
        _ => unit.OwnName ?? "日",
    };

    private static string UnitEn(Unit unit, int count)
    {
        var plural = unit.Kind switch
        {
            UnitKind.BusinessHours => "business hours",
            UnitKind.BusinessDays => "business days",
            UnitKind.Own => unit.OwnName ?? "days",
            _ => unit.Kind.ToString().ToLowerInvariant(),
        };
        return count == 1 && plural.EndsWith('s') ? plural[..^1] : plural;
    }
}
