using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.CaseFiles;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Scenarios;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Reading;

/// <summary>Reads a case as a file tells it. Times without an offset are of the zone that is given: the rulebook's.</summary>
public static class CaseFileReader
{
    private static readonly Bilingual Whole = new("事例ファイル", "the case file");

    /// <summary>Reads the text. With a rulebook, the duties and criteria that entries name are looked up in it.</summary>
    public static Reading<CaseFile> Read(SourceText source, IReadOnlyCollection<Vocabulary> vocabularies, DateTimeZone zone, Rulebook? rulebook = null)
    {
        var findings = new FindingList();
        CaseFile? file = null;
        switch (Tree.Read(source, findings))
        {
            case null:
                break;
            case KeysNode keys:
                var top = new KeyReader(keys, Whole, findings);
                file = Read(top, vocabularies, zone, rulebook);
                top.RefuseOthers();
                break;
            case var other:
                findings.Add(FindingTable.NeedsKeys, other.Place, Whole, "case: hospital-stay");
                break;
        }

        return new(file, findings.InOrder());
    }

    internal static CaseFile? Read(KeyReader top, IReadOnlyCollection<Vocabulary> vocabularies, DateTimeZone zone, Rulebook? rulebook)
    {
        var findings = top.Findings;
        if (top.RequiredText("case", "case: hospital-stay") is not { } kind) return null;
        var vocabulary = vocabularies.FirstOrDefault(v => v.Name == kind.Text.Trim());
        if (vocabulary is null)
        {
            findings.Add(FindingTable.UnknownCaseKind, kind.Place, kind.Text, NearestName.Hint(kind.Text, vocabularies.Select(v => v.Name)));
            return null;
        }

        if (rulebook is not null && rulebook.CaseKind != vocabulary.Name)
        {
            findings.Add(FindingTable.OtherCaseKind, kind.Place, vocabulary.Name, rulebook.CaseKind);
            return null;
        }

        var parties = new PartiesReader(vocabulary, findings);
        parties.Read(top);
        var entries = new EntryReader(new(vocabulary, rulebook, parties, zone, findings), zone, findings).Read(top);
        var first = entries.Count == 0
            ? new LocalDate(2000, 1, 1).AtStartOfDayInZone(zone).ToInstant()
            : entries.Min(e => Instant.Min(e.Recorded, e.Happened.FirstInstantIn(zone)));
        var holders = parties.HeldRoles.Select((role, i) => new Entry(-i, Moment.At(first), first, "case file", new EntryContent.Holds(role, new PartyId(role))));
        return new(vocabulary.Name, parties.Directory, parties.NamesOfParties.ToImmutableDictionary(), new CaseHistory("case", holders.Concat(entries)));
    }
}
