using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Phrases;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Reading.Duties;

/// <summary>Reads the lines of <c>tell</c>: <c>KIND [at] PHRASE [repeat every N UNIT at most M times] [until met|acknowledged]: ROLES</c>.</summary>
internal sealed class StepReader(Names names, PhraseReader phrases, FindingList findings)
{
    private const int MostRepetitions = 1000;
    private static readonly Bilingual Nothing = new("", "");

    public ImmutableArray<Step> Read(Node? value, bool hasDue)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        if (value is null) return [];
        if (value is not ListNode list)
        {
            findings.Add(FindingTable.NeedsList, value.Place, "tell", "tell: [ notice at start: owner ]");
            return [];
        }

        foreach (var item in list.Items)
        {
            if (item is KeysNode { Pairs: [var line] })
            {
                if (One(line.Key, line.Value, hasDue) is { } step) steps.Add(step);
            }
            else
            {
                NoStep(item);
            }
        }

        foreach (var twice in steps.GroupBy(s => s.Text).Where(g => g.Count() > 1))
            findings.Add(FindingTable.DuplicateName, twice.Last().Place, twice.Key, new Bilingual("行", "line"));
        return steps.ToImmutable();
    }

    /// <summary>A line without its colon, two lines under one hyphen, or no line at all.</summary>
    private void NoStep(Node item)
    {
        var (place, written) = item switch
        {
            KeysNode { Pairs: [_, var second, ..] } => (second.Key.Place, second.Key.Text),
            TextNode text => (text.Place, text.Text),
            _ => (item.Place, ""),
        };
        var why = item is KeysNode ? new Bilingual("一行ごとに「- 」から始めます。", "Each line begins with a hyphen of its own.")
            : item is TextNode ? new Bilingual("だれに知らせるかを「:」のあとに書きます。", "Say after a colon who is told.") : Nothing;
        findings.Add(FindingTable.NoStep, place, written, why);
    }

    private Step? One(TextNode key, Node value, bool hasDue)
    {
        var words = key.Words().AsSpan();
        AlertKind? kind = words.IsEmpty ? null : words[0].Text switch
        {
            "notice" => AlertKind.Notice,
            "reminder" => AlertKind.Reminder,
            "escalation" => AlertKind.Escalation,
            _ => null,
        };
        if (kind is null || words.Length < 2)
        {
            var near = words.IsEmpty || kind is not null ? Nothing : NearestName.HintOr(words[0].Text, ["notice", "reminder", "escalation"], Nothing);
            findings.Add(FindingTable.NoStep, key.Place, key.Text, near);
            return null;
        }

        var roles = Roles(value);
        var rest = words[1].Text == "at" ? words[2..] : words[1..];
        var until = Until(ref rest, out var sound);
        var repeat = RepeatOf(ref rest, ref sound);
        var at = phrases.Read(rest, key.Place, key.Text, PhraseSpot.Tell);
        if (at?.Anchor is Anchor.Due && !hasDue) findings.Add(FindingTable.NoDueForStep, at.Place, "due");
        if (!sound || at is null || roles.IsEmpty) return null;
        var text = $"{string.Join(' ', key.Words().Select(w => w.Text))}: {string.Join(' ', roles)}";
        return new(kind.Value, at, roles, until, repeat, text, key.Place);
    }

    private ImmutableArray<string> Roles(Node value)
    {
        var texts = value is ListNode list ? list.Items : [value];
        var roles = ImmutableArray.CreateBuilder<string>();
        var sound = true;
        foreach (var text in texts)
        {
            var role = text is TextNode { IsEmpty: false } word ? names.Role(word, true, findings) : null;
            if (text is not TextNode { IsEmpty: false }) findings.Add(FindingTable.NeedsText, text.Place, Kinds.Role, "notice at start: owner");
            if (role is null) sound = false;
            else if (roles.Contains(role)) findings.Add(FindingTable.Repeated, text.Place, Kinds.Role, role);
            else roles.Add(role);
        }

        if (texts.IsEmpty) findings.Add(FindingTable.EmptyValue, value.Place, Kinds.Role, "notice at start: owner");
        return sound ? roles.ToImmutable() : [];
    }

    private StepUntil Until(ref ReadOnlySpan<Word> words, out bool sound)
    {
        sound = true;
        if (words.Length < 2 || words[^2].Text != "until") return StepUntil.Met;
        var last = words[^1];
        words = words[..^2];
        if (last.Text == "met") return StepUntil.Met;
        if (last.Text == "acknowledged") return StepUntil.Acknowledged;
        findings.Add(FindingTable.NotOneOf, last.Place, "until", last.Text, NearestName.Hint(last.Text, ["met", "acknowledged"]));
        sound = false;
        return StepUntil.Met;
    }

    private Repeat? RepeatOf(ref ReadOnlySpan<Word> words, ref bool sound)
    {
        var at = 0;
        while (at < words.Length && words[at].Text != "repeat") at++;
        if (at == words.Length) return null;
        var repeat = words[at..];
        words = words[..at];
        sound = false;
        var bound = repeat.Length - 4;
        if (repeat.Length < 8 || repeat[1].Text != "every" || repeat[bound].Text != "at" || repeat[bound + 1].Text != "most" || repeat[^1].Text is not ("times" or "time"))
        {
            findings.Add(FindingTable.RepeatUnbounded, repeat[0].Place);
            return null;
        }

        var count = Values.Number(repeat[2].Text, 1, 1000, repeat[2].Place, findings);
        var unit = phrases.ReadUnit(repeat[3..bound], repeat[3].Place);
        var most = Values.Number(repeat[^2].Text, 1, MostRepetitions, repeat[^2].Place, findings);
        if (unit is { Kind: UnitKind.Own or UnitKind.BusinessHours or UnitKind.Months or UnitKind.Years })
        {
            findings.Add(FindingTable.DueNotInstant, repeat[3].Place, string.Join(' ', repeat[3..bound].ToArray().Select(w => w.Text)));
            return null;
        }

        if (count is null || unit is null || most is null) return null;
        if (count * most > LargestCounts.Of(unit.Value.Kind))
        {
            findings.Add(FindingTable.CountTooLarge, repeat[2].Place, $"{count} × {most}", LargestCounts.Of(unit.Value.Kind));
            return null;
        }

        sound = true;
        return new(count.Value, unit.Value, most.Value);
    }
}
