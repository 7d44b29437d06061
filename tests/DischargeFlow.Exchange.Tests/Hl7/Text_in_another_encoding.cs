using System.Text;
using DischargeFlow.Exchange.Tests.Given;

namespace DischargeFlow.Exchange.Tests.Hl7;

public sealed class Text_in_another_encoding
{
    [Theory]
    [InlineData("iso-2022-jp", "~ISO IR87", "ISO-2022-JP")]
    [InlineData("utf-8", "UNICODE UTF-8", "UTF-8")]
    [InlineData("shift_jis", "Shift_JIS", "Shift_JIS")]
    public void Is_read_as_its_label_says(string encoding, string label, string found) => Reads(A.Message("A01") with { Label = label }, encoding, found);

    [Theory]
    [InlineData("utf-8", "~ISO IR87", "UTF-8")]
    [InlineData("shift_jis", "~ISO IR87", "Shift_JIS")]
    [InlineData("shift_jis", "UNICODE UTF-8", "Shift_JIS")]
    [InlineData("utf-8", "Shift_JIS", "UTF-8")]
    [InlineData("iso-2022-jp", "UNICODE UTF-8", "ISO-2022-JP")]
    [InlineData("utf-8", "", "UTF-8")]
    public void Is_recovered_when_the_bytes_prove_the_label_wrong(string encoding, string label, string found) =>
        Reads(A.Message("A01") with { Label = label }, encoding, found);

    [Fact]
    public void Is_refused_when_it_is_valid_in_two_encodings_and_the_label_names_neither()
    {
        // Half-width katakana in pairs is Shift_JIS and EUC-JP at once.
        var fault = It.Refuses((A.Message("A01") with { Pid = "|||77||ｱｲ^ｳｴ" }).In("shift_jis"));
        Assert.Contains("valid in several (Shift_JIS, EUC-JP)", fault.Reason.En, StringComparison.Ordinal);
        Assert.Equal("1:MSH", fault.Place.ToString());
    }

    [Fact]
    public void Is_believed_when_it_is_valid_in_two_encodings_and_the_label_names_one() =>
        Assert.Equal("ｱｲ", It.Reads((A.Message("A01") with { Pid = "|||77||ｱｲ^ｳｴ", Label = "Shift_JIS" }).In("shift_jis")).Find("PID")![5].Component(1));

    [Fact]
    public void Is_refused_when_no_encoding_fits()
    {
        var bytes = Encoding.Latin1.GetBytes((A.Message("A01") with { Pid = "|||77||\u00FF\u00FE\u0080^x" }).Text);
        Assert.Contains("neither in UTF-8 nor in Shift_JIS", It.Refuses(bytes).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_two_encodings_are_mixed()
    {
        byte[] bytes = [.. Sample.Bytes(2), .. "ZZZ|"u8, .. Encodings.Of("shift_jis").GetBytes("患者")];
        Assert.Contains("mixed", It.Refuses(bytes).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_as_binary_when_it_is_UTF_16() =>
        Assert.Contains("NUL bytes", It.Refuses([.. "MSH|^~\\&|"u8, .. Encoding.Unicode.GetBytes("患者 abc")]).Reason.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("ソ表ポ", "trail bytes that look like delimiters (5C, 7C)")]
    [InlineData("髙﨑①", "signs of the vendors' rows")]
    public void Keeps_signs_that_are_easily_lost_in_Shift_JIS(string name, string why) => Assert.True(
        It.Reads((A.Message("A01") with { Pid = $"|||77||{name}^太郎", Label = "SJIS" }).In("shift_jis")).Find("PID")![5].Component(1) == name, why);

    [Fact]
    public void Keeps_the_vendors_rows_in_ISO_2022_JP()
    {
        // 髙 is NEC's row 92, cell 66, written 7C 62.
        byte[] bytes = [.. "MSH|^~\\&|H|S|||20261116||ADT^A01|1|P|2.5||||||~ISO IR87\rPID|||77||\x1B$B"u8, 0x7C, 0x62, .. "\x1B(B^\x1B(I"u8, 0x36, 0x5D, .. "\x1B(B\r"u8];
        var name = It.Reads(bytes).Find("PID")![5];
        Assert.Equal("髙", name.Component(1));
        Assert.Equal("ｶﾝ", name.Component(2));
    }

    [Fact]
    public void Shows_a_sign_that_no_table_holds_as_a_blank_of_printers()
    {
        // Row 94 is where hospitals put signs of their own.
        byte[] bytes = [.. "MSH|^~\\&|H|S|||20261116||ADT^A01|1|P|2.5||||||~ISO IR87\rPID|||77||\x1B$B"u8, 0x7E, 0x7E, 0x45, 0x44, .. "\x1B(B\r"u8];
        Assert.Equal("〓田", It.Reads(bytes).Find("PID")![5].Component(1));
    }

    [Fact]
    public void Is_refused_when_a_kanji_is_cut_in_half()
    {
        byte[] bytes = [.. "MSH|^~\\&|H|S|||20261116||ADT^A01|1|P|2.5||||||~ISO IR87\rPID|||77||\x1B$B"u8, 0x34];
        Assert.Contains("cut in half", It.Refuses(bytes).Reason.En, StringComparison.Ordinal);
    }

    private static void Reads(A message, string encoding, string found)
    {
        var read = It.Reads(message.In(encoding));
        Assert.Equal(found, read.Encoding);
        Assert.Equal("患者", read.Find("PID")![5].Component(1));
        Assert.Equal("V77", read.Find("PV1")![19].Component(1));
    }
}
