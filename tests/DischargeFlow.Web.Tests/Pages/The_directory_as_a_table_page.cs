using System.Text;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class The_directory_as_a_table_page(House house) : IClassFixture<House>
{
    [Fact]
    public async Task What_goes_out_comes_in_again_and_changes_nothing()
    {
        using var administrator = new Visitor(house);
        var table = await administrator.DownloadAsync("/directory-table/csv");
        var seen = await administrator.UploadAsync((await administrator.GetAsync("/directory-table")).Form("/directory-table"), "table", table);
        Assert.Contains("新規 0 件、変更 0 件", seen.Words, StringComparison.Ordinal);
        Assert.Contains("登録するものはありません", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_shown_what_would_change_and_nothing_does_until_it_is_saved()
    {
        using var administrator = new Visitor(house);
        var seen = await SendAsync(administrator, "識別名,種別,名称,地域,電話\nnagisa,care-office,なぎさ,minato,0100-00-0301\nkakari,care-office,かかり,minato,100000302\n");
        Assert.Contains("新規 1 件、変更 0 件", seen.Words, StringComparison.Ordinal);
        Assert.Contains("3 行目: 番号「100000302」は、表計算ソフトが先頭の 0 を消した", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("なぎさ", (await administrator.GetAsync("/directory")).Words, StringComparison.Ordinal);

        var saved = await administrator.SendAsync(seen.Form("/directory-table/save"));
        Assert.Contains("1 件を登録しました", saved.Words, StringComparison.Ordinal);
        Assert.Contains("なぎさ", (await administrator.GetAsync("/directory")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_told_with_what_was_and_what_shall_be()
    {
        using var administrator = new Visitor(house);
        var words = (await SendAsync(administrator, "id,hours\nakatsuki,mon-fri 10:00-16:00\n")).Words;
        Assert.Contains("受付時間:", words, StringComparison.Ordinal);
        Assert.Contains("月–金 09:00-17:30", words, StringComparison.Ordinal);
        Assert.Contains("2026-11-20 から 月–金 10:00-16:00", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_file_is_refused_with_a_sentence()
    {
        using var administrator = new Visitor(house);
        var form = (await administrator.GetAsync("/directory-table")).Form("/directory-table");
        Assert.Contains("1 MB を超えています", (await administrator.UploadAsync(form, "table", new byte[(1 << 20) + 1])).Words, StringComparison.Ordinal);
        Assert.Contains("ファイルが選ばれていません", (await administrator.UploadAsync(form, "table", [])).Words, StringComparison.Ordinal);
        Assert.Contains("NULバイト", (await administrator.UploadAsync(form, "table", [0, 1, 2, 0xFF])).Words, StringComparison.Ordinal);
        var script = await SendAsync(administrator, "id,name,kind,region\nhostile,<script>alert(1)</script>,x,y\n");
        Assert.Null(script.Page.QuerySelector("td script"));
        Assert.Contains("<script>alert(1)</script>", script.Words, StringComparison.Ordinal);
    }

    private static async Task<Seen> SendAsync(Visitor administrator, string table) => await administrator.UploadAsync(
        (await administrator.GetAsync("/directory-table")).Form("/directory-table"), "table", Encoding.UTF8.GetBytes(table));
}
