using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Reading.Texts;
using NodaTime;

namespace DischargeFlow.Rulebooks.Reading.CaseFiles;

/// <summary>Reads the entries of a case file. An entry is known by its place in the list, from 1.</summary>
internal sealed class EntryReader(ContentReader contents, DateTimeZone zone, FindingList findings)
{
    private const string Who = "case file";

    private readonly Dictionary<string, int> _once = [];
    private readonly HashSet<int> _retracted = [];

    public List<Entry> Read(KeyReader top)
    {
        var entries = new List<Entry>();
        var value = top.Required("history", "history: [ 2026-11-16T10:00 admission ]");
        if (value is not null and not ListNode) findings.Add(FindingTable.NeedsList, value.Place, "history", "history: [ 2026-11-16T10:00 admission ]");
        if (value is not ListNode list) return entries;
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (One(i + 1, list.Items[i]) is { } entry) entries.Add(entry);
        }

        return entries;
    }

    private Entry? One(int number, Node item)
    {
        switch (item)
        {
            case TextNode text:
                return Short(number, text, null);
            case KeysNode { Pairs: [var line] } when line.Key.Words() is { Length: > 1 } words && Values.TryMoment(words[0].Text, zone) is not null:
                return Short(number, line.Key, line.Value);
            case KeysNode keys:
                return Long(number, keys);
            default:
                findings.Add(FindingTable.NoEntry, item.Place);
                return null;
        }
    }

    private Entry? Short(int number, TextNode line, Node? value)
    {
        var words = line.Words();
        if (words.Length < 2)
        {
            findings.Add(FindingTable.NoEntry, line.Place);
            return null;
        }

        if (words.Length > 2 && words[1].Text.Contains(':', StringComparison.Ordinal) && !words[0].Text.Contains('T', StringComparison.Ordinal))
        {
            findings.Add(FindingTable.NoInstant, words[0].Place, $"{words[0].Text} {words[1].Text}");
            return null;
        }

        if (Values.Moment(words[0].Text, zone, words[0].Place, findings) is not { } happened) return null;
        var content = Content(number, words[1..], value, null);
        if (happened.IsDay)
        {
            findings.Add(FindingTable.RecordedUnsaid, words[0].Place);
            return null;
        }

        return content is null ? null : new(number, happened, happened.Instant, Who, content);
    }

    private Entry? Long(int number, KeysNode keys)
    {
        var block = new KeyReader(keys, new($"記録 {number}", $"entry {number}"), findings);
        var said = block.OptionalText("happened", "happened: 2026-11-24T16:00");
        var recorded = block.OptionalText("recorded", "recorded: 2026-11-24T16:20") is { } r ? Values.Instant(r.Text, zone, r.Place, findings) : null;
        Moment? happened = said is not null ? Values.Moment(said.Text, zone, said.Place, findings) : recorded is { } at ? Moment.At(at) : null;
        var whats = keys.Pairs.Where(p => p.Key.Text is not ("happened" or "recorded" or "as")).ToList();
        if (whats.Count != 1 || (keys.Find("as") is not null && whats[0].Key.Text != "correct"))
        {
            findings.Add(FindingTable.NoEntry, keys.Place);
            return null;
        }

        var content = Content(number, whats[0].Key.Words(), whats[0].Value, keys.Find("as"));
        if (happened is null && said is null && block.Node.Find("recorded") is null) findings.Add(FindingTable.NoEntry, keys.Place);
        if (happened is not { } when || content is null) return null;
        if (recorded is null && block.Node.Find("recorded") is null && when.IsDay)
        {
            findings.Add(FindingTable.RecordedUnsaid, said!.Place);
            return null;
        }

        if (recorded is null && when.IsDay) return null;
        return new(number, when, recorded ?? when.Instant, Who, content);
    }

    private EntryContent? Content(int number, ImmutableArray<Word> what, Node? value, Node? correctedTo)
    {
        if (what.IsEmpty) return null;
        switch (what[0].Text)
        {
            case "retract":
                if (NumberOf(number, what, what.Length > 1 ? null : value) is not { } retracted) return null;
                _retracted.Add(retracted);
                return new EntryContent.Retracts(retracted);
            case "correct":
                if (NumberOf(number, what, what.Length > 1 ? null : value) is not { } corrected) return null;
                return Correction(corrected, what[0], what.Length > 1 ? value : correctedTo);
        }

        var content = contents.Read(what, value);
        if (content is EntryContent.Happened happened && contents.IsOnce(happened.Event))
        {
            if (_once.TryGetValue(happened.Event, out var before) && !_retracted.Contains(before)) findings.Add(FindingTable.SecondOnce, what[0].Place, happened.Event);
            _once[happened.Event] = number;
        }

        return content;
    }

    private int? NumberOf(int number, ImmutableArray<Word> what, Node? value)
    {
        var word = what.Length == 2 ? what[1] : value is TextNode text ? new Word(text.Text, text.Place) : (Word?)null;
        if (word is not { } said || what.Length > 2)
        {
            findings.Add(FindingTable.NoEntry, what[0].Place);
            return null;
        }

        if (Values.Number(said.Text, -1000, 100_000, said.Place, findings) is not { } entry) return null;
        if (entry >= 1 && entry < number) return entry;
        findings.Add(FindingTable.NoSuchEntry, said.Place, entry, number - 1);
        return null;
    }

    private EntryContent.Corrects? Correction(int entry, Word word, Node? value)
    {
        if (value is not KeysNode keys || keys.Pairs.IsEmpty)
        {
            findings.Add(FindingTable.NoEntry, value?.Place ?? word.Place);
            return null;
        }

        var errors = findings.Count;
        Moment? happened = keys.Find("happened") is TextNode time ? Values.Moment(time.Text, zone, time.Place, findings) : null;
        var whats = keys.Pairs.Where(p => p.Key.Text != "happened").ToList();
        if (whats.Count > 1 || (keys.Find("happened") is not null && happened is null)) findings.Add(FindingTable.NoEntry, keys.Place);
        var content = whats.Count == 1 ? contents.Read(whats[0].Key.Words(), whats[0].Value) : null;
        return findings.Count > errors ? null : new(entry, happened, content);
    }
}
