using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Rulebooks.Ledgers;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Web.Frames;

/// <summary>The colour that goes with a state's word; the word always stands beside it.</summary>
public static class StateTone
{
    /// <summary>Of a duty.</summary>
    public static string Of(DutyState state) => state switch
    {
        DutyState.Overdue => "red",
        DutyState.Open => "blue",
        DutyState.Undecided => "amber",
        DutyState.Blocked => "violet",
        DutyState.Met => "green",
        _ => "",
    };

    /// <summary>Of an alert.</summary>
    public static string Of(AlertState state) => state switch
    {
        AlertState.Sent or AlertState.Acknowledged => "green",
        AlertState.Planned or AlertState.Claimed => "blue",
        AlertState.Retry or AlertState.Held => "amber",
        AlertState.Dead => "red",
        _ => "",
    };

    /// <summary>Of a delivery.</summary>
    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Sent or DeliveryState.Done => "green",
        DeliveryState.Ready => "blue",
        DeliveryState.Retry or DeliveryState.FateUnknown or DeliveryState.ToDo => "amber",
        DeliveryState.Dead => "red",
        _ => "",
    };
}
