using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>An example of each code: the lines that were spoilt in a sound text, and what a check says of them.</summary>
internal static class DiagnosticExamples
{
    private const int MostLines = 8;

    private static readonly Rulebook Rulebook =
        CheckedRulebook.Read(new("rulebook.yaml", Minato.Rulebook), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Value!;

    /// <summary>Codes whose mistake is no line of a text, or a whole text, told in words.</summary>
    public static IReadOnlyDictionary<string, Bilingual> InWords { get; } = new Dictionary<string, Bilingual>
    {
        ["DF0001"] = new("例: 100 MB の動画を選んだ。", "For example, a film of 100 MB was chosen."),
        ["DF0002"] = new("例: Shift_JIS で保存した rulebook.yaml。", "For example, a rulebook.yaml that was saved as Shift_JIS."),
        ["DF0003"] = new("例: 文字のあいだに NUL(U+0000)がある。", "For example, a NUL (U+0000) stands between the letters."),
        ["DF0004"] = new("例: `zone: [Asia/Tokyo` のように、かっこが閉じていない。", "For example, a bracket is not closed: `zone: [Asia/Tokyo`."),
        ["DF0005"] = new("例: `[[[[…]]]]` と 33 段以上入れ子にした。", "For example, 33 brackets one within the other: `[[[[…]]]]`."),
        ["DF0006"] = new("例: 一つの一覧に 60,000 の語がある。", "For example, a list of 60,000 words."),
        ["DF0007"] = new("例: `due: &when 3 days before discharge-day` と `due: *when`。", "For example, `due: &when 3 days before discharge-day` and `due: *when`."),
        ["DF0008"] = new("例: `zone: !!str Asia/Tokyo`。", "For example, `zone: !!str Asia/Tokyo`."),
        ["DF0009"] = new("例: `zone:` の行が二つある。", "For example, there are two lines `zone:`."),
        ["DF0010"] = new("例: `? [a, b]` の行のあとに `: c`。", "For example, a line `? [a, b]` and then `: c`."),
        ["DF0011"] = new("例: `---` の行のあとに、もう一冊のルールブックがある。", "For example, a second rulebook after a line `---`."),
        ["DF0012"] = new("例: 何も書かれていない、または名前付きパイプである。", "For example, the file is empty, or it is a named pipe."),
        ["DF0013"] = new("例: そのフォルダーがない、または読む権限がない。", "For example, there is no such folder, or it may not be read."),
        ["DF0208"] = new("例: `one/rulebook.yaml` と `two/rulebook.yaml` の両方に `rulebook: minato` とある。", "For example, both `one/rulebook.yaml` and `two/rulebook.yaml` say `rulebook: minato`."),
        ["DF0209"] = new("例: `minato/rulebook.yaml` を書き換えたのに、`minato/versions/1` にある元の本文と同じく `version: 1` のまま。", "For example, `minato/rulebook.yaml` was changed and still says `version: 1`, as the text in `minato/versions/1` does."),
        ["DF0210"] = new("例: `minato/versions/2/rulebook.yaml` に `rulebook: kitami` とある。", "For example, `minato/versions/2/rulebook.yaml` says `rulebook: kitami`."),
        ["DF0211"] = new("例: `minato/versions/2/rulebook.yaml` に `version: 3` とある。", "For example, `minato/versions/2/rulebook.yaml` says `version: 3`."),
        ["DF0212"] = new("例: 第 1 版と第 2 版の両方に `from: 2026-04-01` とある。", "For example, versions 1 and 2 both say `from: 2026-04-01`."),
        ["DF0213"] = new("例: 第 2 版は `from: 2027-04-01`、第 3 版は `from: 2027-01-01`。", "For example, version 2 says `from: 2027-04-01`, and version 3 `from: 2027-01-01`."),
        ["DF0214"] = new("例: 2026 年 3 月 2 日に検査した。一つしかない版は `from: 2026-04-01`。", "For example, on 2 March 2026, the only version says `from: 2026-04-01`."),
        ["DF0215"] = new("例: 第 1 版で動いているケースがあるのに、`rulebook.yaml` の `5 days` を `7 days` に書き換えた。serve と doctor が知らせる。", "For example, cases go by version 1, and `5 days` was written over with `7 days` in `rulebook.yaml`. serve and doctor say it."),
        ["DF0216"] = new("例: 取ってある本文が使う語彙を、フォルダーからなくした。serve と doctor が知らせる。", "For example, the vocabulary of a kept text is no longer in the folder. serve and doctor say it."),
        ["DF0217"] = new("例: 本文を取っていなかったころのデータベースに、フォルダーにない版によるケースがある。serve と doctor が知らせる。", "For example, a database from before texts were kept has cases by a version that is in no folder. serve and doctor say it."),
        ["DF0218"] = new("例: 第 1 版で動いているケースがあるのに、`versions/1` を消した。serve と doctor が知らせる。", "For example, cases go by version 1, and `versions/1` was deleted. serve and doctor say it."),
        ["DF0219"] = new("例: 第 2 版を画面で公開したが、フォルダーにはまだ書き出していない。serve と doctor が知らせる。", "For example, version 2 was published on the pages and not yet written into the folder. serve and doctor say it."),
        ["DF0220"] = new("例: 公開した第 2 版を書き出したあと、`rulebook.yaml` の `7 days` を `9 days` に書き換えた。serve と doctor が知らせる。", "For example, after version 2 was written out, `7 days` was written over with `9 days` in `rulebook.yaml`. serve and doctor say it."),
        ["DF0515"] = new("例: `notice at start repeat every 1 month at most 3 times: owner`。", "For example, `notice at start repeat every 1 month at most 3 times: owner`."),
        ["DF0518"] = new("例: 務めに `tell:` がない。", "For example, a duty has no `tell:`."),
        ["DF0530"] = new("例: 二つの務めに `was: report` とある。", "For example, two duties say `was: report`."),
        ["DF0603"] = new("例: `duties: []`。", "For example, `duties: []`."),
        ["DF0608"] = new("例: 2028 年 7 月 5 日に検査したとき、japan は 2028-12-31 で終わる。", "For example, on 5 July 2028 the table japan ends on 2028-12-31."),
        ["DF0610"] = new("例: 60 の基準が、どれも一つ前の基準を二度ずつ問う。", "For example, sixty criteria each ask the one before twice."),
        ["DF0611"] = new("例: 何十もの項目に違う重みを付けた点数を、何十も組み合わせた。", "For example, dozens of scores over dozens of facts, each with weights of its own, are joined."),
        ["DF0612"] = new("例: 指摘は理屈から言えるが、それを示す日付の組み合わせを組み立てられない。", "For example, it follows from the lines, but the dates for a case that shows it were not found."),
        ["DF0613"] = new(
            "例: 一方は `nights from admission to discharged is at least 5`、もう一方は `admission is the same day as discharged`。",
            "For example, one duty asks `nights from admission to discharged is at least 5`, the other `admission is the same day as discharged`."),
        ["DF0707"] = new("例: `case: dental-referral` の事例を、`case: hospital-stay` のルールブックで計画した。", "For example, a case with `case: dental-referral` is planned by a rulebook with `case: hospital-stay`."),
        ["DF0804"] = new("例: `mail/notice.ja.txt` だけがある。", "For example, there is only `mail/notice.ja.txt`."),
        ["DF0805"] = new("例: `mail/notise.ja.txt`。", "For example, `mail/notise.ja.txt`."),
        ["DF0807"] = new("例: `Subject:` の行だけの文。", "For example, a text that is a line `Subject:` alone."),
    };

    /// <summary>The example of a code; null where words must do.</summary>
    public static (string Lines, Finding Found)? Of(string code)
    {
        foreach (var (sound, file, mistakes, check) in Texts)
        {
            if (mistakes.FirstOrDefault(m => m.Code == code && sound.ReplaceLineEndings("\n").Contains(m.Was.ReplaceLineEndings("\n"), StringComparison.Ordinal)) is not { } mistake) continue;
            var (text, place) = mistake.In(sound, file);
            return (Spoilt(sound.ReplaceLineEndings("\n"), text, place.Line), check(text).First(f => f.Code == code && f.Place == place));
        }

        return null;
    }

    private static IEnumerable<(string Sound, string File, IReadOnlyList<Mistake> Mistakes, Func<string, IEnumerable<Finding>> Check)> Texts =>
    [
        (Minato.Rulebook, "rulebook.yaml", A_rulebook_with_a_mistake.Mistakes,
            text => CheckedRulebook.Read(new SourceText("rulebook.yaml", text), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings),
        (Minato.Scenario, "scenario.yaml", A_case_with_a_mistake.Mistakes, text => ScenarioReader.Read(new("scenario.yaml", text), Rulebook, ShippedWorkflows.HospitalStay).Findings),
        (Minato.Vocabulary, "vocabulary.yaml", A_vocabulary_or_a_calendar_with_a_mistake.Mistakes, text => VocabularyReader.Read(new("vocabulary.yaml", text)).Findings),
        (Minato.Table, "table.yaml", A_vocabulary_or_a_calendar_with_a_mistake.Mistakes, text => ClosedDayTableReader.Read(new("table.yaml", text)).Findings),
        (Minato.Notice, "notice.ja.txt", A_mail_text_with_a_mistake.Mistakes,
            text => MailTexts.Check(new Dictionary<string, SourceText> { ["notice.ja"] = new("notice.ja.txt", text), ["notice.en"] = new("notice.en.txt", Minato.Notice.ReplaceLineEndings("\n")) })),
    ];

    /// <summary>The line that the finding names, with those around it that are not in the sound text, and of a duty its name.</summary>
    private static string Spoilt(string sound, string text, int line)
    {
        var before = sound.Split('\n').ToHashSet();
        var lines = text.Split('\n');
        var (first, last) = (line - 1, line - 1);
        while (first > 0 && last - first < MostLines - 1 && !before.Contains(lines[first - 1])) first--;
        while (last + 1 < lines.Length && last - first < MostLines - 1 && !before.Contains(lines[last + 1])) last++;
        return string.Join('\n', lines[first..(last + 1)]);
    }
}
