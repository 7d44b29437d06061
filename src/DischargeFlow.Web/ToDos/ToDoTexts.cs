using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.ToDos;

/// <summary>The words of what waits for a person: faxes, calls, and messages that nobody took.</summary>
public static class ToDoTexts
{
    public static readonly Bilingual Title = new("電話・FAX・不達", "Calls, FAX, undelivered");
    public static readonly Bilingual Lead = new("人の手が要る連絡です。終わったら「済み」にしてください。", "What needs a person. Tick it when it is done.");
    public static readonly Bilingual Doer = new("対応する人", "To be done by");
    public static readonly Bilingual Everybody = new("全員", "Everybody");
    public static readonly Bilingual Show = new("表示", "Show");
    public static readonly Bilingual Dead = new("届かなかった通知({0})", "Undelivered ({0})");
    public static readonly Bilingual DeadNone = new("届かなかった通知はありません。", "Nothing came back.");
    public static readonly Bilingual Waiting = new("電話・FAX({0})", "Calls and FAX ({0})");
    public static readonly Bilingual WaitingNone = new("かける電話・送るFAXはありません。", "No call to make, no FAX to send.");
    public static readonly Bilingual Misdirected = new("宛先違い({0})", "Wrong address ({0})");
    public static readonly Bilingual MisdirectedTag = new("わたし宛てではない", "Not for me");
    public static readonly Bilingual MisdirectedWhy = new(
        "{0} を読んだ人が「わたし宛てではありません」と知らせました。相手は連絡を知らないおそれがあります。このアドレスへのメールは止まっています。",
        "Whoever reads {0} said “not for me”: the recipient may know nothing. Mail to this address has stopped.");
    public static readonly Bilingual MisdirectedAdvice = new(
        "電話などで伝えて「別の方法で伝えた」を押してください。アドレスは連絡先の管理者が確かめます。",
        "Call, then press “Told in another way”. The keeper of the directory checks the address.");
    public static readonly Bilingual More = new("{0}件以上", "{0} and more");
    public static readonly Bilingual Since = new("{0} から", "since {0}");
    public static readonly Bilingual Why = new("なぜ", "Why");
    public static readonly Bilingual WhatToDo = new("どうする", "What to do");
    public static readonly Bilingual GoesOn = new("次の方法で続行中: {0}", "Goes on by: {0}");
    public static readonly Bilingual GoesOnNowhere = new("ほかの方法では続いていません。", "It does not go on by any other way.");
    public static readonly Bilingual Done = new("済みにする", "Mark as done");
    public static readonly Bilingual Called = new("電話した", "Called");
    public static readonly Bilingual Faxed = new("FAXした", "Sent by FAX");
    public static readonly Bilingual Handled = new("別の方法で伝えた", "Told in another way");
    public static readonly Bilingual Retry = new("もう一度送る", "Try again");
    public static readonly Bilingual RetryNow = new("いま送り直す", "Try now");
    public static readonly Bilingual Sheet = new("送信票を開く", "Open the sheet");
    public static readonly Bilingual Says = new("話す内容", "What to say");
    public static readonly Bilingual FixAddress = new("連絡先を直す", "Correct the contact points");
    public static readonly Bilingual Read = new("文面を読む", "Read the message");
    public static readonly Bilingual NoNumber = new("番号の登録なし", "No number recorded");
    public static readonly Bilingual SaidDone = new("済みにしました。相手に伝えた記録が残ります。", "Marked as done. The record says that the recipient was told.");
    public static readonly Bilingual SaidRetry = new("もう一度送ります。結果は送信箱に出ます。", "It is tried again. The outbox shows what becomes of it.");
    public static readonly Bilingual Print = new("印刷", "Print");
    public static readonly Bilingual PrintHelp = new("ブラウザーの印刷(Ctrl+P)でも印刷できます。", "The browser's own printing (Ctrl+P) works too.");
    public static readonly Bilingual To = new("送信先FAX", "FAX number");

    public static readonly Bilingual NoAddress = new(
        "確認済みの連絡先が登録されていませんでした。", "No confirmed contact point was recorded.");
    public static readonly Bilingual NoAddressAdvice = new(
        "連絡先を登録し、相手に確認してもらってから、もう一度送ってください。急ぐときは電話で伝えて「別の方法で伝えた」を押してください。",
        "Record a contact point and have the recipient confirm it, then try again. If it is urgent, call, then press “Told in another way”.");
    public static readonly Bilingual Unknown = new(
        "相手のメールサーバーが宛先を知らないと答えました。アドレスの誤りか、担当者の異動・退職が考えられます。",
        "The other server does not know the address: a slip of the pen, or somebody has left.");
    public static readonly Bilingual UnknownAdvice = new(
        "相手に電話で正しいアドレスを確かめ、連絡先を直してから、もう一度送ってください。",
        "Call them for the right address, correct it in the directory, then try again.");
    public static readonly Bilingual Full = new("相手の受信箱がいっぱいです。", "The other mailbox is full.");
    public static readonly Bilingual FullAdvice = new("相手に電話で伝えてください。空きができてから、もう一度送れます。", "Call them. When there is room again, try again.");
    public static readonly Bilingual Policy = new(
        "相手のメールサーバーが、こちらからのメールを受け付けない設定になっています。", "The other server refuses mail from here by its policy.");
    public static readonly Bilingual PolicyAdvice = new(
        "急ぎの内容は電話で伝え、管理者に送信設定(SPF、送信元アドレス、サーバー)を確かめてもらってください。",
        "Call about what is urgent, and have the administrator check the sender settings (SPF, sender address, server).");
    public static readonly Bilingual Other = new("相手のメールサーバーが受け取りを断りました。", "The other server refused the message for good.");
    public static readonly Bilingual OtherAdvice = new(
        "電話で伝えて「別の方法で伝えた」を押すか、連絡先を確かめてもう一度送ってください。",
        "Call and press “Told in another way”, or check the contact points and try again.");
}
