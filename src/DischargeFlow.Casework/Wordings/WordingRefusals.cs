using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Wordings;

/// <summary>Why a wording is not kept.</summary>
internal static class WordingRefusals
{
    public static RefusedException NoSuchKind() => Refused("wording-unknown", RefusalKind.NotFound,
        "その種類のメールはありません。何も変えていません。一覧から選んでください。", "There is no such kind of mail. Nothing was changed. Choose one from the list.");

    public static RefusedException NoSuchVersion() => Refused("wording-version-unknown", RefusalKind.NotFound,
        "その版のルールブックは動いていません。何も変えていません。", "This version of the rulebook does not run. Nothing was changed.");

    public static RefusedException Wrong() => Refused("wording-wrong", RefusalKind.Invalid,
        "この文には誤りがあるので、保存していません。下に示した所を直してください。", "The text has mistakes and was not saved. Mend what is named below.");

    public static RefusedException SomebodyWasFirst() => Refused("wording-moved", RefusalKind.Conflict,
        "この画面を開いたあとで、他の人がこの文を変えました。保存していません。書いた文は下に残っています。いまの文を見て、もう一度保存してください。",
        "Somebody else changed this text after you opened the page. It was not saved; what you wrote is still below. Look at the text as it is now, and save again.");

    private static RefusedException Refused(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
