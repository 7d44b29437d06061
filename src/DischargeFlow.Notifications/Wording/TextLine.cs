using System.Text;

namespace DischargeFlow.Notifications.Wording;

/// <summary>What stands for the names in a text.</summary>
internal interface IPlaces
{
    /// <summary>The value of a name; empty when there is none.</summary>
    string Value(string name);

    /// <summary>Whether a condition holds; null when the name is no condition.</summary>
    bool? Holds(string name);
}

/// <summary>A line of a text, cut into words and names. Values are put in as they are: braces in them mean nothing.</summary>
internal sealed class TextLine
{
    private readonly List<(bool IsName, string Text)> _parts = [];

    public TextLine(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                _parts.Add((false, text[at..]));
                break;
            }

            if (open > at) _parts.Add((false, text[at..open]));
            _parts.Add((true, text[(open + 1)..close]));
            at = close + 1;
        }
    }

    /// <summary>The names that stand in it.</summary>
    public IEnumerable<string> Names => _parts.Where(p => p.IsName).Select(p => p.Text);

    /// <summary>The line in words; null when it is left out.</summary>
    public string? In(IPlaces places)
    {
        var words = new StringBuilder(80);
        return WriteTo(words, places) ? words.ToString() : null;
    }

    /// <summary>Puts the line in words behind others. False, and nothing put there, when it is left out.</summary>
    public bool WriteTo(StringBuilder words, IPlaces places)
    {
        var start = words.Length;
        foreach (var (isName, text) in _parts)
        {
            if (!isName)
            {
                words.Append(text);
                continue;
            }

            var holds = places.Holds(text);
            var value = holds is null ? places.Value(text) : "";
            if (holds == false || (holds is null && value.Length == 0))
            {
                words.Length = start;
                return false;
            }

            words.Append(value);
        }

        return true;
    }
}
