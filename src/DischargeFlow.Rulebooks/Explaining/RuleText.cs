using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using Offset = DischargeFlow.Rulebooks.Language.Offset;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Explaining;

/// <summary>A rule in words that a ward would use, with the labels of the rulebook and its vocabulary for names. What has no label is called by its name.</summary>
public sealed partial class RuleText(Rulebook rulebook, Vocabulary vocabulary)
{
    private readonly BecauseText _names = new(rulebook, vocabulary);

    /// <summary>A role; one that the rulebook derives is called by the roles that it can be.</summary>
    public Bilingual Role(string role) => Named(role);

    /// <summary>A duty of the rulebook.</summary>
    public Bilingual DutyName(string name) => rulebook.Duties.FirstOrDefault(d => d.Name == name)?.Label ?? new(name, name);

    /// <summary>A criterion of the rulebook.</summary>
    public Bilingual CriterionName(string name) => rulebook.Criteria.FirstOrDefault(c => c.Name == name)?.Label ?? new(name, name);

    /// <summary>A moment of the rulebook; one without a label is called by what it is, where that is one phrase.</summary>
    public Bilingual MomentName(string name) => rulebook.Moments.FirstOrDefault(m => m.Name == name) switch
    {
        { Label: { } label } => label,
        { Expression: MomentExpression.Single single } => Of(single.Phrase),
        _ => new(name, name),
    };

    /// <summary>What a phrase counts from.</summary>
    public Bilingual Of(Anchor anchor) => anchor switch
    {
        Anchor.Event e => e.Which switch
        {
            Which.FromFirst { Number: 1 } => Around(Named(e.Name), "最初の{0}", "the first {0}"),
            Which.FromFirst n => Around(Named(e.Name), $"{n.Number}回目の{{0}}", $"{Ordinal(n.Number)} {{0}}"),
            Which.FromLast { Number: 1 } => Around(Named(e.Name), "最後の{0}", "the last {0}"),
            Which.FromLast n => Around(Named(e.Name), $"最後から{n.Number}番目の{{0}}", $"{Ordinal(n.Number)}-last {{0}}"),
            Which.Each => Around(Named(e.Name), "各{0}", "each {0}"),
            _ => Named(e.Name),
        },
        Anchor.DateFact fact => Named(fact.Name),
        Anchor.Named named => MomentName(named.Name),
        Anchor.Set { IsMoment: true } set => Around(MomentName(set.Name), "{0}の決定", "{0} set"),
        Anchor.Set set => Around(Named(set.Name), "{0}の決定", "{0} set"),
        Anchor.Start => new("始まり", "the start"),
        Anchor.Due => new("期限", "the due moment"),
        Anchor.Known => new("わかった日時", "the moment when it was known"),
        Anchor.OfDuty of => Around(DutyName(of.Duty), of.Point switch
        {
            DutyPoint.Started => "「{0}」の始まり",
            DutyPoint.Met => "「{0}」が済んだ時",
            DutyPoint.Missed => "「{0}」が期限に間に合わなかった日",
            _ => "「{0}」の終わり",
        }, $"“{{0}}” {of.Point.ToString().ToLowerInvariant()}"),
        _ => new(anchor.ToString(), anchor.ToString()),
    };

    /// <summary>A point in time.</summary>
    public Bilingual Of(Phrase phrase)
    {
        var at = Of(phrase.Anchor);
        var core = phrase.Offset switch
        {
            Offset.Span span => new(
                $"{at.Ja}の{span.Count}{RuleWords.Of(span.Unit, span.Count).Ja}{(span.Before ? "前" : "後")}",
                $"{span.Count} {RuleWords.Of(span.Unit, span.Count).En} {(span.Before ? "before" : "after")} {at.En}"),
            Offset.DayOf day => new(
                $"{at.Ja}を1日目として{day.Number}{(day.Unit.Kind == UnitKind.Days ? "日" : RuleWords.Of(day.Unit, 2).Ja)}目",
                $"day {day.Number}{(day.Unit.Kind == UnitKind.Days ? "" : $" in {RuleWords.Of(day.Unit, 2).En}")}, counting {at.En} as day 1"),
            _ => at,
        };
        var clock = phrase.Clock is { } edge ? Of(edge) : new("", "");
        Bilingual[] asides =
        [
            .. phrase.IfClosed is { } closed ? [RuleWords.Of(closed)] : Array.Empty<Bilingual>(),
            .. phrase.DaysOf is { } of ? [Around(Role(of), "「{0}」の営業日・時間で数える", "by the days and hours of {0}")] : Array.Empty<Bilingual>(),
        ];
        return new(core.Ja + clock.Ja + Aside(asides.Select(a => a.Ja), "(", "、", ")"), core.En + clock.En + Aside(asides.Select(a => a.En), " (", "; ", ")"));
    }

    private Bilingual Of(ClockEdge edge) => edge switch
    {
        ClockEdge.At at => new($"の{at.Time:H':'mm}", $" at {at.Time:HH':'mm}"),
        ClockEdge.By by => new($"の{by.Time:H':'mm}まで", $" by {by.Time:HH':'mm}"),
        ClockEdge.Opening { Role: { } role } => Around(Role(role), "の「{0}」の営業開始時", " at opening of {0}"),
        ClockEdge.Opening => new("の営業開始時", " at opening"),
        ClockEdge.Closing { Role: { } role } => Around(Role(role), "の「{0}」の営業終了まで", " by closing of {0}"),
        _ => new("の営業終了まで", " by closing"),
    };

    private static string Aside(IEnumerable<string> asides, string open, string between, string close) =>
        string.Join(between, asides) is { Length: > 0 } said ? open + said + close : "";

    private Bilingual Named(string name) => new(_names.Name(name, Tongue.Ja), _names.Name(name, Tongue.En));

    private static Bilingual Around(Bilingual name, string ja, string en) => new(
        ja.Replace("{0}", name.Ja, StringComparison.Ordinal), en.Replace("{0}", name.En, StringComparison.Ordinal));

    private static string Ordinal(int number) => number switch { 2 => "second", 3 => "third", 4 => "fourth", 5 => "fifth", 6 => "sixth", 7 => "seventh", 8 => "eighth", _ => "ninth" };
}
