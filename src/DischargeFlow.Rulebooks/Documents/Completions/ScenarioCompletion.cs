using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Documents.Completions;

/// <summary>What can stand at a place of a scenario that somebody writes: names of the vocabulary and of its rulebook, and the words of case files.</summary>
public sealed class ScenarioCompletion
{
    private static readonly string[] Top = ["scenario", "case", "follows", "parties", "history", "expect", "dues", "states", "moments", "until"];
    private static readonly string[] OfParty = ["is", "of", "open", "avoid", "closed-days", "closed"];
    private static readonly string[] Entries = ["assessed", "change", "correct", "retract", "decided", "waived", "acknowledged", "goes-by"];

    private readonly TextSpot _spot;
    private readonly RulebookForm _rulebook;
    private readonly Vocabulary _vocabulary;

    private ScenarioCompletion(TextSpot spot, RulebookForm rulebook, Vocabulary vocabulary) => (_spot, _rulebook, _vocabulary) = (spot, rulebook, vocabulary);

    /// <summary>What can stand at a place.</summary>
    /// <param name="text">The text of the scenario, as far as it is written.</param>
    /// <param name="cursor">The place, in UTF-16 units from the beginning.</param>
    /// <param name="rulebook">The text of its rulebook.</param>
    /// <param name="vocabularies">The vocabularies.</param>
    public static Completion At(string text, int cursor, string rulebook, IReadOnlyCollection<Vocabulary> vocabularies)
    {
        if (text.Length > SourceText.LargestSize || SpotReader.Read(text, cursor) is not { } spot) return new(cursor, []);
        var form = RulebookForm.Of(RulebookDocument.Open("", rulebook));
        var kind = form.Parts.FirstOrDefault(p => p.Key == "case")?.Text.Trim();
        if ((vocabularies.FirstOrDefault(v => v.Name == kind) ?? vocabularies.FirstOrDefault()) is not { } vocabulary) return new(cursor, []);
        var begun = spot.Before.LastIndexOf(' ');
        var choices = new ScenarioCompletion(spot, form, vocabulary).Choices(spot.Before[..Math.Max(begun, 0)].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new(spot.From + begun + 1, [.. choices.Where(c => c.Kind != CompletionKind.Key || !spot.Beside.Contains(c.Words)).DistinctBy(c => c.Words)]);
    }

    private IEnumerable<CompletionChoice> Choices(string[] begun) => (_spot.Path, begun) switch
    {
        ({ IsEmpty: true }, []) => Keys(Top),
        (["case"], []) => [new(_vocabulary.Name, _vocabulary.Label, CompletionKind.Name)],
        (["parties"], []) => Roles(CompletionKind.Key),
        (["parties", _], []) => Keys(OfParty),
        (["parties", _, "of"], []) or (["follows"], []) => Roles(CompletionKind.Name),
        (["follows", _] or ["follows", _, null], []) => _rulebook.Parts.FirstOrDefault(p => p.Key == "rulebook") is { } name ? [new(name.Text.Trim(), null, CompletionKind.Name)] : [],
        (["history", null], [_]) => [.. Names(), .. Words(Entries)],
        (["history", null], [_, "change"]) => Names(),
        (["history", null, { } entry, ..], []) => Said(entry.Split(' ')[^1], _spot.Path[3..]),
        (["expect", null], [_]) => Enum.GetValues<AlertKind>().Select(k => new CompletionChoice(k.ToString().ToLowerInvariant(), Explaining.RuleWords.Of(k), CompletionKind.Word)),
        (["expect", null], [_, _]) => Duties(CompletionKind.Key),
        (["expect", null, _] or ["expect", null, _, null], []) => Roles(CompletionKind.Name),
        (["dues" or "states"], []) => Duties(CompletionKind.Key),
        (["states", _], []) => Words([.. Enum.GetValues<DutyState>().Select(ScenarioRunner.StateName)]),
        (["moments"], []) => Labelled(_rulebook.Moments, p => p.Key, CompletionKind.Key),
        _ => [],
    };

    /// <summary>What an entry can say of an event, a fact or a role, or what a block of words holds.</summary>
    private IEnumerable<CompletionChoice> Said(string name, ImmutableArray<string?> within)
    {
        if (_vocabulary.Facts.TryGetValue(name, out var fact))
            return [.. fact.Kind == FactKind.YesNo ? Words(["yes", "no"]) : fact.Choices.Select(c => new CompletionChoice(c.Name, c.Label, CompletionKind.Name)), .. Words(["none", "unknown"])];
        if (_vocabulary.Roles.ContainsKey(name)) return [.. Roles(CompletionKind.Name), .. Words(["none"])];
        if (_vocabulary.Events.TryGetValue(name, out var happens))
        {
            if (within.IsEmpty) return happens.Carries.Select(c => new CompletionChoice(c.Name, c.Label, CompletionKind.Key));
            return happens.Carries.FirstOrDefault(c => c.Name == within[0]) switch
            {
                { Kind: CarriedKind.Role } => Roles(CompletionKind.Name),
                { Kind: CarriedKind.Choice } field => field.Choices.Select(c => new CompletionChoice(c.Name, c.Label, CompletionKind.Name)),
                _ => [],
            };
        }

        return (name, within) switch
        {
            ("assessed", []) => _vocabulary.Checklists.Values.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new CompletionChoice(c.Name, c.Label, CompletionKind.Key)),
            ("assessed", [{ } list, ..]) => _vocabulary.Checklists.GetValueOrDefault(list)?.Facts.Select(f => new CompletionChoice(f, _vocabulary.Facts.GetValueOrDefault(f)?.Label, CompletionKind.Name)) ?? [],
            ("decided", []) => Keys(["criterion", "is", "reason"]),
            ("decided", ["criterion"]) => Labelled(_rulebook.Criteria, p => p.Key, CompletionKind.Name),
            ("decided", ["is"]) => Words(["yes", "no"]),
            ("waived", []) => Keys(["duty", "reason"]),
            ("acknowledged", []) => Keys(["by", "duty", "of"]),
            ("waived" or "acknowledged", ["duty"]) => Duties(CompletionKind.Name),
            ("goes-by", []) => Keys(["rulebook", "version", "reason"]),
            ("goes-by", ["version"]) => Words(["by-dates"]),
            ("acknowledged", ["by"]) => Roles(CompletionKind.Name),
            ("acknowledged", ["of"]) => Words(["notice", "reminder", "escalation"]),
            _ => [],
        };
    }

    private IEnumerable<CompletionChoice> Names() =>
    [
        .. _vocabulary.Events.Values.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new CompletionChoice(e.Name, e.Label, CompletionKind.Name)),
        .. _vocabulary.Facts.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new CompletionChoice(f.Name, f.Label, CompletionKind.Key)),
        .. Roles(CompletionKind.Key),
    ];

    private IEnumerable<CompletionChoice> Roles(CompletionKind kind) =>
        _vocabulary.Roles.Values.OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => new CompletionChoice(r.Name, r.Label, kind));

    private IEnumerable<CompletionChoice> Duties(CompletionKind kind) => Labelled([.. _rulebook.Duties.Where(d => d["duty"] is not null)], d => d["duty"]!.Text.Trim(), kind);

    private static IEnumerable<CompletionChoice> Labelled(ImmutableArray<FormPart> parts, Func<FormPart, string> nameOf, CompletionKind kind) =>
        parts.Select(p => new CompletionChoice(nameOf(p), p["label"] is { } label && label["ja"] is { } ja && label["en"] is { } en ? new Bilingual(ja.Text, en.Text) : null, kind));

    private static IEnumerable<CompletionChoice> Keys(string[] keys) => keys.Select(k => new CompletionChoice(k, null, CompletionKind.Key));

    private static IEnumerable<CompletionChoice> Words(string[] words) => words.Select(w => new CompletionChoice(w, null, CompletionKind.Word));
}
