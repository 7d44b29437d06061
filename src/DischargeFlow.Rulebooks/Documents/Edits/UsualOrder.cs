using System.Collections.Immutable;

namespace DischargeFlow.Rulebooks.Documents.Edits;

/// <summary>The order in which the keys of a rulebook usually stand. A key that is added goes behind the nearest that usually stands before it.</summary>
internal static class UsualOrder
{
    private static readonly ImmutableArray<string> Head =
    [
        "rulebook", "title", "source", "case", "vocabulary-version", "zone", "days-of", "closed-days", "effective", "scope", "age-changes", "sending-needs",
        "tell-changes", "last-resort", "parties", "units", "criteria", "moments", "duties", "channels", "quiet",
    ];

    /// <summary>The keys of a duty.</summary>
    public static ImmutableArray<string> Duty { get; } =
    [
        "duty", "was", "label", "source", "owner", "to", "if", "severity", "basis", "tags", "starts", "from", "due", "if-too-late", "done-by", "ends", "tell",
    ];

    /// <summary>The keys of the head that hold named things, written line by line.</summary>
    public static ImmutableArray<string> Sections { get; } = ["parties", "units", "criteria", "moments", "duties"];

    /// <summary>The index at which a key is added to others.</summary>
    public static int IndexOf(string key, IReadOnlyList<string> present, PartPath block)
    {
        var order = block.Steps switch { [] => Head, ["duties", _] => Duty, _ => key == "label" ? ["label"] : [] };
        var usual = order.IndexOf(key);
        if (usual < 0) return present.Count;
        for (var i = present.Count - 1; i >= 0; i--)
        {
            if (order.IndexOf(present[i]) is >= 0 and var other && other < usual) return i + 1;
        }

        return 0;
    }
}
