using DischargeFlow.Web.Cases;

namespace DischargeFlow.Web.ToDos;

/// <summary>What a page says after somebody dealt with a delivery.</summary>
internal static class DeskAnswers
{
    public const string Done = "done", Retry = "retry";

    public static Told? Of(string? said) => said switch
    {
        Done => new(ToDoTexts.SaidDone, false),
        Retry => new(ToDoTexts.SaidRetry, false),
        _ => null,
    };
}
