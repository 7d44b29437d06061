using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Forms;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Tests.Shared.Parts;
using DischargeFlow.Web.Drafts;
using DischargeFlow.Web.Tests.Given;

namespace DischargeFlow.Web.Tests.Drafts;

[Takes(60)]
public sealed class A_draft_in_its_form(RuleHouse there) : IClassFixture<RuleHouse>
{
    private const string Contact = "/duties/discharge-contact";

    [Fact]
    public async Task Is_begun_from_a_version_and_shows_each_duty_with_its_sentence()
    {
        using var visitor = new Visitor(there.House);
        var versions = await visitor.GetAsync("/rulebooks/kitami");
        var draft = await visitor.SendAsync(versions.Form("/drafts"), ("version", "1"));
        Assert.StartsWith("/drafts/", draft.Path, StringComparison.Ordinal);
        var card = draft.Page.QuerySelector("#f-duties-discharge-contact-card")!.TextContent;
        Assert.Contains("退院の連絡", card, StringComparison.Ordinal);
        Assert.Contains("退院日(予定または実際)の5日前、休みの日でもそのまま", card, StringComparison.Ordinal);
        Assert.Contains("→ 担当ケアマネジャーまたは住所地の地域包括支援センターまたは市町村の介護保険担当窓口", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_listed_by_the_title_of_its_rulebook_and_the_name_of_who_began_it()
    {
        using var visitor = new Visitor(there.House);
        var draft = await there.BeginAsync("kitami");
        var line = (await visitor.GetAsync("/rulebooks")).Page.QuerySelector($"li:has(a[href='/drafts/{draft}'])")!;
        Assert.Equal("北見市入退院連絡の手引き", line.QuerySelector("strong")!.TextContent);
        Assert.Contains("nurse", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(People.Nurse, line.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "北見市入退院連絡の手引き", "第1版をもとにした案")]
    [InlineData("en", "Kitami admission and discharge contact handbook", "A draft from version 1")]
    public async Task Every_page_of_it_has_the_same_head(string language, string title, string lead)
    {
        var id = await there.BeginAsync("kitami");
        using var visitor = new Visitor(there.House, language);
        foreach (var tab in DraftTab.All)
        {
            var page = await visitor.GetAsync(tab.Href(id));
            Assert.Equal((tab.Name, title), (tab.Name, page.Page.QuerySelector("h1")!.TextContent));
            Assert.Contains(lead, page.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
            Assert.Contains($"{tab.Label.In(language == "ja" ? Language.Ja : Language.En)} · {title}", page.Page.Title!, StringComparison.Ordinal);
            Assert.Equal(tab.Href(id), page.Page.QuerySelector(".tabs [aria-current]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_number_that_is_picked_is_the_only_letter_that_changes()
    {
        var id = await there.BeginAsync("kitami");
        var before = there.TextOf(id);
        using var visitor = new Visitor(there.House);
        var page = await visitor.OpenAsync(id, Contact);
        await visitor.SendAsync(page.Edit($"{Contact}/due", "sentence-moment"), ("p.0", "7"));
        var at = before.IndexOf("due: 5 days before", StringComparison.Ordinal);
        Assert.Equal(before[..at] + "due: 7 days before" + before[(at + 18)..], there.TextOf(id));
    }

    [Fact]
    public async Task An_edit_is_undone_letter_by_letter()
    {
        var id = await there.BeginAsync("kitami");
        var before = there.TextOf(id);
        using var visitor = new Visitor(there.House);
        var page = await visitor.OpenAsync(id, Contact);
        page = await visitor.SendAsync(page.Edit(Contact, "rename"), ("name", "told-in-time"));
        Assert.Contains("duty: told-in-time", there.TextOf(id), StringComparison.Ordinal);
        page = await visitor.PostAsync($"/drafts/{id}/edits", [.. Hidden(page.Page.QuerySelector<IHtmlFormElement>("form.undo")!), new("do", "undo")]);
        Assert.Equal(before, there.TextOf(id));
        Assert.Contains("元に戻しました", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kitami")]
    [InlineData("example")]
    public async Task Every_field_that_is_sent_as_it_stands_changes_nothing(string rulebook)
    {
        var id = await there.BeginAsync(rulebook);
        var before = there.TextOf(id);
        using var visitor = new Visitor(there.House);
        var cards = RulebookForm.Of(RulebookDocument.Open("r", before)) is var form
            ? form.Duties.Take(1).Concat(form.Criteria.TakeLast(3)).Concat(form.Moments.Take(2)).Concat(form.Parties.Take(1)).Concat(form.Units.Take(1)).Select(p => p.Path.ToString()).Prepend("/rulebook") : [];
        var sent = new HashSet<string>();
        foreach (var card in cards)
        {
            var page = await visitor.OpenAsync(id, card);
            Assert.Equal(200, page.Status);
            foreach (var field in page.Page.QuerySelectorAll<IHtmlFormElement>("form.edit").Where(f => f.QuerySelector("button.keep") is not null))
            {
                // Of fields that are alike the first stands for the others.
                if (!sent.Add($"{DraftForms.Field(field, "do")} {PartPath.Parse(DraftForms.Field(field, "path")!)!.Last}")) continue;
                var seen = await visitor.SendAsync(field);
                Assert.True(seen.Status == 200 && there.TextOf(id) == before, $"{card}: {DraftForms.Field(field, "do")} {DraftForms.Field(field, "path")} ({seen.Status}) {seen.Page.QuerySelector(".said.wrong")?.TextContent}");
            }
        }

        Assert.True(sent.Count > 20, $"only {sent.Count} kinds of fields were found");
    }

    [Fact]
    public async Task What_was_typed_stays_where_it_is_refused_with_the_reason()
    {
        var id = await there.BeginAsync("kitami");
        using var visitor = new Visitor(there.House);
        var page = await visitor.OpenAsync(id, Contact);
        page = await visitor.SendAsync(page.Edit(Contact, "rename"), ("name", "Told In Time"));
        Assert.Equal(422, page.Status);
        var form = page.Edit(Contact, "rename");
        Assert.Equal("Told In Time", form.QuerySelector<IHtmlInputElement>("[name=name]")!.Value);
        Assert.Contains("小文字の英字で始め", form.NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_the_rule_does_not_know_are_kept_and_told_at_their_place()
    {
        var id = await there.BeginAsync("kitami");
        using var visitor = new Visitor(there.House, "en");
        var page = await visitor.OpenAsync(id, Contact);
        page = await visitor.SendAsync(page.Edit($"{Contact}/due", "sentence-moment"), ("text", "within 5 days"));
        Assert.Contains("due: within 5 days", there.TextOf(id), StringComparison.Ordinal);
        var form = page.Edit($"{Contact}/due", "sentence-moment");
        Assert.Equal("within 5 days", form.QuerySelector<IHtmlInputElement>("[name=text]")!.Value);
        Assert.Contains("DF0302", form.NextElementSibling!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Contact, "ja", 16)]
    [InlineData(Contact, "en", 16)]
    [InlineData("/criteria/needs-attention", "en", 5)]
    [InlineData("/parties/desk", "ja", 2)]
    public async Task Whatever_field_of_a_part_is_broken_says_so_beside_it(string part, string language, int least)
    {
        var id = await there.BeginAsync("kitami");
        var before = there.TextOf(id);
        using var visitor = new Visitor(there.House, language);
        var fields = (await visitor.OpenAsync(id, part)).Page.QuerySelectorAll("form.edit").OfType<IHtmlFormElement>()
            .Select(f => (Path: DraftForms.Field(f, "path")!, Does: DraftForms.Field(f, "do") ?? "", IsChoice: f.QuerySelector("select") is not null))
            .Where(f => f.Does.StartsWith("sentence-", StringComparison.Ordinal) || f.Does is "roles" or "deed" || (f.Does == "set" && f.IsChoice)).ToList();
        Assert.True(fields.Count >= least, $"only {fields.Count} fields");
        foreach (var (path, does, _) in fields)
        {
            var page = await visitor.OpenAsync(id, part);
            (string, string?)[] broken = does switch { "deed" => [("what", "event:nonsense")], "set" or "roles" => [("value", "nonsense")], _ => [("text", "as soon as possible")] };
            var seen = await visitor.SendAsync(page.Edit(path, does), broken);
            Assert.True(there.TextOf(id) != before, $"{does} at {path} is not kept: {seen.Page.QuerySelector(".said.wrong")?.TextContent}");
            var place = seen.Page.QuerySelectorAll("form.edit").First(f => f.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Any(i => i.Name == "path" && (i.Value == path || i.Value.EndsWith("/as soon as possible", StringComparison.Ordinal))));
            Assert.True(place.ParentElement!.QuerySelector(".finding.error") is not null, $"{does} at {path} tells nothing: {seen.Page.QuerySelector(".form-state")!.TextContent}");
            await there.KeepAsync(id, before);
        }
    }

    [Fact]
    public async Task Another_administrator_in_between_is_told_and_nothing_is_overwritten()
    {
        await there.House.AccountAsync($"second{Guid.NewGuid():N}@city.example", null, Casework.Accounts.AccountRole.Administrator);
        var id = await there.BeginAsync("kitami");
        var other = $"other{Guid.NewGuid():N}@city.example";
        await there.House.AccountAsync(other, null, Casework.Accounts.AccountRole.Administrator);
        using var first = new Visitor(there.House);
        using var second = new Visitor(there.House, mail: other);
        var seen = await first.OpenAsync(id, Contact);
        var hers = await second.OpenAsync(id, Contact);
        await second.SendAsync(hers.Edit($"{Contact}/due", "sentence-moment"), ("p.0", "9"));
        var kept = there.TextOf(id);
        var met = await first.SendAsync(seen.Edit($"{Contact}/due", "sentence-moment"), ("p.0", "3"));
        Assert.Equal(409, met.Status);
        Assert.Equal(kept, there.TextOf(id));
        var told = met.Page.QuerySelector(".said.wrong")!;
        Assert.Contains(other, told.TextContent, StringComparison.Ordinal);
        Assert.Contains("9 days before", told.TextContent, StringComparison.Ordinal);
        await first.SendAsync(told.QuerySelector<IHtmlFormElement>("form")!);
        Assert.Contains("due: 3 days before", there.TextOf(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_was_on_its_way_is_no_conflict_with_oneself()
    {
        var id = await there.BeginAsync("kitami");
        using var visitor = new Visitor(there.House);
        var page = await visitor.OpenAsync(id, Contact);
        await visitor.SendAsync(page.Edit($"{Contact}/due", "sentence-moment"), ("p.0", "9"));
        var late = await visitor.SendAsync(page.Edit($"{Contact}/severity", "set"), ("value", "may"));
        Assert.Equal(200, late.Status);
        Assert.Contains("due: 9 days before", there.TextOf(id), StringComparison.Ordinal);
        Assert.Contains("severity: may", there.TextOf(id), StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(IHtmlFormElement form) =>
        form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => new KeyValuePair<string, string>(i.Name!, i.Value));
}
