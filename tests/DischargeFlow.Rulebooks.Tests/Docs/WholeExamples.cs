using System.Collections.Immutable;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Shipped;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Docs;

/// <summary>Examples of codes whose mistake is no line of one text, but a file, a folder, a date or a whole text: told in words, made, and checked.</summary>
internal static class WholeExamples
{
    private static readonly Dictionary<string, (Bilingual Words, Func<IEnumerable<Finding>> Check)> Made = new()
    {
        ["DF0001"] = (new("例: 100 MB の動画を選んだ。", "For example, a film of 100 MB was chosen."),
            () => File(f => { using var large = System.IO.File.Create(f); large.SetLength(100L * 1024 * 1024); })),
        ["DF0002"] = (new("例: Shift_JIS で保存した rulebook.yaml。", "For example, a rulebook.yaml that was saved as Shift_JIS."),
            () => Bytes([.. "rulebook: minato\ntitle: "u8, 0x93, 0xFA, 0x96, 0x7B])),
        ["DF0003"] = (new("例: 文字のあいだに NUL(U+0000)がある。", "For example, a NUL (U+0000) stands between the letters."),
            () => Bytes("rulebook: mi\0nato"u8.ToArray())),
        ["DF0004"] = (new("例: `zone: [Asia/Tokyo` のように、かっこが閉じていない。", "For example, a bracket is not closed: `zone: [Asia/Tokyo`."),
            () => Text("rulebook: minato\nzone: [Asia/Tokyo\n")),
        ["DF0005"] = (new("例: `[[[[…]]]]` と 33 段以上入れ子にした。", "For example, 33 brackets one within the other: `[[[[…]]]]`."),
            () => Text("closed-days: " + new string('[', 33) + new string(']', 33) + "\n")),
        ["DF0006"] = (new("例: 一つの一覧に 60,000 の語がある。", "For example, a list of 60,000 words."),
            () => Text("closed-days: [" + string.Join(", ", Enumerable.Repeat("japan", 60_000)) + "]\n")),
        ["DF0007"] = (new("例: `due: &when 3 days before discharge-day` と `due: *when`。", "For example, `due: &when 3 days before discharge-day` and `due: *when`."),
            () => Changed(("due: 5 days before discharge-day", "due: &when 3 days before discharge-day"), ("due: 3 business days after discharged", "due: *when"))),
        ["DF0008"] = (new("例: `zone: !!str Asia/Tokyo`。", "For example, `zone: !!str Asia/Tokyo`."),
            () => Changed(("zone: Asia/Tokyo", "zone: !!str Asia/Tokyo"))),
        ["DF0009"] = (new("例: `zone:` の行が二つある。", "For example, there are two lines `zone:`."),
            () => Changed(("zone: Asia/Tokyo", "zone: Asia/Tokyo\nzone: Asia/Tokyo"))),
        ["DF0010"] = (new("例: `? [a, b]` の行のあとに `: c`。", "For example, a line `? [a, b]` and then `: c`."),
            () => Changed(("last-resort:", "? [a, b]\n: c\nlast-resort:"))),
        ["DF0011"] = (new("例: `---` の行のあとに、もう一冊のルールブックがある。", "For example, a second rulebook after a line `---`."),
            () => Text(Sound + "---\n" + Sound)),
        ["DF0012"] = (new("例: 何も書かれていない、または名前付きパイプである。", "For example, the file is empty, or it is a named pipe."),
            () => Text("")),
        ["DF0013"] = (new("例: そのフォルダーがない、または読む権限がない。", "For example, there is no such folder, or it may not be read."),
            () => Missing()),
        ["DF0208"] = (new("例: `one/rulebook.yaml` と `two/rulebook.yaml` の両方に `rulebook: minato` とある。", "For example, both `one/rulebook.yaml` and `two/rulebook.yaml` say `rulebook: minato`."),
            () => Folder(("one/rulebook.yaml", Sound), ("two/rulebook.yaml", Sound))),
        ["DF0209"] = (new("例: `minato/rulebook.yaml` を書き換えたのに、`minato/versions/1` にある元の本文と同じく `version: 1` のまま。", "For example, `minato/rulebook.yaml` was changed and still says `version: 1`, as the text in `minato/versions/1` does."),
            () => Folder(("minato/rulebook.yaml", Sound.Replace("5 days", "7 days", StringComparison.Ordinal)), ("minato/versions/1/rulebook.yaml", Sound))),
        ["DF0210"] = (new("例: `minato/versions/2/rulebook.yaml` に `rulebook: kitami` とある。", "For example, `minato/versions/2/rulebook.yaml` says `rulebook: kitami`."),
            () => Folder(("minato/rulebook.yaml", Sound), ("minato/versions/2/rulebook.yaml", Version(2, "2027-04-01").Replace("rulebook: minato", "rulebook: kitami", StringComparison.Ordinal)))),
        ["DF0211"] = (new("例: `minato/versions/2/rulebook.yaml` に `version: 3` とある。", "For example, `minato/versions/2/rulebook.yaml` says `version: 3`."),
            () => Folder(("minato/rulebook.yaml", Sound), ("minato/versions/2/rulebook.yaml", Version(3, "2027-04-01")))),
        ["DF0212"] = (new("例: 第 1 版と第 2 版の両方に `from: 2026-04-01` とある。", "For example, versions 1 and 2 both say `from: 2026-04-01`."),
            () => Folder(("minato/rulebook.yaml", Version(2, "2026-04-01")), ("minato/versions/1/rulebook.yaml", Sound))),
        ["DF0213"] = (new("例: 第 2 版は `from: 2027-04-01`、第 3 版は `from: 2027-01-01`。", "For example, version 2 says `from: 2027-04-01`, and version 3 `from: 2027-01-01`."),
            () => Folder(("minato/rulebook.yaml", Version(3, "2027-01-01")), ("minato/versions/1/rulebook.yaml", Sound), ("minato/versions/2/rulebook.yaml", Version(2, "2027-04-01")))),
        ["DF0214"] = (new("例: 2026 年 3 月 2 日に検査した。一つしかない版は `from: 2026-04-01`。", "For example, on 2 March 2026, the only version says `from: 2026-04-01`."),
            () => Folder(new LocalDate(2026, 3, 2), ("minato/rulebook.yaml", Sound))),
        ["DF0215"] = (new("例: 第 1 版で動いているケースがあるのに、`rulebook.yaml` の `5 days` を `7 days` に書き換えた。serve と doctor が知らせる。", "For example, cases go by version 1, and `5 days` was written over with `7 days` in `rulebook.yaml`. serve and doctor say it."),
            () => Kept(Sound.Replace("5 days", "7 days", StringComparison.Ordinal), Sound)),
        ["DF0216"] = (new("例: 取ってある本文が使う語彙を、フォルダーからなくした。serve と doctor が知らせる。", "For example, the vocabulary of a kept text is no longer in the folder. serve and doctor say it."),
            () => Kept(Version(2, "2027-04-01"), Sound.Replace("case: hospital-stay", "case: dental-referral", StringComparison.Ordinal))),
        ["DF0217"] = (new("例: 本文を取っていなかったころのデータベースに、フォルダーにない版によるケースがある。serve と doctor が知らせる。", "For example, a database from before texts were kept has cases by a version that is in no folder. serve and doctor say it."),
            () => Kept(Version(2, "2027-04-01"), null)),
        ["DF0218"] = (new("例: 第 1 版で動いているケースがあるのに、`versions/1` を消した。serve と doctor が知らせる。", "For example, cases go by version 1, and `versions/1` was deleted. serve and doctor say it."),
            () => Kept(Version(2, "2027-04-01"), Sound)),
        ["DF0219"] = (new("例: 第 2 版を画面で公開したが、フォルダーにはまだ書き出していない。serve と doctor が知らせる。", "For example, version 2 was published on the pages and not yet written into the folder. serve and doctor say it."),
            () => Kept(Sound, Version(2, "2027-04-01"), number: 2, isPublished: true)),
        ["DF0220"] = (new("例: 公開した第 2 版を書き出したあと、`rulebook.yaml` の `7 days` を `9 days` に書き換えた。serve と doctor が知らせる。", "For example, after version 2 was written out, `7 days` was written over with `9 days` in `rulebook.yaml`. serve and doctor say it."),
            () => Kept(Version(2, "2027-04-01").Replace("5 days", "9 days", StringComparison.Ordinal), Version(2, "2027-04-01").Replace("5 days", "7 days", StringComparison.Ordinal), number: 2, isPublished: true)),
        ["DF0221"] = (new("例: 第 1 版で動いているケースがあるのに、第 2 版を `rulebook.yaml` に書いて serve を始め直した。serve と doctor が知らせる。", "For example, cases go by version 1, and version 2 was written into `rulebook.yaml` and serve started anew. serve and doctor say it."),
            () => Kept(Version(2, "2027-04-01"), Sound, publishes: false)),
        ["DF0222"] = (new("例: 第 1 版で動いているケースがあるのに、`mail/notice.ja.txt` を書き足して serve を始め直した。serve と doctor が知らせる。", "For example, cases go by version 1, and `mail/notice.ja.txt` was added and serve started anew. serve and doctor say it."),
            () => Kept(Sound, Sound, publishes: false, more: [("minato/mail/notice.ja.txt", Minato.Notice), ("minato/mail/notice.en.txt", Minato.Notice)])),
        ["DF0223"] = (new("例: 第 1 版で動いているケースがあるのに、`rulebook.yaml` を消して serve を始め直した。serve と doctor が知らせる。", "For example, cases go by version 1, and `rulebook.yaml` was deleted and serve started anew. serve and doctor say it."),
            () => Kept(null, Sound, publishes: false)),
        ["DF0224"] = (new("例: 動いているケースがあるのに、`calendars/fair.yaml` の休みを書き換えて serve を始め直した。serve と doctor が知らせる。", "For example, while cases are open another day was written into `calendars/fair.yaml` and serve started anew. serve and doctor say it."),
            () => Calendar(Fair, Fair.Replace("2026-12-02", "2026-12-03", StringComparison.Ordinal))),
        ["DF0225"] = (new("例: 動いているケースがあるのに、`calendars/fair.yaml` を消して serve を始め直した。serve と doctor が知らせる。", "For example, while cases are open `calendars/fair.yaml` was deleted and serve started anew. serve and doctor say it."),
            () => Calendar(Fair, null)),
        ["DF0518"] = (new("例: 務めに `tell:` がない。", "For example, a duty has no `tell:`."),
            () => Changed(("    tell:\n      - notice at start: owner\nchannels", "channels"))),
        ["DF0530"] = (new("例: 二つの務めに `was: report` とある。", "For example, two duties say `was: report`."),
            () => Changed(("    owner: hospital\n", "    was: report\n    owner: hospital\n"), ("    owner: care-manager\n", "    was: report\n    owner: care-manager\n"))),
        ["DF0603"] = (new("例: `duties: []`。", "For example, `duties: []`."),
            () => Text(Sound[..Sound.IndexOf("duties:", StringComparison.Ordinal)] + "duties: []\nchannels: [mail]\n")),
        ["DF0608"] = (new("例: 2028 年 7 月 5 日に検査したとき、japan は 2028-12-31 で終わる。", "For example, on 5 July 2028 the table japan ends on 2028-12-31."),
            () => Text(Sound, new LocalDate(2028, 7, 5))),
        ["DF0610"] = (new("例: 60 の基準が、どれも一つ前の基準を二度ずつ問う。", "For example, sixty criteria each ask the one before twice."),
            () => Text(Twice(60))),
        ["DF0611"] = (new("例: 何十もの項目に違う重みを付けた点数を、何十も組み合わせた。", "For example, dozens of scores over dozens of facts, each with weights of its own, are joined."),
            () => Text(Weighed(40))),
        ["DF0612"] = (new("例: `if closed` のない期限を持つ務めの if が、`admission is on a closed day of hospital` と `admission is on an open day of family` の両方を求める。事例の事業所はどれも月〜金に開いている。", "For example, a duty whose due moment lacks `if closed` asks both `admission is on a closed day of hospital` and `admission is on an open day of family`; all offices in the cases that are tried are open from Monday to Friday."),
            () => Text(Impossible)),
        ["DF0613"] = (new("例: 同じ行いを求める二つの務めの一方は `admission is on an open day of hospital`、もう一方は `admission is on a closed day of family`。事例の事業所はどれも月〜金に開いている。", "For example, of two duties that ask the same deed one asks `admission is on an open day of hospital`, the other `admission is on a closed day of family`; all offices in the cases that are tried are open from Monday to Friday."),
            () => Text(TwoForNobody)),
        ["DF0707"] = (new("例: `case: dental-referral` の事例を、`case: hospital-stay` のルールブックで計画した。", "For example, a case with `case: dental-referral` is planned by a rulebook with `case: hospital-stay`."),
            () => Case(Minato.Case.Replace("case: hospital-stay", "case: dental-referral", StringComparison.Ordinal))),
        ["DF0804"] = (new("例: `mail/notice.ja.txt` だけがある。", "For example, there is only `mail/notice.ja.txt`."),
            () => Mails(("notice.ja", Minato.Notice))),
        ["DF0805"] = (new("例: `mail/notise.ja.txt`。", "For example, `mail/notise.ja.txt`."),
            () => Mails(("notise.ja", Minato.Notice))),
        ["DF0807"] = (new("例: `Subject:` の行だけの文。", "For example, a text that is a line `Subject:` alone."),
            () => Mails(("notice.ja", "Subject: 退院の連絡\n"), ("notice.en", Minato.Notice))),
    };

    /// <summary>The codes that have such an example.</summary>
    public static IEnumerable<string> Codes => Made.Keys;

    /// <summary>What was done, and what is said of it.</summary>
    public static (Bilingual Words, Finding Found) Of(string code)
    {
        var (words, check) = Made[code];
        return (words, check().FirstOrDefault(f => f.Code == code) ?? throw new InvalidOperationException($"The example of {code} is not told by {code}."));
    }

    private static string Sound => Minato.Rulebook.ReplaceLineEndings("\n");

    private static Rulebook Rulebook => CheckedRulebook.Read(new("rulebook.yaml", Sound), [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Value!;

    private static string Version(int number, string from) => Sound
        .Replace("rulebook: minato\n", $"rulebook: minato\nversion: {number}\n", StringComparison.Ordinal).Replace("from: 2026-04-01", $"from: {from}", StringComparison.Ordinal);

    private static IEnumerable<Finding> Text(string text, LocalDate? today = null) => Checked(SourceText.Of("rulebook.yaml", text), today);

    private static IEnumerable<Finding> Bytes(byte[] bytes) => Checked(SourceText.Decode("rulebook.yaml", bytes), null);

    private static IEnumerable<Finding> Checked(Reading<SourceText> text, LocalDate? today) => text.Value is { } source
        ? CheckedRulebook.Read(source, [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables, today).Findings : text.Findings;

    private static IEnumerable<Finding> Changed(params (string Was, string Now)[] changes) =>
        Text(changes.Aggregate(Sound, (text, c) => text.Contains(c.Was, StringComparison.Ordinal) ? text.Replace(c.Was, c.Now, StringComparison.Ordinal) : throw new InvalidOperationException($"'{c.Was}' must stand in the sound text.")));

    private static List<Finding> File(Action<string> make)
    {
        using var bench = new Bench();
        var file = Path.Combine(bench.Folder, "rulebook.yaml");
        make(file);
        var findings = new List<Finding>();
        TextFiles.Read(file, findings);
        return Within(bench, findings);
    }

    private static List<Finding> Missing()
    {
        var findings = new List<Finding>();
        TextFiles.Read(Path.Combine("no-such-folder", "rulebook.yaml"), findings);
        return findings;
    }

    private static IEnumerable<Finding> Folder(params (string Path, string Text)[] files) => Folder(new LocalDate(2026, 11, 20), files);

    private static List<Finding> Folder(LocalDate today, params (string Path, string Text)[] files)
    {
        using var bench = new Bench();
        foreach (var (path, text) in files) bench.With(path, text);
        return Within(bench, bench.Read(today).Findings);
    }

    /// <summary>What is said of a rulebook in a folder beside the text of a version that a database kept, or, where none was kept, beside cases that went by it.</summary>
    private static List<Finding> Kept(string? present, string? kept, int number = 1, bool isPublished = false, bool publishes = true, params (string Path, string Text)[] more)
    {
        using var bench = new Bench();
        if (present is not null) bench.With("minato/rulebook.yaml", present);
        foreach (var (path, text) in more) bench.With(path, text.ReplaceLineEndings("\n"));
        ImmutableArray<KeptRulebook> texts = kept is null ? [] :
        [
            new()
            {
                Rulebook = "minato",
                Version = number,
                Text = KeptRulebook.Plain(kept),
                MailTexts = ImmutableDictionary<string, string>.Empty,
                Kept = Instant.FromUtc(2026, 4, 1, 0, 0),
                IsUsed = true,
                WasOffered = true,
                Published = isPublished ? Instant.FromUtc(2026, 4, 1, 0, 0) : null,
            },
        ];
        return Within(bench, ShelfStock.Of(bench.Read() with { Publishes = publishes }, texts, () => kept is null ? [("minato", 1)] : [], Instant.FromUtc(2026, 11, 20, 1, 0)).Findings);
    }

    private const string Fair = "closed-days: fair\ntitle: { ja: 祭, en: Fair }\nsource: 市\ncovers: 2026-01-01 to 2028-12-31\ndays:\n  2026-12-02: 秋祭\n";

    /// <summary>What is said of a table in a folder that a program had taken as it was before.</summary>
    private static List<Finding> Calendar(string taken, string? present)
    {
        using var bench = new Bench();
        if (present is not null) bench.With("calendars/fair.yaml", present);
        var files = bench.Read().Calendars.Select(c => new CalendarFile(c.Name, Instant.FromUtc(2026, 4, 1, 0, 0), c.File!.Text)).Where(f => f.Name != "fair").Append(new("fair", Instant.FromUtc(2026, 4, 1, 0, 0), taken));
        return Within(bench, ShelfStock.Of(WorkflowFolder.Read(bench.Folder, new TakenCalendars([], [.. files])), [], () => [], Instant.FromUtc(2026, 11, 20, 1, 0)).Findings);
    }

    private static IEnumerable<Finding> Case(string text) =>
        CaseFileReader.Read(new("case.yaml", text), [ShippedWorkflows.HospitalStay, VocabularyReader.Read(new("dental.yaml", Minato.Vocabulary)).Value!], Rulebook.Zone, Rulebook).Findings;

    private static IEnumerable<Finding> Mails(params (string Name, string Text)[] texts) =>
        MailTexts.Check(texts.ToDictionary(t => t.Name, t => new SourceText($"mail/{t.Name}.txt", t.Text.ReplaceLineEndings("\n"))));

    /// <summary>A duty that misses a word about closed days, for stays that no case of offices with the same hours shows.</summary>
    public static string Impossible => Sound.Replace("    owner: care-manager\n", "    if: { all: [admission is on a closed day of hospital, admission is on an open day of family] }\n    owner: care-manager\n", StringComparison.Ordinal)
        .Replace("due: 3 business days after discharged", "due: 3 days after discharged", StringComparison.Ordinal);

    /// <summary>Two duties for stays that differ by whose days are open.</summary>
    public static string TwoForNobody
    {
        get
        {
            const string Head = "    owner: care-manager\n";
            var first = Sound[Sound.IndexOf("  - duty: after-report", StringComparison.Ordinal)..Sound.IndexOf("channels:", StringComparison.Ordinal)];
            var second = first.Replace("duty: after-report", "duty: second-report", StringComparison.Ordinal).Replace("3 business days", "5 business days", StringComparison.Ordinal)
                .Replace(Head, "    if: { all: [admission is on a closed day of family] }\n" + Head, StringComparison.Ordinal);
            return Sound.Replace(first, first.Replace(Head, "    if: { all: [admission is on an open day of hospital] }\n" + Head, StringComparison.Ordinal) + second, StringComparison.Ordinal);
        }
    }

    /// <summary>Each criterion asks the one before it twice.</summary>
    public static string Twice(int criteria) => With(
        Enumerable.Range(0, criteria).Select(i => $"  c{i}: {{ label: {{ ja: い, en: a }}, any: [{(i == 0 ? "lives-alone, adl-declined" : $"c{i - 1}, c{i - 1}")}] }}\n"), $"if: c{criteria - 1}");

    /// <summary>Scores over all facts, each with weights of its own: every subset counts, and no order of the questions makes few of them.</summary>
    public static string Weighed(int scores)
    {
        var facts = ShippedWorkflows.HospitalStay.Facts.Values.Where(f => f.Kind == FactKind.YesNo).Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        return With(
            Enumerable.Range(1, scores).Select(by => $"  hard-{by}: {{ label: {{ ja: い, en: a }}, score at least {by * 90} of: {{ {string.Join(", ", facts.Select((f, i) => $"{f}: {(((i + 7) * (i + 13) * by) % 997) + 1}"))} }} }}\n"),
            $"if: {{ at least {scores / 2} of: [{string.Join(", ", Enumerable.Range(1, scores).Select(i => $"hard-{i}"))}] }}");
    }

    private static string With(IEnumerable<string> criteria, string condition) =>
        Sound.Replace("criteria:\n", "criteria:\n" + string.Concat(criteria), StringComparison.Ordinal).Replace("if: needs-coordination", condition, StringComparison.Ordinal);

    private static List<Finding> Within(Bench bench, IEnumerable<Finding> findings)
    {
        Bilingual Short(Bilingual text) => new(text.Ja.Replace(bench.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), text.En.Replace(bench.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        return [.. findings.Select(f => f with { Place = f.Place with { File = Path.GetRelativePath(bench.Folder, Path.GetFullPath(f.Place.File, bench.Folder)) }, Sentence = Short(f.Sentence), Hint = f.Hint is null ? null : Short(f.Hint) })];
    }
}
