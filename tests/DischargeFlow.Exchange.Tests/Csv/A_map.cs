using DischargeFlow.Exchange.Csv;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Reading;
using DischargeFlow.Rulebooks.Reading.Texts;

namespace DischargeFlow.Exchange.Tests.Csv;

public sealed class A_map
{
    [Fact]
    public void That_the_docs_show_is_sound()
    {
        var read = Read(Table.MapText);
        Assert.Empty(read.Findings);
        Assert.Equal("minato-list", read.Value!.Name);
    }

    [Theory]
    [InlineData("csv: minato-list", "csv: 港町", "2:6", "a name that is no name")]
    [InlineData("encoding: utf-8 ", "encoding: utf-16 ", "3:11", "an encoding that is not read")]
    [InlineData("zone: Asia/Tokyo", "zone: Asia/Kitami", "4:7", "a zone that is none")]
    [InlineData("uuuu/M/d]", "yyyy年MM月QQ]", "5:26", "a way to write dates that is none")]
    [InlineData("  patient: 患者番号\n", "", "9:3", "no column for the patient, told where it would stand")]
    [InlineData("  birth-date:", "  birthday:", "18:3", "a word for a person's details that there is not")]
    [InlineData("event: admission", "event: admision", "24:12", "an event that is not in the vocabulary")]
    [InlineData("carries: { ward:", "carries: { bed:", "26:16", "a field that an admission does not carry")]
    [InlineData("update: change ", "update: maybe ", "30:13", "an update that is neither a change nor a correction")]
    [InlineData("取消: none", "取消: never", "31:18", "a word that is no value of the fact")]
    [InlineData("role: care-manager", "role: manager", "36:11", "a role that is not in the vocabulary")]
    [InlineData("      home-changes-needed: 住まい\n", "", "50:7", "a fact of the checklist without a column, which would become no")]
    [InlineData("      adl-declined:", "      adl-decline:", "44:7", "a fact that the checklist does not hold")]
    public void With_a_mistake_is_refused_at_its_place(string right, string wrong, string place, string why)
    {
        Assert.Contains(right, Table.MapText, StringComparison.Ordinal);
        var read = Read(Table.MapText.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(read.Value);
        Assert.True(read.Findings.Any(f => $"{f.Place.Line}:{f.Place.Column}" == place), $"{why}, at {place}; found: {string.Join(" | ", read.Findings)}");
    }

    [Fact]
    public void With_several_mistakes_names_them_all_at_once()
    {
        var read = Read(Table.MapText.Replace("zone: Asia/Tokyo", "zone: Nowhere", StringComparison.Ordinal).Replace("event: discharged", "event: gone", StringComparison.Ordinal)
            .Replace("said:", "sayed:", StringComparison.Ordinal));
        Assert.Equal([4, 20, 33], read.Findings.Where(f => f.Gravity == Gravity.Error).Select(f => f.Place.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("csv")]
    [InlineData("- csv: a\n- csv: b\n")]
    [InlineData("csv: a\ncsv: b\n")]
    [InlineData("csv: { a: [")]
    [InlineData("csv: &a [*a, *a]\n")]
    public void That_is_no_map_at_all_is_refused_with_a_place(string text)
    {
        var read = Read(text);
        Assert.Null(read.Value);
        Assert.All(read.Findings, f => Assert.True(f.Place.Line >= 1 && f.Place.Column >= 1));
        Assert.NotEmpty(read.Findings);
    }

    private static Reading<CsvMap> Read(string text) =>
        CsvMapReader.Read(new SourceText("map.yaml", text), House.Shelf.FindVocabulary("hospital-stay")!);
}
