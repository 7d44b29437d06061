using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Reading.Texts;

/// <summary>Finds the lines of a list that stand there again, word for word, and so have no effect.</summary>
internal static class Repeats
{
    /// <summary>A finding for each line that stands there again.</summary>
    /// <param name="items">The lines; what is not words is left alone.</param>
    /// <param name="what">What the list is called.</param>
    /// <param name="findings">Takes the findings.</param>
    public static void Tell(IEnumerable<Node> items, Bilingual what, FindingList findings)
    {
        var seen = new HashSet<string>();
        foreach (var text in items.OfType<TextNode>().Where(t => !t.IsEmpty))
        {
            if (!seen.Add(text.Text.Trim())) findings.Add(FindingTable.Repeated, text.Place, what, text.Text.Trim());
        }
    }
}
