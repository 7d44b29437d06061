using System.Text;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>
/// Puts a part of a rulebook into the reference's complete one: keys of the head replace its own; criteria, moments, parties and units of
/// every example are added, so that an example may use the names of another; duties come after its own.
/// </summary>
internal static class Wrapping
{
    private static readonly string[] Pooled = ["parties", "units", "criteria", "moments"];

    public static string Whole(Example part)
    {
        var sections = Sections(Reference.Whole.Text);
        foreach (var example in Reference.Examples.Where(e => e.Of == ExampleOf.Part))
        {
            foreach (var (key, lines) in Sections(example.Text))
            {
                if (!Pooled.Contains(key)) continue;
                if (!sections.TryGetValue(key, out var body)) sections[key] = body = [key + ":"];
                body.AddRange(lines.Skip(1));
            }
        }

        if (part.Of == ExampleOf.Part)
        {
            foreach (var (key, lines) in Sections(part.Text))
            {
                if (!Pooled.Contains(key)) sections[key] = lines;
            }
        }

        if (part.Of == ExampleOf.Duties) sections["duties"].AddRange(part.Text.Split('\n').Select(l => "  " + l));
        return string.Join('\n', sections.Values.SelectMany(s => s)) + "\n";
    }

    /// <summary>The text by top-level keys, each with all of its lines.</summary>
    private static Dictionary<string, List<string>> Sections(string text)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string>? current = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0 && char.IsAsciiLetterLower(line[0])) sections[line.Split(':', 2)[0]] = current = [];
            current?.Add(line);
        }

        return sections;
    }
}
