using System.Collections.Immutable;
using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Storage.Tests.Given;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Histories(IDatabase database) : A_store(database)
{
    public static TheoryData<EntryContent> Contents =>
    [
        new EntryContent.Happened("contacted", ImmutableSortedDictionary<string, string>.Empty.Add("by", "hospital").Add("about", "退院 \"'\\\n")),
        new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 12, 4))),
        new EntryContent.Became("planned-discharge", new FactValue.Date(Moment.At(Rows.In(3)))),
        new EntryContent.Became("planned-discharge", new FactValue.None()),
        new EntryContent.Became("planned-discharge", new FactValue.Unknown()),
        new EntryContent.Became("earlier-stays", new FactValue.Number(2.50m)),
        new EntryContent.Became("lives-alone", new FactValue.YesNo(false)),
        new EntryContent.Became("consent", new FactValue.Choice("given")),
        new EntryContent.Became("services-in-use", new FactValue.Choices(["day-care", "equipment"])),
        new EntryContent.Assessed("discharge-contact", ["adl-declined"]),
        new EntryContent.Holds("care-manager", Rows.Office),
        new EntryContent.Holds("care-manager", null),
        new EntryContent.Decided("planner-contacts", true, "独居のため"),
        new EntryContent.Waived("discharge-contact", "施設へ帰る"),
        new EntryContent.GoesBy("minato", 2, null, "家族に説明済み"),
        new EntryContent.GoesBy("minato", null, 3, "日付のとおりに"),
        new EntryContent.Acknowledged("care-manager", "discharge-contact", "notice"),
        new EntryContent.Acknowledged("care-manager", "discharge-contact", null),
        new EntryContent.Corrects(1, Moment.On(new LocalDate(2026, 11, 19)), null),
        new EntryContent.Corrects(1, null, new EntryContent.Happened("admission")),
        new EntryContent.Retracts(1),
    ];

    [Theory, MemberData(nameof(Contents), DisableDiscoveryEnumeration = true)]
    public async Task An_entry_comes_back_as_it_was_written(EntryContent content)
    {
        var stay = await StayAsync(Rows.Entry(1, content));
        Reopen();
        var kept = Assert.Single(Store.Read(s => s.EntriesOf(stay)));
        Assert.Equal(EntryText.Write(content), EntryText.Write(kept.Content));
        Assert.Equal((1, Moment.At(Rows.Now), Rows.Now, "nurse"), (kept.Sequence, kept.Happened, kept.Recorded, kept.Who));
    }

    [Fact]
    public async Task A_day_stays_a_day_and_an_instant_an_instant()
    {
        var stay = await StayAsync(
            Rows.Entry(1, new EntryContent.Happened("admission"), Moment.On(new LocalDate(2026, 11, 19))),
            Rows.Entry(2, new EntryContent.Happened("discharged"), Moment.At(Rows.In(1))));
        Reopen();
        Assert.Equal([Moment.On(new LocalDate(2026, 11, 19)), Moment.At(Rows.In(1))], Store.Read(s => s.EntriesOf(stay)).Select(e => e.Happened));
    }

    [Fact]
    public async Task Appending_to_a_version_that_has_passed_is_refused_with_the_version_that_is_there()
    {
        var stay = await StayAsync(Rows.Entry(1, new EntryContent.Happened("admission")));
        var moved = await Assert.ThrowsAsync<VersionMovedException>(() => WriteAsync(s =>
            s.AppendEntries(stay, [Rows.Entry(1, new EntryContent.Happened("died"))], 0, "died", Rows.Now)));
        Assert.Equal((0, 1), (moved.Expected, moved.Found));
        Assert.Single(Store.Read(s => s.EntriesOf(stay)));
    }

    [Fact]
    public async Task A_case_moves_with_its_history()
    {
        var stay = await StayAsync(Rows.Entry(1, new EntryContent.Happened("admission")));
        await WriteAsync(s => s.AppendEntries(stay, [Rows.Entry(2, new EntryContent.Happened("discharged"))], 1, "discharged", Rows.In(5)));
        var kept = Store.Read(s => s.FindCase(stay.Number))!;
        Assert.Equal((2, "discharged", Rows.In(5)), (kept.Version, kept.Stage, kept.Changed));
        Assert.Equal(stay.Rulebooks.AsEnumerable(), kept.Rulebooks);
    }

    [Fact]
    public async Task Cases_are_found_by_who_holds_a_role_in_them_now_or_held_it_once()
    {
        var stay = await StayAsync(Rows.Entry(1, new EntryContent.Holds("care-manager", Rows.Office)), Rows.Entry(2, new EntryContent.Holds("care-manager", new("yuuhi"))));
        foreach (var party in (PartyId[])[Rows.Hospital, Rows.Office, new("yuuhi")])
            Assert.Equal(stay.Number, Assert.Single(Store.Read(s => s.FindCasesWithParty(party))));
        Assert.Empty(Store.Read(s => s.FindCasesWithParty(new("nobody"))));
    }

    [Fact]
    public async Task Cases_are_found_by_stay_key_and_by_person_the_latest_first()
    {
        await WriteAsync(s =>
        {
            s.SavePerson(new("person-1", "minato", new(null, null, null, null, null)));
            foreach (var i in new[] { 1, 2 })
            {
                s.AddCase(Rows.Case(i) with { Person = "person-1", Opened = Rows.In(i) });
                s.AddStayKey("hash", Rows.Case(i));
            }
        });
        Assert.Equal(["case-0002", "case-0001"], Store.Read(s => s.FindCasesByStayKey("hash")).Select(c => c.Id));
        Assert.Equal(["case-0002", "case-0001"], Store.Read(s => s.FindCasesOfPerson("person-1")).Select(c => c.Id));
        Assert.True(Store.Read(s => s.HasStayKey(Rows.Case(1))));
        Assert.False(Store.Read(s => s.HasStayKey(Rows.Case(3))));
    }

    private async Task<CaseRecord> StayAsync(params Entry[] entries)
    {
        var stay = Rows.Case(1);
        await WriteAsync(s =>
        {
            s.AddCase(stay);
            s.AppendEntries(stay, [.. entries], 0, null, Rows.Now);
        });
        return stay;
    }
}
