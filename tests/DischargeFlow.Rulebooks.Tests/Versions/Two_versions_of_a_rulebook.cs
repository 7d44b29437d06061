using DischargeFlow.Rulebooks.Documents;
using DischargeFlow.Rulebooks.Documents.Edits;
using DischargeFlow.Rulebooks.Documents.Texts;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Tests.Documents;
using DischargeFlow.Rulebooks.Tests.Shipped;
using DischargeFlow.Rulebooks.Versions.Differences;
using static DischargeFlow.Rulebooks.Tests.Documents.Drafts;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Tests.Versions;

/// <summary>What differs between two versions is told in the words of the rule, and all of it.</summary>
public sealed class Two_versions_of_a_rulebook
{
    public static TheoryData<string> EveryRulebook => ShippedWorkflows.EveryRulebook;

    private static string[] Told(RulebookDocument after, Tongue language) =>
        [.. RulebookDifferences.Between(Open("kitami").Read(Known).Value!, after.Read(Known).Value!, ShippedWorkflows.HospitalStay).Select(d => d.Sentence(language))];

    private static void IsTold(string ja, string en, params Edit[] edits)
    {
        var after = edits.Aggregate(Open("kitami"), (document, edit) => document.Edited(edit));
        Assert.Equal(ja.Split('\n'), Told(after, Tongue.Ja));
        Assert.Equal(en.Split('\n'), Told(after, Tongue.En));
    }

    [Fact]
    public void A_number_is_told_by_the_number() => IsTold(
        "退院の連絡 期限: 5 → 7日前(退院日(予定または実際)の7日前(休みの日でもそのまま))",
        "Discharge contact – due: 5 → 7 days before Day of discharge (kept if closed)",
        new Edit.Set(At("/duties/discharge-contact/due"), "7 days before discharge-day if closed keep"));

    [Fact]
    public void A_closed_day_that_rolls_is_told_with_the_whole_deadline() => IsTold(
        "退院の連絡 期限: 退院日(予定または実際)の5日前(休みの日でもそのまま) → 退院日(予定または実際)の5日前(休みの日なら前の営業日)",
        "Discharge contact – due: 5 days before Day of discharge (kept if closed) → 5 days before Day of discharge (if closed, the open day before)",
        new Edit.Set(At("/duties/discharge-contact/due"), "5 days before discharge-day if closed earlier"));

    [Fact]
    public void A_fact_that_leaves_a_criterion_is_told_by_its_label() => IsTold(
        "基準「退院調整が必要な患者」 内容(any): なくなる: 家族などの介護力に不安がある",
        "Criterion “Needs discharge coordination” – what it says (any): gone: Doubt whether family or others can give the care needed at home",
        new Edit.Remove(At("/criteria/discharge-contact/any/3")));

    [Fact]
    public void A_step_that_is_added_is_told_with_whom_and_when() => IsTold(
        "介護タクシーの手配の依頼 知らせ: 加わる: 上申 期限の1営業日後の9:00 → 病棟師長",
        "Care taxi asked for – telling: new: escalation 1 business day after the due moment at 09:00 → Ward head",
        new Edit.Insert(At("/duties/care-taxi-asked/tell"), 2, Content.KeysOf(("escalation 1 business day after due at 09:00", Content.Of("ward-head")))));

    [Fact]
    public void A_duty_that_goes_comes_first_and_what_is_read_comes_last() => IsTold(
        "介護タクシーの手配の依頼: なくなる: 病院の退院調整窓口 → 担当ケアマネジャーまたは住所地の地域包括支援センターまたは市町村の介護保険担当窓口、退院日(予定または実際)の2営業日前、目安\n"
        + "介護ベッドなどの手配の依頼 重さ: 目安 → 必須\nルールブック 送らない時間: 20:00〜7:00(必須は送る) → 21:00〜7:00(必須は送る)\n"
        + "ルールブック 出典: 北見市「北見市入退院連絡の手引き」(平成28年10月から連携開始) → 手引き",
        "Care taxi asked for: gone: Hospital (discharge desk) → Care manager or Community support center of the residence or Municipal care insurance desk, 2 business days before Day of discharge, should\n"
        + "Rented bed asked for – severity: should → must\nRulebook – quiet hours: 20:00 to 07:00 (must breaks through) → 21:00 to 07:00 (must breaks through)\n"
        + "Rulebook – source: 北見市「北見市入退院連絡の手引き」(平成28年10月から連携開始) → 手引き",
        new Edit.Set(At("/source"), "手引き"), new Edit.Set(At("/quiet/hours"), "21:00 to 07:00"), new Edit.Set(At("/duties/bed-rental-asked/severity"), "must"),
        new Edit.Remove(At("/duties/care-taxi-asked")));

    [Fact]
    public void A_duty_with_another_name_is_the_same_duty() => IsTold(
        "介護タクシーの手配の依頼 名前: care-taxi-asked → taxi-asked\n介護タクシーの手配の依頼 以前の名前: 加わる: care-taxi-asked",
        "Care taxi asked for – name: care-taxi-asked → taxi-asked\nCare taxi asked for – earlier name: new: care-taxi-asked",
        new Edit.Rename(NamedKind.Duty, "care-taxi-asked", "taxi-asked", GoesOn: true));

    [Fact]
    public void Two_names_with_one_label_are_told_apart()
    {
        var after = RulebookDocument.Open("rulebook.yaml", TextOf("kitami").Replace(
            "  bed-to-rent:", "  bed-again:\n    label: { ja: 介護ベッドなどの貸与が要る, en: A bed must be rented }\n    line: needs-rental-bed\n  bed-to-rent:", StringComparison.Ordinal))
            .Edited(new Edit.Set(At("/duties/bed-rental-asked/if"), "bed-again"));
        Assert.Contains(Told(after, Tongue.Ja), t => t == "介護ベッドなどの手配の依頼 対象: 介護ベッドなどの貸与が要る〔bed-to-rent〕 → 介護ベッドなどの貸与が要る〔bed-again〕");
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void What_is_written_otherwise_and_says_the_same_is_no_difference(string rulebook)
    {
        var text = TextOf(rulebook);
        var before = ShippedWorkflows.Rulebook(rulebook).Rulebook;
        var bare = string.Join('\n', text.Split('\n').Where(l => !l.TrimStart().StartsWith('#')).Select(l => l.IndexOf("  #", StringComparison.Ordinal) is > 0 and var at ? l[..at] : l));
        foreach (var written in new[] { bare, text.Replace("\n", "\r\n", StringComparison.Ordinal), text.Replace(": hospital\n", ":   'hospital'\n\n", StringComparison.Ordinal) })
            Assert.Empty(RulebookDifferences.Between(before, RulebookDocument.Open("rulebook.yaml", written).Read(Known).Value!, ShippedWorkflows.HospitalStay));
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void Whatever_a_rulebook_says_otherwise_is_told(string rulebook)
    {
        var before = ShippedWorkflows.Rulebook(rulebook).Rulebook;
        var (told, mutations) = (0, 0);
        foreach (var (where, mutated) in ModelMutations.Of(before))
        {
            mutations++;
            var differences = RulebookDifferences.Between(before, (Rulebook)mutated, ShippedWorkflows.HospitalStay);
            Assert.True(!differences.IsEmpty, $"{where} is told nowhere");
            Assert.All(differences, d => Assert.True(d.Before != d.After && d.Sentence(Tongue.Ja).Length > 0 && d.Sentence(Tongue.En).Length > 0, $"{where}: {d.Sentence(Tongue.En)}"));
            told += differences.Length;
        }

        Assert.True(mutations > 100 && told >= mutations, $"{mutations} mutations");
    }

    [Theory, MemberData(nameof(EveryRulebook))]
    public void No_technical_name_is_told_where_there_is_a_label(string rulebook)
    {
        var before = ShippedWorkflows.Rulebook(rulebook).Rulebook;
        var words = RulebookDifferences.Between(before with { Duties = [] }, before, ShippedWorkflows.HospitalStay);
        Assert.Equal(before.Duties.Length, words.Length);
        Assert.All(words, d => Assert.DoesNotMatch("[a-z]+-[a-z]+", System.Text.RegularExpressions.Regex.Replace(d.After!.Ja, @"\(statutory-days\)|\(closed-[a-z-]+\)", "")));
    }
}
