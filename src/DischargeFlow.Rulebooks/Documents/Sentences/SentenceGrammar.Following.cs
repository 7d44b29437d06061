using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <content>What can follow the first words of a sentence, for who writes it word by word.</content>
public sealed partial class SentenceGrammar
{
    private static readonly ImmutableArray<SentenceChoice> Openings =
    [
        new("5 days before", new("5日前", "5 days before")), new("5 business days before", new("5営業日前", "5 business days before")), new("1 day after", new("1日後", "1 day after")),
        new("4 hours after", new("4時間後", "4 hours after")), new("day 3 of", new("その日を1日目として3日目", "day 3 of")),
    ];

    private static readonly ImmutableArray<SentenceChoice> ClockTimes =
    [
        new("at 09:00", new("9:00", "at 09:00")), new("by 17:00", new("17:00 まで", "by 17:00")), new("at opening", new("営業開始時", "at opening")),
        new("by closing", new("営業終了まで", "by closing")),
    ];

    private static readonly ImmutableArray<SentenceChoice> StepEnds =
    [
        new("repeat every", new("くり返し:", "repeat every")), new("until met", new("済むまで", "until met")),
        new("until acknowledged", new("確認の返事があるまで", "until acknowledged")),
    ];

    private static readonly ImmutableArray<SentenceChoice> Lengths =
    [
        new("nights from", new("泊数:", "nights from")), new("days counting both ends from", new("日数(初日と最終日を含む):", "days counting both ends from")),
    ];

    private static readonly ImmutableArray<SentenceChoice> AtLeasts =
        [.. new[] { "is", "are" }.SelectMany(v => new[] { "at least", "at most", "above", "below", "exactly" }.Select(w => Bare($"{v} {w}")))];

    private static readonly ImmutableArray<SentenceChoice> OfSeveral =
        [.. Language.Ordinals.Words.Skip(1).Select((word, i) => new SentenceChoice(word, new($"{i + 2}回目の", "the " + word))), new("second-last", new("最後から2番目の", "the second last"))];

    /// <summary>What can follow the first words of a moment.</summary>
    public ImmutableArray<SentenceChoice> AfterMoment(string begun, SentenceSpot spot)
    {
        var (words, next) = (new SentenceWords(begun), new List<SentenceChoice>());
        if (!Take(words, WholeOf(spot), next)) FollowMoment(words, next, spot);
        return [.. next];
    }

    /// <summary>What can follow the first words of a step.</summary>
    public ImmutableArray<SentenceChoice> AfterStep(string begun, bool hasDue)
    {
        var (words, next, spot) = (new SentenceWords(begun), new List<SentenceChoice>(), SentenceSpot.Of("tell", hasDue));
        var kinds = new[] { Language.AlertKind.Notice, Language.AlertKind.Reminder, Language.AlertKind.Escalation };
        if (!Take(words, [.. kinds.Select(k => new SentenceChoice(k.ToString().ToLowerInvariant(), Explaining.RuleWords.Of(k)))], next)) return [.. next];
        if (words.IsAtEnd) next.AddRange(_names.Anchors(spot).Select(a => a with { Words = "at " + a.Words }));
        words.TakeAll("at");
        if (!FollowMoment(words, next, spot)) return [.. next];
        if (Take(words, [StepEnds[0]], next))
        {
            if (!words.IsNumber) return [.. next];
            var isOne = words.Take() == "1";
            if (!Take(words, UnitChoices.Of(isOne, _names.Units), next) || !Take(words, [Bare("at most")], next) || !words.IsNumber) return [.. next];
            words.Take();
            if (!Take(words, [Bare("times"), Bare("time")], next)) return [.. next];
        }

        Take(words, StepEnds.RemoveAt(0), next);
        return [.. next.DistinctBy(c => c.Words)];
    }

    /// <summary>What can follow the first words of a criterion's line.</summary>
    public ImmutableArray<SentenceChoice> AfterLine(string begun)
    {
        var (words, next) = (new SentenceWords(begun), new List<SentenceChoice>());
        while (words.Next is "not" or "ever" or "always") words.Take();
        if (FollowCore(words, next)) Take(words, UnknownAsWhat, next);
        return [.. next.DistinctBy(c => c.Words)];
    }

    /// <summary>What can follow the first words of what a fact is compared with.</summary>
    public ImmutableArray<SentenceChoice> AfterTest(string fact, string begun)
    {
        var next = new List<SentenceChoice>();
        if (_names.Vocabulary.Facts.TryGetValue(fact, out var declared)) FollowCompared(new(begun), next, declared, "");
        return [.. next];
    }

    private bool FollowCore(SentenceWords words, List<SentenceChoice> next)
    {
        if (words.IsAtEnd)
        {
            next.AddRange(Prefixes);
            next.AddRange(_names.CriteriaAndFacts);
        }

        if (Take(words, [new("a person decides", new("人が判断する", "a person decides"))], next)) return true;
        if (Take(words, Lengths, next)) return FollowMoment(words, next, SentenceSpot.Outside) && FollowTo(words, next, "to") && FollowMoment(words, next, SentenceSpot.Outside) && FollowCount(words, next);
        if (Take(words, [new("age by", new("年齢:", "age by"))], next))
            return Take(words, DateFacts, next) && FollowTo(words, next, "on") && FollowMoment(words, next, SentenceSpot.Outside) && FollowCount(words, next);
        if (Take(words, [new("duty", new("務め", "duty"))], next)) return Take(words, _names.Duties, next) && Take(words, Conditions, next);
        if (Take(words, [.. _names.EventsOfMany.Select(e => e with { Words = "each " + e.Words })], next)) return Take(words, Occurrences, next);
        if (words.IsAtEnd || words.At(1) is "" or "happened" or "is")
        {
            if (FollowHappened(words, next, out var isWhole)) return isWhole;
            if (FollowFact(words, next, out isWhole)) return isWhole;
        }

        if (words.At(1) is "" or "unknown" && _names.CriteriaAndFacts.Any(c => c.Words == words.Next)) return words.Take().Length > 0;

        return FollowMoment(words, next, SentenceSpot.Outside) && FollowOrder(words, next);
    }

    private bool FollowHappened(SentenceWords words, List<SentenceChoice> next, out bool isWhole)
    {
        isWhole = false;
        var happened = _names.HappenedEvents.Select(e => e with { Words = e.Words + " happened" }).ToImmutableArray();
        if (!Take(words, happened, next)) return false;
        isWhole = Take(words, [.. new[] { "at least 2 times", "at most 2 times", "exactly 2 times" }.Select(Bare)], next) || words.IsAtEnd;
        return true;
    }

    private bool FollowFact(SentenceWords words, List<SentenceChoice> next, out bool isWhole)
    {
        isWhole = false;
        var facts = _names.Vocabulary.Facts.Values.Where(f => f.Kind != FactKind.Date).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var roles = _names.Roles(inDuty: true).SelectMany(r => new[] { "is known", "is not known" }.Select(k => r with { Words = $"{r.Words} {k}" })).ToImmutableArray();
        if (Take(words, roles, next)) return isWhole = true;
        if (words.IsAtEnd) next.AddRange(facts.Where(f => f.Kind != FactKind.YesNo).Select(f => new SentenceChoice(f.Name + " is", f.Label)));
        if (facts.Find(f => f.Name == words.Next) is not { } fact || words.At(1) is not ("is" or "")) return false;
        if (words.At(1).Length == 0)
        {
            next.Add(new("is", new("が", "is")));
            return false;
        }

        words.Take();
        isWhole = FollowCompared(words, next, fact, "is ");
        return true;
    }

    private bool FollowCompared(SentenceWords words, List<SentenceChoice> next, FactDeclaration fact, string verb)
    {
        ImmutableArray<SentenceChoice> values = fact.Kind == FactKind.YesNo
            ? [new("yes", new("はい", "yes")), new("no", new("いいえ", "no"))] : [.. fact.Choices.Select(c => new SentenceChoice(c.Name, c.Label))];
        string[] compares = fact.Kind is FactKind.YesNo or FactKind.Choices ? ["not"] : ["not", "at least", "at most", "above", "below"];
        var said = Comparisons.Where(c => compares.Contains(c.Words)).Select(c => new SentenceChoice(verb + c.Words, Asked(c.Comparison, verb))).ToList();
        if (fact.Choices.Length > 2) said.Add(new(verb + "one of", new("次のどれか:", verb + "one of")));
        if (verb.Length > 0) said.Add(new("is", new("が", "is")));
        var isOneOf = words.Rest.StartsWith(verb + "one of ", StringComparison.Ordinal);
        var compared = Take(words, said, next);
        if (verb.Length > 0 && !compared) return false;
        if (fact.Kind == FactKind.Number)
        {
            if (words.IsNumber) words.Take();
            return words.Previous.All(char.IsAsciiDigit);
        }

        if (!Take(words, values, next)) return false;
        while (isOneOf)
        {
            if (words.IsAtEnd) next.Add(new("or", new("または", "or")));
            if (!words.TakeAll("or") || !Take(words, values, next)) break;
        }

        return true;
    }

    private bool FollowOrder(SentenceWords words, List<SentenceChoice> next)
    {
        if (Take(words, CalendarParts, next))
        {
            if (words.IsAtEnd) next.AddRange(_names.Roles(inDuty: true).Select(r => r with { Words = "of " + r.Words }));
            return words.IsAtEnd || (words.TakeAll("of") && Take(words, _names.Roles(inDuty: true), next));
        }

        if (words.Rest.StartsWith("is before ", StringComparison.Ordinal) && words.At(2).Contains(':', StringComparison.Ordinal)) return words.TakeUntil([]).Length > 0;
        return Take(words, Orders, next) && FollowMoment(words, next, SentenceSpot.Outside);
    }

    private static bool FollowTo(SentenceWords words, List<SentenceChoice> next, string word)
    {
        if (words.IsAtEnd) next.Add(Bare(word));
        return words.TakeAll(word);
    }

    private static bool FollowCount(SentenceWords words, List<SentenceChoice> next)
    {
        if (!Take(words, AtLeasts, next) || !words.IsNumber) return false;
        words.Take();
        return true;
    }

    /// <summary>A moment; false while it is not whole.</summary>
    private bool FollowMoment(SentenceWords words, List<SentenceChoice> next, SentenceSpot spot)
    {
        if (words.IsAtEnd) next.AddRange(Openings);
        if (words.Next == "day" && (words.IsNumberAt(1) || words.At(1).Length == 0))
        {
            words.Take();
            if (words.IsAtEnd) return false;
            words.Take();
            if (words.IsAtEnd) next.AddRange(UnitChoices.Of(false, _names.Units, daysOnly: true).Select(u => u with { Words = $"in {u.Words} of" }).Prepend(Bare("of")));
            if (words.TakeAll("in") && !Take(words, UnitChoices.Of(false, _names.Units, daysOnly: true), next)) return false;
            if (words.Previous != "of" && !FollowTo(words, next, "of")) return false;
        }
        else if (words.IsNumber)
        {
            var isOne = words.Take() == "1";
            if (!Take(words, UnitChoices.Of(isOne, _names.Units), next) || !Take(words, Sides, next)) return false;
        }

        if (!Take(words, _names.Anchors(spot), next))
        {
            var isRare = _names.IsRareEvent($"{words.Next} {words.At(1)}");
            if (!Take(words, OfSeveral, next) && !isRare) return false;
            if (words.IsAtEnd) next.AddRange(_names.EventsOfMany);
            if (!isRare) return false;
            while (!_names.EventsOfMany.Any(e => e.Words == words.Previous)) words.Take();
        }

        while (FollowModifier(words, next, spot)) { }
        return true;
    }

    private bool FollowModifier(SentenceWords words, List<SentenceChoice> next, SentenceSpot spot)
    {
        if (words.Next is "at" or "by" && words.At(1).Contains(':', StringComparison.Ordinal))
        {
            words.Take();
            words.Take();
            return true;
        }

        if (words.Next == "at" && words.At(1) == "most") return false;
        ImmutableArray<SentenceChoice> roles = [.. _names.Roles(spot.InDuty).Select(r => r with { Words = "of " + r.Words })];
        return Take(words, [.. Closings, .. ClockTimes, .. roles], next);
    }

    private ImmutableArray<SentenceChoice> DateFacts =>
        [.. _names.Vocabulary.Facts.Values.Where(f => f.Kind == FactKind.Date).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new SentenceChoice(f.Name, f.Label))];

    private static ImmutableArray<SentenceChoice> Conditions =>
        [.. Enum.GetValues<Language.DutyCondition>().Select(c => new SentenceChoice("is " + c.ToString().ToLowerInvariant(), ConditionWords.Of(c)))];

    /// <summary>Takes the longest choice that comes next. Where the words end within a choice, the rest of it can follow.</summary>
    private static bool Take(SentenceWords words, IReadOnlyCollection<SentenceChoice> choices, List<SentenceChoice> next)
    {
        var rest = words.Rest;
        foreach (var choice in choices)
        {
            if (rest.Length == 0) next.Add(choice);
            else if (choice.Words.Length > rest.Length && choice.Words[rest.Length] == ' ' && choice.Words.StartsWith(rest, StringComparison.Ordinal)) next.Add(choice with { Words = choice.Words[(rest.Length + 1)..] });
        }

        var taken = choices.Where(c => rest == c.Words || (rest.Length > c.Words.Length && rest[c.Words.Length] == ' ' && rest.StartsWith(c.Words, StringComparison.Ordinal))).MaxBy(c => c.Words.Length);
        return taken is not null && words.TakeAll(taken.Words.Split(' '));
    }

    private static SentenceChoice Bare(string words) => new(words, new("", words));
}
