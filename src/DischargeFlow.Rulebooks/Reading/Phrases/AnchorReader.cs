using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading.Phrases;

/// <summary>Reads what a phrase counts from, and says which name is meant.</summary>
internal sealed class AnchorReader(Names names, FindingList findings)
{
    private IEnumerable<string> Known =>
        names.Vocabulary.Events.Keys.Concat(names.Vocabulary.Facts.Values.Where(f => f.Kind == FactKind.Date).Select(f => f.Name)).Concat(names.Moments);

    public Anchor? Read(ReadOnlySpan<Word> words, Place place, string written, PhraseSpot spot)
    {
        switch (words.Length)
        {
            case 0:
                findings.Add(FindingTable.NoPhrase, place, written);
                return null;
            case 1:
                return OfOneWord(words[0], spot);
            case 2 when words[1].Text == "set":
                return Set(words[0]);
            case 2 when !IsName(words[0].Text) && EverydayWords.InsteadOfMoment(words[0].Text) is not null:
                goto default;
            case 2 when words[1].Text is "started" or "met" or "missed" or "ended":
                return OfDuty(words[0], words[1].Text);
            case 2 when WhichOf(words[0].Text) is { } which:
                return OfMany(words[0], words[1], which, spot);
            default:
                var first = EverydayWords.InsteadOfMoment(words[0].Text) is not null;
                findings.Add(FindingTable.WordsLeftOver, words[first ? 0 : 1].Place, words[first ? 0 : 1].Text, written);
                return null;
        }
    }

    private bool IsName(string word) => names.Duties.Contains(word) || names.Vocabulary.Facts.ContainsKey(word) || Known.Contains(word);

    private Anchor? OfOneWord(Word word, PhraseSpot spot)
    {
        var name = word.Text;
        switch (name)
        {
            case "start":
                return Own(word, spot.Start, spot, new Anchor.Start());
            case "due":
                return Own(word, spot.Due, spot, new Anchor.Due());
            case "known":
                return Own(word, spot.Known, spot, new Anchor.Known());
        }

        if (names.Moments.Contains(name)) return new Anchor.Named(name);
        if (names.Vocabulary.Events.TryGetValue(name, out var happens))
        {
            if (happens.Occurs == Occurs.Once) return new Anchor.Event(name, new Which.Only());
            findings.Add(FindingTable.WhichOfMany, word.Place, name);
            return null;
        }

        if (names.Vocabulary.Facts.TryGetValue(name, out var fact))
        {
            if (fact.Kind == FactKind.Date) return new Anchor.DateFact(name);
            findings.Add(FindingTable.FactIsNoMoment, word.Place, name);
            return null;
        }

        if (names.Duties.Contains(name))
        {
            findings.Add(FindingTable.WordNotHere, word.Place, name,
                new Bilingual($"務めは「{name} met」「{name} started」「{name} missed」「{name} ended」と書きます。", $"Of a duty write `{name} met`, `{name} started`, `{name} missed` or `{name} ended`."));
            return null;
        }

        findings.Add(FindingTable.UnknownName, word.Place, name, Kinds.Anchor, names.Hint(name, Known));
        return null;
    }

    private Anchor? Own(Word word, bool decided, PhraseSpot spot, Anchor anchor)
    {
        if (decided) return anchor;
        if (spot.InDuty) findings.Add(FindingTable.NotBeforeItself, word.Place, word.Text);
        else findings.Add(FindingTable.WordNotHere, word.Place, word.Text, new Bilingual("務めの starts、from、due、ends、tell などの日時でだけ意味があり、基準(if)では使えません。", "It has a meaning in the moments of a duty only (from, due, ends, tell), not in a condition."));
        return null;
    }

    private Anchor? Set(Word word)
    {
        var name = word.Text;
        if (names.Moments.Contains(name)) return new Anchor.Set(name, IsMoment: true);
        if (names.Vocabulary.Facts.ContainsKey(name)) return new Anchor.Set(name, IsMoment: false);
        if (names.Vocabulary.Events.ContainsKey(name)) findings.Add(FindingTable.SetOfEvent, word.Place, name);
        else findings.Add(FindingTable.UnknownName, word.Place, name, Kinds.Moment, names.Hint(name, names.Moments.Concat(names.Vocabulary.Facts.Keys)));
        return null;
    }

    private Anchor? OfDuty(Word word, string point)
    {
        if (names.Duties.Contains(word.Text))
        {
            return new Anchor.OfDuty(word.Text, point switch
            {
                "started" => DutyPoint.Started,
                "met" => DutyPoint.Met,
                "missed" => DutyPoint.Missed,
                _ => DutyPoint.Ended,
            });
        }

        findings.Add(FindingTable.UnknownName, word.Place, word.Text, Kinds.Duty, names.Hint(word.Text, names.Duties));
        return null;
    }

    private Anchor? OfMany(Word ordinal, Word word, Which which, PhraseSpot spot)
    {
        if (!names.Vocabulary.Events.TryGetValue(word.Text, out var happens))
        {
            findings.Add(FindingTable.UnknownName, word.Place, word.Text, Kinds.Event, NearestName.Hint(word.Text, names.Vocabulary.Events.Keys));
            return null;
        }

        if (happens.Occurs == Occurs.Once)
        {
            findings.Add(FindingTable.OnlyOne, ordinal.Place, word.Text, ordinal.Text);
            return null;
        }

        if (which is Which.Each && !spot.Each)
        {
            findings.Add(FindingTable.EachOutsideDuty, ordinal.Place, word.Text);
            return null;
        }

        return new Anchor.Event(word.Text, which);
    }

    private static Which? WhichOf(string word)
    {
        if (word == "each") return new Which.Each();
        if (word == "last") return new Which.FromLast(1);
        var last = word.EndsWith("-last", StringComparison.Ordinal);
        if (Ordinals.NumberOf(last ? word[..^5] : word) is not { } number || (last && number == 1)) return null;
        return last ? new Which.FromLast(number) : new Which.FromFirst(number);
    }
}
