using System.Text;
using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Csv;

/// <summary>Lines that could not be taken lie in quarantine as they came, each with its reason.</summary>
public sealed class Bad_lines_of_a_table
{
    private const string Header = "番号,入院日時,退院予定日";

    [Fact]
    public async Task Can_be_mended_and_imported_with_the_same_map()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var report = await house.ImportCsvAsync(house.File("a.csv", Table.Bytes(Header, "V1,2026-11-16 10:00,", "V2,十一月,\"取\n消\"")), Table.SmallMap());
        var kept = Assert.Single(report.Quarantined).KeptAs!;
        var text = await File.ReadAllTextAsync(kept);
        Assert.StartsWith("\"番号\",\"入院日時\",\"退院予定日\",\"line\",\"reason\"", text, StringComparison.Ordinal);
        Assert.Contains("\"V2\",\"十一月\",\"取\n消\",\"3\",\"入院日時: 日付・時刻として読めません。", text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(kept, text.Replace("十一月", "2026-11-17 09:00", StringComparison.Ordinal).Replace("取\n消", "取消", StringComparison.Ordinal));
        var mended = await house.ImportCsvAsync(kept, Table.SmallMap());
        Assert.Equal((1, 0), (mended.Recorded, mended.Quarantined.Length));
        Assert.Equal(2, house.Cases.Length);
        Assert.False(File.Exists(kept), "what was taken leaves quarantine");
    }

    [Fact]
    public async Task Mended_in_part_keep_the_rest_in_the_same_form()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = House.Map(Table.MapText.Replace("encoding: utf-8", "encoding: shift_jis", StringComparison.Ordinal));
        var report = await house.ImportCsvAsync(house.File("stays.csv", Encodings.Of("shift_jis").GetBytes(Table.Text)), map);
        var kept = report.Quarantined.Select(q => q.KeptAs!).Distinct().Single();
        await File.WriteAllTextAsync(kept, (await File.ReadAllTextAsync(kept)).Replace("2026/11/31", "2026/11/30", StringComparison.Ordinal), new UTF8Encoding(true));

        var mended = await house.ImportCsvAsync(kept, map);
        Assert.Equal(1, mended.Recorded);
        Assert.Equal(kept, Assert.Single(mended.Quarantined).KeptAs);
        Assert.Contains(house.Cases, c => house.History(c)[0] == "2026-11-18T09:15 admission ward=4階西");
        var left = await File.ReadAllLinesAsync(kept);
        Assert.Equal(2, left.Length);
        Assert.EndsWith("\"更新日時\",\"line\",\"reason\"", left[0], StringComparison.Ordinal);
        Assert.Contains("9999999999", left[1], StringComparison.Ordinal);
        Assert.Equal(left[0].Count(c => c == ','), left[1].Count(c => c == ','));
    }

    [Fact]
    public async Task Are_not_pushed_out_by_the_table_of_the_next_day_under_the_same_name()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        await house.ImportCsvAsync(house.File("a.csv", Table.Bytes(Header, "V1,x,")), Table.SmallMap());
        await house.ImportCsvAsync(house.File("a.csv", Table.Bytes(Header, "V2,2026-11-16 10:00,")), Table.SmallMap());
        Assert.Contains("V1", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(house.Quarantine))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_quarantine_when_the_table_is_imported_again_and_nothing_is_wrong_any_more()
    {
        await using var house = await House.AtAsync("2026-11-20T18:00");
        var map = Table.SmallMap("[{ event: admission, at: 入院日時 }, { role: care-manager, party: 事業所 }]");
        var file = house.File("a.csv", Table.Bytes("番号,入院日時,事業所", "V1,2026-11-16 10:00,777"));
        await house.ImportCsvAsync(file, map);
        Assert.Single(Directory.GetFiles(house.Quarantine));
        await house.Store.WriteAsync(s =>
        {
            s.SaveParty(Minato.CareManager with { Codes = ["777"] }, house.Clock.Now);
            return true;
        });
        Assert.Equal(1, (await house.ImportCsvAsync(file, map)).Recorded);
        Assert.Empty(Directory.GetFiles(house.Quarantine));
    }
}
