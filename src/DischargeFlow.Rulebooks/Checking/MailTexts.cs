using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Rulebooks.Checking;

/// <summary>Checks the wording of a rulebook's mails.</summary>
public static class MailTexts
{
    private static readonly string[] Tongues = ["ja", "en"];

    /// <summary>Everything that is found in some wordings, by kind and language (<c>notice.ja</c>).</summary>
    public static ImmutableArray<Finding> Check(IReadOnlyDictionary<string, SourceText> texts)
    {
        var findings = new FindingList();
        foreach (var (name, text) in texts)
        {
            var start = new Place(text.File, 1, 1);
            var dot = name.LastIndexOf('.');
            var (kind, tongue) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
            if (!MailPlaceholders.Kinds.Contains(kind) || !Tongues.Contains(tongue))
            {
                var known = MailPlaceholders.Kinds.SelectMany(k => Tongues.Select(t => $"{k}.{t}"));
                findings.Add(FindingTable.NoMailKind, start, name, NearestName.Hint(name, known));
            }
            else if (!texts.ContainsKey($"{kind}.{Other(tongue)}"))
            {
                findings.Add(FindingTable.MailLanguageMissing, start, kind, tongue, Other(tongue));
            }

            Form(text, start, findings);
            Placeholders(text, findings);
            Persons(text, findings);
        }

        return findings.InOrder();
    }

    private static void Form(SourceText text, Place start, FindingList findings)
    {
        var lines = text.Text.ReplaceLineEndings("\n").Split('\n');
        var subject = lines[0].StartsWith("Subject:", StringComparison.Ordinal) ? lines[0]["Subject:".Length..] : "";
        if (string.IsNullOrWhiteSpace(subject)) findings.Add(FindingTable.MailWithoutSubject, start);
        else if (lines.Length > 1 && !string.IsNullOrWhiteSpace(lines[1])) findings.Add(FindingTable.MailWithoutSubject, start with { Line = 2 });
        if (lines.Skip(1).All(string.IsNullOrWhiteSpace)) findings.Add(FindingTable.MailWithoutWords, start with { Line = lines.Length });
    }

    private static void Placeholders(SourceText text, FindingList findings)
    {
        var lines = text.Text.Split('\n');
        foreach (var (name, place) in MailPlaceholders.In(text.Text, text.File))
        {
            if (MailPlaceholders.Conditions.ContainsKey(name))
            {
                if (!OnlyConditionsIn(lines[place.Line - 1][..(place.Column - 1)])) findings.Add(FindingTable.ConditionInside, place, name);
            }
            else if (MailPlaceholders.OfThePatient.Contains(name))
            {
                findings.Add(FindingTable.NameOfPatient, place, name);
            }
            else if (!MailPlaceholders.Values.ContainsKey(name))
            {
                findings.Add(FindingTable.NoPlaceholder, place, name, NearestName.Hint(name, MailPlaceholders.Values.Keys.Concat(MailPlaceholders.Conditions.Keys)));
            }
        }
    }

    private static void Persons(SourceText text, FindingList findings)
    {
        var lines = text.Text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (PersonalWords.In(lines[i]) is var (words, column)) findings.Add(FindingTable.PersonInWords, new(text.File, i + 1, column), words);
        }
    }

    /// <summary>Several conditions may stand at the beginning of one line, one after the other.</summary>
    private static bool OnlyConditionsIn(string words)
    {
        var rest = words.Trim();
        while (rest.StartsWith('{') && rest.IndexOf('}', StringComparison.Ordinal) is var end and > 0 && MailPlaceholders.Conditions.ContainsKey(rest[1..end])) rest = rest[(end + 1)..].TrimStart();
        return rest.Length == 0;
    }

    private static string Other(string tongue) => tongue == "ja" ? "en" : "ja";
}
