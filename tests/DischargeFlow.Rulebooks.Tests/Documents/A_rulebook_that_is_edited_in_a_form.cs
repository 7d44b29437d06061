using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;

namespace DischargeFlow.Rulebooks.Tests.Documents;

/// <summary>An edit changes the letters that it must, and no other.</summary>
public sealed class A_rulebook_that_is_edited_in_a_form
{
    private static readonly string Kitami = TextOf("kitami");

    private static RulebookDocument Opened => RulebookDocument.Open("rulebook.yaml", Kitami);

    private static void Becomes(string from, string to, RulebookDocument document) => Becomes(Kitami, from, to, document.Whole);

    private static void Becomes(string text, string from, string to, string after)
    {
        Assert.Equal(2, text.Split(from).Length);
        Assert.Equal(text.Replace(from, to, StringComparison.Ordinal), after);
    }

    [Fact]
    public void A_deadline_that_changes_changes_its_own_words() => Becomes(
        "    severity: must\n    basis: wish\n    tags: [入退院支援]\n    starts: discharge-day set\n    from: admission               # a contact about the discharge counts from here on; a moved date is told by itself\n    due: 5 days",
        "    severity: must\n    basis: wish\n    tags: [入退院支援]\n    starts: discharge-day set\n    from: admission               # a contact about the discharge counts from here on; a moved date is told by itself\n    due: 7 days",
        Opened.Edited(new Edit.Set(At("/duties/discharge-contact/due"), "7 days before discharge-day if closed keep")));

    [Fact]
    public void A_comment_behind_a_value_stays() => Becomes(
        "from: admission               # a contact", "from: any time               # a contact", Opened.Edited(new Edit.Set(At("/duties/discharge-contact/from"), "any time")));

    [Fact]
    public void Words_that_need_quotes_get_them() => Becomes(
        "ja: 介護タクシーが要る, en: A care", "ja: 'タクシー: 要, 不要', en: A care", Opened.Edited(new Edit.Set(At("/criteria/taxi-to-book/label/ja"), "タクシー: 要, 不要")));

    [Fact]
    public void A_title_with_a_quote_reads_as_it_was_typed()
    {
        var edited = Opened.Edited(new Edit.Set(At("/title/en"), "It's [new]: \"yes\" # {all}\n\tof it"));
        Assert.Equal("It's [new]: \"yes\" # {all}\n\tof it", edited.Read(Known).Value!.Title.En);
    }

    [Fact]
    public void A_duty_that_is_removed_takes_its_comment_and_one_blank_line_along()
    {
        var edited = Opened.Edited(new Edit.Remove(At("/duties/admission-information")));
        var (gone, came) = Differing(Kitami, edited.Whole);
        Assert.Equal("  # The care manager's sheet after the hospital has told of the admission.", gone[0]);
        Assert.Equal("", gone[^1]);
        Assert.Empty(came);
        Assert.EndsWith("      - notice at start: owner\n\n# Defaults of this project.\nchannels: [mail, fax-sheet, phone-task]\nquiet: { hours: 20:00 to 07:00, breaks-through: must }\n", edited.Whole);
    }

    [Fact]
    public void A_duty_that_moves_takes_its_comment_along()
    {
        var edited = Opened.Edited(new Edit.Move(At("/duties/admission-information"), 0));
        Assert.Contains("duties:\n  # The care manager's sheet after the hospital has told of the admission.\n  - duty: admission-information\n", edited.Whole);
        Assert.Equal("admission-information", edited.Read(Known).Value!.Duties[0].Name);
        Assert.Equal(Kitami.Split('\n').Order(StringComparer.Ordinal), edited.Whole.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_step_is_added_below_the_others() => Becomes(
        "      - escalation 1 business day after due at 09:00: ward-head\n",
        "      - escalation 1 business day after due at 09:00: ward-head\n      - reminder due at 13:00: [owner, ward-head]\n",
        Opened.Edited(new Edit.Insert(At("/duties/discharge-contact/tell"), 4, Content.KeysOf(("reminder due at 13:00", Content.ListOf("owner", "ward-head"))))));

    [Fact]
    public void A_step_is_added_above_another_and_leaves_its_comment_there() => Becomes(
        "      - notice at start: desk     # a stay is ending", "      - notice at start: liaison-center\n      - notice at start: desk     # a stay is ending",
        Opened.Edited(new Edit.Insert(At("/duties/discharge-contact/tell"), 1, Content.KeysOf(("notice at start", Content.Of("liaison-center"))))));

    [Fact]
    public void A_step_is_called_otherwise_where_its_sentence_changes() => Becomes(
        "reminder 2 business days before due at 09:00: owner", "reminder 3 business days before due at 09:00: owner",
        Opened.Edited(new Edit.SetKey(At("/duties/discharge-contact/tell/2/reminder 2 business days before due at 09:00"), "reminder 3 business days before due at 09:00")));

    [Fact]
    public void A_fact_leaves_a_list_in_brackets_that_runs_over_lines() => Becomes(
        "any: [adl-declined, needs-help-daily, medical-procedure-after, weak-family-care,\n          dementia-symptoms, terminal", "any: [adl-declined, needs-help-daily, medical-procedure-after, weak-family-care,\n          terminal",
        Opened.Edited(new Edit.Remove(At("/criteria/discharge-contact/any/4"))));

    [Fact]
    public void A_fact_joins_a_list_in_brackets() => Becomes(
        "care-insurance-not-applied]", "care-insurance-not-applied, heart-failure]", Opened.Edited(new Edit.Insert(At("/criteria/needs-attention/any"), 7, Content.Of("heart-failure"))));

    [Fact]
    public void A_key_goes_where_it_usually_stands()
    {
        Becomes("    to: hospital\n    severity", "    to: hospital\n    if: bed-to-rent\n    severity", Opened.Edited(new Edit.Put(At("/duties/admission-information"), "if", Content.Of("bed-to-rent"))));
        Becomes("last-resort: liaison", "tell-changes: 30 minutes after\nlast-resort: liaison", Opened.Edited(new Edit.Put(PartPath.Root, "tell-changes", Content.Of("30 minutes after"))));
    }

    [Fact]
    public void A_section_that_is_not_there_yet_is_begun_where_it_usually_stands() => Becomes(
        "\ncriteria:\n", "\nunits:\n  law-days: { skip: closed days, up-to: 7, if-closed: later }\n\ncriteria:\n",
        Opened.Edited(new Edit.Put(PartPath.Root, "units", Content.KeysOf(
            ("law-days", Content.KeysOf(("skip", Content.Of("closed days")), ("up-to", Content.Of("7")), ("if-closed", Content.Of("later"))))))));

    [Fact]
    public void A_criterion_becomes_a_box_of_boxes()
    {
        var box = Content.KeysOf(("any", new Content.List([Content.Of("lives-alone"), Content.KeysOf(("all", Content.ListOf("diet-care", "medication-care")))])));
        var edited = Opened.Edited(new Edit.Insert(At("/criteria/contact-by-judgement/all"), 1, box));
        Becomes("all: [not discharge-contact, needs", "all: [not discharge-contact, { any: [lives-alone, { all: [diet-care, medication-care] }] }, needs", edited);
        Assert.True(edited.Read(Known).IsSound);
    }

    [Fact]
    public void A_whole_duty_is_added_as_it_would_be_written()
    {
        var duty = Content.KeysOf(
            ("duty", Content.Of("told-again")), ("label", Content.KeysOf(("ja", Content.Of("再度の連絡")), ("en", Content.Of("Told again")))), ("source", Content.Of("既定")),
            ("owner", Content.Of("hospital")), ("to", Content.Of("desk")), ("severity", Content.Of("may")), ("basis", Content.Of("default")), ("starts", Content.Of("discharged")),
            ("done-by", Content.ListOf(Content.KeysOf(("contacted", Content.KeysOf(("by", Content.Of("owner")), ("to", Content.Of("recipient"))))))),
            ("ends", Content.ListOf("died", "14 days after discharged")), ("tell", Content.ListOf(Content.KeysOf(("notice at start", Content.Of("owner"))))));
        const string Written = """

              - duty: told-again
                label: { ja: 再度の連絡, en: Told again }
                source: 既定
                owner: hospital
                to: desk
                severity: may
                basis: default
                starts: discharged
                done-by:
                  - contacted: { by: owner, to: recipient }
                ends: [died, 14 days after discharged]
                tell:
                  - notice at start: owner


            """;
        Becomes("\n# Defaults of this project.", Written[..^1] + "\n# Defaults of this project.", Opened.Edited(new Edit.Insert(At("/duties"), 6, duty)));
    }

    [Fact]
    public void Line_breaks_of_another_kind_and_a_byte_order_mark_stay()
    {
        var text = "\uFEFF" + Kitami.Replace("\n", "\r\n", StringComparison.Ordinal);
        var document = RulebookDocument.Open("rulebook.yaml", text).Edited(new Edit.Insert(At("/duties/care-taxi-asked/tell"), 0, Content.KeysOf(("notice at start", Content.Of("desk")))));
        Assert.StartsWith("\uFEFF# Kitami", document.Whole);
        Assert.DoesNotContain("\n", document.Whole.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.True(document.Read(Known).IsSound);
    }

    [Fact]
    public void What_is_said_already_changes_nothing() =>
        Assert.Empty(Opened.Apply(new Edit.Set(At("/zone"), "Asia/Tokyo"), Known).Changes);

    [Fact]
    public void A_phrase_becomes_a_block_where_a_label_is_wanted()
    {
        var text = Kitami.Replace("moments:\n", "moments:\n  later-day: 3 days after discharged   # three\n", StringComparison.Ordinal);
        var labelled = Content.KeysOf(("label", Content.KeysOf(("ja", Content.Of("後")), ("en", Content.Of("Later")))), ("is", Content.Of("3 days after discharged")));
        var edited = RulebookDocument.Open("rulebook.yaml", text).Edited(new Edit.Set(At("/moments/later-day"), labelled));
        Becomes(
            text, "  later-day: 3 days after discharged   # three\n", "  later-day:   # three\n    label: { ja: 後, en: Later }\n    is: 3 days after discharged\n", edited.Whole);
    }

    [Theory]
    [InlineData("[adl-declined]")]
    [InlineData("[ adl-declined, { all: [lives-alone, diet-care] } ]   ")]
    public void A_box_becomes_one_line_in_two_edits(string box)
    {
        var text = Kitami.Replace("    line: a person decides\n", $"    any: {box}\n", StringComparison.Ordinal);
        var turned = RulebookDocument.Open("rulebook.yaml", text)
            .Edited(new Edit.SetKey(At("/criteria/planner-contacts/any"), "line")).Edited(new Edit.Set(At("/criteria/planner-contacts/line"), "a person decides"));
        Assert.Equal(Kitami, turned.Whole.Replace("decides   \n", "decides\n", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_in_brackets_is_written_anew_with_its_brackets() => Becomes(
        "closed-days: [japan, year-end]", "closed-days: [japan]", Opened.Edited(new Edit.Set(At("/closed-days"), Content.ListOf("japan"))));

    [Fact]
    public void A_criterion_of_boxes_in_braces_becomes_a_person_s_decision() => Becomes(
        "    all: [not discharge-contact, needs-attention, planner-contacts]", "    line: a person decides",
        Opened.Edited(new Edit.Set(At("/criteria/contact-by-judgement"), Content.KeysOf(
            ("label", Content.KeysOf(("ja", Content.Of("判断による退院連絡")), ("en", Content.Of("Contact by judgement")))), ("line", Content.Of("a person decides"))))));

    [Fact]
    public void Something_joins_what_stands_in_braces_behind_a_list() => Becomes(
        "{ first-of: [care-manager, support-center-of-residence, municipal-desk] }", "{ first-of: [care-manager, support-center-of-residence, municipal-desk], otherwise: hospital }",
        Opened.Edited(new Edit.Put(At("/parties/desk"), "otherwise", Content.Of("hospital"))));
}
