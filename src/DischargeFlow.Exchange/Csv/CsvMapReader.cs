using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Exchange.Csv;

/// <summary>Reads a MAP.yaml against the vocabulary whose words it uses. All that is wrong is found at once, with its place.</summary>
public sealed class CsvMapReader
{
    private static readonly Bilingual Whole = new("対応表", "the map");
    private static readonly string[] Encodings = ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"];
    private static readonly string[] CountedByWords = ["hospital", "office", "care-manager"];
    private static readonly string[] PersonWords = ["family-name", "given-name", "family-name-kana", "given-name-kana", "birth-date"];
    private readonly FindingList _findings = new();
    private readonly Vocabulary _vocabulary;
    private readonly CellReader _cells;

    private CsvMapReader(Vocabulary vocabulary) => (_vocabulary, _cells) = (vocabulary, new(_findings));

    /// <summary>Reads the text.</summary>
    public static Reading<CsvMap> Read(SourceText source, Vocabulary vocabulary)
    {
        var reader = new CsvMapReader(vocabulary);
        CsvMap? map = null;
        if (Tree.Read(source, reader._findings) is { } root)
        {
            if (root is KeysNode keys) map = reader.Read(new KeyReader(keys, Whole, reader._findings) { TellsWhereMissing = true });
            else reader._findings.Add(FindingTable.NeedsKeys, root.Place, Whole, "csv: my-hospital");
        }

        return new(reader._findings.HasErrors ? null : map, reader._findings.InOrder());
    }

    private CsvMap? Read(KeyReader top)
    {
        var name = top.RequiredText("csv", "csv: minato-hospital");
        if (name is not null && !Names.IsName(name.Text)) _findings.Add(FindingTable.BadName, name.Place, name.Text);
        var encoding = Values.OneOf(top.RequiredText("encoding", "encoding: utf-8"), "encoding", _findings, [.. Encodings.Select((e, i) => (e, i))]);
        var separator = top.OptionalText("separator", "separator: comma") is { } written
            ? Values.OneOf(written, "separator", _findings, ("comma", ','), ("semicolon", ';'), ("tab", '\t')) : ',';
        var zone = Values.Zone(top.RequiredText("zone", "zone: Asia/Tokyo"), _findings);
        var formats = Formats(top.Required("formats", "formats: [uuuu-MM-dd HH:mm, uuuu-MM-dd]"), top);
        var stay = top.Block(top.Required("stay", "stay: { hospital: 病院コード, patient: 患者番号 }"), new("「stay」", "'stay'"), "stay: { hospital: 病院コード, patient: 患者番号 }");
        var (hospital, visit, patient, admission) = Stay(stay);
        var person = Named(top, "person", PersonWords, "person: { family-name: 姓 }");
        var countedBy = Named(top, "counted-by", CountedByWords, "counted-by: { office: 事業所名, care-manager: 担当者 }");
        var generated = top.OptionalText("generated", "generated: seed 7");
        var said = _cells.Optional(top, "said");
        var knownBy = top.Optional("known-by") is { } columns ? top.Texts(columns, "known-by", "known-by: [入院番号, 更新日時]") : [];
        var says = Says(top);
        top.RefuseOthers();
        if (name is null || encoding is null || separator is null || zone is null || formats is null || hospital is null || patient is null) return null;
        return new(new()
        {
            Name = name.Text,
            Zone = zone,
            Encoding = Encodings[encoding.Value],
            Separator = separator.Value,
            Formats = formats,
            Hospital = hospital,
            Visit = visit,
            Patient = patient,
            Admission = admission,
            Person = person,
            Said = said,
            KnownBy = [.. knownBy.Select(c => c.Text.Trim())],
            Says = says,
            CountedBy = countedBy,
            Generated = generated?.Text,
        });
    }

    private (Cell? Hospital, Cell? Visit, Cell? Patient, Cell? Admission) Stay(KeyReader? stay)
    {
        if (stay is null) return default;
        var found = (_cells.Required(stay, "hospital", "hospital: 病院コード"), _cells.Optional(stay, "visit"), _cells.Required(stay, "patient", "patient: 患者番号"),
            _cells.Optional(stay, "admission"));
        stay.RefuseOthers();
        return found;
    }

    private ImmutableDictionary<string, Cell> Named(KeyReader top, string key, string[] words, string example)
    {
        if (top.Block(top.Optional(key), new($"「{key}」", $"'{key}'"), example) is not { } block) return ImmutableDictionary<string, Cell>.Empty;
        var found = words.Select(w => (Word: w, Cell: _cells.Optional(block, w))).Where(p => p.Cell is not null).ToImmutableDictionary(p => p.Word, p => p.Cell!);
        block.RefuseOthers();
        return found;
    }

    private ImmutableArray<MappedSaying> Says(KeyReader top)
    {
        const string Example = "says: [{ fact: planned-discharge, from: 退院予定日, update: change }]";
        var says = ImmutableArray.CreateBuilder<MappedSaying>();
        var reader = new MappedSayingReader(_vocabulary, _findings, _cells);
        foreach (var item in top.Items(top.Required("says", Example), "says", Example))
        {
            if (top.Block(item, new("「says」の項目", "an item of 'says'"), Example) is { } block && reader.Read(block) is { } saying) says.Add(saying);
        }

        return says.ToImmutable();
    }

    private CsvFormats? Formats(Node? node, KeyReader top)
    {
        var written = top.Texts(node, "formats", "formats: [uuuu-MM-dd HH:mm, uuuu-MM-dd]");
        var formats = CsvFormats.Of([.. written.Select(w => w.Text)], out var wrong);
        if (formats is null) _findings.Add(CsvMapFindings.BadFormat, written.First(w => w.Text == wrong).Place, wrong);
        return formats;
    }
}
