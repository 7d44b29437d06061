using DischargeFlow.Notifications.Tests.Given;
using DischargeFlow.Notifications.Wording;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Notifications.Tests.Wording;

public class Dates_in_mails
{
    private static readonly MailDates Japanese = new(Told.Tokyo, Tongue.Ja, Told.At(11, 20, 9));

    private static readonly MailDates English = new(Told.Tokyo, Tongue.En, Told.At(11, 20, 9));

    [Fact]
    public void A_deadline_names_the_last_minute_that_is_in_time()
    {
        var edge = Told.At(11, 27, 17, 1);
        Assert.Equal("11月27日(金) 17時まで", Japanese.Deadline(edge, isDay: false));
        Assert.Equal("by Fri 27 Nov 17:00", English.Deadline(edge, isDay: false));
    }

    [Fact]
    public void A_deadline_at_midnight_is_the_end_of_the_day_before()
    {
        var edge = Told.At(11, 28, 0);
        Assert.Equal("11月27日(金)中", Japanese.Deadline(edge, isDay: true));
        Assert.Equal("by the end of Fri 27 Nov", English.Deadline(edge, isDay: true));
        Assert.Equal("11月27日(金)中", Japanese.Deadline(edge, isDay: false));
    }

    [Fact]
    public void A_date_in_another_year_than_the_message_names_the_year()
    {
        Assert.Equal("2027年1月4日(月)", Japanese.Date(new(2027, 1, 4)));
        Assert.Equal("Mon 4 Jan 2027", English.Date(new(2027, 1, 4)));
    }

    [Fact]
    public void The_date_is_the_one_where_people_read_it() =>
        Assert.Equal("11月24日(火) 8時30分", Japanese.Moment(Instant.FromUtc(2026, 11, 23, 23, 30)));
}
