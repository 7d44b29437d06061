namespace DischargeFlow.Rulebooks.Documents.Sentences;

/// <summary>The words of a sentence, taken one after the other.</summary>
internal sealed class SentenceWords(string text)
{
    private readonly string[] _words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    private int _at;

    public bool IsAtEnd => _at >= _words.Length;

    /// <summary>The next word; empty at the end.</summary>
    public string Next => At(0);

    public string Previous => At(-1);

    public string Rest => string.Join(' ', _words.Skip(_at));

    public bool IsNumber => IsNumberAt(0);

    /// <summary>The next word that would be a unit's last one.</summary>
    public string UnitAhead => Next == "business" ? At(1) : Next;

    public string At(int ahead) => _at + ahead >= 0 && _at + ahead < _words.Length ? _words[_at + ahead] : "";

    public bool IsNumberAt(int ahead) => At(ahead) is { Length: > 0 } word && word.All(char.IsAsciiDigit);

    public string Take() => IsAtEnd ? "" : _words[_at++];

    public string TakeUnit() => Next == "business" ? $"{Take()} {Take()}" : Take();

    /// <summary>Takes these words if they are next.</summary>
    public bool TakeAll(params string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (At(i) != words[i]) return false;
        }

        _at += words.Length;
        return true;
    }

    /// <summary>Everything up to one of these words.</summary>
    public string TakeUntil(string[] ends)
    {
        var from = _at;
        while (!IsAtEnd && !ends.Contains(Next)) _at++;
        return string.Join(' ', _words[from.._at]);
    }

    /// <summary>Where one of these words stands next, counted from here; -1 for nowhere.</summary>
    public int Ahead(params string[] words)
    {
        for (var i = 0; _at + i < _words.Length; i++)
        {
            if (words.Contains(At(i))) return i;
        }

        return -1;
    }
}
