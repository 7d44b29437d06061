using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Frames;

/// <summary>The words of what stands around every page.</summary>
public static class FrameTexts
{
    public static readonly Bilingual Product = new("入退院連絡ボード DischargeFlow", "DischargeFlow");
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
    public static readonly Bilingual DemoSpeed = new("{0}倍速", "{0}× speed");
    public static readonly Bilingual DemoNote = new("架空の地域です。実在の人物・機関とは関係ありません。", "A fictional region: no real person or organization.");
    public static readonly Bilingual ReadAt = new("{0} 現在", "As of {0}");
}
