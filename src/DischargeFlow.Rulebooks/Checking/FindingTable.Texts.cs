using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 00: the text itself
public static partial class FindingTable
{
    public static readonly FindingKind TooLarge = Error("DF0001",
        "ファイルが大きすぎます({0} KB まで)。読みませんでした。", "The file is too large (at most {0} KB): it was not read.",
        "別のファイルを選んでいないか確かめてください。", "Check that this is the file you meant.");
    public static readonly FindingKind NotUtf8 = Error("DF0002",
        "文字コードが UTF-8 ではありません。", "The text is not UTF-8.",
        "エディターで「UTF-8」を選んで保存し直してください(Shift_JIS や UTF-16 は読めません)。", "Save it again as UTF-8 in your editor (Shift_JIS and UTF-16 cannot be read).");
    public static readonly FindingKind ControlCharacter = Error("DF0003",
        "文章に使えない文字 {0} があります。", "The text holds the character {0}, which no text needs.",
        "文字だけのファイルか確かめてください。", "Check that this is a text file.");
    public static readonly FindingKind NotYaml = Error("DF0004",
        "YAML として読めません(詳細: {0})。", "This cannot be read as YAML: {0}",
        "字下げ(空白だけ、タブは不可)、「: 」のあとの空白、閉じていないかっこや引用符を確かめてください。",
        "Look at the indentation (blanks, no tabs), the blank after a colon, and brackets or quotes that are not closed.");
    public static readonly FindingKind TooDeep = Error("DF0005",
        "入れ子が深すぎます({0} 段まで)。", "It is nested too deeply (at most {0} levels).",
        "criteria: や moments: に名前を付けて分けてください。", "Give the inner parts names under criteria: or moments:.");
    public static readonly FindingKind TooManyNodes = Error("DF0006",
        "項目が多すぎます({0} 個まで)。", "There are too many items (at most {0}).",
        "ルールブックを分けてください。", "Divide it into several rulebooks.");
    public static readonly FindingKind Reference = Error("DF0007",
        "「{0}」: YAML の参照(& と *)は使えません。", "'{0}': YAML's references (& and *) cannot be used.",
        "同じ内容は criteria: や moments: に名前を付けて使ってください。文字としての & や * は引用符で囲みます。",
        "Name what is used twice under criteria: or moments:. Put quotes around a & or * that is meant as a character.");
    public static readonly FindingKind Tag = Error("DF0008",
        "「{0}」: YAML のタグは使えません。", "'{0}': YAML's tags cannot be used.",
        "「!」で始まる文字は引用符で囲んでください。", "Put quotes around words that begin with an exclamation mark.");
    public static readonly FindingKind DuplicateKey = Error("DF0009",
        "「{0}」が同じところに二度あります。", "'{0}' stands here twice.",
        "これか {1} 行目か、どちらか一方だけを残してください。", "Keep this one or that of line {1}.");
    public static readonly FindingKind KeyIsNoText = Error("DF0010",
        "見出し(「:」の前)は文字でなければなりません。", "What stands before a colon must be words.",
        "「名前: 値」の形で書いてください。", "Write it as `name: value`.");
    public static readonly FindingKind SeveralDocuments = Error("DF0011",
        "一つのファイルに二つ目の文書が始まっています(---)。", "A second document begins in this file (---).",
        "ファイルを分けてください。", "Put it into a file of its own.");
    public static readonly FindingKind Empty = Error("DF0012",
        "ファイルに何も書かれていません。", "The file holds nothing.",
        "docs/rulebook.md の例から始められます。", "Begin with the example in docs/rulebook.md.");
    public static readonly FindingKind Unreadable = Error("DF0013",
        "ファイルを開けません({0})。", "The file cannot be opened ({0}).",
        "場所と、読む権限を確かめてください。", "Check where it is and whether it may be read.");
}
