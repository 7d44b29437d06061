using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Simulations;

/// <summary>The sentences with which a trial is refused. Codes are stable.</summary>
internal static class WhatIfRefusals
{
    public static RefusedException CannotRun() => Of("DR0541", RefusalKind.Conflict,
        "案に誤りがあるので、まだ試算できません。「文」のページで誤りを直してください。",
        "The draft has errors and cannot be tried yet. Mend them on the page of its text.");

    public static RefusedException OneAtATime() => Of("DR0542", RefusalKind.Conflict,
        "ほかの試算が動いています。終わるのを待つか、止めてから始めてください。",
        "Another trial is running. Wait for its end, or stop it first.");

    public static RefusedException NothingToCompare(string rulebook) => Of("DR0543", RefusalKind.Conflict,
        $"「{rulebook}」のその版は動いていないので、比べられません。ほかの版を選んでください。",
        $"That version of '{rulebook}' does not run, so there is nothing to compare with. Choose another.");

    public static RefusedException EndsBeforeItBegins() => Of("DR0544", RefusalKind.Invalid,
        "期間の終わりが始まりより前です。日付を確かめてください。",
        "The time ends before it begins. Check the dates.");

    private static RefusedException Of(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
