using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>Puts the nearest conditions to flip into sentences that begin with what is nearest.</summary>
public sealed class NearestText(Rulebook rulebook, Vocabulary vocabulary)
{
    private const int MostNamed = 4;

    private readonly BecauseText _words = new(rulebook, vocabulary);

    /// <summary>The sentences; none where nothing that could be recorded changes anything.</summary>
    public IEnumerable<string> In(Nearest nearest, Tongue language)
    {
        if (!nearest.ToStart.IsEmpty)
            yield return Sentence(nearest.ToStart, language, "始まるのに足りないもの: {0}", "It would start with {0}");
        if (nearest.ByDecision is { } decision)
            yield return Sentence([decision], language, nearest.ToStart.IsEmpty ? "始まるのに足りないもの: {0}" : "または: {0}", nearest.ToStart.IsEmpty ? "It would start with {0}" : "Or with {0}");
        if (!nearest.ToRuleOut.IsEmpty)
            yield return Sentence(nearest.ToRuleOut, language, "対象外と決まるのに要るもの: {0}", "It would be ruled out by {0}");
        if (!nearest.ToUnblock.IsEmpty)
            yield return Sentence(nearest.ToUnblock, language, "再開するのに足りないもの: {0}", "It would go on with {0}");
    }

    private static string Sentence(string pattern, string fill) => pattern.Replace("{0}", fill, StringComparison.Ordinal);

    private string Sentence(ImmutableArray<ImmutableArray<Flip>> alternatives, Tongue language, string ja, string en)
    {
        var isJa = language == Tongue.Ja;
        var named = alternatives.Take(MostNamed).Select(set => string.Join(isJa ? " と " : " and ", set.Select(f => Flip(f, language)))).ToList();
        var text = string.Join(isJa ? "、または" : ", or ", named);
        if (alternatives.Length > named.Count) text += isJa ? $"、ほか {alternatives.Length - named.Count} とおり" : $", or one of {alternatives.Length - named.Count} more";
        return Sentence(isJa ? ja : en, text);
    }

    private string Flip(Flip flip, Tongue language)
    {
        var text = Content(flip, language);
        if (flip.Happened is not { } when) return text;
        var moment = FieldDates.Moment(AsPeopleSay(when), rulebook.Zone, language);
        return language == Tongue.Ja ? $"{text}({moment} の時点で)" : $"{text} (as of {moment})";
    }

    /// <summary>The last instant of a day is that day.</summary>
    private Moment AsPeopleSay(Moment moment)
    {
        if (moment.IsDay) return moment;
        var next = (moment.Instant + Duration.Epsilon).InZone(rulebook.Zone);
        return next.TimeOfDay == LocalTime.Midnight ? Moment.On(next.Date.PlusDays(-1)) : moment;
    }

    private string Content(Flip flip, Tongue language)
    {
        var ja = language == Tongue.Ja;
        string Name(string name) => _words.Name(name, language);
        return flip.Content switch
        {
            EntryContent.Became { Value: FactValue.Date date } became when flip.IsExample => ja
                ? $"「{Name(became.Fact)}」(たとえば {_words.Value(date, language)})"
                : $"“{Name(became.Fact)}” (such as {_words.Value(date, language)})",
            EntryContent.Became became => ja ? $"「{Name(became.Fact)}」=「{_words.Value(became.Value, language)}」" : $"“{Name(became.Fact)}” = {_words.Value(became.Value, language)}",
            EntryContent.Happened happened => ja ? $"「{Name(happened.Event)}」" : $"“{Name(happened.Event)}”",
            EntryContent.Holds { Party: null } holds => ja ? $"「{Name(holds.Role)}」の担当なし" : $"nobody as “{Name(holds.Role)}”",
            EntryContent.Holds holds => ja ? $"「{Name(holds.Role)}」の担当の登録" : $"somebody as “{Name(holds.Role)}”",
            EntryContent.Decided decided => ja
                ? $"「{Name(decided.Criterion)}」を{(decided.Yes ? "該当" : "非該当")}とする担当者の判断"
                : $"a person's decision that “{Name(decided.Criterion)}” {(decided.Yes ? "applies" : "does not apply")}",
            EntryContent.Waived waived => ja ? $"「{Name(waived.Duty)}」を不要とする判断" : $"waiving “{Name(waived.Duty)}”",
            EntryContent.Acknowledged acknowledged => ja
                ? $"「{Name(acknowledged.By)}」による「{Name(acknowledged.Duty)}」の確認"
                : $"{Name(acknowledged.By)} acknowledging “{Name(acknowledged.Duty)}”",
            _ => "",
        };
    }
}
