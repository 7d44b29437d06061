using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Vocabularies;
using DischargeFlow.Web.Languages;
using Language = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Web.Cases;

/// <summary>Puts what a case holds into the reader's words: names of the vocabulary become labels, parties become names.</summary>
public sealed class CaseWords(Speech speech, Vocabulary? vocabulary, DirectorySnapshot directory, IEnumerable<Rulebook> rulebooks, IEnumerable<Entry>? entries = null)
{
    /// <summary>What an ask ends with that wants the hour of an event whose day is known.</summary>
    public const string AskedHour = " (hour)";

    private readonly ImmutableArray<Rulebook> _rulebooks = [.. rulebooks];
    private readonly ImmutableDictionary<string, BecauseText> _becauses = vocabulary is { } declared
        ? rulebooks.ToImmutableDictionary(r => r.Name, r => new BecauseText(r, declared, entries))
        : ImmutableDictionary<string, BecauseText>.Empty;

    /// <summary>The label of a fact, event, role, checklist, document, criterion, moment or duty; the name itself when nothing declares it.</summary>
    public string Name(string name) => Label(name) is { } label ? speech.Say(label)
        : _becauses.Values.Select(b => b.Name(name, speech.Language)).FirstOrDefault(n => n != name) ?? name;

    /// <summary>What a duty is called: a checklist or an event may carry the same name.</summary>
    public string Duty(string name) =>
        _rulebooks.SelectMany(r => r.Duties).FirstOrDefault(d => d.Name == name) is { } duty ? speech.Say(duty.Label) : Name(name);

    /// <summary>What a rulebook is called.</summary>
    public string Rulebook(string name) => _rulebooks.FirstOrDefault(r => r.Name == name) is { } rulebook ? speech.Say(rulebook.Title) : name;

    /// <summary>A party's name.</summary>
    public string Party(PartyId? party) => party is { } id ? directory.NameOf(id) : speech.Say(CaseTexts.Nobody);

    /// <summary>Whether a party has mail addresses and none may be used: nobody confirmed them, or somebody else reads there.</summary>
    public bool IsCutOffFromMail(PartyId? party) => party is { } id && directory.Find(id) is { } found
        && found.ContactPoints.Any(p => p.Kind == ContactKind.Mail) && !found.ContactPoints.Any(p => p.Kind == ContactKind.Mail && p.MayBeUsed);

    /// <summary>A role with who holds it.</summary>
    public string Role(string role, PartyId? holder) =>
        speech.Say(CaseTexts.InRole, holder is { } id ? directory.NameOf(id) : Name(role), holder is null ? speech.Say(CaseTexts.Nobody) : Name(role));

    /// <summary>What a fact is said to be.</summary>
    public string Value(string fact, FactValue value) => value switch
    {
        FactValue.YesNo { Yes: true } => speech.Say(CaseTexts.Yes),
        FactValue.YesNo => speech.Say(CaseTexts.No),
        FactValue.Number n => n.Value.ToString("0.##", CultureInfo.InvariantCulture),
        FactValue.Date d => speech.Moment(d.Moment),
        FactValue.Choice c => Choice(fact, c.Value),
        FactValue.Choices c => string.Join(speech.Language == Language.Ja ? "、" : ", ", c.Values.Select(v => Choice(fact, v))),
        FactValue.None => speech.Say(CaseTexts.ValueNone),
        _ => speech.Say(CaseTexts.ValueUnknown),
    };

    /// <summary>What an entry says, in one line.</summary>
    public string Line(EntryContent content) => content switch
    {
        EntryContent.Happened h => h.Carries.Count == 0 ? Name(h.Event) : $"{Name(h.Event)}: {Carried(h)}",
        EntryContent.Became b => $"{Name(b.Fact)}: {Value(b.Fact, b.Value)}",
        EntryContent.Assessed a => $"{Name(a.Checklist)}: {(a.Ticked.Count == 0 ? speech.Say(CaseTexts.NoneTicked) : Joined(a.Ticked.Select(Name)))}",
        EntryContent.Holds h => $"{Name(h.Role)}: {Party(h.Party)}",
        EntryContent.Decided d => speech.Say(d.Yes ? CaseTexts.DecidedYes : CaseTexts.DecidedNo, Name(d.Criterion), d.Reason),
        EntryContent.Waived w => speech.Say(CaseTexts.WaivedLine, Duty(w.Duty), w.Reason),
        EntryContent.GoesBy { Version: { } version } g => speech.Say(CaseTexts.GoesByLine, Rulebook(g.Rulebook), version, g.Reason),
        EntryContent.GoesBy g => speech.Say(CaseTexts.GoesByDatesLine, Rulebook(g.Rulebook), g.Reason),
        EntryContent.Acknowledged a => speech.Say(CaseTexts.AcknowledgedLine, RoleOrParty(a.By), Duty(a.Duty)),
        EntryContent.Corrects c => c.NewContent is { } content2
            ? speech.Say(CaseTexts.CorrectsLine, c.Entry, Line(content2) + (c.NewHappened is { } moved ? $" ({speech.Moment(moved)})" : ""))
            : speech.Say(CaseTexts.CorrectsLine, c.Entry, c.NewHappened is { } when ? speech.Moment(when) : ""),
        EntryContent.Retracts r => speech.Say(CaseTexts.RetractsLine, r.Entry),
        _ => "",
    };

    /// <summary>A reason in words, with the labels of the rulebook that it comes from.</summary>
    public string Because(Because because, string rulebook) =>
        _becauses.TryGetValue(rulebook, out var text) ? text.In(because, speech.Language) : "";

    /// <summary>A reason in parts, of which some name an entry.</summary>
    public IEnumerable<(string Text, int? Entry)> Parts(Because because, string rulebook) =>
        _becauses.TryGetValue(rulebook, out var text) ? text.Parts(because, speech.Language) : [];

    /// <summary>What would change how a duty stands, in sentences.</summary>
    public IEnumerable<string> Nearest(Nearest nearest, string rulebook) =>
        nearest.IsEmpty || vocabulary is not { } declared || _rulebooks.FirstOrDefault(r => r.Name == rulebook) is not { } found
            ? []
            : new NearestText(found, declared).In(nearest, speech.Language);

    /// <summary>That nobody can be reached in time, and what would help; empty when somebody can.</summary>
    public string[] Reach(Reach? reach, string rulebook) =>
        reach is null || vocabulary is not { } declared || _rulebooks.FirstOrDefault(r => r.Name == rulebook) is not { } found
            ? []
            : [.. new ReachText(found, declared, directory.NameOf).In(reach, speech.Language)];

    private string Joined(IEnumerable<string> texts) => string.Join(speech.Language == Language.Ja ? "、" : ", ", texts);

    private string Carried(EntryContent.Happened happened)
    {
        var fields = vocabulary?.Events.GetValueOrDefault(happened.Event)?.Carries ?? [];
        return Joined(happened.Carries.Select(c =>
        {
            var field = fields.FirstOrDefault(f => f.Name == c.Key);
            var value = field?.Kind switch
            {
                CarriedKind.Role => RoleOrParty(c.Value),
                CarriedKind.Choice => field.Choices.FirstOrDefault(o => o.Name == c.Value) is { } choice ? speech.Say(choice.Label) : c.Value,
                _ => c.Value,
            };
            return $"{(field is null ? c.Key : speech.Say(field.Label))} {value}";
        }));
    }

    private string RoleOrParty(string value)
    {
        if (vocabulary?.Roles.GetValueOrDefault(value) is { } role) return speech.Say(role.Label);
        return value.Length > 0 && !value.Any(c => char.IsWhiteSpace(c) || c == '/') ? directory.NameOf(new PartyId(value)) : value;
    }

    private string Choice(string fact, string value) =>
        vocabulary?.Facts.GetValueOrDefault(fact)?.Choices.FirstOrDefault(c => c.Name == value) is { } choice ? speech.Say(choice.Label) : value;

    private Bilingual? Label(string name) =>
        name.EndsWith(AskedHour, StringComparison.Ordinal) && Label(name[..^AskedHour.Length]) is { } label
            ? new($"{label.Ja}の時刻", $"Hour of: {label.En}")
            : Declared(name);

    private Bilingual? Declared(string name) =>
        vocabulary?.Facts.GetValueOrDefault(name)?.Label
        ?? vocabulary?.Events.GetValueOrDefault(name)?.Label
        ?? vocabulary?.Roles.GetValueOrDefault(name)?.Label
        ?? _rulebooks.SelectMany(r => r.Criteria).FirstOrDefault(c => c.Name == name)?.Label
        ?? vocabulary?.Checklists.GetValueOrDefault(name)?.Label
        ?? vocabulary?.Documents.GetValueOrDefault(name)?.Label
        ?? _rulebooks.SelectMany(r => r.Moments).FirstOrDefault(m => m.Name == name)?.Label
        ?? _rulebooks.SelectMany(r => r.Duties).FirstOrDefault(d => d.Name == name)?.Label;
}
