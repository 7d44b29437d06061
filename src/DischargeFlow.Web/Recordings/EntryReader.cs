using System.Collections.Immutable;
using System.Globalization;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Web.Recordings;

/// <summary>Makes an entry of what was said. What cannot be meant is refused, never guessed.</summary>
public sealed class EntryReader(Vocabulary vocabulary, DateTimeZone zone, Instant now)
{
    private const int LongestText = 2000;

    /// <summary>The entry. Throws <see cref="RefusedException"/> with what to do.</summary>
    public NewEntry Read(SaidEntry said) => said.Happened.Length == 0
        ? new(Moment.At(now), Content(said, nested: false)) { IsNow = true }
        : new(ReadMoment(said.Happened), Content(said, nested: false));

    private EntryContent Content(SaidEntry said, bool nested) => said.Type switch
    {
        "event" => Event(said),
        "fact" => Fact(said),
        "checklist" => ChecklistOf(said),
        "role" => Role(said),
        "decision" => new EntryContent.Decided(Required(said.Name, "name"), YesNo(Single(said)), ReasonOf(said)),
        "waiver" => new EntryContent.Waived(Required(said.Name, "name"), ReasonOf(said)),
        "version" => new EntryContent.GoesBy(Required(said.Name, "name"), VersionOf(Single(said)), null, ReasonOf(said)),
        "acknowledgement" => new EntryContent.Acknowledged(Required(said.By, "by"), Required(said.Name, "name"), Kind(said.Of)),
        "correction" when !nested => Correction(said),
        "retraction" when !nested => new EntryContent.Retracts(said.Entry ?? throw RecordingRefusals.Missing("entry")),
        _ => throw RecordingRefusals.UnknownType(said.Type),
    };

    private EntryContent.Happened Event(SaidEntry said)
    {
        var declared = vocabulary.Events.GetValueOrDefault(said.Name) ?? throw RecordingRefusals.Undeclared(said.Name);
        var carries = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in said.Carries)
        {
            if (value.Length == 0) continue;
            var field = declared.Carries.FirstOrDefault(f => f.Name == name) ?? throw RecordingRefusals.NotCarried(said.Name, name);
            if (field.Kind == CarriedKind.Choice && field.Choices.All(c => c.Name != value)) throw RecordingRefusals.NoSuchChoice(name, value);
            carries[name] = Text(value);
        }

        return new(said.Name, carries.ToImmutable());
    }

    private EntryContent.Became Fact(SaidEntry said)
    {
        var declared = vocabulary.Facts.GetValueOrDefault(said.Name) ?? throw RecordingRefusals.Undeclared(said.Name);
        return new(said.Name, Value(declared, said));
    }

    private FactValue Value(FactDeclaration fact, SaidEntry said)
    {
        if (fact.Kind == FactKind.Choices && !IsWord(fact, said))
        {
            foreach (var value in said.Values.Where(v => fact.Choices.All(c => c.Name != v))) throw RecordingRefusals.NoSuchChoice(fact.Name, value);
            return new FactValue.Choices([.. said.Values]);
        }

        var text = Single(said);
        if (fact.Choices.Any(c => c.Name == text)) return new FactValue.Choice(text);
        return text switch
        {
            "none" => new FactValue.None(),
            "unknown" => new FactValue.Unknown(),
            _ => fact.Kind switch
            {
                FactKind.YesNo => new FactValue.YesNo(YesNo(text)),
                FactKind.Date => new FactValue.Date(ReadMoment(text)),
                FactKind.Number => decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                    ? new FactValue.Number(number)
                    : throw RecordingRefusals.NotANumber(text),
                _ => throw RecordingRefusals.NoSuchChoice(fact.Name, text),
            },
        };
    }

    private static bool IsWord(FactDeclaration fact, SaidEntry said) =>
        said.Values is ["none" or "unknown"] && fact.Choices.All(c => c.Name != said.Values[0]);

    private EntryContent.Assessed ChecklistOf(SaidEntry said)
    {
        var declared = vocabulary.Checklists.GetValueOrDefault(said.Name) ?? throw RecordingRefusals.Undeclared(said.Name);
        foreach (var box in said.Values.Where(v => !declared.Facts.Contains(v))) throw RecordingRefusals.NoSuchChoice(said.Name, box);
        return new(said.Name, said.Values.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private EntryContent.Holds Role(SaidEntry said)
    {
        if (!vocabulary.Roles.ContainsKey(said.Name)) throw RecordingRefusals.Undeclared(said.Name);
        var party = said.Values is [var only] ? only.Trim() : "";
        if (party.Length == 0) return new(said.Name, null);
        if (party.Any(c => char.IsWhiteSpace(c) || c == '/')) throw RecordingRefusals.NoSuchParty(party);
        return new(said.Name, new PartyId(party));
    }

    private EntryContent.Corrects Correction(SaidEntry said)
    {
        var entry = said.Entry ?? throw RecordingRefusals.Missing("entry");
        if (said.NewHappened.Length == 0 && said.NewContent is null) throw RecordingRefusals.NothingCorrected();
        return new(
            entry,
            said.NewHappened.Length == 0 ? null : ReadMoment(said.NewHappened),
            said.NewContent is { } content ? Content(content, nested: true) : null);
    }

    private Moment ReadMoment(string text) => SaidMoment.Read(text, zone) ?? throw RecordingRefusals.NotAMoment(text);

    private static string Single(SaidEntry said) => said.Values is [var only] && only.Length > 0 ? only.Trim() : throw RecordingRefusals.Missing("value");

    private static bool YesNo(string text) => text switch { "yes" => true, "no" => false, _ => throw RecordingRefusals.NotYesNo(text) };

    private static int? VersionOf(string text) => text == "by-dates" ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : throw RecordingRefusals.NotANumber(text);

    private static string ReasonOf(SaidEntry said) => Required(said.Reason, "reason");

    private static string Required(string text, string field) => text.Trim().Length > 0 ? Text(text) : throw RecordingRefusals.Missing(field);

    private static string Text(string text) => text.Length <= LongestText ? text.Trim() : throw RecordingRefusals.TooLong(LongestText);

    private static string? Kind(string of) => of.Length == 0 ? null
        : of is "notice" or "reminder" or "escalation" or "question" or "change" or "retraction" ? of
        : throw RecordingRefusals.NoSuchChoice("of", of);
}
