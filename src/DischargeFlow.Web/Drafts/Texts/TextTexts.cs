using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts.Texts;

/// <summary>The words of the page on which a draft is edited as text.</summary>
public static class TextTexts
{
    public static readonly Bilingual Files = new("ファイル", "Files");
    public static readonly Bilingual Rulebook = new("ルールブック", "Rulebook");
    public static readonly Bilingual Scenarios = new("シナリオ({0})", "Scenarios ({0})");
    public static readonly Bilingual Mails = new("メールの文面({0})", "Mail wording ({0})");
    public static readonly Bilingual Scenario = new("シナリオ: {0}", "Scenario: {0}");
    public static readonly Bilingual Mail = new("メールの文面: {0}", "Mail wording: {0}");
    public static readonly Bilingual Field = new("{0} の文", "Text of {0}");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual Kept = new("{0} に保存しました。", "Kept on {0}.");
    public static readonly Bilingual KeptBy = new("{0} に {1} が保存した内容です。", "As {1} kept it on {0}.");
    public static readonly Bilingual Changed = new("まだ保存していません…", "Not kept yet…");
    public static readonly Bilingual Unreached = new(
        "サーバーにつながりません。書いた文はこの画面に残っています。つながると、次に書いたときに保存します。", "The server cannot be reached. Your text stays on this page and is kept with your next change once it can.");
    public static readonly Bilingual Help = new(
        "書くと候補が出ます(Ctrl+Space でも出ます。↑↓ で選び Enter で入れます)。誤りはその場所に下線で示します。書いた内容は自動で保存されます。Esc のあとの Tab で次の項目へ移ります。",
        "Choices appear while you write (Ctrl+Space asks for them; arrow keys and Enter pick one). Errors are underlined at their place. What you write is kept by itself. Esc, then Tab, leaves the editor.");
    public static readonly Bilingual Findings = new("見つかったこと", "What was found");
    public static readonly Bilingual NoFindings = new("このファイルに誤りはありません。", "Nothing is wrong with this file.");
    public static readonly Bilingual Place = new("{0} 行 {1} 字", "line {0}:{1}");
    public static readonly Bilingual Error = new("誤り", "Error");
    public static readonly Bilingual Warning = new("注意", "Warning");
    public static readonly Bilingual Information = new("お知らせ", "Note");
    public static readonly Bilingual Elsewhere = new("ほかのファイルに誤りが {0} 件あります。", "{0} errors in other files.");
    public static readonly Bilingual RedScenarios = new("シナリオ {0} 件が、書いてあるとおりになりません。", "{0} scenarios do not come out as they say.");
    public static readonly Bilingual GreenScenarios = new("シナリオ {0} 件は、すべて書いてあるとおりです。", "All {0} scenarios come out as they say.");
    public static readonly Bilingual More = new("ほかに {0} 件", "{0} more");
    public static readonly Bilingual Met = new(
        "あなたが書いている間に、{0} がこのファイルを {1} に保存しました。何も上書きしていません。", "While you were writing, {0} kept this file on {1}. Nothing was overwritten.");
    public static readonly Bilingual MetGone = new("あなたが書いている間に、だれかがこのファイルを消しました。あなたの文はまだ保存されていません。", "While you were writing, somebody removed this file. Your text is not kept yet.");
    public static readonly Bilingual SeeBoth = new("両方の内容を見る", "See both texts");
    public static readonly Bilingual MetHelp = new(
        "下に両方の文があります(違う行に色)。残したい内容になるよう自分の文を直し、「保存する」を押すと、相手の文に代わります。相手の文から続けるには、そちらを開いてください。",
        "Both texts stand below (lines that differ are coloured). Change yours into what should remain; Save then puts it in the place of theirs. To go on from theirs, open it.");
    public static readonly Bilingual Theirs = new("{0} の文(保存されている)", "As {0} kept it");
    public static readonly Bilingual Yours = new("あなたの文(まだ保存されていない)", "Yours, not kept yet");
    public static readonly Bilingual OpenTheirs = new("相手の文から続ける(自分の変更は捨てる)", "Go on from theirs (drops your changes)");
    public static readonly Bilingual Closed = new("この案はもう書き換えられません(提案中、公開ずみ、または取りやめ)。", "This draft can no longer be changed: it is proposed, published or dropped.");
    public static readonly Bilingual NoFile = new("この案に {0} というファイルはありません。", "This draft has no file {0}.");
    public static readonly Bilingual TooOften = new("操作が多すぎます。1 分ほど待ってから続けてください。", "Too many requests. Wait about a minute, then go on.");
}
