using System.Collections.Immutable;
using System.Text;

namespace DischargeFlow.Rulebooks.Documents.Texts;

/// <summary>A stretch of a text that other words take the place of.</summary>
public sealed record TextChange(Span Span, string Text)
{
    /// <summary>The text with some changes made. They must not overlap; they may come in any order.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        var (made, at) = (new StringBuilder(text.Length + 64), 0);
        foreach (var change in changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End))
        {
            if (change.Span.Start < at) throw new ArgumentException("Two changes overlap: neither may be made.", nameof(changes));
            made.Append(text, at, change.Span.Start - at).Append(change.Text);
            at = change.Span.End;
        }

        return made.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The changes that lead back from the changed text to the text.</summary>
    public static ImmutableArray<TextChange> Undoing(string text, IEnumerable<TextChange> changes)
    {
        var (undoing, moved) = (ImmutableArray.CreateBuilder<TextChange>(), 0);
        foreach (var change in changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End))
        {
            var start = change.Span.Start + moved;
            undoing.Add(new(new(start, start + change.Text.Length), change.Span.In(text)));
            moved += change.Text.Length - change.Span.Length;
        }

        return undoing.ToImmutable();
    }
}
