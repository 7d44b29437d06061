using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Wordings;

/// <summary>The words of the pages on which mails are worded.</summary>
public static class WordingTexts
{
    public static readonly Bilingual Title = new("メールの文", "Wording of mails");
    public static readonly Bilingual Lead = new("このルールブックのお知らせの言い回し。書かれていない種類は標準の文で届きます。", "How this rulebook words its messages. A kind without words of its own goes out in the product's.");
    public static readonly Bilingual OfVersion = new("{0} 第{1}版", "{0}, version {1}");
    public static readonly Bilingual RunningHelp = new(
        "動いている版の文を、版を変えずに直せます。保存したあとに作られるメールから新しい文になります。送ったものは変わりません。誰が直したかは監査に残ります。",
        "The words of a version that runs can be mended without a new version. Mails written after saving have them; what was sent stays as it is. Who mended it is in the audit.");
    public static readonly Bilingual Kind = new("種類", "Kind");
    public static readonly Bilingual Japanese = new("日本語", "Japanese");
    public static readonly Bilingual English = new("英語", "English");
    public static readonly Bilingual Own = new("独自の文", "Its own words");
    public static readonly Bilingual Product = new("標準の文", "The product's");
    public static readonly Bilingual Faults = new("誤り {0} 件", "{0} mistakes");
    public static readonly Bilingual Write = new("書く", "Write");
    public static readonly Bilingual WriteThis = new("「{0}」の{1}の文を書く", "Write the {1} text of '{0}'");
    public static readonly Bilingual BackToAll = new("メールの文の一覧へ", "To all wordings");
    public static readonly Bilingual BackToVersion = new("この版へ", "To the version");
    public static readonly Bilingual Text = new("文(1 行目は件名)", "Text (the first line is the subject)");
    public static readonly Bilingual TextHelp = new(
        "1 行目に「Subject: 件名」、2 行目は空け、3 行目から本文を書きます。「{due}」のように波かっこで囲んだ名前に、その場の内容が入ります。患者の名前や病名は入れられません。",
        "Write `Subject: ...` on the first line, leave the second empty, and begin the words on the third. Names in braces, such as {due}, stand for what holds at the time. Nothing that names a patient can be put in.");
    public static readonly Bilingual Save = new("保存する", "Save");
    public static readonly Bilingual Look = new("見本を見る", "Show the example");
    public static readonly Bilingual Reset = new("標準の文に戻す", "Go back to the product's words");
    public static readonly Bilingual IsProduct = new("いまは標準の文です。直して保存すると、このルールブックの文になります。", "This is the product's text. Change it and save, and it becomes this rulebook's.");
    public static readonly Bilingual Mistakes = new("直すところが {0} 件あります。直すまで保存できません。", "{0} places to mend. It cannot be saved until then.");
    public static readonly Bilingual At = new("{0} 行目 {1} 文字目", "Line {0}, column {1}");
    public static readonly Bilingual Example = new("見本", "Example");
    public static readonly Bilingual ExampleHelp = new("このルールブックのシナリオ(作り話)から作ったメールです。届くときは、このとおりに見えます。", "Mails made from this rulebook's scenarios, which are made up. They arrive just so.");
    public static readonly Bilingual NoExample = new("ルールに誤りがあるあいだは、見本を作れません。先にルールを直してください。", "No example can be made while the rule has mistakes. Mend the rule first.");
    public static readonly Bilingual ToOwner = new("務めを担う人へ({0})", "To who owes the duty ({0})");
    public static readonly Bilingual ToOthers = new("知らせを受ける人へ({0})", "To who is told ({0})");
    public static readonly Bilingual Subject = new("件名", "Subject");
    public static readonly Bilingual Names = new("使える名前", "Names that can stand here");
    public static readonly Bilingual Values = new("内容が入るもの", "They give");
    public static readonly Bilingual ValuesHelp = new("内容が空のとき、その行は出ません。", "A line in which one is empty is left out.");
    public static readonly Bilingual Conditions = new("行の初めに置く条件", "Conditions at the beginning of a line");
    public static readonly Bilingual ConditionsHelp = new("あてはまるときだけ、その行が出ます。", "The line stays only when it holds.");
    public static readonly Bilingual OtherLanguage = new("もう一方の言語の文へ", "To the other language");
    public static readonly Bilingual SaidSaved = new("保存しました。", "Saved.");
    public static readonly Bilingual SaidMended = new("保存しました。これから作られるメールは、この文になります。", "Saved. Mails that are written from now on have these words.");
    public static readonly Bilingual SaidReset = new("標準の文に戻しました。", "It is the product's text again.");
    public static readonly Bilingual Met = new(
        "この画面を開いたあとで、{0} がこの文を変えました。上書きはしていません。あなたの文は下に残っています。いまの文は「一覧へ」から開くと見られます。そのまま保存すると、いまの文に代わります。",
        "{0} changed this text after you opened the page. Nothing was overwritten; what you wrote is still below. Open it from the list to see the text as it is now. Saving again puts yours in its place.");
    public static readonly Bilingual Fixed = new("この案は提案中か終わっているので、直せません。", "This draft is proposed or closed and cannot be changed.");
}
