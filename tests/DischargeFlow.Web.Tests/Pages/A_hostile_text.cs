using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Web.Tests.Given;
using NodaTime;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_hostile_text(House house) : IClassFixture<House>
{
    private const string Tag = "<script>alert(1)</script>";
    private const string Handler = "\"'><img src=x onerror=alert(2)>";

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task In_names_wards_reasons_parties_and_messages_stays_text_on_every_page(string language)
    {
        await house.Store.WriteAsync(session =>
        {
            session.SaveParty(Region.Akatsuki with { Name = $"あかつき{Tag}{Handler}", Codes = [$"{Tag}"] }, house.Clock.GetCurrentInstant());
            return true;
        });
        var number = await house.StayAsync(
            "2026-11-18T10:00", $"{Tag} {Handler}", new EntryContent.Assessed("coordination", ["lives-alone"]),
            new EntryContent.Became("planned-discharge", new FactValue.Date(new LocalDate(2026, 11, 27))),
            new EntryContent.Happened("contacted", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("by", "care-manager")),
            new EntryContent.Decided("needs-coordination", true, Tag + Handler));
        var letters = new List<string>();
        foreach (var (channel, state) in new[] { (Channel.Mail, DeliveryState.Dead), (Channel.FaxSheet, DeliveryState.ToDo), (Channel.PhoneTask, DeliveryState.ToDo) })
            letters.Add(await house.LetterAsync(number, Region.Akatsuki.Id, channel, state, Handler, Tag + Handler, $"https://renkei.example.jp/m/{Tag}{Handler} javascript:alert(3)"));

        using var nurse = new Visitor(house, language);
        string[] pages =
        [
            "/board", "/duties", "/outbox", "/to-dos", "/directory", "/directory/akatsuki", "/cases/new", $"/cases/{number}", $"/cases/{number}?record=role:care-manager",
            .. letters.Select(l => $"/outbox/{l}"), $"/fax/{letters[1]}",
            $"/directory?q={Uri.EscapeDataString(Tag + Handler)}", $"/board?stage={Uri.EscapeDataString(Handler)}", $"/{Uri.EscapeDataString(Tag)}",
        ];
        foreach (var path in pages)
        {
            var seen = await nurse.GetAsync(path);
            Assert.DoesNotContain("<script>alert", seen.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", seen.Text, StringComparison.OrdinalIgnoreCase);
            Assert.True(seen.Page.All.All(e => e.Attributes.All(a => !a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))), $"{path} carries an inline handler");
            Assert.All(seen.Page.Scripts, s => Assert.StartsWith("/_content/", s.Source, StringComparison.Ordinal));
            Assert.Empty(seen.Page.QuerySelectorAll("style, [style], iframe, a[href^='javascript:']"));
            Assert.Contains("script-src 'self'", seen.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", seen.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Typed_into_a_form_it_comes_back_as_text()
    {
        using var nurse = new Visitor(house);
        var refused = await nurse.SendAsync((await nurse.GetAsync("/cases/new")).Form("/cases"), ("family-name", Tag + Handler), ("birth-date", Handler));
        Assert.Equal(422, refused.Status);
        Assert.DoesNotContain("<img", refused.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Tag + Handler, refused.Page.QuerySelector("#family-name")!.GetAttribute("value"));
    }
}
