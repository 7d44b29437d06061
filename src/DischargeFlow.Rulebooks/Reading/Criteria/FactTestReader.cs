using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Reading.Criteria;

/// <summary>Reads what a fact is compared with.</summary>
internal sealed class FactTestReader(Names names, FindingList findings)
{
    /// <summary><c>FACT: TEST</c>, where the test is words or a list of choices.</summary>
    public Criterion? Read(Word fact, Node test)
    {
        switch (test)
        {
            case TextNode text:
                return Read(fact, text.Words().AsSpan(), text.Place);
            case ListNode list:
                var values = list.Items.OfType<TextNode>().Select(t => new Word(t.Text.Trim(), t.Place)).ToImmutableArray();
                if (values.Length == list.Items.Length && !values.IsEmpty) return OneOf(fact, values.AsSpan());
                findings.Add(FindingTable.NeedsText, list.Place, fact.Text, "care-level: [care-4, care-5]");
                return null;
            default:
                if (Declared(fact) is not null) findings.Add(FindingTable.NeedsText, test.Place, fact.Text, "consent: not refused");
                return null;
        }
    }

    /// <summary>The test in words: <c>refused</c>, <c>not refused</c>, <c>at least care-3</c>.</summary>
    public Criterion? Read(Word fact, ReadOnlySpan<Word> test, Place place)
    {
        if (Declared(fact) is not { } declared) return null;
        if (declared.Kind == FactKind.Date)
        {
            findings.Add(FindingTable.DateCompares, fact.Place, fact.Text);
            return null;
        }

        if (test.Length > 2 && test[0].Text == "one" && test[1].Text == "of") return OneOf(fact, Choices(test[2..]));
        var (comparison, used) = Comparisons.Of(test);
        if (test.Length - used != 1)
        {
            findings.Add(FindingTable.NeedsTest, test.IsEmpty ? place : test[0].Place, fact.Text, Kinds.Of(declared.Kind), Example(declared));
            return null;
        }

        var value = test[used];
        return declared.Kind switch
        {
            FactKind.YesNo => YesNo(declared, fact, comparison, value),
            FactKind.Number => Number(declared, fact, comparison, value),
            _ => Choice(declared, fact, comparison, value),
        };
    }

    private FactDeclaration? Declared(Word fact)
    {
        if (names.Vocabulary.Facts.TryGetValue(fact.Text, out var declared)) return declared;
        if (names.IsRole(fact.Text))
        {
            findings.Add(FindingTable.WordNotHere, fact.Place, fact.Text, new Bilingual(
                $"役について問えるのは「{fact.Text} is known」だけで、どの病院かなど、だれであるかは問えません。ある病院だけの決まりは別のルールブックにし、その病院の follows に書きます。",
                $"Of a role only `{fact.Text} is known` can be asked, not who holds it. What holds for one hospital only is a rulebook of its own, which that hospital follows."));
            return null;
        }

        findings.Add(FindingTable.UnknownName, fact.Place, fact.Text, Kinds.Fact, NearestName.HintOfRecords(fact.Text, names.Vocabulary.Facts.Keys));
        return null;
    }

    private Criterion? YesNo(FactDeclaration declared, Word fact, Comparison comparison, Word value)
    {
        if (comparison is not (Comparison.Is or Comparison.IsNot)) return CannotCompare(declared, fact, comparison);
        if (value.Text is not ("yes" or "no"))
        {
            findings.Add(FindingTable.NoYesNo, value.Place, value.Text);
            return null;
        }

        var asked = new Criterion.Fact(fact.Text, fact.Place);
        return value.Text == "yes" == (comparison == Comparison.Is) ? asked : new Criterion.None([asked], fact.Place);
    }

    private Criterion? Number(FactDeclaration declared, Word fact, Comparison comparison, Word value)
    {
        if (Values.Decimal(value.Text) is { } number) return new Criterion.FactCompares(fact.Text, comparison, new FactValue.Number(number), fact.Place);
        findings.Add(FindingTable.NeedsTest, value.Place, fact.Text, Kinds.Of(declared.Kind), Example(declared));
        return null;
    }

    private Criterion? Choice(FactDeclaration declared, Word fact, Comparison comparison, Word value)
    {
        if (declared.Kind == FactKind.Choices && comparison is not (Comparison.Is or Comparison.IsNot)) return CannotCompare(declared, fact, comparison);
        return IsChoice(declared, value) ? new Criterion.FactCompares(fact.Text, comparison, new FactValue.Choice(value.Text), fact.Place) : null;
    }

    private Criterion? OneOf(Word fact, ReadOnlySpan<Word> values)
    {
        if (Declared(fact) is not { } declared) return null;
        if (declared.Kind is not (FactKind.Choice or FactKind.Choices))
        {
            findings.Add(FindingTable.CannotCompare, fact.Place, fact.Text, Kinds.Of(declared.Kind), "one of", Example(declared));
            return null;
        }

        var sound = !values.IsEmpty;
        foreach (var value in values) sound &= IsChoice(declared, value);
        return sound ? new Criterion.FactIsOneOf(fact.Text, [.. values.ToArray().Select(v => v.Text)], fact.Place) : null;
    }

    /// <summary>The words between which <c>or</c> stands.</summary>
    private Word[] Choices(ReadOnlySpan<Word> words)
    {
        var choices = new List<Word>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i % 2 == 0)
            {
                choices.Add(words[i]);
            }
            else if (words[i].Text != "or")
            {
                findings.Add(FindingTable.WordsLeftOver, words[i].Place, words[i].Text);
                return [];
            }
        }

        if (words.Length % 2 == 0) findings.Add(FindingTable.WordsLeftOver, words[^1].Place, words[^1].Text);
        return words.Length % 2 == 0 ? [] : [.. choices];
    }

    private bool IsChoice(FactDeclaration declared, Word value)
    {
        if (declared.Choices.Any(c => c.Name == value.Text)) return true;
        findings.Add(FindingTable.NoChoiceOf, value.Place, declared.Name, value.Text, NearestName.Hint(value.Text, declared.Choices.Select(c => c.Name)));
        return false;
    }

    private Criterion? CannotCompare(FactDeclaration declared, Word fact, Comparison comparison)
    {
        findings.Add(FindingTable.CannotCompare, fact.Place, fact.Text, Kinds.Of(declared.Kind), Comparisons.Words(comparison), Example(declared));
        return null;
    }

    private static string Example(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.YesNo => fact.Name,
        FactKind.Number => $"{fact.Name} is at least 3",
        FactKind.Date => $"{fact.Name} is before 7 days after admission",
        _ => $"{fact.Name} is {(fact.Choices.IsEmpty ? "…" : fact.Choices[0].Name)}",
    };
}

/// <summary>The words of comparisons.</summary>
internal static class Comparisons
{
    /// <summary>The comparison with which a test begins, and how many words say it; none means <c>is</c>.</summary>
    public static (Comparison Comparison, int Words) Of(ReadOnlySpan<Word> test)
    {
        if (test.IsEmpty) return (Comparison.Is, 0);
        return (test[0].Text, test.Length > 1 ? test[1].Text : "") switch
        {
            ("at", "least") => (Comparison.AtLeast, 2),
            ("at", "most") => (Comparison.AtMost, 2),
            ("more", "than") => (Comparison.Above, 2),
            ("less", "than") => (Comparison.Below, 2),
            ("above", _) => (Comparison.Above, 1),
            ("below", _) => (Comparison.Below, 1),
            ("not", _) => (Comparison.IsNot, 1),
            ("exactly", _) => (Comparison.Is, 1),
            _ => (Comparison.Is, 0),
        };
    }

    public static string Words(Comparison comparison) => comparison switch
    {
        Comparison.Is => "is",
        Comparison.IsNot => "not",
        Comparison.AtLeast => "at least",
        Comparison.AtMost => "at most",
        Comparison.Above => "above",
        _ => "below",
    };
}
