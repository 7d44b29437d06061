using System.Collections.Immutable;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Notifications.Tests.Mailing;

public class Settings_read_by_name
{
    private static readonly (string Name, string Value)[] Hospital =
    [
        ("Way", "smtp"), ("Host", "relay.hospital.example"), ("From", "renkei@hospital.example"), ("User", "dischargeflow"), ("Password", "s3cret"),
    ];

    [Fact]
    public void None_at_all_put_mails_into_a_folder_and_are_no_fault()
    {
        var (settings, faults) = Read();
        Assert.Empty(faults);
        Assert.Equal(MailWay.Outbox, settings.Way);
    }

    [Fact]
    public void A_hospitals_relay_needs_five_and_is_encrypted_unless_that_is_switched_off()
    {
        var (settings, faults) = Read(Hospital);
        Assert.Empty(faults);
        Assert.Equal((MailWay.Smtp, 587, TlsUse.Required, TimeSpan.FromSeconds(30)), (settings.Way, settings.Port, settings.Tls, settings.Timeout));
        Assert.Equal("hospital.example", settings.Domain);
    }

    [Fact]
    public void An_attempt_ends_before_a_lease_of_the_same_settings_would() => Assert.True(Read(("Timeout", "600")).Settings.LongestAttempt > TimeSpan.FromMinutes(20));

    [Fact]
    public void A_password_is_never_shown() => Assert.DoesNotContain("s3cret", Read(Hospital).Settings.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Way", "email", "Mail:Way \"email\" is not understood. Write one of: outbox, smtp, sendmail.")]
    [InlineData("Tls", "off", "Mail:Tls \"off\" is not understood. Write one of: required, none.")]
    [InlineData("Tls", "1", "Mail:Tls \"1\" is not understood. Write one of: required, none.")]
    [InlineData("Port", "５８７番", "Mail:Port \"５８７番\" is no number. Write digits only, such as 587.")]
    [InlineData("Port", "0", "Mail:Port 0 is no port. Write one from 1 to 65535, usually 587.")]
    [InlineData("Port", "465", "Mail:Port 465 (TLS from the first byte) cannot be used. Use 587 (STARTTLS), or set Mail:Way to sendmail.")]
    [InlineData("Host", "relay hospital", "Mail:Host names no server, so no mail can be sent. Write the name of the SMTP server.")]
    [InlineData("Host", "", "Mail:Host names no server, so no mail can be sent. Write the name of the SMTP server.")]
    [InlineData("From", "Renkei <renkei@hospital.example>", "Mail:From \"Renkei <renkei@hospital.example>\" is no mail address, so no mail can be sent. Write one sender address.")]
    [InlineData("From", "", "Mail:From is missing, so no mail can be sent. Write one sender address.")]
    [InlineData("FromName", "a\r\nBcc: b@c.example", "Mail:FromName holds control characters. Remove them.")]
    [InlineData("Password", "", "Write both Mail:User and Mail:Password, or neither.")]
    [InlineData("Connections", "0", "Write Mail:Connections from 1 to 64.")]
    [InlineData("Timeout", "-5", "Mail:Timeout \"-5\" is no number. Write digits only, such as 30.")]
    [InlineData("Timeout", "99999999999", "Mail:Timeout \"99999999999\" is no number. Write digits only, such as 30.")]
    [InlineData("Timeout", "100000", "Write Mail:Timeout from 1 to 600 seconds.")]
    [InlineData("Hots", "relay", "There is no setting Mail:Hots; perhaps it is mistyped. The names are Connections, Folder, From, FromName, Host, Password, Port, SendmailPath, Timeout, Tls, User, Way.")]
    public void A_wrong_one_is_named_with_what_to_write(string name, string value, string sentence)
    {
        var faults = Read([.. Hospital.Where(h => h.Name != name), (name, value)]).Faults;
        Assert.Equal(sentence, Assert.Single(faults).En);
        Assert.Contains($"Mail:{name}", faults[0].Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_without_encryption_is_refused_unless_the_server_is_on_this_machine()
    {
        Assert.Contains("would travel unencrypted", Assert.Single(Read([.. Hospital, ("Tls", "none")]).Faults).En, StringComparison.Ordinal);
        Assert.Empty(Read([.. Hospital.Where(h => h.Name != "Host"), ("Host", "localhost"), ("Tls", "none")]).Faults);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() => Assert.Equal(3, Read(("Way", "smtp"), ("From", "nobody"), ("Port", "x")).Faults.Length);

    [Fact]
    public void A_sendmail_that_is_not_there_is_a_fault() =>
        Assert.Contains("does not exist", Assert.Single(Read(("Way", "sendmail"), ("From", "a@b.example"), ("SendmailPath", "/nowhere/sendmail")).Faults).En, StringComparison.Ordinal);

    private static (MailSettings Settings, ImmutableArray<Bilingual> Faults) Read(params (string Name, string Value)[] given) =>
        MailSettingsReading.Read(name => given.Where(g => g.Name == name).Select(g => g.Value).FirstOrDefault(), given.Select(g => g.Name));
}
