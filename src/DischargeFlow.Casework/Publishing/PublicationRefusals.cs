using System.Globalization;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;
using NodaTime;
using NodaTime.Text;

namespace DischargeFlow.Casework.Publishing;

/// <summary>The sentences with which proposing, publishing and rolling back are refused. Codes are stable.</summary>
internal static class PublicationRefusals
{
    public static RefusedException NoSuchPublication() => Of("DR0601", RefusalKind.NotFound,
        "その提案はありません。一覧から選び直してください。", "There is no such proposal. Choose one from the list.");

    public static RefusedException NotProposed() => Of("DR0602", RefusalKind.Conflict,
        "この提案は、もう公開されたか取り下げられています。最新の状態を見てください。",
        "This proposal was published or taken back already. Look at how it stands now.");

    public static RefusedException HasErrors(DraftExamination examined)
    {
        var (count, first) = (examined.Errors.Length, examined.Errors[0]);
        return Of("DR0603", RefusalKind.Conflict,
            $"案に誤りが {count} 件あるので進められません。最初の誤り: {first.Place.File} の {first.Place.Line} 行目、{first.Sentence.Ja}",
            $"The draft has {count} {(count == 1 ? "error" : "errors")} and cannot go on. The first: {first.Place.File}, line {first.Place.Line}: {first.Sentence.En}");
    }

    public static RefusedException IsRed(DraftExamination examined)
    {
        var names = string.Join(", ", examined.RedScenarios.Select(s => examined.Scenarios[s].Scenario.Name));
        return Of("DR0604", RefusalKind.Conflict,
            $"期待どおりにならないシナリオがあるので進められません: {names}。ルールか、シナリオの期待を直してください。",
            $"These scenarios do not come out as they expect, so it cannot go on: {names}. Mend the rule, or what they expect.");
    }

    public static RefusedException NotRunnable() => Of("DR0605", RefusalKind.Conflict,
        "案にルールブックの本文がないか、読めないので進められません。", "The draft has no text of a rulebook that can run, so it cannot go on.");

    public static RefusedException TooEarly(LocalDate from, LocalDate present, int version) => Of("DR0606", RefusalKind.Invalid,
        $"適用を始める日({Date(from)})が、いまの第 {version} 版の {Date(present)} より前です。その日か、それより後にしてください。",
        $"It would hold from {Date(from)}, before the present version {version}, which holds from {Date(present)}. Choose that day or a later one.");

    public static RefusedException BasisMoved(int basis, int newest) => Of("DR0607", RefusalKind.Conflict,
        $"この案は第 {Number(basis)} 版から作られましたが、いまの最新は第 {Number(newest)} 版です。進めると第 {Number(newest)} 版の変更が消えます。第 {Number(newest)} 版から案を作り直してください。",
        $"The draft was made from version {Number(basis)}, and the newest is version {Number(newest)} now: what that one changed would be lost. Begin a draft from version {Number(newest)}.");

    public static RefusedException SecondPersonNeeded() => Of("DR0608", RefusalKind.Conflict,
        "提案した人が自分で公開することはできません。ほかの管理者に公開してもらってください。管理者が一人の地域では、設定 Publishing:FourEyes を off にできます。",
        "Whoever proposed it cannot publish it. Ask another administrator. A region with a single administrator can set Publishing:FourEyes to off.");

    public static RefusedException ReasonMissing(int most) => Of("DR0609", RefusalKind.Invalid,
        $"理由を書いてください({most} 文字まで)。ケースの履歴に残ります。",
        $"Write a reason of at most {most} characters. The histories of the cases will show it.");

    public static RefusedException StillMoving(int version) => Of("DR0610", RefusalKind.Conflict,
        $"第 {version} 版への切り替えがまだ続いています。終わってから公開してください。元に戻すことはいつでもできます。",
        $"Cases are still being moved to version {version}. Publish when that is done. Rolling back is possible at any time.");

    public static RefusedException NothingBefore(string rulebook) => Of("DR0611", RefusalKind.Conflict,
        $"「{rulebook}」には、戻れる前の版がありません。", $"'{rulebook}' has no version before the newest to which it could go back.");

    public static RefusedException NewestMoved(int expected, int newest) => Of("DR0612", RefusalKind.Conflict,
        $"ご覧になったときの最新は第 {expected} 版でしたが、いまは第 {newest} 版です。何も変えていません。もう一度確かめてください。",
        $"Version {expected} was the newest when you looked, and now it is version {newest}. Nothing was changed. Look again.");

    public static RefusedException CannotBeWritten(Bilingual why) => Of("DR0613", RefusalKind.Conflict,
        $"版の番号と適用の始まりを本文に書き込めません。{why.Ja}", $"The number and the first day cannot be written into the text. {why.En}");

    public static RefusedException NoSuchDay(LocalDate from) => Of("DR0614", RefusalKind.Invalid,
        $"{Date(from)} からは適用できません。1900 年から 2199 年までの日にしてください。", $"It cannot hold from {Date(from)}. Choose a day from 1900 to 2199.");

    public static RefusedException SecondPersonToLeave() => Of("DR0616", RefusalKind.Conflict,
        "外すことを申し出た人が自分で認めることはできません。ほかの管理者に認めてもらってください。",
        "Whoever asked that it be taken out cannot agree to it. Ask another administrator.");

    public static RefusedException DraftMoved() => Of("DR0615", RefusalKind.Conflict,
        "確かめている間に、ほかの人が案を変えました。提案していません。新しい内容を確かめて、もう一度提案してください。",
        "Somebody changed the draft while it was looked at. Nothing was proposed. Look at what it says now, and propose again.");

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static RefusedException Of(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
