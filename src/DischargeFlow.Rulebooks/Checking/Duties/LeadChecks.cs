using DischargeFlow.Rulebooks.Checking.Demonstrations;
using DischargeFlow.Rulebooks.Checking.Reaches;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Phrases;
using Offset = DischargeFlow.Rulebooks.Language.Offset;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Finds due moments before a date that closed days move onto it, and those so long before it that nobody has planned it by then.</summary>
internal sealed class LeadChecks(Rulebook rulebook, ExampleDates examples, Demonstrator? demonstrator, FindingList findings)
{
    public void Check(Duty duty)
    {
        if (duty.Due is not { } due) return;
        foreach (var phrase in Behind(due, 0).Distinct())
        {
            if (phrase.Offset is Offset.Span { Before: true } span && span.Count > OfAYear(span.Unit.Kind))
            {
                findings.Show(FindingTable.LeadBeyondPlanning, phrase.Place, new()
                {
                    Shows = new("期限は、始まったときにはもう過ぎています。", "The due moment has passed when the duty starts."),
                    Duties = [duty],
                    Yes = duty.If is { } condition ? [condition] : [],
                    IsSeen = plan => Seen.Any(plan, duty.Name, Seen.DueHasPassed),
                }, demonstrator, PhraseWords.Of(phrase), AnchorNames.Of(phrase.Anchor));
                continue;
            }

            if (phrase is not { Offset: Offset.Span { Before: true }, IfClosed: IfClosed.Later or IfClosed.OneDayLater } || examples.NoLead(phrase) is not { } anchor) continue;
            var name = AnchorNames.Of(phrase.Anchor);
            findings.Show(FindingTable.NoLeadLeft, phrase.Place, new()
            {
                Shows = new($"期限「{PhraseWords.Of(phrase)}」が {name} の当日かそのあとになります。", $"The due moment '{PhraseWords.Of(phrase)}' reaches {name} itself."),
                Duties = [duty],
                Yes = duty.If is { } asked ? [asked] : [],
                On = (phrase.Anchor, anchor),
                IsSeen = plan => Seen.Any(plan, duty.Name, d => Seen.Starts(d) && d.WishedDue is { } wished && wished.Moment.DateIn(rulebook.Zone) >= anchor),
            }, demonstrator, PhraseWords.Of(phrase), name, examples.NoLeadWords(phrase, anchor, name));
        }
    }

    // The most that may still be meant. A year has some 240 open days; an own unit may count closed ones, too.
    private static int OfAYear(UnitKind unit) => unit switch
    {
        UnitKind.Minutes => int.MaxValue,
        UnitKind.Hours => 366 * 24,
        UnitKind.BusinessHours => int.MaxValue,
        UnitKind.Days or UnitKind.Own => 366,
        UnitKind.BusinessDays => 262,
        UnitKind.Weeks => 53,
        UnitKind.Months => 12,
        _ => 1,
    };

    private IEnumerable<Phrase> Behind(Phrase due, int depth)
    {
        if (due is not { Offset: null, Anchor: Anchor.Named named } || depth > 16) return [due];
        return DayKind.Lines(rulebook, named.Name).SelectMany(l => Behind(l, depth + 1));
    }
}
