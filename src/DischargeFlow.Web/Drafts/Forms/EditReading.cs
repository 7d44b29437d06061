using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Documents.Sentences;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>Reads from a form that was sent what is to be different in the draft.</summary>
/// <param name="view">The draft as it stands.</param>
/// <param name="form">What was sent.</param>
internal sealed class EditReading(FormView view, IFormCollection form)
{
    private static readonly char[] Commas = [',', '、', ','];

    /// <summary>The part that the form is about.</summary>
    public PartPath Path { get; } = PartPath.Parse(form["path"].ToString()) ?? PartPath.Root;

    /// <summary>The part that is to be open afterwards.</summary>
    public PartPath? Open { get; private set; } = form["open"].ToString() is { Length: > 0 } open ? PartPath.Parse(open) : null;

    /// <summary>What was typed, without what only the form needs.</summary>
    public ImmutableArray<(string Name, string Value)> Fields =>
        [.. form.Where(f => f.Key is not ("hash" or "__RequestVerificationToken")).SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")))];

    private string Value => form["value"].ToString().Trim();

    /// <summary>The edits, one after the other; none where nothing was chosen.</summary>
    public IEnumerable<Edit> Edits() => form["do"].ToString() switch
    {
        "set" => Said(Path, Value),
        "words" => Said(Path, [.. Value.Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], single: false),
        "several" => Said(Path, Chosen, form["single"] == "yes"),
        "roles" => Said(Path, Chosen, single: true),
        "pick" when Value == "a person decides" && Path.Steps is ["criteria", var name, not "line", ..] => Decided(PartPath.Of("criteria", name)),
        "pick" when Value.StartsWith("box:", StringComparison.Ordinal) && Path.Last == "line" && Says(Path.Parent) is Content.Keys keys => Turned(Path.Parent, keys, [.. ((Content.Keys)Starts.LineOf(view, Value, Says(Path))).Pairs]),
        "pick" when Value.Length > 0 => [Says(Path) is null ? Put(Path, Starts.LineOf(view, Value)) : new Edit.Set(Path, Starts.LineOf(view, Value, Says(Path)))],
        "add" when Value.Length > 0 => Added(),
        "add-case" => [Appended(Path, Starts.Case(view, Path))],
        "put" when Value.Length > 0 => Keyed(),
        "operator" when form["word"] == "line" && Says(Path) is Content.List { Items: [Content.Words only] } && Says(Path.Parent) is Content.Keys keys => Turned(Path.Parent, keys, [("line", only)]),
        "operator" => [new Edit.SetKey(Path, Operator())],
        "shape" => Shaped(),
        "deed" => [new Edit.Set(Path, Starts.DeedOf(view, form["what"].ToString(), [.. form.Where(f => f.Key.StartsWith("f.", StringComparison.Ordinal)).Select(f => (f.Key[2..], f.Value.ToString().Trim()))]))],
        "new" => New(),
        "rename" => Renamed(),
        "remove" => [Removed(Path)],
        "up" => [new Edit.Move(Path, IndexOf(Path) - 1)],
        "down" => [new Edit.Move(Path, IndexOf(Path) + 1)],
        "copy" => Copied(),
        var sentence when sentence.StartsWith("sentence-", StringComparison.Ordinal) && Enum.TryParse<SentenceKind>(sentence[9..], ignoreCase: true, out var kind) => OfSentence(kind),
        _ => [],
    };

    private string[] Chosen => [.. form["value"].Select(v => v?.Trim() ?? "").Where(v => v.Length > 0).Distinct()];

    private Content? Says(PartPath path) => view.Document.Says(path);

    /// <summary>Words at a part that may not be there yet; empty words take it away where the rulebook can do without it.</summary>
    private IEnumerable<Edit> Said(PartPath path, string words)
    {
        var present = Says(path);
        if (words.Length == 0 && present is not null && IsOptional(path)) return [Removed(path)];
        if (words.Length == 0 && present is null) return [];
        return present is null ? [Put(path, Content.Of(words))] : [new Edit.Set(path, words)];
    }

    private IEnumerable<Edit> Said(PartPath path, string[] words, bool single)
    {
        if (words.Length == 0 && path.Last == "breaks-through") words = ["none"];
        if (words.Length == 0) return Says(path) is not null && IsOptional(path) ? [Removed(path)] : [];
        Content said = words.Length == 1 && single ? Content.Of(words[0])
            : path.Steps is ["duties", _, "to"] ? Content.KeysOf(("each of", Content.ListOf(words))) : Content.ListOf(words);
        return [Says(path) is null ? Put(path, said) : new Edit.Set(path, said)];
    }

    private static bool IsOptional(PartPath path) => path.Steps switch
    {
        [var head] => head is "scope" or "age-changes" or "sending-needs" or "tell-changes" or "quiet" or "closed-days" or "vocabulary-version" or "version",
        ["duties", _, var key] => key is "source" or "tags" or "was" or "if" or "from",
        [.., var key] => key is "unknown-as" or "while-unknown" or "if-closed" or "of" or "up-to" or "label",
        _ => false,
    };

    /// <summary>A key with its value; what should hold it is made too.</summary>
    private Edit Put(PartPath path, Content value) => path.Parent.Steps.IsEmpty || Says(path.Parent) is Content.Keys
        ? new Edit.Put(path.Parent, path.Last, value) : Says(path.Parent) is null
            ? Put(path.Parent, Content.KeysOf((path.Last, value))) : new Edit.Set(path.Parent, Content.KeysOf(("line", Says(path.Parent)!), (path.Last, value)));

    /// <summary>What a person decides stands under a name alone.</summary>
    private IEnumerable<Edit> Decided(PartPath criterion) => Says(criterion) is Content.Keys keys
        ? Turned(criterion, keys, [("line", Content.Of("a person decides"))]) : [new Edit.Set(criterion, Content.KeysOf(("line", Content.Of("a person decides"))))];

    /// <summary>Other keys take the place of those that a part has, but for its label and what unknown means. The first stands where the first stood.</summary>
    private static IEnumerable<Edit> Turned(PartPath path, Content.Keys keys, (string Key, Content Value)[] into)
    {
        var gone = keys.Pairs.Select(p => p.Key.Trim()).Where(k => k is not ("label" or "unknown-as" or "while-unknown")).ToList();
        if (gone.Count == 0) return into.Select(k => new Edit.Put(path, k.Key, k.Value));
        return
        [
            .. gone.Skip(1).Select(k => new Edit.Remove(path.Then(k))),
            new Edit.SetKey(path.Then(gone[0]), into[0].Key),
            new Edit.Set(path.Then(into[0].Key), into[0].Value),
            .. into.Skip(1).Select(k => new Edit.Put(path, k.Key, k.Value)),
        ];
    }

    private IEnumerable<Edit> Added()
    {
        if (Path.Last.StartsWith("score ", StringComparison.Ordinal)) return [new Edit.Put(Path, Value, Content.Of("1"))];
        var isDeed = Path.Last == "done-by" || Path.Steps is ["duties", _, "done-by", ..];
        return
        [
            Appended(Path, isDeed ? Starts.DeedOf(view, Value, Value == "event:contacted" ? [("by", "owner"), ("to", "recipient")] : [])
                : Path.Last == "tell" ? Content.KeysOf((Value, Content.Of(Value.StartsWith("escalation", StringComparison.Ordinal) ? view.Vocabulary!.Roles.ContainsKey("ward-head") ? "ward-head" : "owner" : "owner")))
                : Starts.LineOf(view, Value)),
        ];
    }

    private Edit Appended(PartPath path, Content item) => Says(path) switch
    {
        null => Put(path, Content.ListOf(item)),
        Content.List list => new Edit.Insert(path, list.Items.Length, item),
        var one => new Edit.Set(path, Content.ListOf(one, item)),
    };

    private IEnumerable<Edit> Keyed()
    {
        var path = Path.Then(Value);
        yield return Put(path, Starts.Key(view, path));
        if (Path.Steps is ["duties", _] && Value == "due" && Says(Path.Then("if-too-late")) is null) yield return Put(Path.Then("if-too-late"), Content.Of("keep"));
    }

    private string Operator()
    {
        var (word, n) = (form["word"].ToString(), form["n"].ToString());
        var count = int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 2;
        return word switch
        {
            "at least" => string.Create(CultureInfo.InvariantCulture, $"at least {count} of"),
            "score" => string.Create(CultureInfo.InvariantCulture, $"score at least {count} of"),
            "all" or "any" or "none" => word,
            _ => Path.Last,
        };
    }

    /// <summary>A moment or party is said in another way: a list keeps its lines, anything else begins anew and keeps its label.</summary>
    private IEnumerable<Edit> Shaped()
    {
        if (Says(Path) is not Content.Keys keys) return [];
        var now = keys.Pairs.Select(p => p.Key).FirstOrDefault(k => k is not ("label" or "otherwise")) ?? "";
        if (now == Value || !KeyWords.Knows(Value)) return [];
        if (now.EndsWith(" of", StringComparison.Ordinal) && Value.EndsWith(" of", StringComparison.Ordinal)) return [new Edit.SetKey(Path.Then(now), Value)];
        (string, Content)[] otherwise = Value == "choose" ? [("otherwise", Starts.Key(view, Path.Then("otherwise")))] : [];
        return Turned(Path, keys, [(Value, Starts.Key(view, Path.Then(Value))), .. otherwise]);
    }

    private IEnumerable<Edit> New()
    {
        var (section, name) = (Path.Last, form["name"].ToString().Trim());
        var content = Starts.Named(view, section, name, form["ja"].ToString().Trim(), form["en"].ToString().Trim());
        if (!IsName(name)) throw new NotEditedException(new(
            "記号は、小文字の英字で始め、小文字・数字・ハイフンで64文字までにしてください。", "Begin the short name with a small letter; use small letters, digits and hyphens, 64 at most."));
        if (Says(Path.Then(name)) is not null) throw new NotEditedException(new($"「{name}」はもうあります。別の記号にしてください。", $"There is a '{name}' already. Choose another short name."));
        Open = Path.Then(name);
        if (section == "duties") return [Appended(Path, content)];
        return [Says(Path) is null ? Put(Path, Content.KeysOf((name, content))) : new Edit.Put(Path, name, content)];
    }

    private IEnumerable<Edit> Renamed()
    {
        var (from, to) = (Path.Last, form["name"].ToString().Trim());
        Open = Path.Parent.Then(to);
        NamedKind kind = Path.Steps[0] switch { "duties" => NamedKind.Duty, "moments" => NamedKind.Moment, "criteria" => NamedKind.Criterion, "parties" => NamedKind.Party, _ => NamedKind.Unit };
        return [new Edit.Rename(kind, from, to, form["goes-on"] == "yes")];
    }

    /// <summary>The last one goes with what holds it, since an empty list says nothing.</summary>
    private Edit Removed(PartPath path)
    {
        var holder = Says(path.Parent);
        var count = holder switch { Content.List list => list.Items.Length, Content.Keys keys => keys.Pairs.Length, _ => 2 };
        return count > 1 || path.Parent.Steps is [] or ["duties"] ? new Edit.Remove(path) : Removed(path.Parent);
    }

    private int IndexOf(PartPath path) => view.Find(path.Parent)?.Parts is { } siblings && siblings.FirstOrDefault(s => s.Path == path) is { } own ? siblings.IndexOf(own) : 0;

    private IEnumerable<Edit> Copied()
    {
        if (Says(Path) is not Content.Keys keys || Path.Steps is not ["duties", var name]) return [];
        var number = 2;
        while (view.Form.Duties.Any(d => d.Path.Last == $"{name}-{number}")) number++;
        var copy = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        Open = Path.Parent.Then(copy);
        return [new Edit.Insert(Path.Parent, IndexOf(Path) + 1, new Content.Keys([.. keys.Pairs.Where(p => p.Key != "was").Select(p => p.Key == "duty" ? (p.Key, Content.Of(copy)) : p)]))];
    }

    private IEnumerable<Edit> OfSentence(SentenceKind kind)
    {
        var (was, typed) = (form["was"].ToString(), form["text"].ToString().Trim());
        var words = typed.Length > 0 && typed != was ? typed : Picked(kind, was);
        if (words == was && was.Length > 0 && (typed.Length == 0 || IsEmptied(kind, was))) throw new NotEditedException(FormTexts.Emptied);
        if (words == was || words.Length == 0) return [];
        return [kind is SentenceKind.Step or SentenceKind.Points ? new Edit.SetKey(Path, words) : new Edit.Set(Path, words)];
    }

    /// <summary>Whether a number or a time of day was taken out of a sentence that cannot do without it.</summary>
    private bool IsEmptied(SentenceKind kind, string was) => view.SentenceOf(kind, Path, was) is { } sentence
        && Numbered("p.").Any(p => p.Value.Length == 0 && p.At < sentence.Parts.Length && sentence.Parts[p.At].Kind is SentencePartKind.Number or SentencePartKind.Time);

    private string Picked(SentenceKind kind, string was)
    {
        if (view.SentenceOf(kind, Path, was) is not { } sentence) return was;
        var shapes = Numbered("s.").ToDictionary(s => s.At, s => s.Value);
        if (shapes.GetValueOrDefault(0) is { } whole && view.SpotOf(Path).Whole.Contains(whole)) return whole;
        if (shapes.GetValueOrDefault(0) == "moment") return Path.Last == "if-too-late" ? "4 hours after known" : "start";
        var picked = sentence.Picked(
            Numbered("p.").Where(p => p.At < sentence.Parts.Length).ToDictionary(p => p.At, p => p.Value),
            shapes.Where(s => Enum.TryParse<MomentShape>(s.Value, out _) && sentence.ShapeOf(s.Key) is not null).ToDictionary(s => s.Key, s => Enum.Parse<MomentShape>(s.Value)),
            Numbered("a.").Where(a => a.At < sentence.Addable.Length).ToDictionary(a => a.At, a => a.Value));
        return Valued(kind, picked);
    }

    /// <summary>Where another fact was picked, a value that it does not have becomes its first.</summary>
    private string Valued(SentenceKind kind, string words)
    {
        if (view.SentenceOf(kind, Path, words) is not { } sentence) return words;
        var wrong = Enumerable.Range(0, sentence.Parts.Length).Where(i => sentence.Parts[i] is { Kind: SentencePartKind.Value, Choices: [_, ..] choices } part && choices.All(c => c.Words != part.Words)).ToList();
        return wrong.Count == 0 ? words : sentence.With(wrong[0], sentence.Parts[wrong[0]].Choices[0].Words);
    }

    private IEnumerable<(int At, string Value)> Numbered(string prefix) => form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(f => (At: int.TryParse(f.Key[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1, Value: f.Value.ToString().Trim())).Where(f => f.At >= 0);

    private static bool IsName(string name) => name.Length is > 0 and <= 64 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>An edit that the form cannot make, with the sentence for who wanted it.</summary>
internal sealed class NotEditedException(Bilingual sentence) : Exception(sentence.En)
{
    public Bilingual Sentence => sentence;
}
