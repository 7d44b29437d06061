using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>An alert while its case is folded.</summary>
internal sealed class FoldRow(string key)
{
    public string Key { get; } = key;

    public bool IsChange { get; init; }

    /// <summary>Whether the plan that is being brought in still has it.</summary>
    public bool IsWanted { get; set; }

    public AlertKind Kind { get; private set; }

    public string Step { get; private set; } = "";

    public string Role { get; private set; } = "";

    public PartyId? Party { get; private set; }

    public Instant At { get; set; }

    public AlertState State { get; set; } = AlertState.Withdrawn;

    public bool Late { get; private set; }

    public Shown Shown { get; set; } = Shown.Nothing;

    public void Set(PlannedDuty duty, PlannedAlert planned, Instant at, AlertState state, bool late)
    {
        (Kind, Step, Role, Party) = (planned.Kind, planned.Step, planned.Role, planned.Party);
        (At, State, Late, Shown) = (at, state, late, Showing.Of(duty, planned));
    }

    /// <summary>The alert of a duty as a ledger holds it.</summary>
    public LedgerAlert Of(in DutyKey duty) =>
        new() { Key = new(Key), Duty = duty, Kind = Kind, Step = Step, Role = Role, Party = Party, At = At, State = State, Late = Late, Shown = Shown };

    public void SetChange(AlertKind kind, FoldTelling telling, Instant at, Shown now)
    {
        (Kind, Role, Party) = (kind, telling.Role, telling.Party);
        (At, State, Shown) = (at, AlertState.Planned, now);
    }
}

/// <summary>What one party in one role was last told of a duty while its case is folded.</summary>
internal sealed class FoldTelling(string role, PartyId party)
{
    public string Role { get; } = role;

    public PartyId Party { get; } = party;

    public Shown Shown { get; set; } = Shown.Nothing;

    /// <summary>How many change notices and retractions went out.</summary>
    public int Number { get; set; }

    /// <summary>The next one, planned or withdrawn; null when there was no reason for one yet.</summary>
    public FoldRow? Pending { get; set; }
}
