using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents;

/// <summary>
/// A rulebook's text as a form and an editor share it. The text is the document; what a form shows is read from it, and what a form changes is
/// changed in it: comments, order, quotes, blank lines and line endings stay. Nothing here is ever written anew as a whole.
/// </summary>
public sealed class RulebookDocument
{
    // A byte order mark belongs to the file and not to the text.
    private readonly string _mark;

    private RulebookDocument(string file, string mark, string text, string basedOn)
    {
        (File, _mark, Text, Base) = (file, mark, text, basedOn);
        Root = text.Length > SourceText.LargestSize ? null : PieceReader.Read(text);
    }

    /// <summary>What findings call the file.</summary>
    public string File { get; }

    /// <summary>The text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The text as the file holds it.</summary>
    public string Whole => _mark + Text;

    /// <summary>The hash of the text that was opened, however often it was changed since. See <see cref="TextHash"/>.</summary>
    public string Base { get; }

    /// <summary>The hash of the text as it stands.</summary>
    public string Hash => TextHash.Of(Whole);

    /// <summary>Whether the text can be taken apart. What cannot is changed as text.</summary>
    public bool IsReadable => Root is KeysPiece;

    /// <summary>The pieces of the text; null when it cannot be taken apart.</summary>
    internal Piece? Root { get; }

    /// <summary>Opens a text, whatever is wrong with it.</summary>
    public static RulebookDocument Open(string file, string text)
    {
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        return new(file, mark, text[mark.Length..], TextHash.Of(text));
    }

    /// <summary>Changes one part; see <see cref="Edit"/>. The vocabularies tell what a name is where something is renamed.</summary>
    public EditResult Apply(Edit edit, IReadOnlyCollection<Vocabulary> vocabularies) => Editing.Apply(this, edit, vocabularies);

    /// <summary>Makes changes of text, such as those that undo an edit.</summary>
    public RulebookDocument Apply(IEnumerable<TextChange> changes) => With(TextChange.Apply(Text, changes));

    /// <summary>The document with the text that somebody typed.</summary>
    public RulebookDocument With(string text) => new(File, _mark, text, Base);

    /// <summary>The document as it was kept: what is changed from here on is based on this text.</summary>
    public RulebookDocument Kept() => new(File, _mark, Text, Hash);

    /// <summary>What a part says, apart from how it is written; null when there is none.</summary>
    public Content? Says(PartPath path) => Root is { } root ? Located.Find(root, path)?.Piece.Content : null;

    /// <summary>The rulebook that the text declares, with what is wrong with it.</summary>
    public Reading<Rulebook> Read(IReadOnlyCollection<Vocabulary> vocabularies)
    {
        var source = SourceText.Of(File, Whole);
        return source.Value is { } text ? RulebookReader.Read(text, vocabularies) : new(null, source.Findings);
    }

    /// <summary>Why this text must not take the place of the one that is kept now; null when it is based on that one.</summary>
    /// <param name="kept">The text that is kept now.</param>
    /// <param name="who">Who keeps it; null when that is not known.</param>
    public Bilingual? Meets(string kept, string? who = null) => TextHash.Of(kept) == Base || kept == Whole ? null : new(
        $"この案は、開いたあとに{(who is null ? "ほかの人" : $"{who}さん")}が変えています。上書きはしませんでした。新しい内容を開き、自分の変更をもう一度入れてください。",
        $"{who ?? "Somebody else"} changed this draft after you opened it. Nothing was overwritten. Open what is there now, and make your changes again.");
}
