using DischargeFlow.Rulebooks.Checking;
using DischargeFlow.Rulebooks.Explaining;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Versions.Differences;

/// <summary>In what a duty differs.</summary>
internal sealed class DutyDifferences(Comparing versions, Duty? before, Duty? after)
{
    private readonly Aspects _aspects = versions.Of("duty", (after ?? before)!.Name, (after ?? before)!.Label);

    public void Find()
    {
        if (before is null || after is null)
        {
            _aspects.Whole(before is null ? null : InShort(versions.Then, before), after is null ? null : InShort(versions.Now, after), Weight.Whole);
            return;
        }

        Names(before, after);
        Whether(before, after);
        When(before, after);
        _aspects.Several(Weight.Duty, new("済んだとする行い", "done by"), before.DoneBy, after.DoneBy, Written, (t, l) => t.Of(l), Weight.Reading);
        _aspects.Several(Weight.Duty, new("終わるとき", "ends"), before.Ends, after.Ends, e => $"{e.Stops} {PhraseWords.Of(e.Phrase)}", (t, e) => t.Of(e), Weight.Reading);
        _aspects.Several(Weight.Telling, new("知らせ", "telling"), before.Tell, after.Tell, Written, (t, s) => t.Of(s), Weight.Reading);
        _aspects.Word(Weight.Reading, new("根拠", "basis"), before.Basis, after.Basis, RuleWords.Of);
        _aspects.One(Weight.Reading, new("出典", "source"), before.Source, after.Source, s => s, (_, s) => new(s, s));
        _aspects.Several(Weight.Reading, new("分類", "tags"), before.Tags, after.Tags, t => t, (_, t) => new(t, t));
    }

    private void Names(Duty was, Duty now)
    {
        _aspects.One(Weight.Duty, new("名前", "name"), was.Name, now.Name, n => n, (_, n) => new(n, n));
        _aspects.One(Weight.Reading, new("以前の名前", "earlier name"), was.Was, now.Was, n => n, (_, n) => new(n, n));
        _aspects.One(Weight.Reading, new("表示名", "label"), was.Label, now.Label, l => $"{l.Ja}\n{l.En}", (_, l) => l);
    }

    private void Whether(Duty was, Duty now)
    {
        _aspects.One(Weight.Duty, new("担う側", "owner"), was.Owner, now.Owner, r => r, (t, r) => t.Role(r));
        _aspects.One(Weight.Duty, new("相手", "to"), was, now, d => $"{d.ToEach} {string.Join(' ', d.To)}", (t, d) => t.To(d));
        _aspects.One(Weight.Duty, new("対象", "for whom"), was.If, now.If, CriterionWords.Of, (t, c) => t.Of(c));
        _aspects.Word(Weight.Duty, new("重さ", "severity"), was.Severity, now.Severity, RuleWords.Of);
    }

    private void When(Duty was, Duty now)
    {
        var due = new Bilingual("期限", "due");
        if (InNumbers(was.Due, now.Due) is { } numbers) _aspects.Add(Weight.Duty, due, numbers.Before, numbers.After);
        else _aspects.One(Weight.Duty, due, was.Due, now.Due, PhraseWords.Of, (t, p) => t.Of(p));
        _aspects.One(Weight.Duty, new("間に合わないとき", "if too late"), was.IfTooLate, now.IfTooLate, Written, (t, l) => t.Of(l));
        _aspects.One(Weight.Duty, new("始まり", "starts"), was.Starts, now.Starts, PhraseWords.Of, (t, p) => t.Of(p));
        _aspects.One(Weight.Duty, new("いつからの行いを数えるか", "deeds count from"), was.From, now.From, Written, (t, w) => t.Of(w));
    }

    /// <summary>Where nothing but the number differs, the number is told: 5 → 7 days before.</summary>
    private (Bilingual Before, Bilingual After)? InNumbers(Phrase? was, Phrase? now)
    {
        if (was?.Offset is not Offset.Span then || now?.Offset is not Offset.Span next || then.Count == next.Count) return null;
        if (PhraseWords.Of(was with { Offset = next }) != PhraseWords.Of(now)) return null;
        return (new($"{then.Count}", $"{then.Count}"), new($"{next.Count}{RuleWords.Of(next.Unit, next.Count).Ja}{(next.Before ? "前" : "後")}({versions.Now.Of(now).Ja})", versions.Now.Of(now).En));
    }

    private static Bilingual InShort(RuleText text, Duty duty)
    {
        var due = duty.Due is { } phrase ? text.Of(phrase) : new("期限なし", "no deadline");
        return new(
            $"{text.Role(duty.Owner).Ja} → {text.To(duty).Ja}、{due.Ja}、{RuleWords.Of(duty.Severity).Ja}",
            $"{text.Role(duty.Owner).En} → {text.To(duty).En}, {due.En}, {RuleWords.Of(duty.Severity).En}");
    }

    private static string Written(IfTooLate late) => late is IfTooLate.Instead instead ? PhraseWords.Of(instead.Phrase) : "keep";

    private static string Written(WindowStart from) => from switch
    {
        WindowStart.AnyTime => "any time",
        WindowStart.FromMoment moment => PhraseWords.Of(moment.Phrase),
        WindowStart.FromStart { Exclusive: true } => "start",
        _ => "",
    };

    // A step's own words are part of the key of what it sends: the same moment in other words is another line.
    private static string Written(Step step) =>
        $"{step.Kind} {PhraseWords.Of(step.At)} {step.Until} {step.Repeat} {string.Join(' ', step.Roles)} ({step.Text})";

    private static string Written(DeedLine line) => string.Join(" and ", line.AllOf.Select(d => d switch
    {
        Deed.Acknowledged said => $"acknowledged by {said.By} of {said.Of}",
        Deed.OfEvent done => $"{done.Event} {string.Join(' ', done.Matches.Select(m => $"{m.Field}={m.Value}").Order(StringComparer.Ordinal))}",
        _ => "",
    }));
}
