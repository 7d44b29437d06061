using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

/// <summary>Every kind, recipient, language, way and step from what was told to what is so.</summary>
public class Everything_that_can_be_told
{
    public static TheoryData<AlertKind, Channel, Tongue> All()
    {
        var all = new TheoryData<AlertKind, Channel, Tongue>();
        foreach (var kind in Enum.GetValues<AlertKind>())
            foreach (var channel in Enum.GetValues<Channel>())
                foreach (var language in Enum.GetValues<Tongue>())
                    all.Add(kind, channel, language);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_words_names_the_case_and_leaves_no_placeholder(AlertKind kind, Channel channel, Tongue language)
    {
        foreach (var alert in Variants(kind))
        {
            var message = Told.Composed(Told.To(Told.CareOffice, language, alert), channel);
            var which = $"{alert.ToldBefore.Status} to {alert.Shown.Status}, owes {alert.RecipientOwes}:\n{message.Subject}\n\n{message.Body}";
            Assert.True(message.Subject.Contains("P8K9-DK8T", StringComparison.Ordinal), which);
            Assert.True(message.Body.Contains("P8K9-DK8T", StringComparison.Ordinal), which);
            Assert.False((message.Subject + message.Body).AsSpan().ContainsAny('{', '}'), which);
            Assert.False(message.Body.Contains("\n\n\n", StringComparison.Ordinal), which);
            Assert.False(message.Subject.AsSpan().ContainsAny('\r', '\n'), which);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Opens_no_case_from_paper(AlertKind kind, Channel channel, Tongue language)
    {
        foreach (var alert in Variants(kind))
        {
            var body = Told.Composed(Told.To(Told.CareOffice, language, alert), channel).Body;
            Assert.Equal(channel == Channel.Mail, body.Contains(alert.Link.AbsoluteUri, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Can_say_nothing_of_a_person()
    {
        var names = MailPlaceholders.Values.Keys.Concat(MailPlaceholders.Conditions.Keys).ToList();
        Assert.Empty(names.Intersect(MailPlaceholders.OfThePatient));
    }

    private static IEnumerable<BundledAlert> Variants(AlertKind kind) =>
        from owes in new[] { true, false }
        from told in Enum.GetValues<ToldStatus>()
        from now in Enum.GetValues<ToldStatus>()
        from empty in new[] { true, false }
        select Told.Alert(kind, owes) with
        {
            ToldBefore = empty ? Shown.Nothing with { Status = told } : Told.First with { Status = told },
            Shown = empty ? Shown.Nothing with { Status = now } : Told.MovedToThursday().Shown with { Status = now },
        };
}
