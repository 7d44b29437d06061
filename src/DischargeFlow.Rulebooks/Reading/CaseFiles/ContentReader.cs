using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Reading.CaseFiles;

/// <summary>Reads what an entry says, in the words of the vocabulary.</summary>
internal sealed class ContentReader(Vocabulary vocabulary, Rulebook? rulebook, PartiesReader parties, DateTimeZone zone, FindingList findings)
{
    public bool IsOnce(string happens) => vocabulary.Events.GetValueOrDefault(happens)?.Occurs == Occurs.Once;

    public EntryContent? Read(ImmutableArray<Word> what, Node? value)
    {
        if (what.IsEmpty) return null;
        var change = what is [{ Text: "change" }, _];
        if (what.Length > (change ? 2 : 1))
        {
            findings.Add(FindingTable.WordsLeftOver, what[1].Place, what[1].Text);
            return null;
        }

        var name = what[^1];
        if (!change)
        {
            switch (name.Text)
            {
                case "event" when value is TextNode happened:
                    return Happened(new(happened.Text.Trim(), happened.Place), null);
                case "assessed":
                    return Assessed(name, value);
                case "decided":
                    return Block(name, value, "decided: { criterion: needs-visit, is: yes, reason: … }", Decided);
                case "waived":
                    return Block(name, value, "waived: { duty: discharge-contact, reason: … }", Waived);
                case "acknowledged":
                    return Block(name, value, "acknowledged: { by: care-manager, duty: discharge-contact }", Acknowledged);
                case "goes-by":
                    return Block(name, value, "goes-by: { version: 2, reason: … }", GoesBy);
            }
        }

        if (!change && vocabulary.Events.ContainsKey(name.Text)) return Happened(name, value);
        if (vocabulary.Facts.TryGetValue(name.Text, out var fact))
            return Value(fact, name, value) is { } became ? new EntryContent.Became(name.Text, became) : null;
        if (vocabulary.Roles.ContainsKey(name.Text)) return Holds(name, value);
        findings.Add(FindingTable.UnknownName, name.Place, name.Text, new Bilingual("できごと・項目・役", "event, fact or role"),
            NearestName.Hint(name.Text, vocabulary.Events.Keys.Concat(vocabulary.Facts.Keys).Concat(vocabulary.Roles.Keys)));
        return null;
    }

    private EntryContent? Happened(Word name, Node? value)
    {
        if (!vocabulary.Events.TryGetValue(name.Text, out var declared))
        {
            findings.Add(FindingTable.UnknownName, name.Place, name.Text, Kinds.Event, NearestName.Hint(name.Text, vocabulary.Events.Keys));
            return null;
        }

        if (value is null or TextNode { IsEmpty: true }) return new EntryContent.Happened(name.Text);
        if (value is not KeysNode keys)
        {
            findings.Add(FindingTable.NeedsKeys, value.Place, name.Text, $"{name.Text}: {{ by: hospital }}");
            return null;
        }

        var carries = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var (key, said) in keys.Pairs)
        {
            if (Carried(declared, key, said) is { } word) carries[key.Text] = word;
        }

        return carries.Count == keys.Pairs.Length ? new EntryContent.Happened(name.Text, carries.ToImmutable()) : null;
    }

    private string? Carried(EventDeclaration declared, TextNode key, Node said)
    {
        var field = declared.Carries.FirstOrDefault(c => c.Name == key.Text);
        if (field is null)
        {
            findings.Add(FindingTable.UnknownName, key.Place, key.Text, Kinds.Field, NearestName.Hint(key.Text, declared.Carries.Select(c => c.Name)));
            return null;
        }

        if (said is not TextNode { IsEmpty: false } text)
        {
            findings.Add(FindingTable.NeedsText, said.Place, key.Text, $"{key.Text}: hospital");
            return null;
        }

        var word = text.Text.Trim();
        var known = field.Kind switch
        {
            CarriedKind.Role => vocabulary.Roles.Keys.Concat(parties.Ids),
            CarriedKind.Choice => field.Choices.Select(c => c.Name),
            _ => null,
        };
        if (known is null || known.Contains(word)) return word;
        findings.Add(FindingTable.ValueDoesNotFit, text.Place, key.Text, word, NearestName.Hint(word, known));
        return null;
    }

    private EntryContent.Holds? Holds(Word role, Node? value)
    {
        if (value is TextNode text)
        {
            var word = text.Text.Trim();
            if (word == "none") return new(role.Text, null);
            if (parties.IsParty(word)) return new(role.Text, new PartyId(word));
            findings.Add(FindingTable.ValueDoesNotFit, text.Place, role.Text, word, NearestName.Hint(word, parties.Ids.Append("none")));
            return null;
        }

        findings.Add(FindingTable.NeedsText, value?.Place ?? role.Place, role.Text, $"{role.Text}: none");
        return null;
    }

    private EntryContent.Assessed? Assessed(Word name, Node? value)
    {
        if (value is not KeysNode { Pairs: [var list] })
        {
            findings.Add(FindingTable.NeedsKeys, value?.Place ?? name.Place, "assessed", "assessed: { discharge-contact: [adl-declined] }");
            return null;
        }

        if (!vocabulary.Checklists.TryGetValue(list.Key.Text, out var checklist))
        {
            findings.Add(FindingTable.UnknownName, list.Key.Place, list.Key.Text, Kinds.Checklist, NearestName.Hint(list.Key.Text, vocabulary.Checklists.Keys));
            return null;
        }

        var items = list.Value switch { ListNode l => l.Items, TextNode { IsEmpty: true } => [], var one => [one] };
        var ticked = ImmutableSortedSet.CreateBuilder<string>();
        var sound = true;
        foreach (var item in items)
        {
            if (item is TextNode text && checklist.Facts.Contains(text.Text.Trim()))
            {
                ticked.Add(text.Text.Trim());
                continue;
            }

            sound = false;
            var word = (item as TextNode)?.Text ?? "…";
            findings.Add(FindingTable.ValueDoesNotFit, item.Place, checklist.Name, word, NearestName.Hint(word, checklist.Facts));
        }

        return sound ? new(checklist.Name, ticked.ToImmutable()) : null;
    }

    private EntryContent? Block(Word name, Node? value, string example, Func<KeyReader, EntryContent?> read)
    {
        if (value is not KeysNode keys)
        {
            findings.Add(FindingTable.NeedsKeys, value?.Place ?? name.Place, name.Text, example);
            return null;
        }

        var block = new KeyReader(keys, new($"「{name.Text}」", $"'{name.Text}'"), findings);
        var content = read(block);
        block.RefuseOthers();
        return content;
    }

    private EntryContent.Decided? Decided(KeyReader block)
    {
        var criterion = Named(block.RequiredText("criterion", "criterion: needs-visit"), Kinds.Criterion, rulebook?.Criteria.Select(c => c.Name));
        var yes = Values.OneOf(block.RequiredText("is", "is: yes"), "is", findings, ("yes", true), ("no", false));
        var reason = block.RequiredText("reason", "reason: 家族が希望したため");
        return criterion is null || yes is null || reason is null ? null : new(criterion, yes.Value, reason.Text.Trim());
    }

    private EntryContent.Waived? Waived(KeyReader block)
    {
        var duty = Named(block.RequiredText("duty", "duty: discharge-contact"), Kinds.Duty, rulebook?.Duties.Select(d => d.Name));
        var reason = block.RequiredText("reason", "reason: 家族が直接連絡したため");
        return duty is null || reason is null ? null : new(duty, reason.Text.Trim());
    }

    private EntryContent.Acknowledged? Acknowledged(KeyReader block)
    {
        var by = block.RequiredText("by", "by: care-manager");
        if (by is not null && !vocabulary.Roles.ContainsKey(by.Text.Trim()) && !parties.IsParty(by.Text.Trim()))
        {
            findings.Add(FindingTable.UnknownName, by.Place, by.Text, Kinds.Role, NearestName.Hint(by.Text, vocabulary.Roles.Keys.Concat(parties.Ids)));
            by = null;
        }

        var duty = Named(block.RequiredText("duty", "duty: discharge-contact"), Kinds.Duty, rulebook?.Duties.Select(d => d.Name));
        var of = block.OptionalText("of", "of: notice");
        var kind = Values.OneOf(of, "of", findings, ("notice", true), ("reminder", true), ("escalation", true));
        return by is null || duty is null || (of is not null && kind is null) ? null : new(by.Text.Trim(), duty, of?.Text.Trim());
    }

    // Whether there is such a version knows only who has them all.
    private EntryContent.GoesBy? GoesBy(KeyReader block)
    {
        const string Example = "rulebook: kitami";
        var of = rulebook is null ? block.RequiredText("rulebook", Example)?.Text.Trim() : block.OptionalText("rulebook", Example)?.Text.Trim() ?? rulebook.Name;
        var said = block.RequiredText("version", "version: 2");
        var reason = block.RequiredText("reason", "reason: 前の版の期限をもう伝えてあるため");
        var byDates = said?.Text.Trim() == "by-dates";
        var number = said is null || byDates ? null : Values.Number(said.Text, 1, 1_000_000, said.Place, findings);
        return of is null || reason is null || (number is null && !byDates) ? null : new(of, number, null, reason.Text.Trim());
    }

    /// <summary>A name of the rulebook, which may be written <c>kitami/discharge-contact</c>; not looked up where no rulebook is at hand.</summary>
    private string? Named(TextNode? text, Bilingual kind, IEnumerable<string>? known)
    {
        if (text is null) return null;
        var name = text.Text.Trim();
        if (rulebook is null || known is null) return name;
        var own = name.StartsWith(rulebook.Name + "/", StringComparison.Ordinal) ? name[(rulebook.Name.Length + 1)..] : name;
        if (known.Contains(own)) return name;
        findings.Add(FindingTable.UnknownName, text.Place, name, kind, NearestName.Hint(own, known));
        return null;
    }

    private FactValue? Value(FactDeclaration fact, Word name, Node? value)
    {
        if (value is ListNode list && fact.Kind == FactKind.Choices)
        {
            var values = list.Items.Select(i => (i as TextNode)?.Text.Trim() ?? "…").ToList();
            foreach (var (item, word) in list.Items.Zip(values))
            {
                if (fact.Choices.All(c => c.Name != word)) return DoesNotFit(fact, item.Place, word);
            }

            return new FactValue.Choices([.. values]);
        }

        if (value is not TextNode { IsEmpty: false } text) return DoesNotFit(fact, value?.Place ?? name.Place, "");
        var said = text.Text.Trim();
        if (said == "unknown") return new FactValue.Unknown();
        if (said == "none" && fact.Choices.All(c => c.Name != "none")) return new FactValue.None();
        return fact.Kind switch
        {
            FactKind.YesNo when said is "yes" or "no" => new FactValue.YesNo(said == "yes"),
            FactKind.Number when Values.Decimal(said) is { } number => new FactValue.Number(number),
            FactKind.Date when Values.TryMoment(said, zone) is { } moment => new FactValue.Date(moment),
            FactKind.Choice when fact.Choices.Any(c => c.Name == said) => new FactValue.Choice(said),
            FactKind.Choices when fact.Choices.Any(c => c.Name == said) => new FactValue.Choices([said]),
            _ => DoesNotFit(fact, text.Place, said),
        };
    }

    private FactValue? DoesNotFit(FactDeclaration fact, Place place, string word)
    {
        object hint = fact.Kind switch
        {
            FactKind.YesNo => new Bilingual("yes、no、unknown のどれかです。", "Write yes, no or unknown."),
            FactKind.Number => new Bilingual("数か、none、unknown です。", "Write a number, none or unknown."),
            FactKind.Date => new Bilingual("2026-11-27、2026-11-27T10:00、none、unknown のように書きます。", "Write for example 2026-11-27, 2026-11-27T10:00, none or unknown."),
            _ => NearestName.Hint(word, fact.Choices.Select(c => c.Name)),
        };
        findings.Add(FindingTable.ValueDoesNotFit, place, fact.Name, word, hint);
        return null;
    }
}
