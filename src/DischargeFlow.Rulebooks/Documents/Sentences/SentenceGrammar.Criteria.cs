using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Vocabularies;
using static DischargeFlow.Rulebooks.Documents.Sentences.SentencePartKind;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <content>The lines of criteria.</content>
public sealed partial class SentenceGrammar
{
    private static readonly ImmutableArray<SentenceChoice> Prefixes =
        [new("not", new("次ではない:", "not")), new("ever", new("一度でも:", "ever")), new("always", new("ずっと:", "always"))];

    private static readonly ImmutableArray<SentenceChoice> UnknownAsWhat =
        [new("unknown as yes", new("(不明なら「はい」)", "unknown as yes")), new("unknown as no", new("(不明なら「いいえ」)", "unknown as no"))];

    private static readonly ImmutableArray<(string Words, Comparison Comparison)> Comparisons =
    [
        ("not", Comparison.IsNot), ("at least", Comparison.AtLeast), ("at most", Comparison.AtMost), ("above", Comparison.Above), ("below", Comparison.Below),
        ("exactly", Comparison.Is), ("more than", Comparison.Above), ("less than", Comparison.Below),
    ];

    private static readonly ImmutableArray<SentenceChoice> Occurrences =
    [
        .. Ordinals.Words.Select((word, i) => new SentenceChoice("is the " + word, new($"が{i + 1}回目", "is the " + word))),
        .. Ordinals.Words.Select((word, i) => new SentenceChoice("is not the " + word, new($"が{i + 1}回目ではない", "is not the " + word))),
    ];

    private static readonly ImmutableArray<SentenceChoice> Orders =
    [
        .. new[]
        {
            ("is before", MomentOrder.Before), ("is on or before", MomentOrder.OnOrBefore), ("is the same day as", MomentOrder.SameDayAs), ("is on or after", MomentOrder.OnOrAfter),
            ("is after", MomentOrder.After),
        }.Select(o => new SentenceChoice(o.Item1, new($"が次の{ConditionWords.Of(o.Item2).Ja}:", "is " + ConditionWords.Of(o.Item2).En))),
    ];

    private static readonly ImmutableArray<SentenceChoice> CalendarParts =
    [
        new("is on a closed day", new("が休みの日", "is on a closed day")), new("is on an open day", new("が営業日", "is on an open day")),
        new("is before opening", new("が営業開始前", "is before opening")), new("is after closing", new("が営業終了後", "is after closing")),
    ];

    /// <summary>A criterion's line.</summary>
    public Sentence? Line(string text)
    {
        var (words, parts) = (new SentenceWords(text), new List<SentencePart>());
        while (words.Next is "not" or "ever" or "always") parts.Add(new(Prefix, words.Take(), Prefixes));
        var unknown = words.Ahead("unknown") is > 0 and var at && words.At(at + 1) == "as" ? $"unknown as {words.At(at + 2)}" : null;
        if (unknown is not null) words = new(words.Rest[..^(unknown.Length + 1)]);
        if (!Core(words, parts) || !words.IsAtEnd) return null;
        if (unknown is not null) parts.Add(new(UnknownAs, unknown, UnknownAsWhat));
        return new([.. parts], [.. parts[0].Kind == Prefix ? [] : new[] { new SentencePart(Prefix, "", Prefixes) }, .. unknown is not null ? [] : new[] { new SentencePart(UnknownAs, "", UnknownAsWhat) }]);
    }

    /// <summary>What a fact is compared with, where the fact is the key.</summary>
    public Sentence? Test(string fact, string text)
    {
        var (words, parts) = (new SentenceWords(text), new List<SentencePart>());
        return _names.Vocabulary.Facts.TryGetValue(fact, out var declared) && Compared(words, parts, declared, "") && words.IsAtEnd ? new([.. parts], []) : null;
    }

    private bool Core(SentenceWords words, List<SentencePart> parts)
    {
        if (words.Rest == "a person decides")
        {
            words.TakeAll("a", "person", "decides");
            parts.Add(new(Fixed, "a person decides", [new("a person decides", new("人が判断する", "a person decides"))]));
            return true;
        }

        if (words.At(1).Length == 0) return Named(words, parts);
        if (words.At(1) == "happened") return Happened(words, parts);
        if (words.Next == "duty" && words.At(2) == "is") return OfDuty(words, parts);
        if (words.Next == "each" && words.At(2) == "is") return Occurrence(words, parts);
        if (words.Next is "nights" or "days" && words.Ahead("from") > 0) return Span(words, parts);
        if (words.Next == "age" && words.At(1) == "by") return Age(words, parts);
        if (words.At(1) == "is" && (words.At(2) == "known" || (words.At(2) == "not" && words.At(3) == "known"))) return Known(words, parts);
        if (_names.Vocabulary.Facts.TryGetValue(words.Next, out var fact) && fact.Kind != FactKind.Date && words.At(1) == "is")
        {
            parts.Add(new(Fact, words.Take(), FactsLike(fact)));
            words.Take();
            return Compared(words, parts, fact, "is ");
        }

        return Ordered(words, parts);
    }

    private bool Named(SentenceWords words, List<SentencePart> parts)
    {
        var name = words.Take();
        parts.Add(new(SentencePartKind.Criterion, name, WithPresent(name, _names.CriteriaAndFacts)));
        return name.Length > 0;
    }

    private bool Happened(SentenceWords words, List<SentencePart> parts)
    {
        parts.Add(new(SentencePartKind.Event, words.Take(), _names.HappenedEvents));
        parts.Add(new(Fixed, words.Take(), [new("happened", new("があった", "happened"))]));
        if (words.IsAtEnd) return true;
        if (!Comparing(words, parts, "", ["at least", "at most", "exactly", "more than", "less than"]) || !words.IsNumber) return false;
        parts.Add(new(Number, words.Take(), []));
        if (words.Next is not ("times" or "time")) return false;
        var times = words.Take();
        parts.Add(new(Fixed, times, [new(times, new("回", times))]));
        return true;
    }

    private bool Occurrence(SentenceWords words, List<SentencePart> parts)
    {
        var each = $"{words.Take()} {words.Take()}";
        parts.Add(new(Fixed, each, [_names.Anchors(SentenceSpot.Outside with { Each = true }).FirstOrDefault(a => a.Words == each) ?? new(each, new(each, each))]));
        var asked = words.TakeUntil([]);
        parts.Add(new(Condition, asked, Occurrences));
        return Occurrences.Any(o => o.Words == asked);
    }

    private bool OfDuty(SentenceWords words, List<SentencePart> parts)
    {
        parts.Add(new(Fixed, words.Take(), [new("duty", new("務め", "duty"))]));
        parts.Add(new(SentencePartKind.Duty, words.Take(), _names.Duties));
        words.Take();
        parts.Add(new(Condition, "is " + words.Take(), [.. Enum.GetValues<DutyCondition>().Select(c => new SentenceChoice("is " + c.ToString().ToLowerInvariant(), new("が" + ConditionWords.Of(c).Ja, "is " + ConditionWords.Of(c).En)))]));
        return true;
    }

    private bool Span(SentenceWords words, List<SentencePart> parts)
    {
        var unit = words.TakeUntil(["from"]);
        if (unit is not ("nights" or "days counting both ends") || words.Take() != "from") return false;
        parts.Add(new(Condition, unit + " from", [new("nights from", new("泊数:", "nights from")), new("days counting both ends from", new("日数(初日と最終日を含む):", "days counting both ends from"))]));
        if (!Moment(words, parts, SentenceSpot.Outside, 0, ["to"]) || words.Take() != "to") return false;
        parts.Add(new(Fixed, "to", [new("to", new("から", "to"))]));
        return Moment(words, parts, SentenceSpot.Outside, 1, ["is", "are"]) && Counted(words, parts, ["at least", "at most", "above", "below", "exactly"]);
    }

    private bool Age(SentenceWords words, List<SentencePart> parts)
    {
        words.TakeAll("age", "by");
        parts.Add(new(Fixed, "age by", [new("age by", new("年齢", "age by"))]));
        var fact = words.Take();
        parts.Add(new(Fact, fact, [.. _names.Vocabulary.Facts.Values.Where(f => f.Kind == FactKind.Date).Select(f => new SentenceChoice(f.Name, f.Label))]));
        if (words.Take() != "on") return false;
        parts.Add(new(Fixed, "on", [new("on", new("から、次の時点:", "on"))]));
        return Moment(words, parts, SentenceSpot.Outside, 0, ["is", "are"]) && Counted(words, parts, ["at least", "at most", "above", "below", "exactly"]);
    }

    /// <summary>A verb, a comparison and a number.</summary>
    private static bool Counted(SentenceWords words, List<SentencePart> parts, string[] comparisons)
    {
        var verb = words.Take();
        if (verb is not ("is" or "are") || !Comparing(words, parts, verb + " ", comparisons) || !words.IsNumber) return false;
        parts.Add(new(Number, words.Take(), []));
        return true;
    }

    private bool Known(SentenceWords words, List<SentencePart> parts)
    {
        parts.Add(RoleOf(words, SentenceSpot.Outside with { InDuty = true }));
        parts.Add(new(Condition, words.TakeUntil([]), [new("is known", new("が決まっている", "is known")), new("is not known", new("が決まっていない", "is not known"))]));
        return true;
    }

    private bool Ordered(SentenceWords words, List<SentencePart> parts)
    {
        if (!Moment(words, parts, SentenceSpot.Outside, 0, ["is"]) || words.IsAtEnd) return false;
        foreach (var part in CalendarParts.Where(p => words.TakeAll(p.Words.Split(' '))))
        {
            parts.Add(new(Order, part.Words, CalendarParts));
            if (words.IsAtEnd) return true;
            if (words.Take() != "of") return false;
            parts.Add(new(Fixed, "of", [new("of", new("だれの:", "of"))]));
            parts.Add(RoleOf(words, SentenceSpot.Outside with { InDuty = true }));
            return true;
        }

        if (words.At(2).Contains(':', StringComparison.Ordinal) && words.At(1) is "before" or "after")
        {
            words.Take();
            parts.Add(new(Order, "is " + words.Take(), [new("is before", new("が次の時刻より前:", "is before")), new("is after", new("が次の時刻より後:", "is after"))]));
            parts.Add(new(Time, words.Take(), []));
            return true;
        }

        foreach (var order in Orders.OrderByDescending(o => o.Words.Length).Where(o => words.TakeAll(o.Words.Split(' '))))
        {
            parts.Add(new(Order, order.Words, Orders));
            return Moment(words, parts, SentenceSpot.Outside, 1, []);
        }

        return false;
    }

    /// <summary>A comparison and a value; <c>one of</c> holds several.</summary>
    private static bool Compared(SentenceWords words, List<SentencePart> parts, FactDeclaration fact, string verb)
    {
        ImmutableArray<SentenceChoice> values = fact.Kind == FactKind.YesNo
            ? [new("yes", new("はい", "yes")), new("no", new("いいえ", "no"))] : [.. fact.Choices.Select(c => new SentenceChoice(c.Name, c.Label))];
        if (words.TakeAll("one", "of"))
        {
            parts.Add(new(Fixed, verb + "one of", [new(verb + "one of", new("が次のどれか:", verb + "one of"))]));
            parts.Add(new(Value, words.Take(), values));
            while (words.Next == "or")
            {
                parts.Add(new(Fixed, words.Take(), [new("or", new("または", "or"))]));
                parts.Add(new(Value, words.Take(), values));
            }

            return parts[^1].Words.Length > 0;
        }

        string[] allowed = fact.Kind switch
        {
            FactKind.YesNo or FactKind.Choices => ["", "not"],
            _ => ["", "not", "at least", "at most", "above", "below"],
        };
        if (!Comparing(words, parts, verb, allowed)) return false;
        parts.Add(fact.Kind == FactKind.Number ? new(Number, words.Take(), []) : new(Value, words.Take(), values));
        return parts[^1].Words.Length > 0;
    }

    /// <summary>A comparison with the verb before it; a bare one is left out of the words where there is no verb.</summary>
    private static bool Comparing(SentenceWords words, List<SentencePart> parts, string verb, string[] allowed)
    {
        var found = Comparisons.FirstOrDefault(c => words.TakeAll(c.Words.Split(' ')));
        var said = (verb + (found.Words ?? "")).Trim();
        var choices = Comparisons.Where(c => allowed.Contains(c.Words) || c.Words == found.Words)
            .Select(c => new SentenceChoice((verb + c.Words).Trim(), Asked(c.Comparison, verb)));
        if (allowed.Contains("")) choices = choices.Prepend(new(verb.Trim(), new("が", verb.Trim())));
        if (said.Length == 0) return allowed.Contains("");
        parts.Add(new(SentencePartKind.Compares, said, [.. choices.Where(c => c.Words.Length > 0)]));
        return true;
    }

    private static Bilingual Asked(Comparison comparison, string verb)
    {
        var words = ConditionWords.Of(comparison);
        return new("が" + words.Ja.Replace("{0}", "", StringComparison.Ordinal).Trim() + ":", verb + words.En.Replace(" {0}", "", StringComparison.Ordinal).Replace("{0}", "exactly", StringComparison.Ordinal));
    }

    private ImmutableArray<SentenceChoice> FactsLike(FactDeclaration fact) =>
        [.. _names.Vocabulary.Facts.Values.Where(f => f.Kind == fact.Kind && f.Choices.SequenceEqual(fact.Choices)).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new SentenceChoice(f.Name, f.Label))];
}
