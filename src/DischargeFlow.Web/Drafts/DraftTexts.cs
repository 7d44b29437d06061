using DischargeFlow.Casework.Drafts;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts;

/// <summary>The words of the pages of drafts.</summary>
public static class DraftTexts
{
    public static readonly Bilingual Tabs = new("案のページ", "Pages of the draft");
    public static readonly Bilingual Form = new("フォーム", "Form");
    public static readonly Bilingual Text = new("文(YAML)", "Text");
    public static readonly Bilingual Scenarios = new("シナリオ", "Scenarios");
    public static readonly Bilingual WhatIf = new("試算", "What if");
    public static readonly Bilingual Changes = new("変わること", "Changes");
    public static readonly Bilingual Publish = new("公開", "Publish");
    public static readonly Bilingual NoSuchDraft = new("この案はありません。一覧から選び直してください。", "There is no such draft. Choose one from the list.");
    public static readonly Bilingual OfVersion = new("第{0}版をもとにした案", "A draft from version {0}");
    public static readonly Bilingual OfNothing = new("新しいルールブックの案", "A draft of a new rulebook");
    public static readonly Bilingual BegunBy = new("{0} {1} が作成", "begun {0} by {1}");
    public static readonly Bilingual KeptBy = new("{0} {1} が保存", "kept {0} by {1}");
    public static readonly Bilingual Begin = new("案を作る", "Begin a draft");
    public static readonly Bilingual BeginFrom = new("この版から案を作る", "Begin a draft from it");
    public static readonly Bilingual NewRulebook = new("新しいルールブック", "A new rulebook");
    public static readonly Bilingual NewHelp = new(
        "一つの務めだけの小さな決まりから始めます。名称、務め、期限はこのあとフォームで直します。公開するまで、動いている決まりは変わりません。",
        "It begins as a small rule with one duty. Title, duties and deadlines are changed in the form. Nothing that runs changes before it is published.");
    public static readonly Bilingual NameHelp = new("たとえば kitami。あとから変えられません。", "Such as kitami. It stays for ever.");
    public static readonly Bilingual Drop = new("この案を取りやめる", "Drop this draft");
    public static readonly Bilingual DropHelp = new("書いた内容は残りますが、この案はもう変えられず、公開もできません。", "What was written stays readable, but the draft can no longer be changed or published.");
    public static readonly Bilingual Dropped = new("案を取りやめました。", "The draft was dropped.");
    public static readonly Bilingual ChangesLead = new("第{0}版とくらべて変わること", "What differs from version {0}");
    public static readonly Bilingual NothingBefore = new("新しいルールブックなので、くらべる版がありません。", "This rulebook is new: there is no version to compare with.");
    public static readonly Bilingual NotSound = new("誤りがあるため、まだくらべられません。フォームの赤い印を直してください。", "It has errors and cannot be compared yet. Mend what is marked red in the form.");
    public static readonly Bilingual Open = new("作成中", "open");

    /// <summary>What becomes of a draft.</summary>
    public static Bilingual Of(DraftState state) => state switch
    {
        DraftState.Open => Open,
        DraftState.Proposed => new("公開を提案中", "proposed"),
        DraftState.Published => new("公開済み", "published"),
        _ => new("取りやめ", "dropped"),
    };
}
