using DischargeFlow.Casework.Refusals;

namespace DischargeFlow.Casework.Intakes;

/// <summary>The reasons for which a message is set aside. Codes are stable; none names a patient.</summary>
internal static class IntakeRefusals
{
    public static RefusedException UnknownHospital(string code) => Of("DR0401",
        $"送信元の病院「{code}」は名簿にありません。名簿にコードを登録してから、もう一度取り込んでください。",
        $"The directory knows no hospital by the code '{code}'. Add the code to a party and take the message in again.");

    public static RefusedException NothingSaid() => Of("DR0402",
        "このメッセージには記録する内容がありません。",
        "The message says nothing that could be recorded.");

    public static RefusedException NoStayNamed() => Of("DR0403",
        "来院番号も入院日もなく、どの入院の話か分かりません。記録していません。送信元を確かめてください。",
        "The message names neither a visit nor an admission, so nobody can tell which stay it is about. Ask the sender.");

    public static RefusedException CancelsUnknownStay() => Of("DR0404",
        "取り消しのメッセージですが、その入院が見つかりません。先に取り込むべきメッセージが届いているか確かめてください。",
        "It cancels something of a stay that nobody told of. Find out whether an earlier message is missing.");

    public static RefusedException EndsBeforeItBegins(string end) => Of("DR0405",
        $"「{end}」が入院より前の日時になっています。記録していません。日時を確かめてください。",
        $"'{end}' lies before the admission. Nothing was recorded. Check the two times.");

    public static RefusedException Defect(Exception fault) => Of("DR0406",
        $"プログラムの不具合({fault.GetType().Name})のため取り込めませんでした。このメッセージの内容は何も記録していません。ログとともに開発元へ知らせてください。",
        $"A defect of the program ({fault.GetType().Name}) kept it from being taken in. Nothing of it was recorded. Report it together with the log.");

    private static RefusedException Of(string code, string ja, string en) => new(new(code, RefusalKind.Invalid, new(ja, en)));
}
