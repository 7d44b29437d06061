using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Rulebooks.Scenarios.Recording;

/// <summary>
/// Makes a scenario of what happened on a real case: its entries with what the rulebook plans for them as the expectation. Parties bear the names of their
/// roles, what they carried as free text and the reasons of decisions are left out, and so are facts that say who the patient is. The consent stands there
/// as it was given or refused, since what leaves hangs on it; of a birth date only what a rule needs of the age.
/// </summary>
public static class ScenarioRecording
{
    /// <summary>What stands where a person gave a reason.</summary>
    public const string Reason = "(理由は省略)";

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>The text of the scenario; a plan by the same rulebook agrees with it.</summary>
    /// <param name="name">What the scenario is called.</param>
    /// <param name="history">The case.</param>
    /// <param name="directory">The parties.</param>
    /// <param name="planner">The rulebook.</param>
    /// <param name="vocabulary">Its vocabulary.</param>
    public static string TextOf(string name, CaseHistory history, DirectoryExtract directory, Planner planner, Vocabulary vocabulary)
    {
        var lines = RecordedBirths.Of(history, directory, planner, vocabulary);
        var parties = RecordedParties.Of(lines, directory, planner.Rulebook, vocabulary);
        List<(string, Content)> top = [("case", Content.Of(vocabulary.Name))];
        if (!parties.Follows.IsEmpty) top.Add(("follows", new Content.Keys(parties.Follows)));
        if (!parties.Blocks.IsEmpty) top.Add(("parties", new Content.Keys(parties.Blocks)));
        top.Add(("history", new Content.List([.. lines.Written(parties)])));
        var @case = Read(Written(top), planner.Rulebook, vocabulary);
        top.AddRange(Expected(Fold.Run(planner, @case.History, @case.Directory), @case, planner.Rulebook));
        return "# 実際の入院から記録した例。名前・番号・自由に書かれたことばは除いてある。\n" + Written(top.Prepend(("scenario", Content.Of(name))));
    }

    private static string Written(IEnumerable<(string Key, Content Value)> top) => string.Concat(top.Select(t => t.Value switch
    {
        Content.List { Items.IsEmpty: true } => $"{t.Key}: []\n",
        _ => Yaml.Pair(t.Key, t.Value, 0, "\n", asBlock: t.Key is "history" or "expect" or "parties") + "\n",
    }));

    private static CaseFile Read(string text, Language.Rulebook rulebook, Vocabulary vocabulary)
    {
        var read = CaseFileReader.Read(new SourceText("recorded", text), [vocabulary], rulebook.Zone, rulebook);
        return read.Value is { } file && read.IsSound ? file
            : throw new InvalidOperationException($"A case could not be written down as a scenario: {string.Join("; ", read.Findings.Where(f => f.Gravity == Gravity.Error).Select(f => $"{f.Code} {f.Sentence.En}"))}");
    }

    private static IEnumerable<(string, Content)> Expected(Folded folded, CaseFile @case, Language.Rulebook rulebook)
    {
        var zone = rulebook.Zone;
        var renamed = rulebook.Duties.Where(d => d.Was is not null).ToDictionary(d => d.Was!, d => d.Name);
        var messages = folded.Messages
            .GroupBy(m => (At: Minute.Format(m.At.InZone(zone).LocalDateTime), Kind: m.Kind.ToString().ToLowerInvariant(), Duty: renamed.GetValueOrDefault(m.Duty.Duty, m.Duty.Duty)))
            .Select(g => Content.KeysOf(($"{g.Key.At} {g.Key.Kind} {g.Key.Duty}", Roles(g.Select(m => m.Role)))));
        yield return ("expect", new Content.List([.. messages]));
        var last = @case.History.Entries.Select(e => e.Recorded).DefaultIfEmpty(Instant.MinValue).Max();
        var duties = folded.Plan.Duties.GroupBy(d => d.Rule.Name).SelectMany(g => g.Select((d, i) => (Name: i == 0 ? g.Key : $"{g.Key} {i + 1}", Duty: d))).ToList();
        var dues = duties.Where(d => d.Duty is { Due: not null, Start: not null }).Select(d => (d.Name, Content.Of(Text(d.Duty.Due!.Value.Moment, zone)))).ToImmutableArray();
        if (!dues.IsEmpty) yield return ("dues", new Content.Keys(dues));
        var states = duties.Where(d => d.Duty.StateAt(last) != DutyState.NotApplicable).Select(d => (d.Name, Content.Of(ScenarioRunner.StateName(d.Duty.StateAt(last))))).ToImmutableArray();
        if (!states.IsEmpty) yield return ("states", new Content.Keys(states));
        var moments = folded.Plan.Moments.Select(m => (m.Name, Content.Of(Text(m.At, zone)))).ToImmutableArray();
        if (!moments.IsEmpty) yield return ("moments", new Content.Keys(moments));
    }

    private static Content Roles(IEnumerable<string> roles) =>
        roles.Distinct().Order(StringComparer.Ordinal).ToArray() is var all && all.Length == 1 ? Content.Of(all[0]) : Content.ListOf(all);

    private static string Text(Moment at, DateTimeZone zone) => at.IsDay ? LocalDatePattern.Iso.Format(at.Day) : Minute.Format(at.Instant.InZone(zone).LocalDateTime);
}
