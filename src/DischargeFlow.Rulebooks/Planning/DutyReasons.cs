using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>The reasons of a duty, in the order in which a reader asks: why at all, since when, by when, what became of it.</summary>
internal readonly struct DutyReasons(View view, DutyInstance instance, Closing closing, Judgement judgement, DutyState last)
{
    public (ImmutableArray<Because> Because, ImmutableArray<Because> WhyNot) Write()
    {
        var duty = instance.Duty;
        var core = instance.Core;
        var why = view.Why!;
        why.Take();
        why.About = Topic.Condition;
        duty.Condition?.Explain(view, Instant.MaxValue, core.Criterion);
        if (core.Criterion == Tri.No)
        {
            // What is no whatever the facts are has no fact to name.
            if (why.Count == 0) why.Add(Sayings.CriterionNo, duty.Rule.Place, duty.Rule.Name);
            return ([], why.Take());
        }

        if (!core.Starts.IsKnown)
        {
            why.About = Topic.Start;
            why.Add(last == DutyState.Void ? Sayings.GroundGone : Sayings.NotStartedYet, duty.Rule.Starts.Place, duty.Starts.Text);
            var reasons = why.Take();
            return ([], [reasons[^1], .. reasons[..^1]]);
        }

        why.About = Topic.Start;
        duty.Starts.At(view, Instant.MaxValue, StrictSide.Earliest);
        why.Add(Sayings.StartsAt, duty.Rule.Starts.Place, view.Frame.Start.Moment);
        if (instance.Known is { } known) why.Add(Sayings.KnownSince, duty.Rule.Place, Moment.At(known));
        why.About = Topic.Due;
        if (duty.Due is { } due) Due(due, why);
        why.About = Topic.Outcome;
        if (core.Blocked) why.Add(Sayings.Blocked, duty.Rule.Place);
        Closed(why);
        return (why.Take(), []);
    }

    private void Due(PhraseNode due, Explanation why)
    {
        due.At(view, Instant.MaxValue, StrictSide.Earliest);
        if (!instance.Due.Wished.IsKnown) return;
        var place = due.Phrase.Place;
        why.Add(Sayings.WishedDue, place, instance.Due.Wished.Moment);
        if (instance.Due.Wished.Provisional) why.Add(Sayings.Provisional, place);
        if (!instance.Due.TooLate) return;
        var kept = instance.Due.Due.SameAs(instance.Due.Wished);
        if (instance.Due.WishedEdge > instance.Known && instance.Due.WishedEdge > instance.Core.StartEdge(view.Zone) && instance.From is { } from)
        {
            if (kept) why.Add(Sayings.TooLateForWindowKept, place, instance.Due.Wished.Moment, Beginning(from));
            else why.Add(Sayings.TooLateForWindow, place, instance.Due.Wished.Moment, instance.Due.Due.Moment, Beginning(from));
        }
        else if (kept)
        {
            why.Add(Sayings.TooLateKept, place, instance.Due.Wished.Moment);
        }
        else
        {
            why.Add(Sayings.TooLate, place, instance.Due.Wished.Moment, instance.Due.Due.Moment);
        }
    }

    /// <summary>The last deed that would have served but came before any counts: whoever recorded it asks why the duty is open.</summary>
    private void TooEarly(Explanation why)
    {
        if (instance.From is not { } from) return;
        var zone = view.Zone;
        var matched = new List<MatchedDeed>();
        foreach (var deed in instance.Duty.DoneBy.SelectMany(line => line)) DeedMatching.Find(view, instance.Duty, deed, matched);
        foreach (var told in matched.Where(d => d.Happened.IsDay ? d.Happened.EndIn(zone) <= from : d.Happened.Instant < from).OrderByDescending(d => d.Sequence).Take(1))
            why.Add(Sayings.TooEarly, instance.Duty.From?.Phrase.Place ?? instance.Duty.Rule.Place, told.Happened, EntryNumber.Of(told.Sequence), Beginning(from));
    }

    private void Closed(Explanation why)
    {
        var place = instance.Duty.Rule.Place;
        switch (closing.As)
        {
            case DutyState.Met:
                why.Add(Sayings.MetBy, place, closing.On is { } day ? Moment.On(day) : Moment.At(closing.At), new EntryNumber(closing.By));
                if (judgement.Due is { } due)
                {
                    why.Add(judgement.Verdict switch
                    {
                        Punctuality.OnTime => Sayings.JudgedOnTime,
                        Punctuality.Late => Sayings.JudgedLate,
                        _ => Sayings.JudgedNotProvable,
                    }, place, LastMoment(due));
                }

                break;
            case DutyState.Waived:
                why.Add(Sayings.WaivedBy, place, Moment.At(closing.At), new EntryNumber(closing.By));
                break;
            case DutyState.Stopped:
                why.Add(Sayings.StoppedAt, place, Moment.At(closing.At), EntryNumber.Of(closing.By));
                break;
            case DutyState.Lapsed:
                why.Add(Sayings.LapsesAt, place, LastMoment(closing.At));
                TooEarly(why);
                break;
            case null:
                TooEarly(why);
                break;
        }
    }

    /// <summary>A window that begins at midnight begins with a day.</summary>
    private Moment Beginning(Instant from)
    {
        var local = from.InZone(view.Zone);
        return local.TimeOfDay == LocalTime.Midnight ? Moment.On(local.Date) : Moment.At(from);
    }

    /// <summary>Deadlines are kept as the first instant that is too late; people read the last one that is in time.</summary>
    private Moment LastMoment(Instant edge)
    {
        var local = edge.InZone(view.Zone);
        return local.TimeOfDay == LocalTime.Midnight ? Moment.On(local.Date.PlusDays(-1)) : Moment.At(edge - Duration.FromMinutes(1));
    }
}
