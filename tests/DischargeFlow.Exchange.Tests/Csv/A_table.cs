using System.Text;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Exchange.Imports;
using DischargeFlow.Exchange.Tests.Given;
using FsCheck.Fluent;

namespace DischargeFlow.Exchange.Tests.Csv;

public sealed class A_table
{
    private const string Header = "番号,入院日時,退院予定日";

    [Fact]
    public async Task Of_the_docs_is_taken_line_by_line_and_what_is_wrong_is_set_aside()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var report = await house.ImportCsvAsync(house.File("stays.csv", Encoding.UTF8.GetBytes(Table.Text)), Table.Map);
        Assert.Equal((3, 0, 0), (report.Recorded, report.NothingNew, report.PassedOver));
        Assert.Equal(["7:退院予定日", "8"], report.Quarantined.Select(q => q.Place));
        Assert.Contains("no date or time", report.Quarantined[0].Reason.En, StringComparison.Ordinal);
        Assert.Contains("9999999999", report.Quarantined[1].Reason.En, StringComparison.Ordinal);
        Assert.Equal(2, house.Cases.Length);
        var taro = report.Cases.Single(c => house.History(c)[0].StartsWith("2026-11-16", StringComparison.Ordinal));
        Assert.Equal(
            [
                "2026-11-16T10:00 admission ward=3階東\n(整形)",
                "2026-11-17T09:10 care-manager is akatsuki",
                "2026-11-17T09:00 assessed discharge-contact: adl-declined",
                "2026-11-20T11:10 planned-discharge = 2026-11-27",
            ],
            house.History(taro));
    }

    [Fact]
    public async Task Taken_twice_changes_nothing()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var file = house.File("stays.csv", Encoding.UTF8.GetBytes(Table.Text));
        await house.ImportCsvAsync(file, Table.Map);
        var before = house.Cases.Select(house.History).ToList();
        house.Clock.Now = CasesClock.Tokyo("2026-11-21T18:00");
        var again = await house.ImportCsvAsync(file, Table.Map);
        Assert.Equal((0, 3, 2), (again.Recorded, again.NothingNew, again.Quarantined.Length));
        Assert.Equal(before, house.Cases.Select(house.History));
    }

    [Theory]
    [InlineData("2026-11-16 10:00,2026-11-27,2026-11-20 09:00,,○", "2:確認日時", "a tick that nobody dated would be lost")]
    [InlineData("2026-11-16 10:00,,2026-11-20 09:00,,", "2:退院予定日", "something was set, and nobody knows to what")]
    public async Task Sets_aside_what_is_said_by_half(string line, string place, string why)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = Table.SmallMap("""
            [{ event: admission, at: 入院日時 }, { fact: planned-discharge, from: 退院予定日, at: 決定日時, update: change },
             { checklist: discharge-contact, at: 確認日時, ticked: [○], facts: { adl-declined: 印, needs-help-daily: 印, medical-procedure-after: 印, weak-family-care: 印,
               dementia-symptoms: 印, terminal-or-respiratory: 印, repeated-admissions: 印, home-changes-needed: 印 } }]
            """.ReplaceLineEndings(" "));
        var report = await house.ImportCsvAsync(house.File("half.csv", Table.Bytes("番号,入院日時,退院予定日,決定日時,確認日時,印", $"V1,{line}")), map);
        Assert.True(report.Quarantined.Select(q => q.Place).SequenceEqual([place]), why);
    }

    [Fact]
    public async Task Of_the_next_day_tells_only_what_is_new()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = Table.SmallMap();
        await house.ImportCsvAsync(house.File("friday.csv", Table.Bytes(Header, "V1,2026-11-16 10:00,2026-11-27")), map);
        house.Clock.Now = CasesClock.Tokyo("2026-11-24T18:00");
        var report = await house.ImportCsvAsync(house.File("tuesday.csv", Table.Bytes(Header, "V1,2026-11-16 10:00,2026-11-26", "V1,2026-11-16 10:00,2026-11-26")), map);
        Assert.Equal((1, 1), (report.Recorded, report.NothingNew));
        Assert.Equal(
            ["2026-11-16T10:00 admission", "2026-11-20T18:00 planned-discharge = 2026-11-27", "2026-11-24T18:00 planned-discharge = 2026-11-26"],
            house.History());
    }

    [Theory]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("shift_jis", "shift_jis", false)]
    [InlineData("euc-jp", "euc-jp", false)]
    [InlineData("iso-2022-jp", "iso-2022-jp", false)]
    public async Task Is_read_in_the_encoding_that_the_map_names(string label, string encoding, bool mark)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var bytes = Encodings.Of(encoding).GetBytes(Table.Text);
        if (mark) bytes = [0xEF, 0xBB, 0xBF, .. bytes];
        var map = House.Map(Table.MapText.Replace("encoding: utf-8", $"encoding: {label}", StringComparison.Ordinal));
        var report = await house.ImportCsvAsync(house.File("stays.csv", bytes), map);
        Assert.Equal((3, 2), (report.Recorded, report.Quarantined.Length));
        Assert.Contains(house.Cases, c => house.History(c)[0] == "2026-11-16T10:00 admission ward=3階東\n(整形)");
    }

    [Fact]
    public async Task In_another_encoding_than_the_map_names_is_read_where_only_one_can_be_meant()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var report = await house.ImportCsvAsync(house.File("stays.csv", Encodings.Of("shift_jis").GetBytes(Table.Text)), Table.Map);
        Assert.Equal(3, report.Recorded);
    }

    [Theory]
    [InlineData("ｶﾀｶﾅ,ﾋﾞｮｳﾄｳ", "no column of the map is there")]
    [InlineData("", "an empty file has no header")]
    [InlineData("番号,入院日時", "one column is missing")]
    [InlineData("番号,入院日時,退院予定日,入院日時", "one column is there twice")]
    public async Task Whose_header_is_not_the_map_s_is_refused_whole(string header, string why)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.ImportCsvAsync(house.File("a.csv", Table.Bytes(header, "V1,2026-11-16 10:00,,")), Table.SmallMap()));
        Assert.True(refused.Refusal.Code == "DR0806", $"{why}: {refused.Refusal.Sentence.En}");
        Assert.Empty(house.Cases);
    }

    [Theory]
    [InlineData("V1,2026-11-16 10:00", "2", "more or fewer columns")]
    [InlineData("V1,2026-11-16 10:00,,,", "2", "more or fewer columns")]
    [InlineData("V1,16/11/2026,", "2:入院日時", "no date or time")]
    [InlineData("V1,2026-02-30 10:00,", "2:入院日時", "no date or time")]
    [InlineData("V1,2026-11-16 10:00,あした", "2:退院予定日", "no date or time")]
    [InlineData(",2026-11-16 10:00,", "2:番号", "patient is empty")]
    [InlineData("V1,2026-11-16 10:00,\"2026\"-11-27", "2", "Quotation marks")]
    public async Task Has_its_bad_line_set_aside_and_the_others_taken(string line, string place, string reason)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var report = await house.ImportCsvAsync(house.File("a.csv", Table.Bytes(Header, line, "V2,2026-11-17 10:00,2026-11-27")), Table.SmallMap());
        Assert.Equal(1, report.Recorded);
        var item = Assert.Single(report.Quarantined);
        Assert.Equal(place, item.Place);
        Assert.Contains(reason, item.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_quotation_mark_never_closes_is_taken_up_to_it()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var report = await house.ImportCsvAsync(
            house.File("a.csv", Table.Bytes(Header, "V1,2026-11-16 10:00,", "V2,\"2026-11-17 10:00,", "V3,2026-11-18 10:00,")), Table.SmallMap());
        Assert.Equal(1, report.Recorded);
        var item = Assert.Single(report.Quarantined);
        Assert.Equal("3", item.Place);
        Assert.Contains("not closed", item.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_places_as_an_editor_counts_lines_where_cells_hold_line_breaks()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = Table.SmallMap("[{ event: admission, at: 入院日時, carries: { ward: 病棟 } }]");
        var report = await house.ImportCsvAsync(house.File("a.csv", Table.Bytes("番号,病棟,入院日時", "V1,\"3階\n東\n\",2026-11-16 10:00", "V2,4階,きのう", "", "V3,4階,おととい")), map);
        Assert.Equal(["5:入院日時", "7:入院日時"], report.Quarantined.Select(q => q.Place));
    }

    [Fact]
    public async Task Line_without_anything_to_say_is_passed_over()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var report = await house.ImportCsvAsync(house.File("a.csv", Table.Bytes(Header, "V1,,")), Table.SmallMap());
        Assert.Equal((0, 1), (report.Recorded, report.PassedOver));
    }

    [Theory]
    [InlineData("earlier-stays", "2", "earlier-stays = 2")]
    [InlineData("earlier-stays", "２", "earlier-stays = 2")]
    [InlineData("residence-in-area", "市内", "residence-in-area = yes")]
    [InlineData("care-level", "要介護1", "care-level = care-1")]
    [InlineData("services-in-use", "day-care、short-stay", "services-in-use = day-care+short-stay")]
    [InlineData("consent", "none", "consent = none")]
    public async Task Cell_becomes_the_value_of_its_fact(string fact, string cell, string said)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var words = fact switch { "residence-in-area" => ", words: { 市内: yes, 市外: no }", "care-level" => ", words: { 要介護1: care-1 }", _ => "" };
        var map = Table.SmallMap($"[{{ fact: {fact}, from: 値, update: change{words} }}]");
        var report = await house.ImportCsvAsync(house.File("a.csv", Table.Bytes("番号,入院日時,値", $"V1,2026-11-16,{cell}")), map);
        Assert.True(report.Recorded == 1, $"{report.Quarantined.FirstOrDefault()?.Reason.En}");
        Assert.Equal([$"2026-11-20T18:00 {said}"], house.History());
    }

    [Theory]
    [InlineData("earlier-stays", "たくさん", "no number")]
    [InlineData("residence-in-area", "?", "no value of")]
    [InlineData("care-level", "care-9", "no value of")]
    [InlineData("services-in-use", "day-care、空", "no value of")]
    public async Task Cell_that_is_no_value_is_set_aside(string fact, string cell, string reason)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = Table.SmallMap($"[{{ fact: {fact}, from: 値, update: change }}]");
        var report = await house.ImportCsvAsync(house.File("a.csv", Table.Bytes("番号,入院日時,値", $"V1,2026-11-16,{cell}")), map);
        Assert.Contains(reason, Assert.Single(report.Quarantined).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrects_where_the_map_says_that_an_update_corrects()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = Table.SmallMap("[{ fact: earlier-stays, from: 回数, update: correct }]");
        await house.ImportCsvAsync(house.File("a.csv", Table.Bytes("番号,入院日時,回数", "V1,2026-11-16,2")), map);
        await house.ImportCsvAsync(house.File("b.csv", Table.Bytes("番号,入院日時,回数", "V1,2026-11-16,3")), map);
        Assert.Equal(["2026-11-20T18:00 earlier-stays = 2", "2026-11-20T18:00 corrects 2 as earlier-stays = 3"], house.History());
    }

    [Theory]
    [InlineData("V9")]
    [InlineData("V9,yesterday,")]
    public async Task Of_nothing_but_bad_lines_is_given_up_after_ten_thousand(string line)
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var file = house.File("a.csv", Table.Bytes(Header, ["V1,2026-11-16 10:00,", .. Enumerable.Repeat(line, 20_000)]));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.ImportCsvAsync(file, Table.SmallMap()));
        Assert.Equal("DR0807", refused.Refusal.Code);
        Assert.Equal(10_001, (await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(house.Quarantine)))).Length);
    }

    [Fact]
    public async Task Of_a_hundred_megabytes_or_of_bytes_is_refused_unread()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var large = house.File("large.csv", []);
        await using (var file = File.OpenWrite(large)) file.SetLength(100L << 20);
        foreach (var path in new[] { large, house.File("binary.csv", [1, 2, 0, 3]), Path.Combine(house.Incoming, "none.csv") })
            await Assert.ThrowsAsync<RefusedException>(() => house.ImportCsvAsync(path, Table.SmallMap()));
    }

    [Fact]
    public async Task That_is_damaged_is_taken_to_the_last_line_or_refused_with_a_reason()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var (taken, header) = (0, Table.Text.IndexOf('\n', StringComparison.Ordinal) + 1);
        foreach (var lines in Damage.Of(Encoding.UTF8.GetBytes(Table.Text[header..])).Sample(400, 50))
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(Table.Text[..header]), .. lines];
            try
            {
                var report = await house.ImportCsvAsync(house.File("damaged.csv", bytes), Table.Map);
                taken += report.Recorded + report.NothingNew;
                Assert.All(report.Quarantined, q => Assert.DoesNotContain("A defect of the program", q.Reason.En, StringComparison.Ordinal));
                Assert.All(report.Quarantined, q => Assert.False(string.IsNullOrWhiteSpace(q.Reason.Ja) || string.IsNullOrWhiteSpace(q.Reason.En)));
            }
            catch (RefusedException refused)
            {
                Assert.StartsWith("DR08", refused.Refusal.Code, StringComparison.Ordinal);
            }
        }

        Assert.True(taken > 50, $"{taken}: the damage was too great to be a test");
    }
}
