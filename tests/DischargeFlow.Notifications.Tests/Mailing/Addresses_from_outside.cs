using DischargeFlow.Notifications.Mailing;

namespace DischargeFlow.Notifications.Tests.Mailing;

public class Addresses_from_outside
{
    [Theory]
    [InlineData("renkei@hospital.example.jp")]
    [InlineData("o'brien+df@xn--wgv71a.example")]
    [InlineData("a@b")]
    public void One_plain_address_is_taken(string address) => Assert.True(MailAddressCheck.IsPlain(address));

    [Theory]
    [InlineData("a@b.example\nBcc: c@d.example")]
    [InlineData("a@b.example\0")]
    [InlineData("a b@c.example")]
    [InlineData("a@b.example,c@d.example")]
    [InlineData("a@b.example;c@d.example")]
    [InlineData("A <a@b.example>")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("-f@b.example")]
    [InlineData("a@@b.example")]
    [InlineData("@b.example")]
    [InlineData("a@")]
    [InlineData("あ@b.example")]
    [InlineData("a@あ.example")]
    [InlineData("a\u202E@b.example")]
    [InlineData(" a@b.example")]
    [InlineData(null)]
    public void Anything_else_is_not(string? address) => Assert.False(MailAddressCheck.IsPlain(address));

    [Fact]
    public void An_address_longer_than_a_server_takes_is_not() => Assert.False(MailAddressCheck.IsPlain(new string('a', 250) + "@b.example"));
}
