using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Simulations;
using DischargeFlow.Rulebooks.Tests.Given;
using DischargeFlow.Rulebooks.Tests.Shipped;
using NodaTime;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Tests.Simulations;

/// <summary>
/// Kitami's rule with the contact wanted seven days before the discharge in place of five, tried on stays of November 2026. Monday the 23rd is a
/// holiday (勤労感謝の日); the hospital and the offices are open Monday to Friday.
/// </summary>
public sealed class A_draft_that_moves_the_contact_from_five_to_seven_days
{
    /// <summary>The discharge on Monday 30 November is set on Monday the 16th; the contact comes on Thursday the 26th at 10:00.</summary>
    private static readonly Stay SetEarly = Stay("case-1", "港町病院",
        ("2026-11-09T10:00", It.Happens("admission")),
        ("2026-11-10T09:00", It.Assesses("discharge-contact", "adl-declined")),
        ("2026-11-16T10:00", It.PlansDischargeOn(2026, 11, 30)),
        ("2026-11-26T10:00", It.Contacts("hospital", "care-manager")),
        ("2026-11-30T10:30", It.Happens("discharged")));

    /// <summary>Set for Friday the 27th, moved to Monday the 30th on Saturday the 21st, when a contact seven days before would have been made.</summary>
    private static readonly Stay Moved = Stay("case-2", "丘の上病院",
        ("2026-11-09T10:00", It.Happens("admission")),
        ("2026-11-10T09:00", It.Assesses("discharge-contact", "adl-declined")),
        ("2026-11-16T10:00", It.PlansDischargeOn(2026, 11, 27)),
        ("2026-11-21T10:00", It.PlansDischargeOn(2026, 11, 30)),
        ("2026-11-30T10:30", It.Happens("discharged")));

    /// <summary>Nobody needs to be told.</summary>
    private static readonly Stay NothingTicked = Stay("case-3", "港町病院",
        ("2026-11-09T10:00", It.Happens("admission")),
        ("2026-11-10T09:00", It.Assesses("discharge-contact")),
        ("2026-11-16T10:00", It.PlansDischargeOn(2026, 11, 30)),
        ("2026-11-30T10:30", It.Happens("discharged")));

    [Fact]
    public void Moves_the_reminder_from_Friday_to_Thursday_and_the_escalation_from_Thursday_to_Tuesday()
    {
        var changed = Assert.Single(Run(SetEarly).Cases);
        var moving = changed.Messages.Where(m => m.Fate == MessageFate.Moves).Select(m => $"{m.After!.Kind} {Text(m.Before!.At)} → {Text(m.After.At)}");
        Assert.Equal(["Reminder 2026-11-20T09:00 → 2026-11-19T09:00", "Escalation 2026-11-26T09:00 → 2026-11-24T09:00"], moving);
    }

    [Fact]
    public void Leaves_the_notices_where_they_are()
    {
        var report = Run(SetEarly);
        var notices = report.ByKind[AlertKind.Notice];
        Assert.Equal((2, 2, 0, 0, 0), (notices.Before, notices.After, notices.Appears, notices.Vanishes, notices.Moves));
        Assert.Equal((4, 4, 2), (report.All.Before, report.All.After, report.All.Moves));
    }

    [Fact]
    public void Counts_a_moved_message_on_both_of_its_weekdays()
    {
        var (now, draft) = (Run(SetEarly).ByWeekday.Select(d => d.Before), Run(SetEarly).ByWeekday.Select(d => d.After));
        Assert.Equal([2, 0, 0, 1, 1, 0, 0], now);
        Assert.Equal([2, 1, 0, 1, 0, 0, 0], draft);
    }

    [Fact]
    public void Lets_a_contact_come_eight_days_before_where_the_date_moved_after_it_was_due()
    {
        var report = Run(SetEarly, Moved);
        Assert.Equal("discharge-contact", report.ContactDuty);
        Assert.Equal(2, report.Leads.Of(LeadMeasure.WhenKept, LeadBin.FiveToSeven, after: false));
        Assert.Equal(1, report.Leads.Of(LeadMeasure.WhenKept, LeadBin.FiveToSeven, after: true));
        Assert.Equal(1, report.Leads.Of(LeadMeasure.WhenKept, LeadBin.EightOrMore, after: true));
    }

    [Fact]
    public void Leaves_the_contact_that_was_recorded_four_days_before()
    {
        var report = Run(SetEarly);
        Assert.Equal(1, report.Leads.Of(LeadMeasure.Recorded, LeadBin.TwoToFour, after: false));
        Assert.Equal(1, report.Leads.Of(LeadMeasure.Recorded, LeadBin.TwoToFour, after: true));
        Assert.Equal(1, report.Leads.Of(LeadMeasure.FirstMessage, LeadBin.EightOrMore, after: true));
    }

    [Fact]
    public void Counts_each_hospital_by_itself_and_changes_nothing_where_nobody_is_told()
    {
        var report = Run(SetEarly, Moved, NothingTicked);
        Assert.Equal((3, 2), (report.Stays, report.ChangedStays));
        Assert.Equal((2, 4), (report.ByHospital["港町病院"].Stays, report.ByHospital["港町病院"].Before));
        Assert.Equal(1, report.ByHospital["丘の上病院"].Stays);
        Assert.Equal(3, report.ByCareManager["あかつきの担当"].Stays);
    }

    [Fact]
    public void Shows_what_one_person_gets_on_one_day()
    {
        var ward = Run(SetEarly).Loads.Heaviest.Single(p => p.Person == "ward-3");
        Assert.Equal((1, 1, new LocalDate(2026, 11, 26), new LocalDate(2026, 11, 24)), (ward.MostBefore, ward.MostAfter, ward.OnBefore!.Value, ward.OnAfter!.Value));
    }

    [Fact]
    public void Says_the_same_with_one_worker_as_with_three()
    {
        var stays = Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? SetEarly : i % 3 == 1 ? Moved : NothingTicked).ToArray();
        var (alone, together) = (Run(1, stays), Run(3, stays));
        Assert.Equal((alone.All.Moves, alone.ChangedStays, alone.Loads.Persons), (together.All.Moves, together.ChangedStays, together.Loads.Persons));
        Assert.Equal(alone.Loads.Heaviest.AsEnumerable(), together.Loads.Heaviest);
    }

    [Fact]
    public void Reports_on_the_stays_that_are_done_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var stays = Enumerable.Repeat(SetEarly, 1000).Chunk(100);
        var report = Simulation.Run(Rules(7), [new(stays)], 1, done => { if (done >= 300) stop.Cancel(); }, stop.Token);
        Assert.False(report.IsWhole);
        Assert.Equal((300, 600), (report.Stays, report.All.Moves));
    }

    [Fact]
    public void Beside_itself_changes_nothing()
    {
        var report = Simulation.Run(Rules(5), [new([[SetEarly, Moved]])], 1, null, CancellationToken.None);
        Assert.Equal((0, 0), (report.ChangedStays, report.All.Moves + report.All.Appears + report.All.Vanishes));
        Assert.True(report.All.Before > 0, "both versions send the same, not nothing");
    }

    private static SimulationReport Run(params Stay[] stays) => Run(1, stays);

    private static SimulationReport Run(int workers, Stay[] stays) => Simulation.Run(Rules(7), [new(stays.Chunk(50))], workers, null, CancellationToken.None);

    private static SimulationRules Rules(int days)
    {
        var kitami = ShippedWorkflows.Rulebook("kitami").Rulebook;
        var contact = kitami.Duties.Single(d => d.Name == "discharge-contact");
        var draft = contact with { Due = contact.Due! with { Offset = new Offset.Span(days, new(UnitKind.Days), Before: true) } };
        return new(kitami with { Duties = kitami.Duties.Replace(contact, draft) }, kitami, ShippedWorkflows.HospitalStay, ShippedWorkflows.Library.Tables, "discharged");
    }

    private static Stay Stay(string key, string hospital, params (string At, EntryContent Content)[] says)
    {
        var opened = Instant(says[0].At);
        var holders = HospitalStay.Holders.Select((h, i) => new Entry(-i, Moment.At(opened), opened, "clerk", It.Holds(h.Role, h.Party)));
        var entries = says.Select((s, i) => new Entry(i + 1, Moment.At(Instant(s.At)), Instant(s.At), "clerk", s.Content));
        return new(new(key, holders.Concat(entries)), HospitalStay.Directory(HospitalStay.Weekdays(8, 17)), new(hospital, "あかつき", "あかつきの担当"));
    }

    private static Instant Instant(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(Written.Tokyo).ToInstant();

    private static string Text(Instant at) => at.InZone(Written.Tokyo).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null);
}
