using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Frames;

/// <summary>The words of what stands around every page.</summary>
public static class FrameTexts
{
    public static readonly Bilingual Product = new("入退院連絡ボード", "DischargeFlow");
    public static readonly Bilingual ProductBeside = new(" DischargeFlow", "");
    public static readonly Bilingual SkipToContent = new("本文へ移動", "Skip to content");
    public static readonly Bilingual MainMenu = new("主なページ", "Main pages");
    public static readonly Bilingual Board = new("入院ボード", "Board");
    public static readonly Bilingual Duties = new("機関ごとの務め", "Duties by owner");
    public static readonly Bilingual Outbox = new("送信箱", "Outbox");
    public static readonly Bilingual ToDos = new("電話・FAX・不達", "Calls, FAX, undelivered");
    public static readonly Bilingual Directory = new("連絡先", "Directory");
    public static readonly Bilingual OtherLanguage = new("English", "日本語");
    public static readonly Bilingual OtherLanguageName = new("英語で表示する", "Show in Japanese");
    public static readonly Bilingual Demo = new("デモ", "Demo");
    public static readonly Bilingual DemoClock = new("デモの時計", "The demo's clock");
    public static readonly Bilingual DemoSpeed = new("速さ", "Speed");
    public static readonly Bilingual DemoStop = new("停止", "Stop");
    public static readonly Bilingual DemoTimes = new("{0}倍", "{0}×");
    public static readonly Bilingual DemoSkip = new("時計を進める", "Run ahead");
    public static readonly Bilingual DemoSkipHours = new("+{0}時間", "+{0} h");
    public static readonly Bilingual DemoSkipDay = new("+1日", "+1 day");
    public static readonly Bilingual Waiting = new("{0}件待っています", "{0} waiting");
    public static readonly Bilingual DemoNote = new("架空の地域です。実在の人物・機関とは関係ありません。", "A fictional region: no real person or organization.");
    public static readonly Bilingual ReadAt = new("{0} 現在", "As of {0}");
    public static readonly Bilingual ProblemTitle = new("表示できません", "This cannot be shown");
    public static readonly Bilingual ToTheBoard = new("はじめのページへ", "To the start");
    public static readonly Bilingual PageUnknown = new(
        "このページはありません。アドレスを確かめるか、はじめのページから開いてください。", "There is no such page. Check the address, or begin at the start.");
    public static readonly Bilingual FormExpired = new(
        "この画面は開いてから時間がたったため、送信を受け付けられませんでした。何も記録していません。前の画面に戻り、読み込み直してからもう一度送信してください。",
        "This form was open for too long or came from elsewhere. Nothing was recorded. Go back, load the page again and send once more.");
    public static readonly Bilingual Unexpected = new(
        "予期しない問題が起きました。記録できたという表示がなかった操作は記録されていないかもしれません。画面を読み込み直して確かめてください。続くときは管理者に時刻を伝えてください。",
        "Something unexpected went wrong. What was not confirmed may not have been recorded: load the page again and look. If it goes on, tell the administrator the time.");
    public static readonly Bilingual NotAllowed = new(
        "あなたの役割では、このページを開けません。必要なときは管理者に役割を頼んでください。", "Your role does not open this page. If you need it, ask the administrator for the role.");
    public static readonly Bilingual Rulebooks = new("ルールブック", "Rulebooks");
    public static readonly Bilingual Accounts = new("アカウント", "Accounts");
    public static readonly Bilingual Calendars = new("休日表", "Calendars");
    public static readonly Bilingual Audit = new("監査", "Audit");
    public static readonly Bilingual MethodUnknown = new("この操作は受け付けていません。入院ボードから操作してください。", "This action is not accepted here. Start from the board.");
    public static readonly Bilingual TooLarge = new("送られた内容が大きすぎます。何も記録していません。短くしてもう一度送ってください。", "What was sent is too large. Nothing was recorded. Send less.");
}
