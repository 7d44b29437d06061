using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

public class A_rulebook_with_its_own_words
{
    [Fact]
    public void Its_text_is_taken_for_the_kind_and_language_that_it_is_written_for()
    {
        var texts = Texts("Subject: 退院のご連絡 {case}\n\n退院予定日は{prepared-for}です。\n{link}\n");
        var mail = Told.Composed(Told.To(Told.Hospital, Tongue.Ja, Told.Alert(AlertKind.Notice)), texts: texts);
        Assert.Equal("退院のご連絡 P8K9-DK8T", mail.Subject);
        Assert.Contains("退院予定日は11月27日(金)です。\nhttps://df.example.jp", mail.Body, StringComparison.Ordinal);
        Assert.StartsWith("[Notice] ", Told.Composed(Told.To(Told.Hospital, Tongue.En, Told.Alert(AlertKind.Notice)), texts: texts).Subject, StringComparison.Ordinal);
        Assert.StartsWith("【再度のお願い】", Told.Composed(Told.To(Told.Hospital, Tongue.Ja, Told.Alert(AlertKind.Reminder)), texts: texts).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_forgets_and_a_recipient_needs_is_added()
    {
        var alert = Told.Alert(AlertKind.Notice) with { Late = true, ToldBefore = Told.MovedToThursday().Shown };
        var mail = Told.Composed(Told.To(Told.Hospital, Tongue.Ja, alert), texts: Texts("Subject: 退院のご連絡\n\nよろしくお願いいたします。\n"));
        Assert.Equal("退院のご連絡 P8K9-DK8T", mail.Subject);
        foreach (var needed in new[] { "P8K9-DK8T\nよろしく", "https://df.example.jp/c/P8K9-DK8T", "本来は11月20日(金) 11時10分", "代わるもの" })
            Assert.Contains(needed, mail.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subject: {case}\n\n{patient-name}様の退院です。\n", "a name that says who the patient is")]
    [InlineData("Subject: {case}\n\n{du}\n", "an unknown name")]
    [InlineData("Subject: {case}\n\n{due\n", "a brace that is not closed")]
    [InlineData("退院の連絡\n\n{due}\n", "no subject")]
    [InlineData("Subject: {case}\n\n  \n", "no words")]
    [InlineData("", "nothing at all")]
    public void A_text_that_cannot_be_used_gives_way_to_the_products(string text, string what)
    {
        var mail = Told.Composed(Told.To(Told.Hospital, Tongue.Ja, Told.Alert(AlertKind.Notice)), texts: Texts(text));
        Assert.True(mail.Subject == "【お知らせ】退院の連絡 P8K9-DK8T", $"The text had {what}; the message must go out all the same: {mail.Subject}");
    }

    [Fact]
    public void Braces_and_line_breaks_in_a_name_mean_nothing()
    {
        var alert = Told.Alert(AlertKind.Notice, owes: false) with { OwnerName = "港町病院\r\nBcc: a@b {link}", HospitalName = "\u202E港町" };
        var mail = Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, alert));
        Assert.Contains("\n港町病院 Bcc: a@b {link}が「退院の連絡」", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', mail.Body);
    }

    [Fact]
    public void A_label_too_long_for_a_subject_is_cut_and_the_case_number_is_not()
    {
        var alert = Told.Alert(AlertKind.Notice) with { DutyLabel = new(string.Concat(Enumerable.Repeat("退院の連絡", 40)), "x") };
        var subject = Told.Composed(Told.To(Told.Hospital, Tongue.Ja, alert)).Subject;
        Assert.EndsWith("… P8K9-DK8T", subject, StringComparison.Ordinal);
        Assert.True(subject.Length <= 78, subject);
    }

    private static Dictionary<string, string> Texts(string notice) => new() { ["notice.ja"] = notice };
}
