using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads a scenario: a case file with what must be sent, due and so.</summary>
public sealed class ScenarioReader
{
    private static readonly Bilingual Whole = new("例(scenario)", "the scenario");
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private readonly FindingList _findings = new();
    private readonly Rulebook _rulebook;
    private readonly Vocabulary _vocabulary;

    private ScenarioReader(Rulebook rulebook, Vocabulary vocabulary) => (_rulebook, _vocabulary) = (rulebook, vocabulary);

    /// <summary>Reads the text against its rulebook.</summary>
    public static Reading<Scenario> Read(SourceText source, Rulebook rulebook, Vocabulary vocabulary)
    {
        var reader = new ScenarioReader(rulebook, vocabulary);
        Scenario? scenario = null;
        switch (Tree.Read(source, reader._findings))
        {
            case null:
                break;
            case KeysNode keys:
                scenario = reader.Read(new KeyReader(keys, Whole, reader._findings), source.File);
                break;
            case var other:
                reader._findings.Add(FindingTable.NeedsKeys, other.Place, Whole, "case: hospital-stay");
                break;
        }

        return new(scenario, reader._findings.InOrder());
    }

    private Scenario? Read(KeyReader top, string file)
    {
        var name = top.OptionalText("scenario", "scenario: a-date-moves");
        var read = CaseFileReader.Read(top, [_vocabulary], _rulebook.Zone, _rulebook);
        var expected = Expected(top);
        var dues = OfEach(top, "dues", "dues: { discharge-contact: 2026-11-22 }", IsInstance, DueOf);
        var states = OfEach(top, "states", "states: { discharge-contact: met }", IsInstance, StateOf);
        var moments = OfEach(top, "moments", "moments: { discharge-day: 2026-11-27 }", name => IsMoment(new(name.Text.Trim(), name.Place)), DueOf);
        var until = top.OptionalText("until", "until: 2026-12-31T00:00") is { } text ? Values.Instant(text.Text, _rulebook.Zone, text.Place, _findings) : null;
        top.RefuseOthers();
        return read is null ? null : new(name?.Text.Trim() ?? file, read, expected, dues, states, until) { Moments = moments };
    }

    private ImmutableArray<ExpectedMessage> Expected(KeyReader top)
    {
        const string Example = "expect: [ 2026-11-20T11:10 notice discharge-contact: [hospital, care-manager] ]";
        var value = top.Required("expect", Example);
        if (value is null or TextNode { IsEmpty: true }) return [];
        if (value is not ListNode list)
        {
            _findings.Add(FindingTable.NeedsList, value.Place, "expect", Example);
            return [];
        }

        var expected = ImmutableArray.CreateBuilder<ExpectedMessage>();
        foreach (var item in list.Items)
        {
            if (item is not KeysNode { Pairs: [var line] } || line.Key.Words() is not [var time, var kindWord, var duty]) _findings.Add(FindingTable.NoExpectation, item.Place);
            else if (One(line.Key, time, kindWord, duty, line.Value) is { } message) expected.Add(message);
        }

        return expected.ToImmutable();
    }

    private ExpectedMessage? One(TextNode key, Word time, Word kindWord, Word duty, Node value)
    {
        var at = Values.Instant(time.Text, _rulebook.Zone, time.Place, _findings);
        var kind = Values.OneOf(new TextNode(kindWord.Text, kindWord.Place, -1), "expect", _findings,
            [.. Enum.GetValues<AlertKind>().Select(k => (k.ToString().ToLowerInvariant(), k))]);
        var known = IsDuty(duty);
        var roles = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var role in value is ListNode list ? list.Items : [value])
        {
            var word = (role as TextNode)?.Text.Trim() ?? "";
            if (_vocabulary.Roles.ContainsKey(word) || _rulebook.Parties.Any(p => p.Name == word)) roles.Add(word);
            else _findings.Add(FindingTable.UnknownName, role.Place, word, Kinds.Role, NearestName.Hint(word, _vocabulary.Roles.Keys));
        }

        return at is null || kind is null || !known ? null : new(at.Value, kind.Value, duty.Text, roles.ToImmutable(), key.Place.Line);
    }

    private ImmutableSortedDictionary<string, string> OfEach(KeyReader top, string key, string example, Func<TextNode, bool> isKnown, Func<TextNode, string?> read)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in top.Named(key, example))
        {
            var known = isKnown(name);
            if (top.Text(value, key, example) is { } text && read(text) is { } said && known) values[string.Join(' ', name.Words().Select(w => w.Text))] = said;
        }

        return values.ToImmutable();
    }

    /// <summary>A duty, with which of its instances is meant (<c>report 2</c>) and to whom it is owed (<c>report to pharmacy</c>) where there are several.</summary>
    private bool IsInstance(TextNode name)
    {
        const int MostInstances = 1000;
        var words = name.Words();
        if (words.IsEmpty || !IsDuty(words[0])) return false;
        var left = words.AsSpan()[1..];
        if (left.Length is 1 or 3 && Values.Number(left[0].Text, 1, MostInstances, left[0].Place, _findings) is null) return false;
        if (left.Length is 1 or 3) left = left[1..];
        if (left.IsEmpty) return true;
        if (left is [{ Text: "to" }, var role])
        {
            if (_vocabulary.Roles.ContainsKey(role.Text) || _rulebook.Parties.Any(p => p.Name == role.Text)) return true;
            _findings.Add(FindingTable.UnknownName, role.Place, role.Text, Kinds.Role, NearestName.Hint(role.Text, _vocabulary.Roles.Keys.Concat(_rulebook.Parties.Select(p => p.Name))));
            return false;
        }

        _findings.Add(FindingTable.WordsLeftOver, left[0].Place, left[0].Text);
        return false;
    }

    private bool IsDuty(Word duty)
    {
        if (_rulebook.Duties.Any(d => d.Name == duty.Text)) return true;
        _findings.Add(FindingTable.UnknownName, duty.Place, duty.Text, Kinds.Duty, NearestName.Hint(duty.Text, _rulebook.Duties.Select(d => d.Name)));
        return false;
    }

    private bool IsMoment(Word moment)
    {
        if (_rulebook.Moments.Any(m => m.Name == moment.Text)) return true;
        _findings.Add(FindingTable.UnknownName, moment.Place, moment.Text, Kinds.Moment, NearestName.Hint(moment.Text, _rulebook.Moments.Select(m => m.Name)));
        return false;
    }

    /// <summary>As the runner writes due moments: a date, a wall clock minute, or none.</summary>
    private string? DueOf(TextNode text)
    {
        var word = text.Text.Trim();
        if (word == "none" || Values.TryDate(word) is not null) return word;
        return Values.Instant(word, _rulebook.Zone, text.Place, _findings) is { } instant ? Minute.Format(instant.InZone(_rulebook.Zone).LocalDateTime) : null;
    }

    private string? StateOf(TextNode text)
    {
        var states = Enum.GetValues<Planning.DutyState>().Select(ScenarioRunner.StateName).Append("none").ToList();
        var word = text.Text.Trim();
        if (states.Contains(word)) return word;
        _findings.Add(FindingTable.NotOneOf, text.Place, "states", word, NearestName.Hint(word, states));
        return null;
    }
}
