using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>Version 2 holds for admissions from Friday 20 November 2026 on and asks seven days before instead of five.</summary>
public sealed class A_person_chooses_the_version : TownWithVersions
{
    public A_person_chooses_the_version() => Start();

    [Fact]
    public async Task The_choice_stands_above_the_dates_until_it_is_taken_back()
    {
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 7));
        Start();
        var stay = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();

        var choice = (await RecordAsync(stay, new EntryContent.GoesBy("minato", 1, null, "前の病院で説明済み"))).Sequences[0];
        Assert.Equal((1, "2026-11-30 00:00"), (VersionOf(stay), DueOf(stay)));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);

        await RecordAsync(stay, Say.Retract(choice));
        Assert.Equal((2, "2026-11-28 00:00"), (VersionOf(stay), DueOf(stay)));
    }

    [Fact]
    public async Task A_case_from_before_is_taken_over_to_the_dates_of_all_versions()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 7));
        Write("minato/versions/3/rulebook.yaml", Version(3, "2027-04-01", "admission", 9));
        Start();
        await RecordAsync(stay, new EntryContent.GoesBy("minato", null, null, "新しい手引きに合わせる"));
        Assert.True(VersionOf(stay) == 2, "admitted on Friday 20 November 2026, long before 1 April 2027");
        Assert.Equal(3, Assert.IsType<EntryContent.GoesBy>(EntriesOf(stay)[^1].Content).UpTo);
    }

    [Fact]
    public async Task What_is_put_on_the_shelf_after_the_choice_does_not_move_the_case()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        await RecordAsync(stay, new EntryContent.GoesBy("minato", null, null, "日付のとおりに"));
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 7));
        Start();
        await Book.ReplanAsync(stay);
        Assert.Equal(1, VersionOf(stay));
    }

    [Theory]
    [InlineData("minato", 9, "理由", "DR0107")]
    [InlineData("elsewhere", 1, "理由", "DR0106")]
    [InlineData("minato", 1, " ", "DR0114")]
    [InlineData("minato", 0, "理由", "DR0107")]
    public async Task What_cannot_be_chosen_is_refused(string rulebook, int version, string reason, string code)
    {
        var stay = await StayAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RecordAsync(stay, new EntryContent.GoesBy(rulebook, version, null, reason)));
        Assert.Equal(code, refused.Refusal.Code);
    }
}
