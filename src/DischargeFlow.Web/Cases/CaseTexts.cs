using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Cases;

/// <summary>The words of the page of one case.</summary>
public static class CaseTexts
{
    public static readonly Bilingual Title = new("ケース {0}", "Case {0}");
    public static readonly Bilingual Nobody = new("担当者の登録なし", "nobody named");
    public static readonly Bilingual InRole = new("{0}({1})", "{0} ({1})");
    public static readonly Bilingual Yes = new("はい", "Yes");
    public static readonly Bilingual No = new("いいえ", "No");
    public static readonly Bilingual ValueNone = new("なし(取消)", "none (cancelled)");
    public static readonly Bilingual ValueUnknown = new("不明", "unknown");
    public static readonly Bilingual NoneTicked = new("該当なし", "none applies");
    public static readonly Bilingual DecidedYes = new("「{0}」を該当と判断: {1}", "Decided “{0}”: yes. {1}");
    public static readonly Bilingual DecidedNo = new("「{0}」を非該当と判断: {1}", "Decided “{0}”: no. {1}");
    public static readonly Bilingual WaivedLine = new("「{0}」を不要とした: {1}", "Waived “{0}”: {1}");
    public static readonly Bilingual AcknowledgedLine = new("{0}が「{1}」の連絡を確認", "{0} acknowledged “{1}”");
    public static readonly Bilingual GoesByLine = new("「{0}」は第{1}版によると判断: {2}", "Goes by version {1} of “{0}”: {2}");
    public static readonly Bilingual GoesByDatesLine = new("「{0}」の版は日付で決める: {1}", "The dates choose the version of “{0}”: {1}");
    public static readonly Bilingual CorrectsLine = new("記録{0}の訂正: {1}", "Corrects entry {0}: {1}");
    public static readonly Bilingual RetractsLine = new("記録{0}の取消", "Retracts entry {0}");
    public static readonly Bilingual EntryNumber = new("記録{0}", "entry {0}");

    public static readonly Bilingual NoName = new("氏名の登録なし", "No name recorded");
    public static readonly Bilingual Hospital = new("病院", "Hospital");
    public static readonly Bilingual Ward = new("病棟", "Ward");
    public static readonly Bilingual Admitted = new("入院", "Admitted");
    public static readonly Bilingual PlannedDischarge = new("退院予定", "Planned discharge");
    public static readonly Bilingual DischargedOn = new("退院", "Discharged");
    public static readonly Bilingual Rulebooks = new("ルールブック", "Rulebooks");
    public static readonly Bilingual Version = new("第{0}版", "version {0}");
    public static readonly Bilingual NoVersion = new("まだ適用されていません", "does not hold yet");
    public static readonly Bilingual VersionTitle = new("「{0}」の版", "Version of “{0}”");
    public static readonly Bilingual VersionFromAdmission = new("第{0}版({1} 以後の入院)", "version {0} (admissions from {1} on)");
    public static readonly Bilingual VersionFromDischarge = new("第{0}版({1} 以後の退院)", "version {0} (discharges from {1} on)");
    public static readonly Bilingual VersionByDates = new("入退院の日付で決める", "as the dates say");
    public static readonly Bilingual VersionButton = new("この版にする", "Go by it");
    public static readonly Bilingual NotYet = new("未定", "not yet known");

    public static readonly Bilingual Asks = new("確認してください", "Please answer");
    public static readonly Bilingual AskedOf = new("{0}への質問", "Asked of {0}");
    public static readonly Bilingual Answer = new("記録する", "Record");
    public static readonly Bilingual Assessed = new("確認した(チェックなしは「いいえ」)", "Assessed (unticked means no)");
    public static readonly Bilingual HappenedNow = new("いま起きたこととして記録", "Record as happening now");

    public static readonly Bilingual Plan = new("務め", "Duties");
    public static readonly Bilingual OverdueDuties = new("期限を過ぎた務め", "Overdue");
    public static readonly Bilingual PlanEmpty = new("このケースに効いているルールブックがありません", "No rulebook binds this case");
    public static readonly Bilingual PlanEmptyAdvice = new("連絡先で病院が従うルールブックを登録してください。", "Record in the directory which rulebook the hospital follows.");
    public static readonly Bilingual NoMail = new("メールでは届きません", "cannot be reached by mail");
    public static readonly Bilingual OwedBy = new("{0} → {1}", "{0} → {1}");
    public static readonly Bilingual Due = new("期限", "Due");
    public static readonly Bilingual NoDue = new("期限なし", "No deadline");
    public static readonly Bilingual DuePending = new("日付が決まると計算されます", "Computed once the date is known");
    public static readonly Bilingual Provisional = new("仮", "provisional");
    public static readonly Bilingual WishedDue = new("本来の期限", "Wished due");
    public static readonly Bilingual TooLate = new("短い予告のため期限を置き換えました", "Short notice: another deadline holds");
    public static readonly Bilingual StartsAt = new("開始", "Starts");
    public static readonly Bilingual Closed = new("終了", "Closed");
    public static readonly Bilingual Lapses = new("自動終了", "Lapses");
    public static readonly Bilingual WhyThis = new("なぜこの期限か", "Why this date");
    public static readonly Bilingual WhySo = new("なぜこうなっているか", "Why it stands so");
    public static readonly Bilingual WhyMessage = new("理由", "Why");
    public static readonly Bilingual WhyChange = new("先に伝えた内容と、いまの計画が違うため。", "What was told before differs from the plan now.");
    public static readonly Bilingual WhyRetraction = new("先に伝えた務めの根拠がなくなったため。", "The ground of what was told before is gone.");
    public static readonly Bilingual WhyWithdrawn = new("いまの計画にはこの連絡がないため、送らない(務めは「{0}」)。", "The plan now has no such message, so it is not sent (the duty: {0}).");
    public static readonly Bilingual WhyHeld = new("外部へ送るための条件(同意など)が満たされるまで送らない。", "It waits until what sending needs (consent) is given.");
    public static readonly Bilingual WhyOlder = new("当時の計画による。「過去の姿を見る」で、そのときの計画を見られます。", "By the plan of that time; “As it stood before” shows it.");
    public static readonly Bilingual RuleLine = new("ルール{0}行目", "rule, line {0}");
    public static readonly Bilingual WhyNot = new("なぜ始まらないか", "Why it did not start");
    public static readonly Bilingual NotStarted = new("始まっていない務め({0})", "Duties that did not start ({0})");
    public static readonly Bilingual ClosedDuties = new("終わった務め({0})", "Closed duties ({0})");
    public static readonly Bilingual NoReason = new("説明はありません。", "No explanation is recorded.");
    public static readonly Bilingual NothingOpen = new("いま対応が必要な務めはありません", "Nothing needs doing now");
    public static readonly Bilingual NothingOpenAdvice = new("日付や状態が変わったら右の「記録する」から入力してください。", "When a date or state changes, record it under “Record”.");
    public static readonly Bilingual DoneBy = new("{0}を記録", "Record: {0}");
    public static readonly Bilingual DoneByVia = new("{0}を記録({1})", "Record: {0} ({1})");
    public static readonly Bilingual Acknowledge = new("確認済みにする({0})", "Acknowledged by {0}");
    public static readonly Bilingual Waive = new("不要とする", "Waive");
    public static readonly Bilingual WaiveHelp = new("理由は記録に残ります。患者の氏名は書かないでください。", "The reason stays on the record. Do not write the patient's name.");
    public static readonly Bilingual Reason = new("理由", "Reason");
    public static readonly Bilingual MoreActions = new("ほかの操作(確認・不要・判断)", "More: acknowledge, waive, decide");
    public static readonly Bilingual Decide = new("「{0}」を人が判断する", "Decide “{0}”");
    public static readonly Bilingual DecideYesButton = new("該当する", "It applies");
    public static readonly Bilingual DecideNoButton = new("該当しない", "It does not apply");
    public static readonly Bilingual Messages = new("連絡(送信済み・予定)", "Messages sent and planned");
    public static readonly Bilingual MessagesEmpty = new("まだ連絡の予定はありません。", "No message is planned yet.");
    public static readonly Bilingual Warnings = new("計画の前提についての注意", "Notes on the ground of this plan");

    public static readonly Bilingual Record = new("記録する", "Record");
    public static readonly Bilingual RecordWhat = new("何を", "What");
    public static readonly Bilingual Choose = new("選ぶ", "Choose");
    public static readonly Bilingual Events = new("できごと・連絡", "Events and contacts");
    public static readonly Bilingual Facts = new("項目・状態", "Facts");
    public static readonly Bilingual Checklists = new("チェックリスト", "Checklists");
    public static readonly Bilingual Roles = new("担当", "Who is in charge");
    public static readonly Bilingual HappenedDate = new("起きた日", "Day it happened");
    public static readonly Bilingual HappenedTime = new("時刻(不明なら空欄)", "Time (empty if not known)");
    public static readonly Bilingual Value = new("値", "Value");
    public static readonly Bilingual UnknownAgain = new("不明に戻す", "Unknown again");
    public static readonly Bilingual NoneNow = new("なし・取消", "None, cancelled");
    public static readonly Bilingual Party = new("機関・担当者", "Party");
    public static readonly Bilingual NobodyHolds = new("(担当なし)", "(nobody)");
    public static readonly Bilingual Optional = new("(記入しない)", "(leave open)");

    public static readonly Bilingual Timeline = new("経過", "Timeline");
    public static readonly Bilingual TimelineEmpty = new("まだ何も記録されていません。", "Nothing is recorded yet.");
    public static readonly Bilingual RecordedAt = new("{0} に {1} が記録", "recorded {0} by {1}");
    public static readonly Bilingual CorrectedBy = new("記録{0}で訂正", "corrected by entry {0}");
    public static readonly Bilingual RetractedBy = new("記録{0}で取消", "retracted by entry {0}");
    public static readonly Bilingual CorrectOrRetract = new("訂正・取消", "Correct or retract");
    public static readonly Bilingual CorrectHelp = new("この記録が初めから誤りだったとき、正しい内容を入れます。", "Use when this entry was wrong from the start: enter what was true.");
    public static readonly Bilingual Correct = new("訂正する", "Correct");
    public static readonly Bilingual Retract = new("この記録を取り消す", "Retract this entry");
    public static readonly Bilingual RetractHelp = new("なかったことにします。記録は残り、伝えた相手には取消が届きます。", "As if it never was. The entry stays readable; whoever was told gets a retraction.");

    public static readonly Bilingual SaidRecorded = new("記録しました。", "Recorded.");
    public static readonly Bilingual SaidNothingNew = new("すでに同じ内容が記録されているため、変わりません。", "The same was already recorded: nothing changed.");
    public static readonly Bilingual SaidOpened = new("ケースを開きました。", "The case is open.");
    public static readonly Bilingual WhenSent = new("日時", "When");
    public static readonly Bilingual WhoTold = new("相手", "To");
    public static readonly Bilingual WhatKind = new("種類", "Kind");
    public static readonly Bilingual AboutDuty = new("務め", "Duty");
    public static readonly Bilingual WhatState = new("状態", "State");
    public static readonly Bilingual Late = new("遅れて送信", "sent late");
    public static readonly Bilingual Read = new("読む", "Read");
}
