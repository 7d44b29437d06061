using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Tests.Given;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>The only version holds for admissions from Friday 20 November 2026 on.</summary>
public sealed class No_version_holds_yet : TownWithVersions
{
    public No_version_holds_yet()
    {
        Write("minato/rulebook.yaml", Version(1, "2026-11-20", "admission", 5));
        Start();
    }

    [Fact]
    public async Task A_case_from_before_has_no_duty_and_nobody_is_told_anything()
    {
        var opening = new Cases.CaseOpening
        {
            Kind = "hospital-stay",
            Hospital = Parties.Hospital.Id,
            Entries = [new(Say.At("2026-11-19 23:00"), Say.Admitted), new(Say.At("2026-11-20 09:00"), Say.NeedsHelp), new(Say.At("2026-11-20 09:00"), Say.LeavesOn("2026-12-04"))],
        };
        var stay = (await Book.OpenAsync(opening, new Recording.Requester("nurse"))).Case;
        Assert.Equal(ShelvedVersions.None, VersionOf(stay));
        await PumpAsync();
        Assert.Empty(Postman.Attempts);
        Assert.Empty(AlertsOf(stay));
    }

    [Fact]
    public async Task What_was_told_is_taken_back_when_the_admission_turns_out_to_have_been_earlier()
    {
        var stay = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();
        await RecordAsync(stay, new EntryContent.Corrects(2, Say.At("2026-11-19 23:00"), null));
        Assert.Equal(ShelvedVersions.None, VersionOf(stay));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
        Assert.Equal(2, AlertsOf(stay).Count(a => a.Alert.Kind == AlertKind.Retraction && a.Alert.State == AlertState.Sent));
        Assert.All(Postman.Taken, m => Assert.True(m.Body.Contains("退院の連絡", StringComparison.Ordinal), "in the words that people know"));
        await PumpAsync("2026-12-07 09:00");
        Assert.Equal(2, Postman.Taken.Count);
    }
}
