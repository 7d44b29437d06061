using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Rulebooks.Checking;

// 08: wording
public static partial class FindingTable
{
    public static readonly FindingKind MailWithoutSubject = Error("DF0801",
        "1 行目は「Subject: 件名」、2 行目は空行にします。", "The first line must be `Subject: ...` and the second must be empty.", "例: Subject: 退院の連絡(期限 {{due}})", "For example: Subject: Discharge contact (due {{due}})");
    public static readonly FindingKind NoPlaceholder = Error("DF0802",
        "「{{{0}}}」という差し込みはありません。", "There is no placeholder {{{0}}}.", "{1}", "{1}");
    public static readonly FindingKind NameOfPatient = Error("DF0803",
        "「{{{0}}}」: メールに患者の名前や、本人がわかる項目は入れられません。", "{{{0}}}: nothing that names a patient may stand in a mail.", "事例の番号「{{case}}」を使ってください。受け取った人はリンク先で確かめます。", "Use the case number, {{case}}: who receives it looks behind the link.");
    public static readonly FindingKind MailLanguageMissing = Warning("DF0804",
        "「{0}」の文が {1} だけにあり、{2} にありません。", "The wording '{0}' exists in {1} but not in {2}.", "もう一方の言語のファイル {0}.{2}.txt を作ってください。ないあいだは標準の文が使われます。", "Write {0}.{2}.txt; until then the product's own wording is sent in that language.");
    public static readonly FindingKind NoMailKind = Error("DF0805",
        "「{0}」というメールの種類はありません。", "There is no kind of mail '{0}'.", "{1}", "{1}");
    public static readonly FindingKind ConditionInside = Error("DF0806",
        "「{{{0}}}」は行の初めにだけ書けます。", "{{{0}}} stands only at the beginning of a line.", "この条件のときだけ出す文を、別の行にしてください。", "Put what depends on it into a line of its own.");
    public static readonly FindingKind MailWithoutWords = Error("DF0807",
        "件名のほかに文がありません。", "There are no words under the subject.", "3 行目から本文を書いてください。", "Write the text from the third line on.");
    public static readonly FindingKind PersonInWords = Error("DF0808",
        "「{0}」: メールの文に人の名前や、名前・病名を書く欄は入れられません。この文はすべての患者についてのお知らせに使われます。", "'{0}': neither a person's name nor a place for a name or an illness may stand in a mail. The text is used for every patient.", "事例の番号「{{case}}」を使うか、機関の名前({{hospital}}、{{owner}})にしてください。", "Use the case number, {{case}}, or the name of an organization ({{hospital}}, {{owner}}).");
}
