using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Phrases;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading.Criteria;

/// <summary>Reads a criterion that is one line of words.</summary>
internal sealed class CriterionLineReader(Names names, PhraseReader phrases, FactTestReader tests, FindingList findings)
{
    private const int DeepestLine = 32;
    private const int MostTimes = 1000;

    public Criterion? Read(ReadOnlySpan<Word> words, Place place, string written, bool named, int depth = 0)
    {
        if (words.IsEmpty || depth > DeepestLine) return Nothing(place, written);
        if (words.Length > 3 && words[^3].Text == "unknown" && words[^2].Text == "as") return UnknownAs(words, place, written, named, depth);
        switch (words[0].Text)
        {
            case "not":
                return Read(words[1..], place, written, false, depth + 1) is { } not ? new Criterion.None([not], words[0].Place) : null;
            case "ever":
                return Read(words[1..], place, written, false, depth + 1) is { } ever ? new Criterion.Pinned(ever, new Pin.Ever(), words[0].Place) : null;
            case "always":
                return Read(words[1..], place, written, false, depth + 1) is { } always ? new Criterion.Pinned(always, new Pin.Always(), words[0].Place) : null;
            case "a" when words.Length == 3 && words[1].Text == "person" && words[2].Text == "decides":
                if (named) return new Criterion.DecidedByPerson(words[0].Place);
                findings.Add(FindingTable.DecidedOnlyNamed, words[0].Place);
                return null;
        }

        if (words.Length == 1) return Name(words[0]);
        if (words[1].Text == "happened") return Happened(words);
        var verb = IndexOf(words, "is", "are");
        if (verb <= 0 || verb == words.Length - 1) return Nothing(words[0].Place, written);
        var left = words[..verb];
        var right = words[(verb + 1)..];
        return left[0].Text switch
        {
            "duty" when left.Length == 2 => DutyIs(left[1], right, written),
            "nights" => Span(left[1..], right, SpanUnit.Nights, written, place),
            "days" when left.Length > 4 && left[1].Text == "counting" && left[2].Text == "both" && left[3].Text == "ends" =>
                Span(left[4..], right, SpanUnit.DaysCountingBothEnds, written, place),
            "age" when left.Length > 4 && left[1].Text == "by" && left[3].Text == "on" => Age(left, right, written, place),
            _ => Statement(left, right, written, place),
        };
    }

    private Criterion? UnknownAs(ReadOnlySpan<Word> words, Place place, string written, bool named, int depth)
    {
        var last = words[^1];
        var line = Read(words[..^3], place, written, named, depth + 1);
        if (last.Text is "yes" or "no") return line is null ? null : new Criterion.UnknownAs(line, last.Text == "yes", words[0].Place);
        findings.Add(FindingTable.NoYesNo, last.Place, last.Text);
        return null;
    }

    private Criterion? Name(Word word)
    {
        var name = word.Text;
        if (names.Criteria.Contains(name)) return new Criterion.Named(name, word.Place);
        if (names.Vocabulary.Facts.TryGetValue(name, out var fact))
        {
            if (fact.Kind == FactKind.YesNo) return new Criterion.Fact(name, word.Place);
            findings.Add(FindingTable.NeedsTest, word.Place, name, Kinds.Of(fact.Kind), fact.Kind switch
            {
                FactKind.Number => $"{name} is at least 3",
                FactKind.Date => $"{name} is before 7 days after admission",
                _ => $"{name} is {(fact.Choices.IsEmpty ? "…" : fact.Choices[0].Name)}",
            });
            return null;
        }

        if (names.Vocabulary.Events.ContainsKey(name))
        {
            findings.Add(FindingTable.EventIsNoCriterion, word.Place, name);
            return null;
        }

        if (names.IsRole(name))
        {
            findings.Add(FindingTable.WordNotHere, word.Place, name, new Bilingual($"役は「{name} is known」と書きます。", $"Of a role write `{name} is known`."));
            return null;
        }

        var known = names.Criteria.Concat(names.Vocabulary.Facts.Values.Where(f => f.Kind == FactKind.YesNo).Select(f => f.Name));
        findings.Add(FindingTable.UnknownName, word.Place, name, Kinds.CriterionOrFact, names.HintOfRecords(name, known));
        return null;
    }

    private Criterion? Happened(ReadOnlySpan<Word> words)
    {
        var name = words[0].Text;
        if (!names.Vocabulary.Events.ContainsKey(name))
        {
            findings.Add(FindingTable.UnknownName, words[0].Place, name, Kinds.Event, NearestName.Hint(name, names.Vocabulary.Events.Keys));
            return null;
        }

        if (words.Length == 2) return new Criterion.Happened(name, Comparison.AtLeast, 1, words[0].Place);
        var often = words[2..];
        var (comparison, used) = Comparisons.Of(often);
        if (often.Length - used != 2 || often[^1].Text is not ("times" or "time"))
        {
            return Nothing(words[2].Place, string.Join(' ', words.ToArray().Select(w => w.Text)));
        }

        return Values.Number(often[^2].Text, 0, MostTimes, often[^2].Place, findings) is { } times
            ? new Criterion.Happened(name, comparison, times, words[0].Place) : null;
    }

    private Criterion? DutyIs(Word duty, ReadOnlySpan<Word> right, string written)
    {
        if (!names.Duties.Contains(duty.Text))
            findings.Add(FindingTable.UnknownName, duty.Place, duty.Text, Kinds.Duty, names.Hint(duty.Text, names.Duties));
        DutyCondition? condition = right.Length != 1 ? null : right[0].Text switch
        {
            "met" => DutyCondition.Met,
            "missed" => DutyCondition.Missed,
            "ended" => DutyCondition.Ended,
            "open" => DutyCondition.Open,
            "waived" => DutyCondition.Waived,
            _ => null,
        };
        if (condition is null)
            findings.Add(FindingTable.NotOneOf, right[0].Place, $"duty {duty.Text} is", right[0].Text, NearestName.Hint(right[0].Text, ["met", "missed", "ended", "open", "waived"]));
        return condition is { } asked && names.Duties.Contains(duty.Text) ? new Criterion.DutyIs(duty.Text, asked, duty.Place) : null;
    }

    private Criterion? Span(ReadOnlySpan<Word> ends, ReadOnlySpan<Word> test, SpanUnit unit, string written, Place place)
    {
        var to = IndexOf(ends, "to", "to");
        if (ends.IsEmpty || ends[0].Text != "from" || to < 2 || to == ends.Length - 1) return Nothing(place, written);
        var first = phrases.Read(ends[1..to], place, written, PhraseSpot.Outside);
        var second = phrases.Read(ends[(to + 1)..], place, written, PhraseSpot.Outside);
        var (comparison, used) = Comparisons.Of(test);
        if (test.Length - used != 1) return Nothing(test[0].Place, written);
        var count = Values.Number(test[used].Text, 0, 100_000, test[used].Place, findings);
        return first is null || second is null || count is null ? null : new Criterion.SpanCompares(first, second, unit, comparison, count.Value, place);
    }

    private Criterion? Age(ReadOnlySpan<Word> left, ReadOnlySpan<Word> test, string written, Place place)
    {
        var birth = left[2];
        var known = names.Vocabulary.Facts.GetValueOrDefault(birth.Text)?.Kind == FactKind.Date;
        if (!known)
        {
            findings.Add(FindingTable.UnknownName, birth.Place, birth.Text, Kinds.Of(FactKind.Date),
                NearestName.Hint(birth.Text, names.Vocabulary.Facts.Values.Where(f => f.Kind == FactKind.Date).Select(f => f.Name)));
        }

        var on = phrases.Read(left[4..], place, written, PhraseSpot.Outside);
        var (comparison, used) = Comparisons.Of(test);
        if (test.Length - used != 1) return Nothing(test[0].Place, written);
        var years = Values.Number(test[used].Text, 0, 150, test[used].Place, findings);
        return !known || on is null || years is null ? null : new Criterion.AgeCompares(birth.Text, on, comparison, years.Value, place);
    }

    private Criterion? Statement(ReadOnlySpan<Word> left, ReadOnlySpan<Word> right, string written, Place place)
    {
        if (left is [{ Text: "each" }, _] && right is [{ Text: "the" }, _] or [{ Text: "not" }, { Text: "the" }, _]) return Occurrence(left, right, written, place);
        if (right[^1].Text == "known" && (right.Length == 1 || (right.Length == 2 && right[0].Text == "not"))) return RoleKnown(left, right.Length == 2, written);
        if (left.Length == 1 && names.Vocabulary.Facts.TryGetValue(left[0].Text, out var fact) && fact.Kind != FactKind.Date) return tests.Read(left[0], right, place);
        var (order, part, used) = MomentWords(right);
        if (part == PartWord.None && order is null)
        {
            if (left.Length != 1 || names.Moments.Contains(left[0].Text) || names.Vocabulary.Events.ContainsKey(left[0].Text)) return Nothing(right[0].Place, written);
            if (!names.Duties.Contains(left[0].Text)) return tests.Read(left[0], right, place);
            findings.Add(FindingTable.WordNotHere, left[0].Place, left[0].Text, new Bilingual($"務めは「duty {left[0].Text} is met」のように問います。", $"Of a duty ask `duty {left[0].Text} is met`."));
            return null;
        }

        var moment = phrases.Read(left, place, written, PhraseSpot.Outside);
        if (part != PartWord.None) return LiesIn(moment, part, right, used, place);
        var other = phrases.Read(right[used..], right[0].Place, written, PhraseSpot.Outside);
        return moment is null || other is null ? null : new Criterion.MomentCompares(moment, order!.Value, other, place);
    }

    private Criterion? Occurrence(ReadOnlySpan<Word> left, ReadOnlySpan<Word> right, string written, Place place)
    {
        var each = phrases.Read(left, place, written, PhraseSpot.Outside with { Each = true });
        var which = right[^1];
        var number = Ordinals.NumberOf(which.Text);
        if (number is null) findings.Add(FindingTable.NotOneOf, which.Place, $"each {left[1].Text} is the", which.Text, NearestName.HintOr(which.Text, Ordinals.Words, new(Listed("、"), Listed(", "))));
        if (number is null || each is not { Anchor: Anchor.Event { Name: var name } }) return null;
        var asked = new Criterion.OccurrenceIs(name, number.Value, left[0].Place);
        return right.Length == 2 ? asked : new Criterion.None([asked], left[0].Place);

        static string Listed(string between) => string.Join(between, Ordinals.Words);
    }

    private Criterion? RoleKnown(ReadOnlySpan<Word> left, bool not, string written)
    {
        if (left.Length != 1) return Nothing(left[0].Place, written);
        if (names.Vocabulary.Facts.TryGetValue(left[0].Text, out var fact))
        {
            if (fact.Kind != FactKind.Date) return Nothing(left[0].Place, written);
            findings.Add(FindingTable.DateCompares, left[0].Place, fact.Name);
            return null;
        }

        if (names.Role(left[0], inDuty: true, findings) is not { } role) return null;
        var known = new Criterion.RoleKnown(role, left[0].Place);
        return not ? new Criterion.None([known], left[0].Place) : known;
    }

    private Criterion? LiesIn(Phrase? moment, PartWord word, ReadOnlySpan<Word> right, int used, Place place)
    {
        CalendarPart? part;
        if (word is PartWord.AfterClock or PartWord.BeforeClock)
        {
            var time = Values.Time(right[used - 1].Text, right[used - 1].Place, findings);
            part = time is null ? null : word == PartWord.AfterClock ? new CalendarPart.AfterClock(time.Value) : new CalendarPart.BeforeClock(time.Value);
        }
        else
        {
            string? of = null;
            if (right.Length >= used + 2 && right[used].Text == "of")
            {
                of = names.Role(right[used + 1], inDuty: true, findings);
                if (of is null) return null;
                used += 2;
            }

            part = word switch
            {
                PartWord.ClosedDay => new CalendarPart.ClosedDay(of),
                PartWord.OpenDay => new CalendarPart.OpenDay(of),
                PartWord.BeforeOpening => new CalendarPart.BeforeOpening(of),
                _ => new CalendarPart.AfterClosing(of),
            };
        }

        if (used == right.Length) return moment is null || part is null ? null : new Criterion.LiesIn(moment, part, place);
        findings.Add(FindingTable.WordsLeftOver, right[used].Place, right[used].Text);
        return null;
    }

    private enum PartWord { None, ClosedDay, OpenDay, BeforeOpening, AfterClosing, BeforeClock, AfterClock }

    /// <summary>How two moments lie to each other, or which part of a calendar is asked about, and how many words say it.</summary>
    private static (MomentOrder? Order, PartWord Part, int Words) MomentWords(ReadOnlySpan<Word> right)
    {
        string At(ReadOnlySpan<Word> words, int i) => i < words.Length ? words[i].Text : "";
        var (one, two, three, four) = (At(right, 0), At(right, 1), At(right, 2), At(right, 3));
        return (one, two, three, four) switch
        {
            ("on", "a", "closed", "day") => (null, PartWord.ClosedDay, 4),
            ("on", "an", "open", "day") => (null, PartWord.OpenDay, 4),
            ("before", "opening", _, _) => (null, PartWord.BeforeOpening, 2),
            ("after", "closing", _, _) => (null, PartWord.AfterClosing, 2),
            ("before", _, "", _) when two.Contains(':', StringComparison.Ordinal) => (null, PartWord.BeforeClock, 2),
            ("after", _, "", _) when two.Contains(':', StringComparison.Ordinal) => (null, PartWord.AfterClock, 2),
            ("on", "or", "before", _) => (MomentOrder.OnOrBefore, PartWord.None, 3),
            ("on", "or", "after", _) => (MomentOrder.OnOrAfter, PartWord.None, 3),
            ("the", "same", "day", "as") => (MomentOrder.SameDayAs, PartWord.None, 4),
            ("before", _, _, _) => (MomentOrder.Before, PartWord.None, 1),
            ("after", _, _, _) => (MomentOrder.After, PartWord.None, 1),
            _ => (null, PartWord.None, 0),
        };
    }

    private Criterion? Nothing(Place place, string written)
    {
        findings.Add(FindingTable.NoCriterion, place, written);
        return null;
    }

    private static int IndexOf(ReadOnlySpan<Word> words, string one, string other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Text == one || words[i].Text == other) return i;
        }

        return -1;
    }
}
