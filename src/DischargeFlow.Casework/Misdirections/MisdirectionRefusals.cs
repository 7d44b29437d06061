using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Misdirections;

/// <summary>Why nothing can be done about an address.</summary>
internal static class MisdirectionRefusals
{
    public static RefusedException NoSuchOne() => new(new("misdirection-unknown", RefusalKind.NotFound, new(
        "その宛先違いの記録は見つかりません。一覧を開き直してください。", "There is no such report of a wrong address. Open the list again.")));

    public static RefusedException NotStopped() => new(new("address-not-stopped", RefusalKind.Conflict, new(
        "このアドレスへの送信は止まっていません。何も変えていません。連絡先を開き直してください。",
        "This address is not stopped. Nothing was changed. Open the party again.")));
}
