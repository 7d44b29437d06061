using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Deliveries;

/// <summary>The sentences with which the desk refuses. Codes are stable.</summary>
internal static class DeliveryRefusals
{
    public static RefusedException NoSuchDelivery() => Of("DR0301", RefusalKind.NotFound,
        "その通知は見つかりません。一覧を開き直してください。",
        "There is no such delivery. Open the list again.");

    public static RefusedException NothingToDo() => Of("DR0302", RefusalKind.Conflict,
        "この通知は人の手を待っていません。何も変えていません。一覧を開き直してください。",
        "This delivery does not wait for a person. Nothing was changed. Open the list again.");

    public static RefusedException NotADeadLetter() => Of("DR0303", RefusalKind.Conflict,
        "この通知は送り直しの対象ではありません。何も変えていません。一覧を開き直してください。",
        "This delivery cannot be tried again: it was sent, or is under way. Nothing was changed. Open the list again.");

    public static RefusedException ToldAlready() => Of("DR0304", RefusalKind.Conflict,
        "この通知の内容は、すでに別の方法で伝えられたか、不要になりました。送り直していません。",
        "What it says was told by another way or is needless now. It was not tried again.");

    private static RefusedException Of(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
