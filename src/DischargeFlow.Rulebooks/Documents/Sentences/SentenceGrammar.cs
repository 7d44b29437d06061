using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;
using static DischargeFlow.Rulebooks.Documents.Sentences.SentencePartKind;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>
/// Takes the sentences of a draft apart into parts to pick, with what can be picked. A sentence that it does not understand is null: a page then shows
/// the words themselves. Whatever is picked is written back as words by <see cref="Edits.Edit.Set"/>, or <see cref="Edits.Edit.SetKey"/> for a step.
/// </summary>
public sealed partial class SentenceGrammar
{
    private static readonly ImmutableArray<SentenceChoice> Sides = [new("before", new("前", "before")), new("after", new("後", "after"))];
    private static readonly ImmutableArray<SentenceChoice> Clocks = [new("at", new("ちょうど", "at")), new("by", new("まで", "by"))];

    private static readonly ImmutableArray<SentenceChoice> Closings =
        [.. new[] { (IfClosed.Keep, "keep"), (IfClosed.Earlier, "earlier"), (IfClosed.Later, "later"), (IfClosed.OneDayLater, "one day later") }.Select(c => new SentenceChoice("if closed " + c.Item2, RuleWords.Of(c.Item1)))];

    private static readonly ImmutableArray<SentenceChoice> Ends =
        [new("until met", new("済むまで", "until met")), new("until acknowledged", new("確認の返事があるまで", "until acknowledged"))];

    private static readonly ImmutableArray<SentencePart> ForSteps =
    [
        new(Fixed, "", [new("repeat every 1 day at most 3 times", new("1日ごとに最大3回くり返す", "repeat every day, at most 3 times"))]),
        new(Until, "", Ends),
    ];

    private readonly SentenceNames _names;

    /// <summary>The grammar of a draft.</summary>
    public SentenceGrammar(RulebookForm form, Vocabulary vocabulary) => _names = new(form, vocabulary);

    /// <summary>A moment.</summary>
    public Sentence? Moment(string text, SentenceSpot spot)
    {
        var words = new SentenceWords(text);
        if (spot.Whole.Contains(words.Rest)) return new([new(Whole, words.Rest, WholeOf(spot))], []);
        var parts = new List<SentencePart>();
        return Moment(words, parts, spot, 0, []) && words.IsAtEnd ? new([.. parts], Addable(parts, spot)) : null;
    }

    /// <summary>The words of a step before its roles: its kind, its moment, how often, until when.</summary>
    public Sentence? Step(string text, bool hasDue)
    {
        var (words, parts, spot) = (new SentenceWords(text), new List<SentencePart>(), SentenceSpot.Of("tell", hasDue));
        if (words.Next is not ("notice" or "reminder" or "escalation")) return null;
        parts.Add(new(SentencePartKind.AlertKind, words.Take(), [.. new[] { Language.AlertKind.Notice, Language.AlertKind.Reminder, Language.AlertKind.Escalation }
            .Select(k => new SentenceChoice(k.ToString().ToLowerInvariant(), RuleWords.Of(k)))]));
        if (words.Next == "at") parts.Add(Plain(words.Take()));
        if (!Moment(words, parts, spot, 0, ["repeat", "until"])) return null;
        if (words.Next == "repeat" && !Repeat(words, parts)) return null;
        if (words.Next == "until")
        {
            words.Take();
            parts.Add(new(Until, "until " + words.Take(), Ends));
        }

        return words.IsAtEnd ? new([.. parts], [.. Addable(parts, spot), .. ForSteps.Where(a => parts.All(p => p.Kind != a.Kind || p.Kind == Fixed && p.Words != "repeat every"))]) : null;
    }

    private bool Repeat(SentenceWords words, List<SentencePart> parts)
    {
        words.Take();
        if (words.Take() != "every") return false;
        parts.Add(new(Fixed, "repeat every", [new("repeat every", new("くり返し:", "repeat every"))]));
        if (!CountOf(words, parts, -1, _ => true)) return false;
        if (!words.TakeAll("at", "most")) return false;
        parts.Add(new(Fixed, "at most", [new("at most", new("ごとに、最大", "at most"))]));
        if (!words.IsNumber) return false;
        parts.Add(new(Number, words.Take(), []));
        if (words.Next is not ("times" or "time")) return false;
        var times = words.Take();
        parts.Add(new(Fixed, times, [new(times, new("回", times))]));
        return true;
    }

    /// <summary>A moment, up to one of the words that may follow it.</summary>
    private bool Moment(SentenceWords words, List<SentencePart> parts, SentenceSpot spot, int moment, string[] ends)
    {
        if (words.Next == "day" && words.IsNumberAt(1))
        {
            words.Take();
            parts.Add(new(Fixed, "day", [new("day", new("を1日目として", "day"))], moment));
            parts.Add(new(Number, words.Take(), [], moment));
            if (words.Next == "in")
            {
                parts.Add(new(Fixed, words.Take(), [new("in", new("(数え方)", "in"))], moment));
                if (!UnitOf(words, parts, moment, isOne: false, daysOnly: true)) return false;
            }

            if (words.Take() != "of") return false;
            parts.Add(new(Fixed, "of", [new("of", new("日目", "of"))], moment));
        }
        else if (words.IsNumber)
        {
            if (!CountOf(words, parts, moment, w => w is "before" or "after") || words.Next is not ("before" or "after")) return false;
            parts.Add(new(Side, words.Take(), Sides, moment));
        }

        var anchor = words.TakeUntil(["if", "of", "at", "by", .. ends]);
        var anchors = _names.Anchors(spot);
        if (anchors.All(a => a.Words != anchor) && !_names.IsRareEvent(anchor)) return false;
        parts.Add(new(CountedFrom, anchor, WithPresent(anchor, anchors), moment));
        while (!words.IsAtEnd && !ends.Contains(words.Next))
        {
            if (!Modifier(words, parts, spot, moment)) return false;
        }

        return true;
    }

    private bool Modifier(SentenceWords words, List<SentencePart> parts, SentenceSpot spot, int moment)
    {
        switch (words.Take())
        {
            case "if" when words.Take() == "closed":
                var leads = words.Take();
                if (leads == "one") leads = words.TakeAll("day", "later") ? "one day later" : "";
                parts.Add(new(SentencePartKind.ClosedDay, "if closed " + leads, Closings, moment));
                return Closings.Any(c => c.Words == "if closed " + leads);
            case "of" when words.Next.Length > 0:
                parts.Add(new(Fixed, "of", [new("of", new("営業日・時間:", "by the days of"))], moment));
                parts.Add(RoleOf(words, spot, moment));
                return true;
            case "at" or "by" when words.Previous is var side && words.Next.Length > 0:
                if (words.Next is "opening" or "closing")
                {
                    parts.Add(new(Clock, $"{side} {words.Take()}", [new("at opening", new("営業開始時", "at opening")), new("by closing", new("営業終了まで", "by closing"))], moment));
                    if (words.Next != "of") return true;
                    parts.Add(new(Fixed, words.Take(), [new("of", new("だれの:", "of"))], moment));
                    parts.Add(RoleOf(words, spot, moment));
                    return true;
                }

                parts.Add(new(Clock, side, Clocks, moment));
                parts.Add(new(Time, words.Take(), [], moment));
                return parts[^1].Words.Contains(':', StringComparison.Ordinal);
            default:
                return false;
        }
    }

    private SentencePart RoleOf(SentenceWords words, SentenceSpot spot, int moment = -1)
    {
        var role = words.Take();
        return new(Role, role, WithPresent(role, _names.Roles(spot.InDuty)), moment);
    }

    private bool CountOf(SentenceWords words, List<SentencePart> parts, int moment, Func<string, bool> follows)
    {
        if (!words.IsNumber) return false;
        var number = words.Take();
        parts.Add(new(Number, number, [], moment));
        return UnitOf(words, parts, moment, isOne: words.Next.Length > 0 && !words.UnitAhead.EndsWith('s'), daysOnly: false) && (follows(words.Next) || moment < 0);
    }

    private bool UnitOf(SentenceWords words, List<SentencePart> parts, int moment, bool isOne, bool daysOnly)
    {
        var unit = words.TakeUnit();
        var choices = UnitChoices.Of(isOne, _names.Units, daysOnly);
        parts.Add(new(SentencePartKind.Unit, unit, choices, moment));
        return choices.Any(c => c.Words == unit);
    }

    /// <summary>What could still be said of the last moment of a sentence.</summary>
    private ImmutableArray<SentencePart> Addable(List<SentencePart> parts, SentenceSpot spot)
    {
        var last = parts.Select(p => p.Moment).DefaultIfEmpty(-1).Max();
        if (last < 0) return [];
        var own = parts.Where(p => p.Moment == last).ToList();
        return
        [
            .. own.Any(p => p.Kind == SentencePartKind.ClosedDay) ? [] : new[] { new SentencePart(SentencePartKind.ClosedDay, "", Closings, last) },
            .. own.Any(p => p is { Kind: Fixed, Words: "of" }) ? [] : new[]
            {
                new SentencePart(Role, "", [.. _names.Roles(spot.InDuty).Select(r => r with { Words = "of " + r.Words })], last),
            },
            .. own.Any(p => p.Kind == Clock) ? [] : new[]
            {
                new SentencePart(Clock, "", [new("at 09:00", new("9:00", "at 09:00")), new("by 17:00", new("17:00 まで", "by 17:00")), new("at opening", new("営業開始時", "at opening")), new("by closing", new("営業終了まで", "by closing"))], last),
            },
        ];
    }

    private static ImmutableArray<SentenceChoice> WholeOf(SentenceSpot spot) => [.. spot.Whole.Select(w => new SentenceChoice(w, w == "keep" ? new("期限はそのまま(遅れとする)", "the date stands and is missed") : new("いつでも", "any time")))];

    private static SentencePart Plain(string words) => new(Fixed, words, [new(words, new("", words))]);

    /// <summary>The choices, with the present words first where they are rarer than those that are offered.</summary>
    private static ImmutableArray<SentenceChoice> WithPresent(string present, ImmutableArray<SentenceChoice> choices) =>
        choices.Any(c => c.Words == present) ? choices : [new(present, new Bilingual(present, present)), .. choices];
}
