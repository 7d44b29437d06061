using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Findings;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Flips;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Criteria;

/// <summary>Two moments: by instants, or by dates when one of them is a day. Not yet is later than everything; what a missing fact could still move answers nothing.</summary>
internal sealed class MomentComparesNode(PhraseNode left, MomentOrder order, PhraseNode right, Place place) : CriterionNode(place)
{
    public override UInt128 Slots { get; } = left.Slots | right.Slots;

    public override bool DependsOnDuties => left.DependsOnDuties || right.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        Found a = left.At(view, cut, StrictSide.Earliest), b = right.At(view, cut, StrictSide.Earliest);
        if (a.IsOpen || b.IsOpen) return Tri.Unknown;
        int sign;
        if (a.IsNever || b.IsNever) sign = a.IsNever.CompareTo(b.IsNever);
        else if (a.Moment.IsDay || b.Moment.IsDay || order == MomentOrder.SameDayAs) sign = a.Moment.DateIn(view.Zone).CompareTo(b.Moment.DateIn(view.Zone));
        else sign = a.Moment.Instant.CompareTo(b.Moment.Instant);
        var answer = order switch
        {
            MomentOrder.Before => sign < 0,
            MomentOrder.OnOrBefore => sign <= 0,
            MomentOrder.SameDayAs => sign == 0 && !a.IsNever,
            MomentOrder.OnOrAfter => sign >= 0,
            _ => sign > 0,
        };
        return answer.ToTri();
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => DateFlips.Of(view, cut, left, right);

    public override void Ask(View view, Instant cut)
    {
        left.Ask(view, cut);
        right.Ask(view, cut);
    }

    public override void Explain(View view, Instant cut, Tri answer)
    {
        if (view.Why is not { } why) return;
        view.Why = null;
        object? a = left.At(view, cut, StrictSide.Earliest).AsFill(), b = right.At(view, cut, StrictSide.Earliest).AsFill();
        view.Why = why;
        why.Add(Sayings.MomentsCompared, Place, left.Text, a, ConditionWords.Of(order), right.Text, b, answer);
    }
}

/// <summary>Where a moment lies in somebody's calendar. The hour of what is known only by its date is unknown, not midnight.</summary>
internal sealed class LiesInNode(PhraseNode moment, CalendarPart part, UInt128 roleSlots, Place place) : CriterionNode(place)
{
    private static readonly LocalTime LastMinute = new(23, 59);

    public override UInt128 Slots { get; } = moment.Slots | roleSlots;

    public override bool DependsOnDuties => moment.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        var found = moment.At(view, cut, StrictSide.Earliest);
        if (found.IsOpen) return Tri.Unknown;
        if (found.IsNever) return Tri.No;
        var date = found.Moment.DateIn(view.Zone);
        if (part is CalendarPart.AfterClock or CalendarPart.BeforeClock)
        {
            var after = part as CalendarPart.AfterClock;
            var time = after?.Time ?? ((CalendarPart.BeforeClock)part).Time;
            // No minute of a day lies before its first, or after its last.
            if (after is null ? time == LocalTime.Midnight : time >= LastMinute) return Tri.No;
            if (found.Moment.IsDay) return Tri.Unknown;
            var said = found.Moment.Instant.InZone(view.Zone).TimeOfDay;
            return (after is null ? said < time : said >= time.PlusMinutes(1)).ToTri();
        }

        var calendar = view.CalendarOf(part.Of, cut);
        var open = calendar.IsOpen(date);
        if (part is CalendarPart.ClosedDay) return (!open).ToTri();
        if (part is CalendarPart.OpenDay) return open.ToTri();
        if (!open) return Tri.No;
        var hours = calendar.HoursOn(date);
        var (opening, closing) = (hours[0].From, hours[^1].To);
        // Whoever opens or closes at midnight has no such part of the day; else it is a part only.
        if (part is CalendarPart.BeforeOpening ? opening == LocalTime.Midnight : closing == LocalTime.Midnight || closing >= LastMinute) return Tri.No;
        if (found.Moment.IsDay) return Tri.Unknown;
        var clock = found.Moment.Instant.InZone(view.Zone).TimeOfDay;
        return (part is CalendarPart.BeforeOpening ? clock < opening : clock >= closing.PlusMinutes(1)).ToTri();
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => DateFlips.Of(view, cut, moment);

    public override void Ask(View view, Instant cut)
    {
        var found = moment.At(view, cut, StrictSide.Earliest);
        if (found.IsKnown && found.Moment.IsDay) view.Missing?.Add(new(moment.Text + " (hour)", Place));
        else moment.Ask(view, cut);
    }

    public override void Explain(View view, Instant cut, Tri answer)
    {
        if (view.Why is not { } why) return;
        view.Why = null;
        var found = moment.At(view, cut, StrictSide.Earliest);
        view.Why = why;
        why.Add(Sayings.LiesIn, Place, moment.Text, found.AsFill(), part, answer);
    }
}

/// <summary>How long a span is. What has not ended yet is longer than everything.</summary>
internal sealed class SpanNode(PhraseNode from, PhraseNode to, SpanUnit unit, Comparison comparison, int count, Place place) : CriterionNode(place)
{
    public override UInt128 Slots { get; } = from.Slots | to.Slots;

    public override bool DependsOnDuties => from.DependsOnDuties || to.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        Found a = from.At(view, cut, StrictSide.Latest), b = to.At(view, cut, StrictSide.Earliest);
        if (a.IsOpen || b.IsOpen || a.IsNever) return Tri.Unknown;
        if (b.IsNever) return comparison.Holds(1).ToTri();
        var nights = Period.DaysBetween(a.Moment.DateIn(view.Zone), b.Moment.DateIn(view.Zone));
        return comparison.Holds((unit == SpanUnit.Nights ? nights : nights + 1).CompareTo(count)).ToTri();
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => DateFlips.Of(view, cut, from, to);

    public override void Ask(View view, Instant cut)
    {
        from.Ask(view, cut);
        to.Ask(view, cut);
    }

    public override void Explain(View view, Instant cut, Tri answer)
    {
        if (view.Why is not { } why) return;
        view.Why = null;
        Found a = from.At(view, cut, StrictSide.Latest), b = to.At(view, cut, StrictSide.Earliest);
        view.Why = why;
        object? length = null;
        if (a.IsKnown && b.IsKnown)
        {
            var nights = Period.DaysBetween(a.Moment.DateIn(view.Zone), b.Moment.DateIn(view.Zone));
            length = ConditionWords.Length(unit == SpanUnit.Nights ? nights : nights + 1, unit);
        }

        why.Add(Sayings.SpanCompared, Place, from.Text, to.Text, length ?? ConditionWords.NotEnded, new Needed(comparison, count), answer);
    }
}

/// <summary>Age on the date of a moment; it changes on the birthday, or the day before as Japanese law has it.</summary>
internal sealed class AgeNode(PhraseNode birth, PhraseNode on, bool dayBefore, Comparison comparison, int years, Place place) : CriterionNode(place)
{
    public override UInt128 Slots { get; } = birth.Slots | on.Slots;

    public override bool DependsOnDuties => on.DependsOnDuties;

    public override Tri At(View view, Instant cut)
    {
        Found born = birth.At(view, cut, StrictSide.Earliest), day = on.At(view, cut, StrictSide.Earliest);
        if (!born.IsKnown || !day.IsKnown || day.IsOpen) return Tri.Unknown;
        return comparison.Holds(YearsOn(born.Moment.DateIn(view.Zone), day.Moment.DateIn(view.Zone)).CompareTo(years)).ToTri();
    }

    protected override ImmutableArray<FlipSet> FlipsTo(View view, Instant cut, bool wanted) => DateFlips.OfBirth(view, cut, birth, on, years);

    public override void Ask(View view, Instant cut)
    {
        birth.Ask(view, cut);
        on.Ask(view, cut);
    }

    public override void Explain(View view, Instant cut, Tri answer)
    {
        if (view.Why is not { } why) return;
        view.Why = null;
        Found born = birth.At(view, cut, StrictSide.Earliest), day = on.At(view, cut, StrictSide.Earliest);
        view.Why = why;
        object? age = born.IsKnown && day.IsKnown ? YearsOn(born.Moment.DateIn(view.Zone), day.Moment.DateIn(view.Zone)) : ConditionWords.NotKnown;
        why.Add(Sayings.AgeCompared, Place, birth.Text, on.Text, age, new Needed(comparison, years), answer);
    }

    private int YearsOn(LocalDate born, LocalDate day) => Ages.On(born, day, dayBefore);
}
