using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Reference;

internal sealed partial class View
{
    /// <summary>The moment that a phrase means.</summary>
    public When Find(Phrase phrase)
    {
        var whose = phrase.DaysOf ?? stay.Rulebook.DaysOf;
        return Anchor(phrase.Anchor)
            .Then(m => Away(m, phrase, whose))
            .Then(m => phrase.IfClosed is { } words ? Rolled(m, phrase, words, whose) : m)
            .Then(m => phrase.Clock is { } edge ? OnTheClock(m.DateIn(Zone), edge, whose) : m);
    }

    /// <summary>What falls on a closed day is moved as a date; hours that were counted are not.</summary>
    private Moment Rolled(Moment moment, Phrase phrase, IfClosed words, string whose)
    {
        if (!moment.IsDay && phrase.Offset is not null) return moment;
        var date = moment.DateIn(Zone);
        return Moved(date, words, whose) is var moved && moved != date ? Moment.On(moved) : moment;
    }

    /// <summary>The first instant that is too late: a day counts to its end, a deadline includes its minute.</summary>
    public Instant AfterDeadline(Moment deadline)
    {
        if (deadline.IsDay) return deadline.EndIn(Zone);
        var minute = deadline.Instant.InZone(Zone).LocalDateTime.TimeOfDay;
        var within = Duration.FromNanoseconds(minute.NanosecondOfDay % (60L * NodaConstants.NanosecondsPerSecond));
        return deadline.Instant - within + Duration.FromMinutes(1);
    }

    private Moment? Away(Moment from, Phrase phrase, string whose)
    {
        switch (phrase.Offset)
        {
            case null:
                return from;
            case Language.Offset.DayOf day:
                // Day 1 is the date itself, or where open days are counted the first of them from that date on.
                return Moment.On(Days(from.DateIn(Zone).PlusDays(-1), day.Number, day.Unit, before: false, whose));
            case Language.Offset.Span { Unit.IsElapsed: true } span:
                // Hours from a due that is a day count from its last instant; of anything else known by its date the hour is unknown.
                if (from.IsDay && phrase.Anchor is not (Language.Anchor.Due or Language.Anchor.OfDuty { Point: DutyPoint.Missed })) return null;
                var instant = from.IsDay ? from.EndIn(Zone) : from.Instant;
                if (span.Unit.Kind == UnitKind.BusinessHours) return Moment.At(BusinessHours(instant, span.Count, span.Before, whose));
                var elapsed = span.Unit.Kind == UnitKind.Hours ? Duration.FromHours(span.Count) : Duration.FromMinutes(span.Count);
                return Moment.At(span.Before ? instant - elapsed : instant + elapsed);
            case Language.Offset.Span span:
                return Moment.On(Days(from.DateIn(Zone), span.Count, span.Unit, span.Before, whose));
            default:
                throw new ArgumentOutOfRangeException(nameof(phrase), phrase.Offset, "An offset that the reference does not know.");
        }
    }

    private LocalDate Days(LocalDate from, int count, Unit unit, bool before, string whose)
    {
        var signed = before ? -count : count;
        return unit.Kind switch
        {
            UnitKind.Days => from.PlusDays(signed),
            UnitKind.Weeks => from.PlusWeeks(signed),
            UnitKind.Months => from.PlusMonths(signed),
            UnitKind.Years => from.PlusYears(signed),
            UnitKind.BusinessDays => BusinessDays(from, count, before, whose),
            UnitKind.Own => OwnDays(from, count, before, stay.Rulebook.Units.First(u => u.Name == unit.OwnName), whose),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit that is not added to days."),
        };
    }

    public When Anchor(Anchor anchor)
    {
        var duty = stay.Duty(of);
        switch (anchor)
        {
            case Language.Anchor.Event e:
                return OccurrenceOf(e) is { } said ? When.Is(said.Happened) : When.NotYet;
            case Language.Anchor.DateFact fact:
                return Value(fact.Name) switch
                {
                    FactValue.Date date => When.Is(date.Moment),
                    FactValue.None => When.None,
                    _ => When.Unknown,
                };
            case Language.Anchor.Named named:
                return Named(named.Name);
            case Language.Anchor.Set set:
                return set.IsMoment ? MomentSet(set.Name) : FactSet(set.Name);
            case Language.Anchor.Start:
                return duty.Start is { } start ? When.Is(start.Moment, start.Provisional) : When.Unknown;
            case Language.Anchor.Due:
                return duty.Due is { } due ? When.Is(due.Moment, due.Provisional) : When.Unknown;
            case Language.Anchor.Known:
                return Known ?? (duty.Known is { } known ? When.Is(Moment.At(known)) : When.Unknown);
            case Language.Anchor.OfDuty other:
                return ReferenceDuty.Named(stay, other.Duty, of) is { } them ? them.Point(other.Point, until) : When.NotYet;
            default:
                throw new ArgumentOutOfRangeException(nameof(anchor), anchor, "An anchor that the reference does not know.");
        }
    }

    private Said? OccurrenceOf(Anchor.Event e)
    {
        var all = Occurrences(e.Name);
        return e.Which switch
        {
            Which.Only => all.MinBy(s => s.Sequence),
            Which.FromFirst first => first.Number <= all.Count ? all[first.Number - 1] : null,
            Which.FromLast last => last.Number <= all.Count ? all[^last.Number] : null,
            Which.Each => all.FirstOrDefault(s => s.Sequence == of.Occurrence),
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Which, "An occurrence that the reference does not know."),
        };
    }

    /// <summary>Since when a fact has had its present value; repeating it sets nothing.</summary>
    private When FactSet(string fact)
    {
        var sayings = Sayings(fact);
        if (Value(fact) is null) return When.Unknown;
        if (sayings[^1].Value is FactValue.None) return When.None;
        var first = sayings.Count - 1;
        while (first > 0 && sayings[first - 1].Value.Equals(sayings[^1].Value)) first--;
        return When.Is(sayings[first].By.Happened);
    }

    /// <summary>Since when a named moment has had its present value: looked at after everything that happened, one by one.</summary>
    private When MomentSet(string name)
    {
        var present = Named(name);
        if (!present.IsKnown) return present;
        When? since = null;
        foreach (var happening in stay.Said.Select(s => s.Happened.FirstInstantIn(Zone)).Where(t => t <= until).Distinct().Order())
        {
            var then = At(happening).Named(name);
            if (!then.IsKnown || then.Moment != present.Moment) since = null;
            else since ??= When.Is(IsKnownByDate(name, happening, present) ? Moment.On(happening.InZone(Zone).Date) : Moment.At(happening));
        }

        return since ?? When.Unknown;
    }

    /// <summary>Whether a named moment came to its value by what is known by its date only: without that, it would not have it then.</summary>
    private bool IsKnownByDate(string name, Instant moment, When present)
    {
        var date = moment.InZone(Zone).Date;
        var then = new View(stay, of, moment)
        {
            Known = Known,
            StrictIsLatest = StrictIsLatest,
            Without = [.. stay.Said.Where(s => s.Happened.IsDay && s.Happened.Day == date)],
        }.Named(name);
        return !then.IsKnown || then.Moment != present.Moment;
    }

    private When Named(string name)
    {
        switch (stay.Rulebook.Moments.First(m => m.Name == name).Expression)
        {
            case MomentExpression.Single single:
                return Find(single.Phrase);
            case MomentExpression.EarliestOf earliest:
                return Extreme(earliest.Lines.Select(l => Find(l)).ToList(), latest: false);
            case MomentExpression.LatestOf latest:
                var lines = latest.Lines.Select(l => Find(l)).ToList();
                return lines.Any(l => !l.IsKnown) ? Never(lines) ?? When.Unknown : Extreme(lines, latest: true);
            case MomentExpression.FirstKnownOf first:
                var preferences = first.Lines.Select(l => Find(l)).ToList();
                return preferences.Any(l => l.IsKnown) ? preferences.First(l => l.IsKnown) : Nothing(preferences);
            case MomentExpression.Choose choose:
                return Chosen(choose);
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, "A named moment that the reference does not know.");
        }
    }

    private When Chosen(MomentExpression.Choose choose)
    {
        List<When> possible = [];
        foreach (var (condition, then) in choose.Lines)
        {
            var verdict = Ask(condition);
            if (verdict == Verdict.No) continue;
            possible.Add(Find(then));
            if (verdict == Verdict.Yes) return Strict(possible);
        }

        possible.Add(Find(choose.Otherwise));
        return Strict(possible);
    }

    /// <summary>The earliest deadline of what is possible, or the latest beginning; a day is over at its end and begins with its first instant.</summary>
    private When Strict(List<When> possible)
    {
        if (possible is [var only]) return only;
        var known = possible.Where(p => p.IsKnown).ToList();
        if (known.Count == 0) return Nothing(possible) with { Provisional = true };
        var strict = StrictIsLatest ? known.MaxBy(p => p.Moment.FirstInstantIn(Zone)) : known.MinBy(p => p.Moment.EndIn(Zone));
        return strict! with { Provisional = true };
    }

    /// <summary>The earliest or latest of what is known. If days and instants meet, dates decide; on a tie the first line wins.</summary>
    private When Extreme(List<When> lines, bool latest)
    {
        var known = lines.Where(l => l.IsKnown).ToList();
        if (known.Count == 0) return Nothing(lines);
        var best = known[0];
        foreach (var line in known.Skip(1))
        {
            var order = Compare(line.Moment, best.Moment);
            if (latest ? order > 0 : order < 0) best = line;
        }

        return best;
    }

    private static When Nothing(List<When> lines) =>
        lines.Any(l => l.Kind == WhenKind.Unknown) ? When.Unknown : lines.Any(l => l.Kind == WhenKind.NotYet) ? When.NotYet : When.None;

    /// <summary>What has not come about, and is definite; not yet before none.</summary>
    private static When? Never(List<When> lines) =>
        lines.Any(l => l.Kind == WhenKind.NotYet) ? When.NotYet : lines.Any(l => l.Kind == WhenKind.None) ? When.None : null;

    private int Compare(Moment a, Moment b) =>
        !a.IsDay && !b.IsDay ? a.Instant.CompareTo(b.Instant) : a.DateIn(Zone).CompareTo(b.DateIn(Zone));
}
