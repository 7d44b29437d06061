using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Texts;
using static DischargeFlow.Rulebooks.Documents.Forms.PartKind;

namespace DischargeFlow.Rulebooks.Documents.Forms;

/// <summary>Takes a text's pieces for the parts of a form, by where they stand.</summary>
internal static class FormReader
{
    private static readonly ImmutableArray<string> Operators = ["all", "any", "none", "not", "ever", "always"];

    public static ImmutableArray<FormPart> Read(KeysPiece top) => Each(top, PartPath.Root, (key, value, at) => key switch
    {
        "rulebook" => Leaf(Name, value, at),
        "title" => Bilingual(value, at),
        "days-of" or "last-resort" => Leaf(Roles, value, at),
        "closed-days" or "channels" => Leaf(Choice, value, at),
        "case" or "zone" or "age-changes" or "vocabulary-version" => Leaf(Choice, value, at),
        "effective" or "quiet" => Block(List, value, at, (_, v, p) => Leaf(Choice, v, p)),
        "scope" or "sending-needs" => Criterion(value, at),
        "parties" => Block(List, value, at, (_, v, p) => Block(Named, v, p, Party)),
        "units" => Block(List, value, at, (_, v, p) => Block(Named, v, p, (k, w, q) => Leaf(k == "of" ? Roles : Choice, w, q))),
        "criteria" => Block(List, value, at, (_, v, p) => Criterion(v, p) with { Kind = Named }),
        "moments" => Block(List, value, at, (_, v, p) => v is WordsPiece ? Leaf(PartKind.Moment, v, p) : Block(Named, v, p, Moment)),
        "duties" => Items(List, value, at, (v, p) => Block(PartKind.Duty, v, p, Duty)),
        _ => Leaf(Words, value, at),
    });

    private static FormPart Party(string key, Piece value, PartPath at) => key switch
    {
        "choose" => Items(List, value, at, (v, p) => Block(Case, v, p, (k, w, q) => k == "if" ? Criterion(w, q) : Leaf(Roles, w, q))),
        _ => Leaf(Roles, value, at),
    };

    private static FormPart Moment(string key, Piece value, PartPath at) => key switch
    {
        "label" => Bilingual(value, at),
        "choose" => Items(List, value, at, (v, p) => Block(Case, v, p, (k, w, q) => k == "if" ? Criterion(w, q) : Leaf(PartKind.Moment, w, q))),
        "is" or "otherwise" => Leaf(PartKind.Moment, value, at),
        _ => Items(List, value, at, (v, p) => Leaf(PartKind.Moment, v, p)),
    };

    private static FormPart Duty(string key, Piece value, PartPath at) => key switch
    {
        "duty" or "was" => Leaf(Name, value, at),
        "label" => Bilingual(value, at),
        "owner" => Leaf(Roles, value, at),
        "to" => value is KeysPiece ? Block(List, value, at, (_, v, p) => Leaf(Roles, v, p)) : Leaf(Roles, value, at),
        "if" => Criterion(value, at),
        "severity" or "basis" => Leaf(Choice, value, at),
        "starts" or "from" or "due" or "if-too-late" => Leaf(PartKind.Moment, value, at),
        "ends" => value is WordsPiece ? Leaf(PartKind.Moment, value, at) : Items(List, value, at, (v, p) => Leaf(PartKind.Moment, v, p)),
        "done-by" => Items(List, value, at, Deed),
        "tell" => Items(List, value, at, Step),
        _ => Leaf(Words, value, at),
    };

    private static FormPart Deed(Piece value, PartPath at) => value switch
    {
        WordsPiece => Leaf(PartKind.Deed, value, at),
        KeysPiece keys when keys.Find("all of") is not null => Block(Box, value, at, (_, v, p) => Items(List, v, p, Deed)),
        _ => Block(PartKind.Deed, value, at, (_, v, p) => v is KeysPiece ? Block(Field, v, p, (_, w, q) => Leaf(Field, w, q)) : Leaf(Field, v, p)),
    };

    private static FormPart Step(Piece value, PartPath at) => value is KeysPiece { Pairs: [var line] }
        ? new(PartKind.Step, at, line.Key.Text, "", value.Span, line.Key.Span, [Leaf(Roles, line.Value, at.Then(line.Key.Text)) with { Key = line.Key.Text, KeySpan = line.Key.Span }])
        : Leaf(Other, value, at);

    /// <summary>A criterion: words are a line, keys are a box with an operator and what stands beside it.</summary>
    private static FormPart Criterion(Piece value, PartPath at) => value is WordsPiece ? Leaf(Line, value, at) : Block(Box, value, at, Operator);

    private static FormPart Operator(string key, Piece value, PartPath at) => key switch
    {
        "label" => Bilingual(value, at),
        "unknown-as" or "while-unknown" => Leaf(Choice, value, at),
        "line" => Leaf(Line, value, at),
        _ when key.StartsWith("score ", StringComparison.Ordinal) => Block(Box, value, at, (_, v, p) => Leaf(Points, v, p)),
        _ when Operators.Contains(key) || key.StartsWith("at least ", StringComparison.Ordinal) || key.StartsWith("on ", StringComparison.Ordinal) =>
            value is ListPiece ? Items(Box, value, at, Criterion) : Criterion(value, at),
        _ => Leaf(Test, value, at),
    };

    private static FormPart Bilingual(Piece value, PartPath at) => Block(Label, value, at, (_, v, p) => Leaf(Words, v, p));

    /// <summary>Words, or a list of words.</summary>
    private static FormPart Leaf(PartKind kind, Piece value, PartPath at) => value switch
    {
        WordsPiece words => new(kind, at, "", words.Text, value.Span, null, []),
        ListPiece list when list.Items.All(i => i is WordsPiece) => Items(kind, list, at, (v, p) => Leaf(kind, v, p)),
        _ => new(Other, at, "", "", value.Span, null, []),
    };

    private static FormPart Items(PartKind kind, Piece value, PartPath at, Func<Piece, PartPath, FormPart> item) => value switch
    {
        ListPiece list => new(kind, at, "", "", value.Span, null, [.. list.Items.Select((v, i) => item(v, at.Then(StepOf(v, i))))]),
        WordsPiece => item(value, at),
        _ => new(Other, at, "", "", value.Span, null, []),
    };

    private static FormPart Block(PartKind kind, Piece value, PartPath at, Func<string, Piece, PartPath, FormPart> pair) => value switch
    {
        KeysPiece keys => new(kind, at, "", "", value.Span, null, Each(keys, at, pair)),
        WordsPiece words => new(Other, at, "", words.Text, value.Span, null, []),
        _ => new(Other, at, "", "", value.Span, null, []),
    };

    private static ImmutableArray<FormPart> Each(KeysPiece keys, PartPath at, Func<string, Piece, PartPath, FormPart> pair) =>
        [.. keys.Pairs.Select(p => pair(p.Key.Text.Trim(), p.Value, at.Then(p.Key.Text.Trim())) with { Key = p.Key.Text.Trim(), KeySpan = p.Key.Span })];

    private static string StepOf(Piece item, int index) => item is KeysPiece keys && keys.Find("duty") is WordsPiece { Text: { Length: > 0 } name } && !int.TryParse(name, out _)
        ? name.Trim() : index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
