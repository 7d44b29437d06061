using System.Globalization;
using System.Text;

namespace DischargeFlow.Rulebooks.Tests.Reading;

/// <summary>Damages a text, the same way for the same seed.</summary>
internal static class Damage
{
    private const string Odd = "{}[]:,-#&*!|>'\"%@`?\t\r\n \\\0\u0085\u2028\uFEFF\uD83D\uDE00亜9";

    public static string Characters(Random random, string text)
    {
        var damaged = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(4))
            {
                case 0:
                    damaged.Remove(at, Math.Min(random.Next(1, 30), damaged.Length - at));
                    break;
                case 1:
                    damaged.Insert(at, Odd[random.Next(Odd.Length)]);
                    break;
                case 2:
                    damaged[at] = Odd[random.Next(Odd.Length)];
                    break;
                default:
                    damaged.Insert(at, damaged.ToString(at, Math.Min(random.Next(1, 60), damaged.Length - at)));
                    break;
            }
        }

        return damaged.ToString();
    }

    public static string Words(Random random, string text)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var lines = text.Split('\n').ToList();
            var line = random.Next(lines.Count);
            switch (random.Next(4))
            {
                case 0:
                    lines.RemoveAt(line);
                    break;
                case 1:
                    lines.Insert(random.Next(lines.Count), lines[line]);
                    break;
                case 2:
                    (lines[line], var other) = (lines[random.Next(lines.Count)], lines[line]);
                    lines[random.Next(lines.Count)] = other;
                    break;
                default:
                    var words = lines[line].Split(' ');
                    words[random.Next(words.Length)] = AnyWord(random, text);
                    lines[line] = string.Join(' ', words);
                    break;
            }

            text = string.Join('\n', lines);
        }

        return text;
    }

    /// <summary>A line in the place of another that begins with the same word, or another number: what results is often sound.</summary>
    public static string Values(Random random, string text)
    {
        var lines = text.Split('\n');
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var line = random.Next(lines.Length);
            var alike = lines.Where(l => Beginning(l) == Beginning(lines[line])).ToList();
            var words = lines[line].Split(' ');
            if (Array.FindIndex(words, w => w.Length > 0 && w.All(char.IsAsciiDigit)) is var number and >= 0)
            {
                words[number] = random.Next(3) == 0 ? "30" : random.Next(12).ToString(CultureInfo.InvariantCulture);
                lines[line] = string.Join(' ', words);
            }
            else
            {
                lines[line] = alike[random.Next(alike.Count)];
            }
        }

        return string.Join('\n', lines);
    }

    private static string Beginning(string line) => line[..(line.Length - line.TrimStart(' ', '-').Length)] + line.TrimStart(' ', '-').Split(' ', ':')[0];

    private static string AnyWord(Random random, string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return random.Next(5) == 0 ? random.Next(-1, int.MaxValue).ToString(CultureInfo.InvariantCulture) : words[random.Next(words.Length)];
    }
}
