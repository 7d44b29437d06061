using DischargeFlow.Exchange.Imports;
using DischargeFlow.Exchange.Tests.Given;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Exchange.Tests.Stays;

/// <summary>The archive taken in at once, after the stay: discharged Mon 2026-11-30, everything of it lapsed with Tue 2026-12-15.</summary>
public sealed class An_archive_imported_afterwards
{
    [TheoryNeeding(Part.Node)]
    [InlineData(RecordedFrom.Message)]
    [InlineData(RecordedFrom.Receipt)]
    public async Task Tells_nobody_of_what_is_long_over(RecordedFrom recorded)
    {
        await using var house = await House.AtAsync("2026-12-31T10:00");
        await using var post = await Post.OfAsync(house);
        await house.ImportHl7Async(Sample.Folder, recorded);
        await post.RunUntilAsync("2027-01-15T10:00");
        Assert.Equal([], post.Arrived.Select(a => $"{a.At} {a.Mail.To[0]} {a.Mail.Subject}"));
    }

    [TheoryNeeding(Part.Node)]
    [InlineData(RecordedFrom.Message)]
    [InlineData(RecordedFrom.Receipt)]
    public async Task Asks_the_hospital_once_for_what_is_missing_while_it_is_not_over(RecordedFrom recorded)
    {
        await using var house = await House.AtAsync("2026-12-01T10:00");
        await using var post = await Post.OfAsync(house);
        await house.ImportHl7Async(Sample.Folder, recorded);
        await post.RunUntilAsync("2026-12-03T10:00");
        var question = Assert.Single(post.Arrived);
        Assert.Equal(("2026-12-01T10:00", "renkei@minato.example.jp"), (question.At, Assert.Single(question.Mail.To)));
        Assert.Contains("確認のお願い", question.Mail.Subject, StringComparison.Ordinal);
    }
}
