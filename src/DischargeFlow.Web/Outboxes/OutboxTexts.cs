using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Outboxes;

/// <summary>The words of the outbox and of one message.</summary>
public static class OutboxTexts
{
    public static readonly Bilingual Title = new("送信箱", "Outbox");
    public static readonly Bilingual Lead = new("新しいものが先頭です。件名を選ぶと、相手に届いた文面を読めます。", "The latest first. Choose a subject to read what the recipient reads.");
    public static readonly Bilingual Recipient = new("宛先", "To");
    public static readonly Bilingual State = new("状態", "State");
    public static readonly Bilingual All = new("すべて", "All");
    public static readonly Bilingual Show = new("表示", "Show");
    public static readonly Bilingual When = new("日時", "When");
    public static readonly Bilingual Way = new("方法", "Way");
    public static readonly Bilingual Subject = new("件名", "Subject");
    public static readonly Bilingual Count = new("{0}件", "{0} messages");
    public static readonly Bilingual EmptyTitle = new("まだ何も送っていません", "Nothing was sent yet");
    public static readonly Bilingual EmptyAdvice = new("期限が近づくと、ここに通知が並びます。絞り込みをしているときは条件を外してください。", "Messages appear here as they fall due. If a filter is set, take it off.");
    public static readonly Bilingual Previous = new("前のページ", "Previous page");
    public static readonly Bilingual NextPage = new("次のページ", "Next page");
    public static readonly Bilingual Back = new("送信箱へ", "To the outbox");
    public static readonly Bilingual Address = new("送り先", "Address");
    public static readonly Bilingual NoAddress = new("(登録なし)", "(none recorded)");
    public static readonly Bilingual Doer = new("対応する人", "To be done by");
    public static readonly Bilingual Frozen = new("作成", "Written");
    public static readonly Bilingual Finished = new("完了", "Finished");
    public static readonly Bilingual Attempts = new("試行", "Attempts");
    public static readonly Bilingual AttemptsOf = new("{0}回", "{0}");
    public static readonly Bilingual NextAttempt = new("次の試行", "Next attempt");
    public static readonly Bilingual Reply = new("相手サーバーの応答・対応者", "The server's words, or who did it");
    public static readonly Bilingual About = new("この通知の内容", "What it tells");
    public static readonly Bilingual Letter = new("文面", "The message");
    public static readonly Bilingual Print = new("送信票を印刷", "Print the sheet");
    public static readonly Bilingual FrozenNote = new("最初の送信の前に固定された文面です。後で予定が変わっても変わりません。", "Frozen before the first attempt: later changes of the plan do not alter it.");
}
