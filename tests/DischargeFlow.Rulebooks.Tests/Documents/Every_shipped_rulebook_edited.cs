using System.Globalization;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Tests.Shipped;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>Whatever is edited in whichever rulebook: undone it is the same text, and only the lines of the part are different.</summary>
public sealed class Every_shipped_rulebook_edited
{
    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    private static IEnumerable<RulebookDocument> Documents(string rulebook)
    {
        var text = TextOf(rulebook);
        yield return RulebookDocument.Open("rulebook.yaml", text);
        yield return RulebookDocument.Open("rulebook.yaml", text.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    /// <summary>One part in so many: of each kind there are many alike.</summary>
    private static IEnumerable<FormPart> OneIn(int some, RulebookDocument document) =>
        Form(document).All.Where((_, i) => i % (document.Whole.Contains('\r') ? some * 5 : some) == 0);

    private static RulebookForm Form(RulebookDocument document) => RulebookForm.Of(document);

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Every_word_of_a_text_is_shown_where_it_stands(string rulebook)
    {
        foreach (var document in Documents(rulebook))
        {
            var parts = Form(document).All.ToList();
            Assert.DoesNotContain(parts, p => p.Kind == PartKind.Other);
            Assert.All(parts.Where(p => p.Parts.IsEmpty), p => Assert.Equal(p.Text, document.Text[p.Span.Start..p.Span.End].Trim('"', '\'')));
            Assert.All(parts.Where(p => p.KeySpan is not null && p.Key.Length > 0), p => Assert.Equal(p.Key, document.Text[p.KeySpan!.Value.Start..p.KeySpan.Value.End]));
            var shown = new bool[document.Text.Length];
            foreach (var span in parts.SelectMany(p => p.Parts.IsEmpty ? p.KeySpan is { } key ? [p.Span, key] : [p.Span] : p.KeySpan is { } own ? [own] : Array.Empty<Span>()))
                Array.Fill(shown, true, span.Start, span.Length);
            foreach (var line in LinesWithoutComments(document.Text))
            {
                var unseen = string.Concat(line.Where(c => !shown[c.At]).Select(c => c.Letter));
                Assert.True(unseen.Trim(' ', '\r', '-', ':', '[', ']', '{', '}', ',').Length == 0 || unseen.All(c => " \r-:[]{},".Contains(c)), $"'{unseen}' is in no part");
            }
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Words_that_change_change_their_line_alone(string rulebook)
    {
        foreach (var document in Documents(rulebook))
        {
            foreach (var part in OneIn(7, document).Where(p => p.Parts.IsEmpty && p.Kind != PartKind.Step))
            {
                var edited = document.Edited(new Edit.Set(part.Path, part.Text + "x"));
                var (gone, came) = Differing(document.Whole, edited.Whole);
                Assert.Single(gone);
                Assert.Single(came);
                Assert.Equal(part.Text + "x", Form(edited).Find(part.Path) is { } found ? found.Text : part.Text + "x");
            }
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void What_is_removed_takes_its_own_lines_and_no_others(string rulebook)
    {
        foreach (var document in Documents(rulebook))
        {
            foreach (var part in OneIn(9, document).Where(p => p.Path.Steps.Length > 1))
            {
                var result = document.Apply(new Edit.Remove(part.Path), Known);
                if (result.Document is null) continue;
                Assert.Equal(document.Whole, result.Document.Apply(result.Undoing).Whole);
                var kept = result.Document.Whole.Split('\n').ToHashSet();
                var comments = document.Whole.Split('\n').Where(l => l.StartsWith('#'));
                Assert.All(comments, c => Assert.Contains(c, kept));
                if (!document.Text[..part.Span.Start].TrimEnd(' ', '-').EndsWith('\n')) continue;
                var (gone, came) = Differing(document.Whole, result.Document.Whole);
                Assert.True(came.Length <= 1 && gone.Length >= 1, $"{part.Path}: {string.Join("\n", came)}");
            }
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Every_duty_criterion_and_step_can_be_removed_but_the_last_of_a_list(string rulebook)
    {
        var document = Open(rulebook);
        var form = Form(document);
        var lists = form.All.Where(p => p.Key is "duties" or "criteria" or "moments" or "tell" or "done-by" or "any" or "all" or "ends" && p.Parts.Length > 1);
        Assert.All(lists.SelectMany(l => l.Parts).Where((_, i) => i % 7 == 0), part => document.Edited(new Edit.Remove(part.Path)));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void What_moves_and_moves_back_is_the_same_text(string rulebook)
    {
        foreach (var document in Documents(rulebook))
        {
            var lists = Form(document).All.Where(p => p.Kind is PartKind.List or PartKind.Box && p.Parts.Length > 1);
            foreach (var list in lists)
            {
                foreach (var to in new[] { 1, list.Parts.Length - 1 }.Distinct())
                {
                    var result = document.Apply(new Edit.Move(list.Parts[0].Path, to), Known);
                    if (result.Document is not { } moved) continue;
                    Assert.Equal(Sorted(document), Sorted(moved));
                    var name = int.TryParse(list.Parts[0].Path.Last, CultureInfo.InvariantCulture, out _) ? list.Path.Then(to) : list.Parts[0].Path;
                    Assert.Equal(document.Whole, moved.Edited(new Edit.Move(name, 0)).Whole);
                }
            }
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void A_duty_that_is_put_elsewhere_is_the_same_duty(string rulebook)
    {
        var document = Open(rulebook);
        var before = document.Read(Known).Value!.Duties;
        for (var i = 0; i < before.Length; i++)
        {
            var to = (i * 7 + 3) % before.Length;
            var after = document.Edited(new Edit.Move(PartPath.Of("duties", before[i].Name), to)).Read(Known).Value!;
            Assert.Equal(ModelText.Of(before.RemoveAt(i).Insert(to, before[i])), ModelText.Of(after.Duties));
        }
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void A_part_that_is_written_anew_with_what_it_says_reads_the_same(string rulebook)
    {
        var document = Open(rulebook);
        var before = ModelText.Of(document.Read(Known).Value);
        var duties = Form(document).Duties;
        for (var index = 0; index < duties.Length; index++)
        {
            // The duty as a new one, put behind the last, in place of the old one.
            var copied = document.Edited(new Edit.Insert(At("/duties"), duties.Length, ContentOf(duties[index])));
            var without = copied.Edited(new Edit.Remove(At("/duties").Then(index)));
            var back = without.Edited(new Edit.Move(At("/duties").Then(duties.Length - 1), index));
            Assert.Equal(before, ModelText.Of(back.Read(Known).Value));
        }
    }

    private static Content ContentOf(FormPart part) => part switch
    {
        { Kind: PartKind.Step, Parts: [var roles] } => Content.KeysOf((part.Key, ContentOf(roles))),
        { Parts.IsEmpty: true } => Content.Of(part.Text),
        { Parts: [{ KeySpan: not null, Kind: not PartKind.Step }, ..] } => new Content.Keys([.. part.Parts.Select(p => (p.Key, ContentOf(p)))]),
        _ => new Content.List([.. part.Parts.Select(ContentOf)]),
    };

    private static string[] Sorted(RulebookDocument document) => [.. document.Whole.Split([' ', '\n', '\r', ',', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private static IEnumerable<List<(char Letter, int At)>> LinesWithoutComments(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var comment = line.TrimStart().StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
            yield return [.. line[..(comment < 0 ? line.Length : comment)].Select((c, i) => (c, start + i))];
            start += line.Length + 1;
        }
    }
}
