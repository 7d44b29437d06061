using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Rulebooks.Language;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

public class Several_matters_in_one_message
{
    private static readonly Bundle Two = Told.To(Told.CareOffice, Tongue.Ja, Told.Alert(AlertKind.Notice, owes: false), Told.MovedToThursday(owes: false));

    [Fact]
    public void The_subject_is_that_of_the_most_pressing_one_and_counts_the_others() =>
        Assert.Equal("【変更】退院の連絡 P8K9-DK8T ほか1件", Told.Composed(Two).Subject);

    [Fact]
    public void The_subject_in_English_counts_them_too() =>
        Assert.Equal("[Change] Discharge contact P8K9-DK8T and 1 more", Told.Composed(Two with { Language = Tongue.En }).Subject);

    [Fact]
    public void Each_stands_under_its_own_heading_the_most_pressing_first_and_then_in_the_order_of_their_moments()
    {
        var body = Told.Composed(Two with { Alerts = [.. Two.Alerts, Told.Alert(AlertKind.Question) with { At = Told.At(11, 24, 10) }] }).Body;
        Assert.Contains("\n3件をまとめてお送りします。\n", body, StringComparison.Ordinal);
        var first = body.IndexOf("■ 1/3 【変更】退院の連絡 P8K9-DK8T\n\n「退院の連絡」の日程が変わりました。", StringComparison.Ordinal);
        var second = body.IndexOf("■ 2/3 【お知らせ】退院の連絡 P8K9-DK8T\n\n港町病院 地域連携室が", StringComparison.Ordinal);
        var third = body.IndexOf("■ 3/3 【確認のお願い】退院の連絡 P8K9-DK8T\n", StringComparison.Ordinal);
        Assert.True(first > 0 && second > first && third > second, body);
    }

    [Fact]
    public void What_comes_late_says_when_it_should_have_come_and_the_others_do_not()
    {
        var body = Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, Told.Alert(AlertKind.Notice), Told.Alert(AlertKind.Escalation) with { Late = true, At = Told.At(11, 24, 9) })).Body;
        var line = "※ 本来は11月24日(火) 9時にお届けするはずのお知らせです。お届けが遅れましたことをお詫びいたします。";
        Assert.Equal(body.IndexOf(line, StringComparison.Ordinal), body.LastIndexOf(line, StringComparison.Ordinal));
        Assert.True(body.IndexOf(line, StringComparison.Ordinal) > body.IndexOf("■ 1/2 【至急】", StringComparison.Ordinal), body);
        Assert.True(body.IndexOf(line, StringComparison.Ordinal) < body.IndexOf("■ 2/2", StringComparison.Ordinal), body);
    }

    [Fact]
    public void A_notice_that_takes_the_place_of_an_earlier_one_says_what_it_replaces()
    {
        var alert = Told.Alert(AlertKind.Notice) with { ToldBefore = Told.First, Shown = Told.MovedToThursday().Shown };
        Assert.Contains(
            "\n※ 先にお伝えした内容(基準日 11月27日(金)、期限 11月22日(日)中)に代わるものです。\n", Told.Composed(Told.To(Told.Hospital, Tongue.Ja, alert)).Body, StringComparison.Ordinal);
        Assert.Contains(
            "\nNote: this replaces what you were told before (Counted from Fri 27 Nov, due by the end of Sun 22 Nov).\n", Told.Composed(Told.To(Told.Hospital, Tongue.En, alert)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_out_in_place_of_what_could_not_be_sent_names_it()
    {
        var alert = Told.Alert(AlertKind.Escalation) with
        {
            Late = true,
            At = Told.At(11, 24, 9),
            Replaces = [new(AlertKind.Reminder, Told.At(11, 19, 9)), new(AlertKind.Notice, Told.At(11, 18, 16, 30))],
        };
        Assert.Contains(
            "\n※ お届けできなかった11月18日(水) 16時30分のお知らせ、11月19日(木) 9時の再度のお願いに代わるものです。\n", Told.Composed(Told.To(Told.Hospital, Tongue.Ja, alert)).Body, StringComparison.Ordinal);
        Assert.Contains(
            "\nNote: this stands for what could not be sent: notice of Wed 18 Nov 16:30, reminder of Thu 19 Nov 09:00.\n", Told.Composed(Told.To(Told.Hospital, Tongue.En, alert)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_of_what_is_as_it_was_told_replaces_nothing() =>
        Assert.DoesNotContain("代わる", Told.Composed(Told.To(Told.Hospital, Tongue.Ja, Told.Alert(AlertKind.Reminder) with { ToldBefore = Told.First })).Body, StringComparison.Ordinal);

    [Fact]
    public void What_would_be_read_twice_in_the_same_words_is_read_once()
    {
        var twice = Told.To(Told.Hospital, Tongue.Ja, Told.Alert(AlertKind.Question), Told.Alert(AlertKind.Question) with { Key = new("another"), Link = new("https://df.example.jp/c/P8K9-DK8T?k=def") });
        Assert.Equal(Told.Composed(Told.To(Told.Hospital, Tongue.Ja, Told.Alert(AlertKind.Question))), Told.Composed(twice));
    }

    [Fact]
    public void A_due_day_that_is_counted_from_nothing_is_named_once()
    {
        var alert = Told.Alert(AlertKind.Notice) with { Shown = Told.OwedByTheEndOf(11, 16, new(2026, 11, 16)) };
        var body = Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, alert)).Body;
        Assert.Contains("期限: 11月16日(月)中", body, StringComparison.Ordinal);
        Assert.DoesNotContain("基準日", body, StringComparison.Ordinal);
        Assert.Contains("退院日: 11月16日(月)", Told.Composed(Told.To(Told.CareOffice, Tongue.Ja, alert with { CountedFrom = new("退院日", "Discharge") })).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bundle_gives_the_same_words_in_another_program() =>
        Assert.Equal(Told.Composed(Two), Told.Composed(Two with { Alerts = [.. Two.Alerts] }));
}
