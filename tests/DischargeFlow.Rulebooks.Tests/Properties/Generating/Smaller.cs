using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Tests.Given;
using NodaTime;

namespace DischargeFlow.Rulebooks.Tests.Properties.Generating;

/// <summary>Situations with one thing less.</summary>
internal static class Smaller
{
    public static IEnumerable<Situation> Than(Situation situation) => Entries(situation)
        .Concat(Rulebooks(situation.Rulebook).Where(Compiles).Select(r => situation with { Rulebook = r }));

    private static IEnumerable<Situation> Entries(Situation situation)
    {
        foreach (var entry in situation.Entries)
            yield return situation with { Entries = situation.Entries.Remove(entry) };
        foreach (var entry in situation.Entries.Where(e => e.Happened != Moment.At(e.Recorded)))
            yield return situation with { Entries = situation.Entries.Replace(entry, entry with { Happened = Moment.At(entry.Recorded) }) };
    }

    private static IEnumerable<Rulebook> Rulebooks(Rulebook rulebook)
    {
        foreach (var duty in rulebook.Duties)
        {
            if (rulebook.Duties.Length > 1) yield return rulebook with { Duties = rulebook.Duties.Remove(duty) };
            foreach (var smaller in Duties(duty)) yield return rulebook with { Duties = rulebook.Duties.Replace(duty, smaller) };
        }

        if (!rulebook.ClosedDays.IsEmpty) yield return rulebook with { ClosedDays = [] };
        if (rulebook.Scope is not null) yield return rulebook with { Scope = null };
        if (rulebook.SendingNeeds is not null) yield return rulebook with { SendingNeeds = null };
        if (rulebook.TellChangesAfter != Duration.Zero) yield return rulebook with { TellChangesAfter = Duration.Zero };
        foreach (var criterion in rulebook.Criteria) yield return rulebook with { Criteria = rulebook.Criteria.Remove(criterion) };
        foreach (var moment in rulebook.Moments) yield return rulebook with { Moments = rulebook.Moments.Remove(moment) };
        foreach (var unit in rulebook.Units) yield return rulebook with { Units = rulebook.Units.Remove(unit) };
        foreach (var party in rulebook.Parties) yield return rulebook with { Parties = rulebook.Parties.Remove(party) };
        foreach (var criterion in rulebook.Criteria)
        {
            foreach (var line in Lines(criterion.Body))
                yield return rulebook with { Criteria = rulebook.Criteria.Replace(criterion, criterion with { Body = line }) };
        }
    }

    private static IEnumerable<Duty> Duties(Duty duty)
    {
        if (duty.If is { } condition)
        {
            yield return duty with { If = null };
            foreach (var line in Lines(condition)) yield return duty with { If = line };
        }

        if (duty.ToEach) yield return duty with { ToEach = false, To = [duty.To[0]] };
        if (duty.To[0] is "desk" or "guide") yield return duty with { To = ["care-manager"] };
        foreach (var step in duty.Tell) yield return duty with { Tell = duty.Tell.Remove(step) };
        foreach (var step in duty.Tell.Where(s => s.Repeat is not null)) yield return duty with { Tell = duty.Tell.Replace(step, step with { Repeat = null }) };
        foreach (var step in duty.Tell.Where(s => s.Roles.Length > 1)) yield return duty with { Tell = duty.Tell.Replace(step, step with { Roles = [step.Roles[0]] }) };
        foreach (var step in duty.Tell)
        {
            foreach (var at in SmallerPhrases(step.At)) yield return duty with { Tell = duty.Tell.Replace(step, step with { At = at }) };
        }

        foreach (var end in duty.Ends) yield return duty with { Ends = duty.Ends.Remove(end) };
        if (duty.DoneBy.Length > 1)
        {
            foreach (var line in duty.DoneBy) yield return duty with { DoneBy = duty.DoneBy.Remove(line) };
        }

        if (duty.From is not WindowStart.FromStart) yield return duty with { From = new WindowStart.FromStart(false) };
        if (duty.Due is { } due)
        {
            yield return duty with { Due = null };
            foreach (var smaller in SmallerPhrases(due)) yield return duty with { Due = smaller };
        }

        foreach (var starts in SmallerPhrases(duty.Starts)) yield return duty with { Starts = starts };
        if (duty.Starts != Say.At(Say.Event("admission"))) yield return duty with { Starts = Say.At(Say.Event("admission")) };
    }

    private static IEnumerable<Criterion> Lines(Criterion criterion) => criterion switch
    {
        Criterion.All c => c.Lines.Concat(c.Lines.Where(_ => c.Lines.Length > 1).Select(l => new Criterion.All(c.Lines.Remove(l), c.Place))),
        Criterion.Any c => c.Lines.Concat(c.Lines.Where(_ => c.Lines.Length > 1).Select(l => new Criterion.Any(c.Lines.Remove(l), c.Place))),
        Criterion.None c => c.Lines.Concat(c.Lines.Where(_ => c.Lines.Length > 1).Select(l => new Criterion.None(c.Lines.Remove(l), c.Place))),
        Criterion.AtLeast c => c.Lines,
        Criterion.Score c => c.Lines.Select(l => l.Line),
        Criterion.Pinned c => [c.Line],
        Criterion.UnknownAs c => [c.Line],
        _ => [],
    };

    private static IEnumerable<Phrase> SmallerPhrases(Phrase phrase)
    {
        if (phrase.DaysOf is not null) yield return phrase with { DaysOf = null };
        if (phrase.Clock is not null) yield return phrase with { Clock = null };
        if (phrase.IfClosed is not (null or IfClosed.Keep)) yield return phrase with { IfClosed = IfClosed.Keep };
        if (phrase.Offset is not null) yield return phrase with { Offset = null };
        if (phrase.Anchor is Anchor.Named) yield return phrase with { Anchor = Say.Date("planned-discharge") };
    }

    private static bool Compiles(Rulebook rulebook)
    {
        try
        {
            _ = Planner.For(rulebook, HospitalStay.Vocabulary, Calendars.ClosedDayTables.Empty);
            return rulebook.Duties.SelectMany(d => d.To.Concat(d.Tell.SelectMany(t => t.Roles)))
                .All(r => r is "owner" or "recipient" || HospitalStay.Vocabulary.Roles.ContainsKey(r) || rulebook.Parties.Any(p => p.Name == r));
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            // Something still refers to what was taken away.
            return false;
        }
    }
}
