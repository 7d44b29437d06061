using System.Collections.Immutable;
using System.Text;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>Puts reasons into words, with the labels of the rulebook and its vocabulary for names.</summary>
/// <param name="rulebook">The rulebook of the plan.</param>
/// <param name="vocabulary">Its vocabulary.</param>
/// <param name="entries">The history, where who recorded an entry and when is to be said with it; null for its number alone.</param>
public sealed class BecauseText(Rulebook rulebook, Vocabulary vocabulary, IEnumerable<Entry>? entries = null)
{
    private readonly Dictionary<int, Entry>? _entries = entries?.ToDictionary(e => e.Sequence);

    /// <summary>The question that reasons of a topic answer, as a heading over them.</summary>
    public static Bilingual Question(Topic about) => about switch
    {
        Topic.Condition => new("対象かどうか", "Whether it applies"),
        Topic.Start => new("いつから", "Since when"),
        Topic.Due => new("いつまで", "By when"),
        Topic.Outcome => new("どうなったか", "What became of it"),
        Topic.Moment => new("いつか", "When it is"),
        _ => new("いつ知らせるか", "When it is told"),
    };

    /// <summary>The reason as a sentence, without the line of the rule.</summary>
    public string In(Because because, Tongue language) => string.Concat(Parts(because, language).Select(p => p.Text));

    /// <summary>The reason in parts: a part that names an entry carries its number, so that a page can lead there.</summary>
    public IEnumerable<(string Text, int? Entry)> Parts(Because because, Tongue language)
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
            var brackets = pattern[i + 2] == ':';
            i = end;
            if (brackets && fill is null) continue;
            if (brackets) text.Append(language == Tongue.Ja ? "(" : " (");
            if (fill is EntryNumber entry)
            {
                yield return (text.ToString(), null);
                text.Clear();
                yield return (EntryText(entry, language), entry.Sequence);
            }
            else
            {
                text.Append(Fill(fill, language));
            }

            if (brackets) text.Append(')');
        }

        if (text.Length > 0) yield return (text.ToString(), null);
    }

    private string EntryText(EntryNumber number, Tongue language)
    {
        var text = language == Tongue.Ja ? $"記録 {number.Sequence}" : $"entry {number.Sequence}";
        if (_entries?.GetValueOrDefault(number.Sequence) is not { } entry) return text;
        var recorded = FieldDates.Moment(Moment.At(entry.Recorded), rulebook.Zone, language);
        return text + (language == Tongue.Ja ? $"、{recorded} に {entry.Who} が記録" : $", recorded {recorded} by {entry.Who}");
    }

    private string Fill(object? fill, Tongue language) => fill switch
    {
        null => language == Tongue.Ja ? "なし" : "none",
        Moment moment => FieldDates.Moment(moment, rulebook.Zone, language),
        LocalDate date => FieldDates.Date(date, language),
        Bilingual text => text.In(language),
        EntryNumber entry => EntryText(entry, language),
        Tri answer => (answer, language) switch
        {
            (Tri.Yes, Tongue.Ja) => "はい",
            (Tri.No, Tongue.Ja) => "いいえ",
            (_, Tongue.Ja) => "不明",
            (Tri.Yes, _) => "yes",
            (Tri.No, _) => "no",
            _ => "unknown",
        },
        Needed needed => ConditionWords.Of(needed.Comparison).In(language).Replace("{0}", Fill(needed.Value, language), StringComparison.Ordinal),
        CalendarPart part => Part(part, language),
        bool yes => (yes, language) switch { (true, Tongue.Ja) => "はい", (false, Tongue.Ja) => "いいえ", (true, _) => "yes", _ => "no" },
        FactValue value => Value(value, language),
        Offset offset => Counted(offset, language),
        Place place => place.ToString(),
        string name => Label(name)?.In(language) ?? name,
        _ => Convert.ToString(fill, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A part of a calendar, as a reason and a rule name it.</summary>
    internal string Part(CalendarPart part, Tongue language)
    {
        var whose = Fill(part.Of ?? rulebook.DaysOf, language);
        return (part, language) switch
        {
            (CalendarPart.ClosedDay, Tongue.Ja) => $"「{whose}」の休みの日",
            (CalendarPart.OpenDay, Tongue.Ja) => $"「{whose}」の営業日",
            (CalendarPart.BeforeOpening, Tongue.Ja) => $"「{whose}」の営業開始前",
            (CalendarPart.AfterClosing, Tongue.Ja) => $"「{whose}」の営業終了後",
            (CalendarPart.AfterClock after, Tongue.Ja) => $"{after.Time.Hour:00}:{after.Time.Minute:00} より後",
            (CalendarPart.BeforeClock before, Tongue.Ja) => $"{before.Time.Hour:00}:{before.Time.Minute:00} より前",
            (CalendarPart.ClosedDay, _) => $"on a closed day of {whose}",
            (CalendarPart.OpenDay, _) => $"on an open day of {whose}",
            (CalendarPart.BeforeOpening, _) => $"before opening of {whose}",
            (CalendarPart.AfterClosing, _) => $"after closing of {whose}",
            (CalendarPart.AfterClock after, _) => $"after {after.Time.Hour:00}:{after.Time.Minute:00}",
            (CalendarPart.BeforeClock before, _) => $"before {before.Time.Hour:00}:{before.Time.Minute:00}",
            _ => "",
        };
    }

    /// <summary>A name's label where it has one; a technical name stands for itself.</summary>
    private Bilingual? Label(string name) =>
        vocabulary.Facts.GetValueOrDefault(name)?.Label
        ?? vocabulary.Events.GetValueOrDefault(name)?.Label
        ?? vocabulary.Roles.GetValueOrDefault(name)?.Label
        ?? rulebook.Criteria.FirstOrDefault(c => c.Name == name)?.Label
        ?? rulebook.Moments.FirstOrDefault(m => m.Name == name)?.Label
        ?? rulebook.Duties.FirstOrDefault(d => d.Name == name)?.Label
        ?? Composed(name);

    /// <summary>The words that stand in a duty's lines for something of its own.</summary>
    private static Bilingual? Own(string name) => name switch
    {
        "owner" => new("担う側", "the owner"),
        "recipient" => new("相手", "the recipient"),
        "due" => new("期限", "the due moment"),
        "start" => new("始まり", "the start"),
        "known" => new("わかった日時", "the moment when it was known"),
        _ => null,
    };

    /// <summary>Points in another duty's life.</summary>
    private static readonly (string Point, string Ja, string En)[] Points =
    [
        (" started", "の始まり", " starting"),
        (" met", "が果たされた日時", " being met"),
        (" missed", "が期限に間に合わなかった日時", " being missed"),
        (" ended", "の終わり", " ending"),
    ];

    /// <summary>A role that the rulebook derives has no label of its own: it is called by the roles that it can be.</summary>
    private Bilingual? Party(string name)
    {
        var labels = RolesOf(name, []).Select(r => vocabulary.Roles.GetValueOrDefault(r)?.Label).OfType<Bilingual>().Distinct().ToArray();
        return labels.Length == 0 ? null : new(string.Join("または", labels.Select(l => l.Ja)), string.Join(" or ", labels.Select(l => l.En)));
    }

    // A derived role may stand on another; in a draft it may even lead back to itself.
    private IEnumerable<string> RolesOf(string name, ImmutableHashSet<string> seen)
    {
        if (seen.Contains(name) || rulebook.Parties.FirstOrDefault(p => p.Name == name)?.Expression is not { } expression) return [name];
        ImmutableArray<string> roles = expression switch
        {
            PartyExpression.FirstOf first => first.Roles,
            PartyExpression.Choose choose => [.. choose.Lines.Select(l => l.Role), choose.Otherwise],
            _ => [],
        };
        return roles.SelectMany(r => RolesOf(r, seen.Add(name)));
    }

    // "discharge-day set", "first contacted": the words around a name are few.
    private Bilingual? Composed(string name)
    {
        if (Own(name) is { } own) return own;
        if (Party(name) is { } party) return party;
        foreach (var (point, ja, en) in Points)
        {
            if (name.EndsWith(point, StringComparison.Ordinal) && rulebook.Duties.FirstOrDefault(d => d.Name == name[..^point.Length])?.Label is { } duty)
                return new($"{duty.Ja}{ja}", $"{duty.En}{en}");
        }

        if (name.EndsWith(" set", StringComparison.Ordinal) && Label(name[..^4]) is { } set) return new($"{set.Ja}の決定", $"{set.En} set");
        if (name.StartsWith("first ", StringComparison.Ordinal) && Label(name[6..]) is { } first) return new($"最初の{first.Ja}", $"the first {first.En}");
        if (name.StartsWith("last ", StringComparison.Ordinal) && Label(name[5..]) is { } last) return new($"最後の{last.Ja}", $"the last {last.En}");
        if (name.StartsWith("each ", StringComparison.Ordinal) && Label(name[5..]) is { } each) return new($"各{each.Ja}", $"each {each.En}");
        if (name.EndsWith(" (hour)", StringComparison.Ordinal) && Label(name[..^7]) is { } hour) return new($"{hour.Ja}の時刻", $"the hour of {hour.En}");
        return null;
    }

    /// <summary>A name as people read it; a technical name stands for itself.</summary>
    public string Name(string name, Tongue language) => Label(name)?.In(language) ?? name;

    /// <summary>A value of a fact as people read it.</summary>
    public string Value(FactValue value, Tongue language) => value switch
    {
        FactValue.YesNo yesNo => Fill(yesNo.Yes, language),
        FactValue.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FactValue.Date date => FieldDates.Moment(date.Moment, rulebook.Zone, language),
        FactValue.Choice choice => ChoiceLabel(choice.Value, language),
        FactValue.None or FactValue.Choices { Values.Count: 0 } => language == Tongue.Ja ? "なし" : "none",
        FactValue.Choices choices => string.Join(language == Tongue.Ja ? "、" : ", ", choices.Values.Select(c => ChoiceLabel(c, language))),
        _ => language == Tongue.Ja ? "不明" : "unknown",
    };

    private string ChoiceLabel(string choice, Tongue language) =>
        vocabulary.Facts.Values.SelectMany(f => f.Choices).FirstOrDefault(c => c.Name == choice)?.Label.In(language) ?? choice;

    private static string Counted(Offset offset, Tongue language) => offset switch
    {
        Offset.Span span when language == Tongue.Ja => $"{span.Count}{UnitJa(span.Unit)}{(span.Before ? "前" : "後")}",
        Offset.Span span => $"{(span.Before ? "−" : "+")} {span.Count} {UnitEn(span.Unit, span.Count)}",
        Offset.DayOf day when language == Tongue.Ja => $"当日を1日目として{day.Number}日目",
        Offset.DayOf day => $"as day 1: day {day.Number}",
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
