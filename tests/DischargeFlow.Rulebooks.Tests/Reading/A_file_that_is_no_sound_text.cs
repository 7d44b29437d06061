using System.Text;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;
using DischargeFlow.Rulebooks.Tests.Checking;
using DischargeFlow.Rulebooks.Tests.Docs;
using DischargeFlow.Rulebooks.Tests.Shipped;

namespace DischargeFlow.Rulebooks.Tests.Reading;

public class A_file_that_is_no_sound_text
{
    private static string Sound => Minato.Rulebook.ReplaceLineEndings("\n");

    [Fact]
    [Finds("DF0001")]
    public void Of_100_megabytes_no_more_is_read_than_shows_that_it_is_too_large()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("large-").FullName, "rulebook.yaml");
        using (var large = File.Create(file)) large.SetLength(100L * 1024 * 1024);
        var findings = new List<Finding>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(TextFiles.Read(file, findings));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 * 1024 * 1024, "A large file must not be taken into memory.");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Is(Assert.Single(findings), "DF0001", 1, 1, "大きすぎます(1024 KB まで)", "too large (at most 1024 KB)");
    }

    [Fact]
    [Finds("DF0002")]
    public void Another_encoding_is_named_with_the_place_of_its_first_foreign_byte()
    {
        Is(Only(Bytes("title: 北見"u8.ToArray().Take(9).ToArray())), "DF0002", 1, 8, "UTF-8 ではありません", "not UTF-8");
        byte[] shiftJis = [.. "zone: x\ntitle: "u8, 0x93, 0xFA, 0x96, 0x7B];
        Is(Only(Bytes(shiftJis)), "DF0002", 2, 8, "Shift_JIS や UTF-16 は読めません", "Shift_JIS and UTF-16 cannot be read");
        Is(Only(Bytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Sound)])), "DF0002", 1, 1, "UTF-8", "UTF-8");
    }

    [Fact]
    [Finds("DF0003")]
    public void A_NUL_byte_is_no_text() =>
        Is(Only(Bytes("zone: x\nti\0tle: y"u8)), "DF0003", 2, 3, "使えない文字 U+0000 があります。", "the character U+0000");

    [Theory]
    [Finds("DF0004")]
    [InlineData("zone: \"Asia/Tokyo\ntitle: x\n")]
    [InlineData("zone: [a, b\n")]
    [InlineData("zone: {a: b\n")]
    [InlineData("duties:\n\t- duty: x\n")]
    [InlineData("a: b: c\n")]
    [InlineData("zone: 'x\n")]
    [InlineData("a: |\n  x\n b: y\n")]
    [InlineData("%YAML 9.9\n---\na: b\n")]
    public void What_cannot_be_read_is_said_with_its_place(string text)
    {
        var found = Only(Text(text));
        Assert.Equal("DF0004", found.Code);
        Assert.InRange(found.Place.Line, 1, text.Count(c => c == '\n') + 1);
        Assert.StartsWith("YAML として読めません", found.Sentence.Ja, StringComparison.Ordinal);
        Assert.StartsWith("This cannot be read as YAML", found.Sentence.En, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", found.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    [Finds("DF0005")]
    public void Nesting_has_an_end()
    {
        Is(Only(Text("a: " + new string('[', 100_000))), "DF0005", 1, 35, "32 段まで", "at most 32 levels");
        Is(Only(Text(string.Concat(Enumerable.Repeat("- ", 100_000)))), "DF0005", 1, 65, "32 段まで", "at most 32 levels");
    }

    [Fact]
    [Finds("DF0006")]
    public void So_has_the_number_of_items() =>
        Is(Only(Text("a: [" + string.Join(",", Enumerable.Repeat("b", 60_000)) + "]")), "DF0006", 1, 99_999, "項目が多すぎます", "too many items (at most 50000)");

    [Fact]
    [Finds("DF0007")]
    public void A_bomb_of_references_is_not_unfolded()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) bomb.Append($"a{i}: &a{i} [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 9)).Append("]\n");
        var findings = Check(Text(bomb.ToString()));
        Is(findings.First(f => f.Code == "DF0007"), "DF0007", 1, 5, "「&a0」: YAML の参照", "'&a0': YAML's references");
        Assert.True(findings.Count <= 600, "What is wrong throughout is not told about for ever.");
    }

    [Fact]
    [Finds("DF0008")]
    public void No_tag_makes_anything() =>
        Is(Check(Text("zone: !!python/object:os.system Asia/Tokyo\n")).First(f => f.Code == "DF0008"), "DF0008", 1, 7, "YAML のタグは使えません。", "YAML's tags cannot be used.");

    [Fact]
    [Finds("DF0009")]
    public void A_key_stands_once() =>
        Is(Only(Text(Sound.Replace("channels:", "zone: Asia/Seoul\nchannels:", StringComparison.Ordinal))), "DF0009", 55, 1, "「zone」が同じところに二度あります。", "'zone' stands here twice.");

    [Fact]
    [Finds("DF0010")]
    public void A_key_is_words() =>
        Is(Check(Text("? [a, b]\n: c\n")).First(f => f.Code == "DF0010"), "DF0010", 1, 3, "見出し(「:」の前)は文字", "What stands before a colon must be words.");

    [Fact]
    [Finds("DF0011")]
    public void A_file_is_one_document() =>
        Is(Only(Text(Sound + "---\nrulebook: other\n")), "DF0011", 57, 1, "二つ目の文書", "A second document begins");

    [Theory]
    [Finds("DF0012")]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("# only a note\n")]
    [InlineData("\uFEFF")]
    public void Nothing_is_said_to_be_nothing(string text) => Is(Only(Text(text)), "DF0012", 1, 1, "何も書かれていません。", "The file holds nothing.");

    [Fact]
    public async Task A_named_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        using var bench = new Bench().With("minato/notes.txt", "");
        var pipe = Path.Combine(bench.Folder, "minato", "rulebook.yaml");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe)) await made.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Folder, "other")).FullName, "rulebook.yaml"), pipe);
        var read = await Task.Run(() => bench.Read()).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["DF0012", "DF0012"], read.Findings.Select(f => f.Code));
    }

    [Fact]
    [Finds("DF0013")]
    public void A_file_that_cannot_be_opened_is_named()
    {
        var missing = Path.Combine(Path.GetTempPath(), "no-such-folder", "rulebook.yaml");
        var findings = new List<Finding>();
        Assert.Null(TextFiles.Read(missing, findings));
        Is(Assert.Single(findings), "DF0013", 1, 1, "ファイルを開けません", "cannot be opened");
    }

    [Fact]
    public void A_mark_before_the_text_and_another_systems_line_ends_change_no_place()
    {
        var broken = Sound.Replace("severity: should", "severity: shoud", StringComparison.Ordinal);
        var plain = Only(Text(broken));
        Assert.Equal(plain, Only(Text("\uFEFF" + broken)));
        Assert.Equal(plain, Only(Text(broken.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.Equal(plain, Only(Bytes([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(broken)])));
    }

    [Fact]
    public void Words_of_a_text_do_nothing_to_the_terminal_on_which_they_are_shown()
    {
        var found = Only(Text(Sound.Replace("Asia/Tokyo", "\"\\e[31m" + new string('x', 5000) + "\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(found.Sentence.En, char.IsControl);
        Assert.True(found.Sentence.En.Length < 200, "A finding is a sentence, however long the word is.");
    }

    [Fact]
    [Finds("DF0208")]
    public void Two_rulebooks_of_one_name_are_told_apart()
    {
        using var bench = new Bench().With("one/rulebook.yaml", Minato.Rulebook).With("two/rulebook.yaml", Minato.Rulebook);
        var read = bench.Read();
        var found = Assert.Single(read.Findings);
        Assert.Equal(("DF0208", 1, 11), (found.Code, found.Place.Line, found.Place.Column));
        Assert.EndsWith("two/rulebook.yaml", found.Place.File, StringComparison.Ordinal);
        Assert.Contains("one/rulebook.yaml", found.Sentence.Ja, StringComparison.Ordinal);
        Assert.Single(read.Rulebooks);
    }

    private static Reading<SourceText> Text(string text) => SourceText.Of("rulebook.yaml", text);

    private static Reading<SourceText> Bytes(ReadOnlySpan<byte> bytes) => SourceText.Decode("rulebook.yaml", bytes);

    private static Finding Only(Reading<SourceText> text) => Assert.Single(Check(text), f => f.Gravity == Gravity.Error);

    private static IReadOnlyCollection<Finding> Check(Reading<SourceText> text) =>
        text.Value is { } source ? CheckedRulebook.Read(source, [ShippedWorkflows.HospitalStay], ShippedWorkflows.Library.Tables).Findings : text.Findings;

    private static void Is(Finding found, string code, int line, int column, string ja, string en)
    {
        Assert.Equal((code, line, column), (found.Code, found.Place.Line, found.Place.Column));
        Assert.Contains(ja, found.Sentence.Ja + found.Hint?.Ja, StringComparison.Ordinal);
        Assert.Contains(en, found.Sentence.En + found.Hint?.En, StringComparison.Ordinal);
    }
}
