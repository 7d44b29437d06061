using DischargeFlow.Casework.Publishing;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Publishing;

/// <summary>Stays from Friday 20 November on get the contact seven days before the discharge instead of five: on 27 instead of 29 November.</summary>
public sealed class Open_cases_are_moved : TownThatPublishes
{
    [Fact]
    public async Task They_go_by_the_new_version_and_each_is_told_the_new_date_once()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();
        var published = await PublishAsync(7, OpenCases.Move);
        Assert.Equal((PublicationState.Moving, 1), (published.State, published.Progress.Cases));
        await MoveAsync();

        Assert.Equal((2, "2026-11-28 00:00"), (VersionOf(stay), DueOf(stay)));
        Assert.Equal((PublicationState.Done, 1, 1), (Find(published).State, Find(published).Progress.Moved, Find(published).Progress.Seen));
        var choice = Assert.IsType<EntryContent.GoesBy>(EntriesOf(stay)[^1].Content);
        Assert.Equal(("mori", 2, "新しい手引きに合わせる"), (EntriesOf(stay)[^1].Who, choice.UpTo, choice.Reason));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
        await MoveAsync();
        Assert.True((await PumpAsync()).WasIdle, "told once");
    }

    [Fact]
    public async Task The_day_of_the_admission_still_decides()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        var published = await PublishAsync(7, OpenCases.Move, from: "2026-11-21");
        await MoveAsync();
        Assert.True(VersionOf(stay) == 1, "admitted on Friday 20 November, a day too early");
        Assert.Equal((0, 1), (Find(published).Progress.Moved, Find(published).Progress.Same));

        await RecordAsync(stay, new EntryContent.Corrects(2, Say.At("2026-11-21 08:00"), null));
        Assert.True(VersionOf(stay) == 2, "it may go by version 2 once its dates say so");
    }

    [Fact]
    public async Task Only_where_nothing_was_sent_yet()
    {
        var told = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        var untold = await StayWithDutyAsync("2026-12-04");
        var published = await PublishAsync(7, OpenCases.MoveWhereNothingWasSent);
        await MoveAsync();
        Assert.Equal((1, 2), (VersionOf(told), VersionOf(untold)));
        Assert.Equal((1, 1), (Find(published).Progress.Moved, Find(published).Progress.Left));
        Assert.DoesNotContain(EntriesOf(told), e => e.Content is EntryContent.GoesBy);
    }

    [Fact]
    public async Task What_a_person_chose_for_a_case_stays()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        await RecordAsync(stay, new EntryContent.GoesBy("minato", 1, null, "前の病院で説明済み"));
        var published = await PublishAsync(7, OpenCases.Move);
        await MoveAsync();
        Assert.Equal((1, 1), (VersionOf(stay), Find(published).Progress.Left));
    }

    [Fact]
    public async Task A_stay_that_is_over_is_not_touched()
    {
        var over = await StayAsync();
        await RecordAsync(over, Say.Discharged);
        var published = await PublishAsync(7, OpenCases.Move);
        await MoveAsync();
        Assert.Equal(0, published.Progress.Cases);
        Assert.DoesNotContain(EntriesOf(over), e => e.Content is EntryContent.GoesBy);
    }

    [Fact]
    public async Task The_preview_says_beforehand_what_the_move_does_and_writes_nothing()
    {
        var stays = new[] { await StayWithDutyAsync("2026-12-04"), await StayWithDutyAsync("2026-11-26"), await StayAsync(Say.NeedsHelp) };
        await PumpAsync();
        var before = stays.ToDictionary(s => s, Waiting);
        var (histories, rows) = (string.Join('\n', LedgersOf(stays)), Store.Read(s => s.AuditAfter(0, 1000)).Length);
        var draft = await DraftAsync(7);
        rows += 2;

        var preview = Previews.Of(Publications.Prospect(draft.Id, Terms(OpenCases.Move)), mostLines: 100);
        Assert.Equal(histories, string.Join('\n', LedgersOf(stays)));
        Assert.Equal(rows, Store.Read(s => s.AuditAfter(0, 1000)).Length);
        Assert.Equal((3, 3), (preview.Cases.Cases, preview.Cases.Moved));
        Assert.True(preview.Lines.Length > 0 && !preview.IsCut);
        Assert.Contains(preview.Parties, p => p.Party?.Value == "akatsuki" && p.Name.Length > 0);

        var proposed = await Publications.ProposeAsync(draft.Id, Terms(OpenCases.Move), "okada");
        await Publications.PublishAsync(proposed.Id, "mori");
        await MoveAsync();
        foreach (var stay in stays)
        {
            var lines = preview.Lines.Where(l => l.Case == stay).ToList();
            var foreseen = before[stay].Select(Line).ToList();
            foreach (var line in lines.Where(l => l.Then is not null)) Assert.True(foreseen.Remove($"{line.Kind} {line.Role} {line.Party} {line.Then}"), line.ToString());
            foreseen.AddRange(lines.Where(l => l.Now is not null).Select(l => $"{l.Kind} {l.Role} {l.Party} {l.Now}"));
            Assert.Equal(foreseen.Order(StringComparer.Ordinal), Waiting(stay).Select(Line).Order(StringComparer.Ordinal));
        }
    }

    private static string Line(LedgerAlert alert) => $"{alert.Kind} {alert.Role} {alert.Party} {alert.At}";

    [Fact]
    public async Task The_preview_tells_a_deadline_that_moves_though_no_message_does()
    {
        var stay = await StayWithDutyAsync("2026-12-04", Say.NeedsTaxi);
        var draft = await DraftAsync(text => text.Replace("due: 2 business days before", "due: 3 business days before", StringComparison.Ordinal));
        var preview = Previews.Of(Publications.Prospect(draft.Id, Terms(OpenCases.Move)), 100);
        Assert.True(preview.Lines.IsEmpty, "the taxi's notices wait to go out at once, by either version");
        var deadline = Assert.Single(preview.Deadlines);
        Assert.Equal((stay, "care-taxi-asked", 1), (deadline.Case, deadline.Duty.Duty, preview.MovedDeadlines));
        Assert.Equal(("2026-12-03 00:00", "2026-12-02 00:00"), (TownClock.Text(deadline.Then!.Value), TownClock.Text(deadline.Now!.Value)));

        await Publications.PublishAsync((await Publications.ProposeAsync(draft.Id, Terms(OpenCases.Move), "okada")).Id, "mori");
        await MoveAsync();
        Assert.Equal("2026-12-02 00:00", DueOf(stay, "care-taxi-asked"));
    }

    [Fact]
    public async Task The_preview_says_nothing_of_the_deadline_of_what_was_done_and_lists_no_more_than_were_asked_for()
    {
        for (var i = 0; i < 3; i++) await StayWithDutyAsync("2026-12-04");
        await StayWithDutyAsync("2026-12-04", Say.Contacted());
        var preview = Previews.Of(Publications.Prospect((await DraftAsync(7)).Id, Terms(OpenCases.Move)), mostLines: 2);
        Assert.Equal((3, 2), (preview.MovedDeadlines, preview.Deadlines.Length));
    }

    [Fact]
    public async Task The_preview_of_cases_that_stay_is_empty()
    {
        await StayWithDutyAsync("2026-12-04");
        var preview = Previews.Of(Publications.Prospect((await DraftAsync(7)).Id, Terms(OpenCases.Stay)), 100);
        Assert.Equal((1, 1, 0, 0), (preview.Cases.Cases, preview.Cases.Left, preview.Lines.Length, preview.Deadlines.Length));
    }

    [Fact]
    public async Task The_preview_counts_all_and_lists_as_many_as_were_asked_for()
    {
        for (var i = 0; i < 4; i++) await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        var preview = Previews.Of(Publications.Prospect((await DraftAsync(7)).Id, Terms(OpenCases.Move)), mostLines: 3);
        Assert.True(preview.IsCut && preview.Lines.Length == 3);
        var all = preview.Moving + preview.Appearing + preview.Vanishing;
        Assert.True(all > 3 && all % 4 == 0, $"four stays that are alike: {all} messages");
    }
}
