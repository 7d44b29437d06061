using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Tests.Shared.Parts;

namespace DischargeFlow.Web.Tests.Browser;

public sealed class A_care_manager_on_a_telephone(Chromium chromium) : IClassFixture<Chromium>
{
    [FactNeeding(Part.Chromium)]
    public async Task Opens_the_link_of_the_mail_and_presses_one_button()
    {
        var ward = await A_ward_with_work.InAsync(chromium.House);
        await using var tab = await chromium.OpenAsync("ja", 390);
        await tab.Page.GotoAsync(ward.Link);
        var button = await tab.Page.QuerySelectorAsync("button");
        var box = await button!.BoundingBoxAsync();
        Assert.True(box!.Height >= 44 && box.Y + box.Height < 860, "a thumb finds the button without scrolling");
        await tab.Page.TapAsync("button");
        await tab.Page.WaitForSelectorAsync("[role=status]");
        Assert.Contains("確認を受け付けました", await tab.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains(chromium.House.Store.Read(s => s.EntriesOf(s.FindCase(ward.Case)!)), e => e.Content is EntryContent.Acknowledged);
    }
}
