using System.Globalization;
using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using NodaTime;
using Tongue = DischargeFlow.Rulebooks.Findings.Language;

namespace DischargeFlow.Rulebooks.Versions.Differences;

/// <summary>In what the heads of two versions differ.</summary>
internal sealed class HeadDifferences(Comparing versions)
{
    private readonly Aspects _aspects = versions.Of("rulebook", versions.After.Name, new("ルールブック", "Rulebook"));

    public void Find()
    {
        var (was, now) = (versions.Before, versions.After);
        _aspects.One(Weight.Whole, new("名前", "name"), was.Name, now.Name, n => n, Plain);
        _aspects.One(Weight.Whole, new("ケースの種類", "kind of case"), was.CaseKind, now.CaseKind, n => n, Plain);
        _aspects.One(Weight.Whole, new("適用", "holds"), was.Effective, now.Effective, e => $"{e.From:uuuu-MM-dd} {e.By}", (_, e) => Of(e));
        _aspects.One(Weight.Whole, new("対象の範囲", "scope"), was.Scope, now.Scope, CriterionWords.Of, (t, c) => t.Of(c));
        _aspects.One(Weight.Duty, new("数える営業日", "days counted"), was.DaysOf, now.DaysOf, r => r, (t, r) => t.Role(r));
        _aspects.Several(Weight.Duty, new("休日表", "closed days"), was.ClosedDays, now.ClosedDays, n => n, Plain, Weight.Reading);
        _aspects.One(Weight.Duty, new("時間帯", "zone"), was.Zone.Id, now.Zone.Id, n => n, Plain);
        _aspects.Word(Weight.Duty, new("年齢が変わる日", "when an age changes"), was.AgeChangesTheDayBefore, now.AgeChangesTheDayBefore,
            before => before ? new("誕生日の前日", "the day before the birthday") : new("誕生日", "on the birthday"));
        Sending(was, now);
        _aspects.One(Weight.Reading, new("表題", "title"), was.Title, now.Title, t => $"{t.Ja}\n{t.En}", (_, t) => t);
        _aspects.One(Weight.Reading, new("出典", "source"), was.Source, now.Source, s => s, Plain);
        _aspects.Word(Weight.Reading, new("版", "version"), was.Version, now.Version, v => new($"第{v}版", $"{v}"));
        _aspects.Word(Weight.Reading, new("語彙の版", "version of the vocabulary"), was.VocabularyVersion, now.VocabularyVersion, v => new($"{v}", $"{v}"));
    }

    private void Sending(Rulebook was, Rulebook now)
    {
        _aspects.One(Weight.Sending, new("外へ送る条件", "sending needs"), was.SendingNeeds, now.SendingNeeds, n => $"{CriterionWords.Of(n.Needed)} {n.HoldWhileUnknown}", Of);
        _aspects.One(Weight.Sending, new("最後の受け手", "last resort"), was.LastResort, now.LastResort, r => r, (t, r) => t.Role(r));
        _aspects.Word(Weight.Sending, new("変更を知らせるまで", "changes are told"), was.TellChangesAfter, now.TellChangesAfter, Of);
        _aspects.Several(Weight.Sending, new("届け方", "channels"), was.Channels, now.Channels, c => c.ToString(), (_, c) => RuleWords.Of(c));
        _aspects.One(Weight.Sending, new("送らない時間", "quiet hours"), was.Quiet, now.Quiet, q => $"{q.From} {q.To} {string.Join(' ', q.BreaksThrough)}", (_, q) => Of(q));
    }

    private static Bilingual Plain(RuleText text, string said) => new(said, said);

    private static Bilingual Of(Effective effective) => new(
        $"{FieldDates.Date(effective.From, Tongue.Ja)}から({(effective.By == EffectiveBy.Admission ? "入院日" : "退院日")}による)",
        $"from {FieldDates.Date(effective.From, Tongue.En)}, by {effective.By.ToString().ToLowerInvariant()}");

    private static Bilingual Of(RuleText text, SendingNeeds needs)
    {
        var needed = text.Of(needs.Needed);
        return new($"{needed.Ja}(不明の間は{(needs.HoldWhileUnknown ? "止める" : "送る")})", $"{needed.En} (while unknown: {(needs.HoldWhileUnknown ? "hold" : "send")})");
    }

    private static Bilingual Of(Duration after) => after == Duration.Zero ? new("すぐ", "at once")
        : new(string.Create(CultureInfo.InvariantCulture, $"{after.TotalMinutes}分後"), string.Create(CultureInfo.InvariantCulture, $"{after.TotalMinutes} minutes after"));

    private static Bilingual Of(QuietHours quiet)
    {
        var through = quiet.BreaksThrough.Select(RuleWords.Of).ToList();
        return new(
            $"{quiet.From:H':'mm}〜{quiet.To:H':'mm}({(through.Count == 0 ? "例外なし" : string.Join("・", through.Select(t => t.Ja)) + "は送る")})",
            $"{quiet.From:HH':'mm} to {quiet.To:HH':'mm} ({(through.Count == 0 ? "nothing breaks through" : string.Join(", ", through.Select(t => t.En)) + " breaks through")})");
    }
}
