using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Ledgers;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Storage.Tests.Given;
using NodaTime;

namespace DischargeFlow.Storage.Tests.Contracts;

public abstract class Ledgers(IDatabase database) : A_store(database)
{
    private static readonly CaseRecord Stay = Rows.Case(1);

    [Fact]
    public async Task A_ledger_comes_back_as_it_was_saved()
    {
        var ledger = Rows.LedgerOf(
            Rows.Alert(Stay, "a", Rows.Now),
            Rows.Alert(Stay, "b", Rows.In(5)) with { Late = true, Party = null, Shown = Shown.Nothing },
            Rows.Alert(Stay, "c", Rows.In(6)) with { State = AlertState.PassedOver });
        var telling = new Telling { Duty = ledger.Alerts["a"].Duty, Role = "hospital", Party = Rows.Hospital, Shown = ledger.Alerts["a"].Shown, Number = 2 };
        ledger = ledger with { Tellings = ledger.Tellings.Add(telling.Key, telling) };
        await SaveAsync(Ledger.Empty, ledger);
        Reopen();
        var kept = Store.Read(s => s.LedgerOf(Stay, "minato"));
        Assert.Equal(ledger.Alerts.Values, kept.Alerts.Values);
        Assert.Equal(telling, Assert.Single(kept.Tellings).Value);
    }

    [Fact]
    public async Task A_withdrawn_alert_is_not_found_due_and_comes_back_when_it_is_planned_again()
    {
        var planned = Rows.LedgerOf(Rows.Alert(Stay, "a", Rows.Now));
        var withdrawn = Rows.LedgerOf(planned.Alerts["a"] with { State = AlertState.Withdrawn });
        await SaveAsync(Ledger.Empty, planned);
        await SaveAsync(planned, withdrawn);
        Assert.Empty(await DueAsync(Rows.Now));
        await SaveAsync(withdrawn, planned);
        Assert.Single(await DueAsync(Rows.Now));
    }

    [Fact]
    public async Task Only_what_is_due_is_found_and_all_of_it_for_a_party_that_has_something_due()
    {
        var other = new Rulebooks.Histories.PartyId("other");
        await SaveAsync(Ledger.Empty, Rows.LedgerOf(
            Rows.Alert(Stay, "a", Rows.In(-2)), Rows.Alert(Stay, "b", Rows.Now), Rows.Alert(Stay, "c", Rows.In(1)),
            Rows.Alert(Stay, "d", Rows.In(-1), other), Rows.Alert(Stay, "e", Rows.In(-1), other)));
        Assert.Equal([(Rows.Hospital.Value, 2), (other.Value, 2)], Store.Read(s => s.DueParties(Rows.Now)).Select(d => (d.Party!.Value.Value, d.Alerts)));
        Assert.Equal(["a", "b"], Store.Read(s => s.FindDue(Rows.Now, Rows.Hospital, 10)).Select(r => r.Ref.Key));
        Assert.Equal(["a"], Store.Read(s => s.FindDue(Rows.Now, Rows.Hospital, 1)).Select(r => r.Ref.Key));
        Assert.Equal(["d", "e"], Store.Read(s => s.FindDue(Rows.Now, other, 10)).Select(r => r.Ref.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_belongs_to_nobody_is_found_too()
    {
        await SaveAsync(Ledger.Empty, Rows.LedgerOf(Rows.Alert(Stay, "a", Rows.Now) with { Party = null }));
        Assert.Null(Assert.Single(await DueAsync(Rows.Now)).Alert.Party);
    }

    [Fact]
    public async Task What_is_claimed_is_due_no_more()
    {
        await SaveAsync(Ledger.Empty, Rows.LedgerOf(Rows.Alert(Stay, "a", Rows.Now)));
        await ClaimAsync("a");
        Assert.Empty(await DueAsync(Rows.In(9)));
        Assert.Null(Store.Read(s => s.NextPending()));
    }

    [Fact]
    public async Task What_was_written_to_a_case_since_it_was_read_is_known()
    {
        await SaveAsync(Ledger.Empty, Rows.LedgerOf(Rows.Alert(Stay, "a", Rows.Now)));
        var stamp = Store.Read(s => s.Stamp);
        Assert.False(await Store.WriteAsync(s => s.HasMoved(Stay.Id, stamp)), "nothing was written since");
        await WriteAsync(s => s.AddCase(Rows.Case(2)));
        Assert.False(await Store.WriteAsync(s => s.HasMoved(Stay.Id, stamp)), "another case was written");
        await ClaimAsync("a");
        Assert.True(await Store.WriteAsync(s => s.HasMoved(Stay.Id, stamp)));
        Assert.False(await Store.WriteAsync(s => s.HasMoved(Stay.Id, s.Stamp)), "whoever reads now has seen it");
    }

    [Fact]
    public async Task An_alert_that_somebody_moved_is_not_written_over()
    {
        await SaveAsync(Ledger.Empty, Rows.LedgerOf(Rows.Alert(Stay, "a", Rows.Now)));
        var seen = Assert.Single(await DueAsync(Rows.Now));
        await ClaimAsync("a");
        await Assert.ThrowsAsync<AlertMovedException>(() => WriteAsync(s => s.WriteAlert(seen, AlertState.Planned)));
    }

    [Fact]
    public async Task The_next_moment_is_the_earliest_of_what_waits()
    {
        Assert.Null(Store.Read(s => s.NextPending()));
        await SaveAsync(Ledger.Empty, Rows.LedgerOf(Rows.Alert(Stay, "a", Rows.In(7)), Rows.Alert(Stay, "b", Rows.In(5)) with { State = AlertState.Sent }));
        Assert.Equal(Rows.In(7), Store.Read(s => s.NextPending()));
        await WriteAsync(s => s.AddDelivery(Rows.Delivery("d1") with { NextAttempt = Rows.In(6) }));
        Assert.Equal(Rows.In(6), Store.Read(s => s.NextPending()));
    }

    [Fact]
    public async Task Duties_on_somebodys_list_are_listed_overdue_ones_first()
    {
        await WriteAsync(s =>
        {
            s.AddCase(Stay);
            s.SaveDuties(Stay, "minato",
            [
                Rows.Duty(Stay, "later", Rows.In(60), Rows.In(-60)), Rows.Duty(Stay, "overdue", Rows.In(-1), Rows.In(-60)),
                Rows.Duty(Stay, "not yet", Rows.In(90), Rows.In(5)), Rows.Duty(Stay, "never", null, null), Rows.Duty(Stay, "without due", null, Rows.In(-60)),
            ]);
        });
        Assert.Equal(["overdue", "later", "without due"], Listed());
        await WriteAsync(s => s.SaveDuties(Stay, "minato", [Rows.Duty(Stay, "later", Rows.In(60), Rows.In(-60)) with { ListedTo = Rows.In(-1) }]));
        Assert.Empty(Listed());

        IEnumerable<string> Listed() => Store.Read(s => s.Duties(Rows.Hospital, Rows.Now, new PageRequest(1))).Lines.Select(l => l.Duty.Key.Duty);
    }

    [Fact]
    public async Task Duties_are_listed_by_urgency_and_then_by_due_moment_over_all_pages()
    {
        await WriteAsync(s =>
        {
            s.AddCase(Stay);
            s.SaveDuties(Stay, "minato", [.. EachWay()]);
        });
        var expected = EachWay()
            .OrderBy(d => DutyUrgency.Of(DutyStates.At(d.States, Rows.Now), d.Severity, d.Due, Rows.Now)).ThenBy(d => d.Due ?? Instant.MaxValue)
            .ThenBy(d => d.Key.Duty, StringComparer.Ordinal).Select(d => d.Key.Duty);
        var listed = Enumerable.Range(1, 5).SelectMany(page => Store.Read(s => s.Duties(Rows.Hospital, Rows.Now, new PageRequest(page, 5))).Lines).Select(l => l.Duty.Key.Duty);
        Assert.Equal(expected, listed);
        Assert.Equal(expected, Store.Read(s => s.Duties(null, Rows.Now, new PageRequest(1))).Lines.Select(l => l.Duty.Key.Duty));
    }

    // Every severity: overdue, due within a day, due later, without a due, undecided, blocked after it was open, undecided and open since.
    private static IEnumerable<DutyRow> EachWay() =>
        from severity in Enum.GetValues<Severity>()
        from way in (IEnumerable<(string Name, Instant? Due, (Instant, DutyState)[] States)>)
        [
            ("overdue", Rows.In(-30), [(Instant.MinValue, DutyState.Open), (Rows.In(-30), DutyState.Overdue)]),
            ("soon", Rows.In(23 * 60), [(Instant.MinValue, DutyState.Open), (Rows.In(23 * 60), DutyState.Overdue)]),
            ("later", Rows.In(25 * 60), [(Instant.MinValue, DutyState.Open), (Rows.In(25 * 60), DutyState.Overdue)]),
            ("without", null, [(Instant.MinValue, DutyState.Open)]),
            ("undecided", Rows.In(60), [(Instant.MinValue, DutyState.Undecided)]),
            ("blocked", Rows.In(61), [(Rows.In(-90), DutyState.Open), (Rows.In(-10), DutyState.Blocked)]),
            ("decided", Rows.In(62), [(Rows.In(-90), DutyState.Undecided), (Rows.In(-10), DutyState.Open)]),
        ]
        select Rows.Duty(Stay, $"{severity}-{way.Name}", way.Due, NodaConstants.UnixEpoch) with
        {
            Severity = severity,
            States = DutyStates.TextOf([.. way.States]),
            DoableFrom = way.Name == "undecided" ? null : way.Name == "decided" ? Rows.In(-10) : NodaConstants.UnixEpoch,
            DoableTo = way.Name == "blocked" ? Rows.In(-10) : null,
            OverdueFrom = way.Name is "undecided" or "blocked" ? null : way.Due,
        };

    private Task SaveAsync(Ledger before, Ledger after) => WriteAsync(s =>
    {
        if (s.FindCaseById(Stay.Id) is null) s.AddCase(Stay);
        s.SaveLedger(Stay.Id, "minato", before, after, Rows.Now);
    });

    private Task ClaimAsync(string key) => WriteAsync(s =>
        AlertGate.Move(s, s.FindAlerts([Ref(key)]).Single() with { PumpAt = null }, AlertState.Claimed, ""));

    private Task<System.Collections.Immutable.ImmutableArray<AlertRow>> DueAsync(Instant now) =>
        Store.WriteAsync<System.Collections.Immutable.ImmutableArray<AlertRow>>(s => [.. s.DueParties(now).SelectMany(d => s.FindDue(now, d.Party, 10))]);

    private static AlertRef Ref(string key) => new(Stay.Id, "minato", key);
}
