using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Finds due moments before a date that closed days move onto it, and units in which a longer period ends sooner.</summary>
internal sealed class LeadChecks(Rulebook rulebook, ExampleDates examples, Demonstrator? demonstrator, FindingList findings)
{
    public void Check(Duty duty)
    {
        if (duty.Due is not { } due) return;
        foreach (var phrase in Behind(due, 0).Distinct())
        {
            if (phrase is not { Offset: Offset.Span { Before: true }, IfClosed: IfClosed.Later or IfClosed.OneDayLater } || examples.NoLead(phrase) is not { } anchor) continue;
            var name = AnchorNames.Of(phrase.Anchor);
            findings.Show(FindingTable.NoLeadLeft, phrase.Place, new()
            {
                Shows = new($"期限「{PhraseWords.Of(phrase)}」が {name} の当日かそのあとになります。", $"The due moment '{PhraseWords.Of(phrase)}' reaches {name} itself."),
                Duties = [duty],
                Yes = duty.If is { } condition ? [condition] : [],
                On = (phrase.Anchor, anchor),
                IsSeen = plan => Seen.Any(plan, duty.Name, d => Seen.Starts(d) && d.WishedDue is { } wished && wished.Moment.DateIn(rulebook.Zone) >= anchor),
            }, demonstrator, PhraseWords.Of(phrase), name, examples.NoLeadWords(phrase, anchor, name));
        }
    }

    private IEnumerable<Phrase> Behind(Phrase due, int depth)
    {
        if (due is not { Offset: null, Anchor: Anchor.Named named } || depth > 16) return [due];
        return DayKind.Lines(rulebook, named.Name).SelectMany(l => Behind(l, depth + 1));
    }
}
