using System.Globalization;
using System.Text;

namespace DischargeFlow.Benchmarks.Checks;

/// <summary>
/// A vocabulary of 300 facts and a rulebook of 200 duties that stand on all of them: lists, counts, scores, care levels, ages, spans and comparisons of
/// dates. The duties come in pairs that ask the same deed by different moments, under conditions that exclude each other: each pair must be proven
/// apart.
/// </summary>
internal static class LargeRulebook
{
    public const int Facts = 300;
    public const int Duties = 200;
    private const int Choices = 60;
    private const int Numbers = 60;
    private const int YesNo = Facts - Choices - Numbers - 1;

    public static string Vocabulary { get; } = WriteVocabulary();

    /// <summary>A rulebook in which nothing is wrong.</summary>
    public static string Sound { get; } = WriteRulebook(tooLate: true);

    /// <summary>The same in which no duty says what holds when it is too late: two hundred findings, each with a case that shows it.</summary>
    public static string TooLateUnsaid { get; } = WriteRulebook(tooLate: false);

    private static string WriteVocabulary()
    {
        var text = new StringBuilder("vocabulary: large\nversion: 1\nlabel: { ja: 大きい, en: Large }\nroles:\n  hospital: { ja: 病院, en: Hospital }\n  desk: { ja: 窓口, en: Desk }\n  head: { ja: 師長, en: Head }\nfacts:\n");
        text.Append("  born: { kind: date, ja: 生年月日, en: Born }\n");
        for (var i = 0; i < YesNo; i++) text.Append(CultureInfo.InvariantCulture, $"  f{i}: {{ kind: yes-no, ja: 項目{i}, en: Fact {i} }}\n");
        for (var i = 0; i < Numbers; i++) text.Append(CultureInfo.InvariantCulture, $"  n{i}: {{ kind: number, ja: 数{i}, en: Number {i} }}\n");
        for (var i = 0; i < Choices; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  c{i}: {{ kind: choice, ja: 段階{i}, en: Level {i}, choices: {{ ");
            text.AppendJoin(", ", Enumerable.Range(1, 6).Select(l => $"l{l}: {{ ja: 段階{l}, en: Level {l} }}")).Append(" } }\n");
        }

        text.Append("events:\n  admission: { occurs: once, ja: 入院, en: Admission }\n  discharged: { occurs: once, ja: 退院, en: Discharged }\n");
        for (var i = 0; i < Duties / 2; i++) text.Append(CultureInfo.InvariantCulture, $"  done-{i}: {{ occurs: many, ja: 行い{i}, en: Deed {i} }}\n");
        return text.ToString();
    }

    private static string WriteRulebook(bool tooLate)
    {
        var text = new StringBuilder("rulebook: large\ntitle: { ja: 大きい手引き, en: A large handbook }\nsource: 試験\ncase: large\nzone: Asia/Tokyo\ndays-of: owner\nclosed-days: [japan, year-end]\n");
        text.Append("effective: { from: 2026-04-01, by: admission }\nlast-resort: desk\ncriteria:\n");
        for (var i = 0; i < Duties / 2; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  k{i}:\n    label: {{ ja: 基準{i}, en: Criterion {i} }}\n    {Body(i)}\n");
        }

        text.Append("duties:\n");
        for (var i = 0; i < Duties; i++)
        {
            var condition = i % 2 == 0 ? $"k{i / 2}" : $"not k{i / 2}";
            text.Append(CultureInfo.InvariantCulture, $"""
                  - duty: d{i}
                    label: {'{'} ja: 務め{i}, en: Duty {i} {'}'}
                    source: 試験
                    owner: hospital
                    to: desk
                    if: {condition}
                    severity: should
                    basis: default
                    starts: admission
                    due: {2 + (i % 9)} days after admission if closed {(i % 3 == 0 ? "keep" : i % 3 == 1 ? "earlier" : "later")}
                {(tooLate ? "    if-too-late: keep\n" : "")}    done-by: [done-{i / 2}]
                    ends: [30 days after discharged]
                    tell:
                      - notice at start: owner
                      - escalation 1 business day after due at 09:00: head

                """);
        }

        return text.Append("channels: [mail, fax-sheet, phone-task]\n").ToString().ReplaceLineEndings("\n");
    }

    private static string Body(int i)
    {
        string Yes(int j) => $"f{((i * 9) + j) % YesNo}";
        return (i % 6) switch
        {
            0 => $"any: [{Several(Yes, 8)}]",
            1 => $"at least 3 of: [{Several(Yes, 10)}]",
            2 => $"score at least 9 of: {{ {string.Join(", ", Enumerable.Range(0, 9).Select(j => $"{Yes(j)}: {1 + (j % 4)}"))} }}",
            3 => $"all: [c{i % Choices} is at least l3, {{ any: [{Several(Yes, 4)}] }}, n{i % Numbers} is at most {i % 7}]",
            4 => $"any: [{{ all: [c{(i + 7) % Choices}: [l1, l4], not {Yes(0)}] }}, age by born on admission is at least {40 + (i % 40)}, nights from admission to discharged is at least {1 + (i % 20)}]"
                .Replace($"c{(i + 7) % Choices}: [l1, l4]", $"{{ c{(i + 7) % Choices}: [l1, l4] }}", StringComparison.Ordinal),
            _ => $"none: [n{(i + 3) % Numbers} is above 5, {{ all: [{Several(Yes, 3)}] }}, admission is after 3 days after discharged, c{(i + 11) % Choices} is l6]",
        };
    }

    private static string Several(Func<int, string> name, int count) => string.Join(", ", Enumerable.Range(0, count).Select(name));
}
