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
}
