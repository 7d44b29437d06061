using DischargeFlow.Casework.Tests.Given;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>From Friday 20 November 2026 on, for admissions, the contact is due seven days before the discharge and no longer five.</summary>
public sealed class A_new_version_is_put_on_the_shelf : TownWithVersions
{
    private static string Second => Version(2, "2026-11-20", "admission", 7);

    [Fact]
    public async Task Cases_that_began_before_keep_theirs_whatever_their_dates_say()
    {
        Start();
        var before = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();

        Write("minato/versions/2/rulebook.yaml", Second);
        Assert.Empty(Start());
        var after = await StayWithDutyAsync("2026-12-04");
        Assert.Equal((1, "2026-11-30 00:00"), (VersionOf(before), DueOf(before)));
        Assert.Equal((2, "2026-11-28 00:00"), (VersionOf(after), DueOf(after)));

        await RecordAsync(before, Say.NeedsTaxi);
        await Book.ReplanAsync(before);
        Assert.True(VersionOf(before) == 1, "admitted on the day from which version 2 holds, but opened before it was there");
    }

    [Fact]
    public async Task Nobody_is_told_anything_of_it()
    {
        Start();
        var before = await StayWithDutyAsync();
        await PumpAsync();
        Postman.Clear();
        Write("minato/rulebook.yaml", Second);
        Write("minato/versions/1/rulebook.yaml", First);
        Assert.Empty(Start());
        await Book.ReplanAsync(before);
        await PumpAsync();
        Assert.Empty(Postman.Attempts);
    }

    [Fact]
    public async Task The_day_of_the_admission_decides_for_those_that_begin_afterwards()
    {
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-11-20", "admission", 7));
        Start();
        Assert.Equal(1, VersionOf(await AdmittedAsync("2026-11-19 23:59")));
        Assert.Equal(2, VersionOf(await AdmittedAsync("2026-11-20 00:00")));
    }

    [Fact]
    public async Task A_corrected_admission_takes_the_case_over_to_the_version_of_that_day()
    {
        Write("minato/versions/2/rulebook.yaml", Second);
        Start();
        var stay = await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Postman.Clear();
        Assert.Equal("2026-11-28 00:00", DueOf(stay));

        // She came on Thursday evening, not on Friday: five days before, Sunday 29 November.
        await RecordAsync(stay, new Rulebooks.Histories.EntryContent.Corrects(2, Say.At("2026-11-19 19:00"), null));
        Assert.Equal((1, "2026-11-30 00:00"), (VersionOf(stay), DueOf(stay)));
        await PumpAsync();
        Assert.Equal([Parties.OfficeMail, Parties.HospitalMail], Postman.Recipients);
        Assert.Contains(Store.Read(s => s.AuditAfter(0, 100)), a => a.Event.What == "version-moved" && a.Event.Details == "minato 2 1");
    }

    private async Task<Cases.CaseNumber> AdmittedAsync(string at)
    {
        var opening = new Cases.CaseOpening { Kind = "hospital-stay", Hospital = Parties.Hospital.Id, Entries = [new(Say.At(at), Say.Admitted)] };
        return (await Book.OpenAsync(opening, new Recording.Requester("nurse"))).Case;
    }
}
