using System.Globalization;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Reading.Phrases;

/// <summary>Reads one point in time: an offset, an anchor, then in any order a word about closed days, whose days, and a clock edge.</summary>
internal sealed class PhraseReader(Names names, FindingList findings)
{
    private static readonly Bilingual Nothing = new("", "");
    private readonly AnchorReader _anchors = new(names, findings);

    /// <summary>The phrase of a value; null, with findings, when it says none.</summary>
    public Phrase? Read(Node? node, PhraseSpot spot)
    {
        switch (node)
        {
            case null:
                return null;
            case TextNode text:
                return Read(text.Words().AsSpan(), text.Place, text.Text, spot);
            default:
                findings.Add(FindingTable.NeedsText, node.Place, "phrase", "5 days before discharge-day if closed earlier");
                return null;
        }
    }

    /// <summary>The phrase of some words.</summary>
    public Phrase? Read(ReadOnlySpan<Word> words, Place place, string written, PhraseSpot spot)
    {
        if (words.IsEmpty)
        {
            findings.Add(FindingTable.NoPhrase, place, written);
            return null;
        }

        if (words[0].Text == "within") return Within(words);
        var rest = words;
        if (!ReadOffset(ref rest, out var offset)) return null;
        var end = 0;
        while (end < rest.Length && rest[end].Text is not ("if" or "of" or "at" or "by" or "within")) end++;
        var anchor = _anchors.Read(rest[..end], rest.IsEmpty ? words[^1].Place : rest[0].Place, written, spot);
        // Where what is counted from cannot be read, nothing behind it is told: it may belong to that.
        if (anchor is null) return null;
        var modifiers = new Modifiers();
        rest = rest[end..];
        while (!rest.IsEmpty)
        {
            if (!ReadModifier(ref rest, modifiers, spot)) return null;
        }

        if (modifiers.IsWrong) return null;
        return new(offset, anchor, modifiers.IfClosed, modifiers.DaysOf, modifiers.Clock, words[0].Place);
    }

    private bool ReadOffset(ref ReadOnlySpan<Word> words, out Offset? offset)
    {
        offset = null;
        if (words[0].Text == "day" && words.Length > 1 && IsNumber(words[1].Text)) return ReadDayOf(ref words, out offset);
        var side = 1;
        while (side < words.Length && words[side].Text is not ("before" or "after")) side++;
        if (!IsNumber(words[0].Text))
        {
            if (side >= words.Length) return true;
            if (!MeantWords.IsNearlyNumber(words[0].Text))
            {
                findings.Add(FindingTable.NoPhrase, words[0].Place, Written(words));
                return false;
            }

            findings.Add(FindingTable.NoNumber, words[0].Place, words[0].Text, 0, LargestCounts.Of(UnitKind.Days));
            return false;
        }

        if (side == words.Length)
        {
            findings.Add(FindingTable.NeedsBeforeOrAfter, words[0].Place, Written(words), NearSide(words));
            return false;
        }

        var unit = ReadUnit(words[1..side], words[0].Place);
        if (Count(words[0], 0, unit) is not { } count || unit is not { } known) return false;
        offset = new Offset.Span(count, known, words[side].Text == "before");
        words = words[(side + 1)..];
        return true;
    }

    /// <summary>The word that was to say on which side it lies, where one is nearly it.</summary>
    private static Bilingual NearSide(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (NearestName.Of(word.Text, ["before", "after"]) is { } side) return new($"「{word.Text}」は「{side}」のことですか。", $"Did you mean '{side}' by '{word.Text}'?");
        }

        return Nothing;
    }

    private bool ReadDayOf(ref ReadOnlySpan<Word> words, out Offset? offset)
    {
        offset = null;
        var unit = new Unit(UnitKind.Days);
        var of = 2;
        while (of < words.Length && words[of].Text != "of") of++;
        if (of == words.Length)
        {
            findings.Add(FindingTable.NoPhrase, words[0].Place, Written(words));
            return false;
        }

        if (of > 2)
        {
            if (words[2].Text != "in")
            {
                findings.Add(FindingTable.WordsLeftOver, words[2].Place, words[2].Text);
                return false;
            }

            if (ReadUnit(words[3..of], words[2].Place) is not { } named) return false;
            if (named.Kind is not (UnitKind.Days or UnitKind.BusinessDays or UnitKind.Own))
            {
                findings.Add(FindingTable.NotOneOf, words[3].Place, "day N in …", Written(words[3..of]), new Bilingual("days、business days、units: の名前のどれかです。", "Write days, business days, or a name under units:."));
                return false;
            }

            unit = named;
        }

        if (Count(words[1], 1, unit) is not { } number) return false;
        offset = new Offset.DayOf(number, unit);
        words = words[(of + 1)..];
        return true;
    }

    /// <summary>The unit of some words; null with a finding when there is none such.</summary>
    public Unit? ReadUnit(ReadOnlySpan<Word> words, Place place)
    {
        var written = Written(words);
        UnitKind? kind = written switch
        {
            "minute" or "minutes" => UnitKind.Minutes,
            "hour" or "hours" => UnitKind.Hours,
            "business hour" or "business hours" => UnitKind.BusinessHours,
            "day" or "days" => UnitKind.Days,
            "business day" or "business days" => UnitKind.BusinessDays,
            "week" or "weeks" => UnitKind.Weeks,
            "month" or "months" => UnitKind.Months,
            "year" or "years" => UnitKind.Years,
            _ => null,
        };
        if (kind is { } known) return new Unit(known);
        if (names.Units.Contains(written)) return new Unit(UnitKind.Own, written);
        findings.Add(FindingTable.NoUnit, words.IsEmpty ? place : words[0].Place, written,
            NearestName.HintOr(written, names.Units.Concat(["minutes", "hours", "business hours", "days", "business days", "weeks", "months", "years"]), Nothing));
        return null;
    }

    private bool ReadModifier(ref ReadOnlySpan<Word> words, Modifiers to, PhraseSpot spot)
    {
        var first = words[0];
        switch (first.Text)
        {
            case "if" when words.Length > 1 && words[1].Text == "closed":
                if (to.IfClosed is not null) return Twice(first, "if closed");
                return ReadIfClosed(ref words, to);
            case "of" when words.Length > 1:
                if (to.DaysOf is not null) return Twice(first, "of");
                to.DaysOf = Role(words[1], to, spot);
                words = words[2..];
                return true;
            case "at" or "by" when words.Length > 1:
                if (to.Clock is not null) return Twice(first, first.Text);
                return ReadClock(ref words, to, spot);
            case "within":
                findings.Add(FindingTable.WordsLeftOver, first.Place, first.Text);
                return false;
            default:
                findings.Add(FindingTable.WordsLeftOver, first.Place, first.Text);
                return false;
        }
    }

    private bool ReadIfClosed(ref ReadOnlySpan<Word> words, Modifiers to)
    {
        var said = words[2..];
        if (said.Length >= 3 && Written(said[..3]) == "one day later")
        {
            to.IfClosed = IfClosed.OneDayLater;
            words = said[3..];
            return true;
        }

        to.IfClosed = said.IsEmpty ? null : said[0].Text switch
        {
            "keep" => IfClosed.Keep,
            "earlier" => IfClosed.Earlier,
            "later" => IfClosed.Later,
            _ => null,
        };
        if (to.IfClosed is null)
        {
            var wrong = Written(said.IsEmpty || said[0].Text != "one" ? said[..Math.Min(1, said.Length)] : said[..Math.Min(3, said.Length)]);
            findings.Add(FindingTable.NoIfClosed, said.IsEmpty ? words[1].Place : said[0].Place, wrong, NearestName.HintOr(wrong, ["keep", "earlier", "later", "one day later"], Nothing));
            return false;
        }

        words = said[1..];
        return true;
    }

    private bool ReadClock(ref ReadOnlySpan<Word> words, Modifiers to, PhraseSpot spot)
    {
        var edge = words[1].Text;
        if (edge is "opening" or "closing")
        {
            var right = edge == "opening" ? "at" : "by";
            if (words[0].Text != right)
            {
                findings.Add(FindingTable.WordNotHere, words[0].Place, words[0].Text, new Bilingual($"「{right} {edge}」と書きます。", $"Write `{right} {edge}`."));
                return false;
            }

            var whose = words.Length > 3 && words[2].Text == "of" ? Role(words[3], to, spot) : null;
            to.Clock = edge == "opening" ? new ClockEdge.Opening(whose) : new ClockEdge.Closing(whose);
            words = words.Length > 3 && words[2].Text == "of" ? words[4..] : words[2..];
            return true;
        }

        if (Values.Time(edge, words[1].Place, findings) is not { } time) return false;
        to.Clock = words[0].Text == "at" ? new ClockEdge.At(time) : new ClockEdge.By(time);
        words = words[2..];
        return true;
    }

    private string? Role(Word word, Modifiers to, PhraseSpot spot)
    {
        var role = names.Role(word, spot.InDuty, findings);
        to.IsWrong |= role is null;
        return role;
    }

    private bool Twice(Word word, string what)
    {
        findings.Add(FindingTable.TwiceInPhrase, word.Place, what);
        return false;
    }

    /// <summary>Says both meanings with their dates, counted from Mon 2026-11-16.</summary>
    private Phrase? Within(ReadOnlySpan<Word> words)
    {
        var count = 3;
        var before = false;
        var anchor = "admission";
        for (var i = 1; i < words.Length; i++)
        {
            if (int.TryParse(words[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 366) count = n;
            if (words[i].Text is "before" or "after" or "of" && i + 1 < words.Length) (before, anchor) = (words[i].Text == "before", Written(words[(i + 1)..]));
        }

        var monday = new LocalDate(2026, 11, 16);
        string Day(int days) => monday.PlusDays(before ? -days : days).ToString("ddd uuuu-MM-dd", CultureInfo.InvariantCulture);
        var inclusive = before ? $"{count - 1} days before {anchor}" : $"day {count} of {anchor}";
        findings.Add(FindingTable.Within, words[0].Place, count, before ? "before" : "after", anchor, Day(count), "", Day(count - 1), inclusive);
        return null;
    }

    private int? Count(Word word, int least, Unit? unit)
    {
        var largest = LargestCounts.Of(unit?.Kind ?? UnitKind.Days);
        if (int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= largest && count >= least) return count;
        if (word.Text.Trim('0').Length == 0) findings.Add(FindingTable.NoNumber, word.Place, word.Text, least, largest);
        else findings.Add(FindingTable.CountTooLarge, word.Place, word.Text, largest);
        return null;
    }

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    private static string Written(ReadOnlySpan<Word> words) => string.Join(' ', words.ToArray().Select(w => w.Text));

    private sealed class Modifiers
    {
        public IfClosed? IfClosed { get; set; }

        public string? DaysOf { get; set; }

        public ClockEdge? Clock { get; set; }

        public bool IsWrong { get; set; }
    }
}
