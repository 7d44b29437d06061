using System.Text;
using DischargeFlow.Exchange.Hl7;

namespace DischargeFlow.Exchange.Tests.Hl7;

public sealed class A_file_of_messages
{
    [Theory]
    [InlineData("MSH|1\rPID\rMSH|2\rPID\r", "1:MSH|1 PID", "3:MSH|2 PID")]
    [InlineData("MSH|1\r\nPID\r\n\r\nMSH|2\r\n", "1:MSH|1 PID", "4:MSH|2")]
    [InlineData("\vMSH|1\rPID\r\x1C\r\vMSH|2\r\x1C\r", "1:MSH|1 PID", "4:MSH|2")]
    [InlineData("FHS|^~\\&\rBHS|^~\\&\rMSH|1\rPID\rBTS|1\r", "3:MSH|1 PID BTS|1")]
    [InlineData("\n\nMSH|1\nNTE|MSH|x\n", "3:MSH|1 NTE|MSH|x")]
    [InlineData("something else\nMSH|1\n", "1:something else", "2:MSH|1")]
    [InlineData("   \r\n")]
    [InlineData("")]
    public void Is_split_where_a_header_begins_a_line(string file, params string[] messages)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        var found = MessageSlices.Of(bytes).Select(s => $"{s.Line}:{Plain(Encoding.UTF8.GetString(bytes, s.Start, s.Length))}");
        Assert.Equal(messages, found);
    }

    [Fact]
    public void Gives_a_message_whose_frame_was_never_closed_by_itself()
    {
        var bytes = "\vMSH|1\rPID\vMSH|2\r\x1C\r"u8.ToArray();
        Assert.Equal(2, MessageSlices.Of(bytes).Length);
    }

    private static string Plain(string text) => string.Join(' ', text.Split(['\r', '\n', '\v', '\x1C'], StringSplitOptions.RemoveEmptyEntries));
}
