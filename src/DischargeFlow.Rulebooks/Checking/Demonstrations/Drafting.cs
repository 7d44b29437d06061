using System.Globalization;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Checking.Answers;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.References;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Checking.Demonstrations;

/// <summary>
/// Makes a case in which the unknowns are as they should be. Where several dates would do, the try decides: the first is plain (days between
/// everything, in office hours, recorded at once), the others differ, the same way each time.
/// </summary>
internal sealed class Drafting(Rulebook rulebook, Vocabulary vocabulary, PartyCalendar calendar, Sought sought, IReadOnlyList<Unknown> unknowns, int[] ways, int attempt)
{
    private static readonly LocalDate Plain = new(2026, 11, 4);
    private static readonly int[] Gaps = [10, 3, 1, 0, 2, 5, 7, 14, 21, 30, 45, 90, -1, -3, -10, -40];
    private static readonly int[] Delays = [0, 0, 0, 1, 4, 40];
    private static readonly LocalTime[] Hours = [new(10, 0), new(7, 0), new(18, 0), new(23, 30), new(3, 0)];

    // Which of several dates an attempt takes is the same whenever it is made.
    private ulong _turn = (ulong)attempt;

    private readonly Draft _draft = new(rulebook.CaseKind);
    private readonly Dictionary<string, LocalDateTime> _at = [];
    private readonly Dictionary<string, decimal?> _happens = [];
    private readonly HashSet<string> _missing = [];
    private LocalDate _first;

    public Draft Make()
    {
        var roots = new Roots(rulebook, lines => attempt == 0 ? 0 : attempt == 1 ? lines - 1 : Turn(lines));
        foreach (var duty in sought.Duties) roots.Add(duty);
        if (sought.On is { } on) roots.Add(on.Anchor);
        foreach (var line in Asked().Select(a => a.Unknown.Line)) roots.Add(line);
        Place(roots);
        foreach (var (unknown, way) in Asked()) Fit(unknown, way);
        if (sought.On is { } pinned) MoveTo(pinned.Anchor, pinned.Date);
        Parties();
        foreach (var happens in roots.Events.Keys.Where(_at.ContainsKey)) _first = LocalDate.Min(_first, _at[happens].Date);
        Facts(roots);
        Events(roots);
        return _draft;
    }

    private IEnumerable<(Unknown Unknown, int Way)> Asked() => unknowns.Select((u, i) => (u, ways[i])).Where(a => a.Item2 >= 0);

    /// <summary>One of some choices, the next one differently: a congruential sequence that spreads over all of them.</summary>
    private int Turn(int choices)
    {
        _turn = unchecked((_turn * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_turn >> 33) % (ulong)choices);
    }

    private T OneOf<T>(T[] values) => attempt == 0 ? values[0] : values[Turn(values.Length)];

    /// <summary>Each event and date in the order in which the vocabulary declares them, some days after the one before.</summary>
    private void Place(Roots roots)
    {
        _first = attempt < 2 ? Plain : Plain.PlusDays(Turn(760) - 30);
        var date = _first;
        var names = roots.Events.Keys.OrderBy(e => vocabulary.Events.GetValueOrDefault(e)?.Place.Line).Concat(roots.Dates.OrderBy(f => vocabulary.Facts.GetValueOrDefault(f)?.Place.Line));
        foreach (var name in names)
        {
            _at[name] = date + OneOf(Hours);
            date = date.PlusDays(OneOf(Gaps));
        }
    }

    /// <summary>Makes dates and counts as a line wants them.</summary>
    private void Fit(Unknown unknown, int way)
    {
        switch (unknown.Line)
        {
            case Criterion.Happened happened when unknown is Limits counted:
                _happens[happened.Event] = counted.Number(way);
                break;
            case Criterion.OccurrenceIs occurrence when unknown is Limits before:
                _happens[occurrence.Event] = before.Number(way) + 1;
                break;
            case Criterion.LiesIn lies when unknown is OneOfSeveral places:
                if (places.IsNone(way)) _missing.UnionWith(NamesBehind(lies.Moment.Anchor).Take(1));
                else if (lies.Moment.Offset is null) Move(lies.Moment.Anchor, at => InCalendar(at.Date, way));
                break;
            case Criterion.LiesIn { Part: CalendarPart.AfterClock after } lies:
                Move(lies.Moment.Anchor, at => at.Date + (way == 1 ? after.Time : after.Time.PlusHours(-1)));
                break;
            case Criterion.LiesIn { Part: CalendarPart.BeforeClock before } lies:
                Move(lies.Moment.Anchor, at => at.Date + (way == 1 ? before.Time.PlusHours(-1) : before.Time));
                break;
            case Criterion.SpanCompares or Criterion.MomentCompares when unknown is Apart apart:
                Set(apart, apart[way]);
                break;
            case Criterion.AgeCompares age when unknown is Limits counted && counted.Number(way) is { } years && Of(age.On.Anchor) is { } on:
                _at[age.BirthFact] = on.PlusYears(-(int)years).PlusDays(-100);
                break;
        }
    }

    /// <summary>Sets two moments apart as they should be; by how much they lie apart is as good as any where nothing measures it.</summary>
    private void Set(Apart apart, Apart.Way way)
    {
        if (way.NeverLeft) _missing.UnionWith(NamesBehind(apart.Left.Anchor));
        if (way.NeverRight) _missing.UnionWith(NamesBehind(apart.Right.Anchor));
        if (way.Days != 0 && apart.IsMeasured)
        {
            if (Of(apart.Left.Anchor) is { } left) MoveTo(apart.Right.Anchor, left.Date.PlusDays(way.Days));
            return;
        }

        if (Of(apart.Right.Anchor) is not { } right) return;
        var days = attempt == 0 ? 60 : OneOf([1, 3, 10, 40, 100]);
        Move(apart.Left.Anchor, _ => way.Days == 0 ? right.PlusHours(way.Order) : right.PlusDays(-Math.Sign(way.Days) * days));
    }

    private LocalDateTime InCalendar(LocalDate date, int way)
    {
        for (var i = 0; i < 40 && calendar.IsOpen(date) != way > 0; i++) date = date.PlusDays(1);
        return date + (way switch { 1 => new LocalTime(7, 0), 3 => new LocalTime(18, 0), _ => new LocalTime(10, 0) });
    }

    private LocalDateTime? Of(Anchor anchor) => NamesBehind(anchor).Where(_at.ContainsKey).Select(n => (LocalDateTime?)_at[n]).FirstOrDefault();

    private void MoveTo(Anchor anchor, LocalDate date) => Move(anchor, at => date + at.TimeOfDay);

    private void Move(Anchor anchor, Func<LocalDateTime, LocalDateTime> to)
    {
        if (NamesBehind(anchor).FirstOrDefault(_at.ContainsKey) is { } name) _at[name] = to(_at[name]);
    }

    private static string? NameOf(Anchor anchor) => anchor switch { Anchor.Event e => e.Name, Anchor.DateFact f => f.Name, _ => null };

    private IEnumerable<string> NamesBehind(Anchor anchor)
    {
        if (NameOf(anchor) is { } name) return [name];
        var roots = new Roots(rulebook, _ => 0);
        roots.Add(anchor);
        if (anchor is Anchor.Start && sought.Duties.Length > 0) roots.Add(sought.Duties[0].Starts);
        return roots.Dates.Concat(roots.Events.Keys);
    }

    private void Parties()
    {
        foreach (var duty in sought.Duties)
        {
            AddRole(duty.Owner);
            foreach (var role in duty.To.Concat(duty.Tell.SelectMany(s => s.Roles))) AddRole(role);
            foreach (var phrase in DutyPhrases.Of(duty)) AddRole(phrase.DaysOf);
        }

        AddRole(rulebook.DaysOf);
        AddRole(rulebook.LastResort);
        foreach (var (unknown, way) in Asked())
        {
            if (unknown.Line is Criterion.LiesIn { Part.Of: { } of }) AddRole(of);
            if (unknown.Line is not Criterion.RoleKnown known) continue;
            if (way == 1) AddRole(known.Role);
            else _draft.Roles.ExceptWith(RolesBehind(known.Role, 0));
        }
    }

    private void AddRole(string? role)
    {
        if (role is not (null or "owner" or "recipient")) _draft.Roles.UnionWith(RolesBehind(role, 0));
    }

    private IEnumerable<string> RolesBehind(string role, int depth) =>
        vocabulary.Roles.ContainsKey(role) ? [role] : depth > 8 ? [] : rulebook.Parties.FirstOrDefault(p => p.Name == role)?.Expression switch
        {
            PartyExpression.FirstOf first => first.Roles.SelectMany(r => RolesBehind(r, depth + 1)),
            PartyExpression.Choose lines => lines.Lines.Select(l => l.Role).Append(lines.Otherwise).SelectMany(r => RolesBehind(r, depth + 1)),
            _ => [],
        };

    private void Facts(Roots roots)
    {
        var early = _first + new LocalTime(6, 0);
        var choices = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var said = new HashSet<string>();
        foreach (var (unknown, way) in Asked())
        {
            switch (unknown.Line)
            {
                case Criterion.Fact fact when said.Add(fact.Name):
                    _draft.Record(early, early, fact.Name, way == 1 ? "yes" : "no");
                    break;
                case Criterion.FactCompares compares when unknown is Limits number && said.Add(compares.Name):
                    _draft.Record(early, early, compares.Name, number.Number(way)?.ToString(CultureInfo.InvariantCulture) ?? "none");
                    break;
                case Criterion.FactCompares or Criterion.FactIsOneOf when unknown is OneOfSeveral words && said.Add(NameOfFact(unknown.Line)):
                    _draft.Record(early, early, NameOfFact(unknown.Line), words.Word(way) ?? "none");
                    break;
                case Criterion.FactIsOneOf several:
                    if (!choices.TryGetValue(several.Name, out var ticked)) choices[several.Name] = ticked = [];
                    if (way == 1) ticked.Add(several.Values[0]);
                    break;
                case Criterion.DecidedByPerson when unknown.Within is { } criterion:
                    _draft.Record(early, early, "decided", $"{{ criterion: {criterion}, is: {(way == 1 ? "yes" : "no")}, reason: 例 }}");
                    break;
                case Criterion.DutyIs { Condition: DutyCondition.Waived } waived when way == 1:
                    _draft.Record(early, early, "waived", $"{{ duty: {waived.Duty}, reason: 例 }}");
                    break;
                case Criterion.DutyIs { Condition: DutyCondition.Met } met when way == 1 && rulebook.Duties.FirstOrDefault(d => d.Name == met.Duty) is { } other:
                    Deed(other, _first.PlusDays(1) + new LocalTime(11, 0));
                    break;
            }
        }

        foreach (var (fact, ticked) in choices) _draft.Record(early, early, fact, ticked.Count == 0 ? "none" : $"[{string.Join(", ", ticked)}]");
        foreach (var fact in roots.Recorded.Where(f => said.Add(f) && !choices.ContainsKey(f)))
        {
            if (vocabulary.Facts.GetValueOrDefault(fact) is not { } declared || _at.ContainsKey(fact)) continue;
            _draft.Record(early, early, fact, declared.Kind switch { FactKind.YesNo => "yes", FactKind.Number => "1", FactKind.Date => Day(_first.PlusDays(10)), _ => declared.Choices[0].Name });
        }
    }

    private void Events(Roots roots)
    {
        foreach (var fact in roots.Dates.Where(f => !_missing.Contains(f)))
        {
            var known = _first.PlusDays(OneOf(Delays)) + new LocalTime(9, 30);
            _draft.Record(known, known, fact, Day(_at[fact].Date));
        }

        foreach (var name in roots.Events.Keys.Union(_happens.Keys).Order(StringComparer.Ordinal))
        {
            var times = _happens.TryGetValue(name, out var wanted) ? (int)(wanted ?? 0) : _missing.Contains(name) ? 0 : roots.Events[name];
            var at = _at.TryGetValue(name, out var placed) ? placed : _first.PlusDays(1) + new LocalTime(12, 0);
            for (var i = 0; i < Math.Min(times, 40); i++) Happens(name, null, at.PlusDays(i));
        }

        foreach (var duty in roots.Met) Deed(duty, (_at.Count == 0 ? _first + new LocalTime(9, 0) : _at.Values.Max()).PlusDays(OneOf([1, 0, 3, 20])).PlusHours(1));
        if (_draft.Entries == 0) Happens(vocabulary.Events.Values.OrderBy(e => e.Place.Line).First().Name, null, _first + new LocalTime(10, 0));
    }

    private void Happens(string name, string? carried, LocalDateTime at) => _draft.Record(at, at.PlusDays(OneOf(Delays)), name, carried);

    private void Deed(Duty duty, LocalDateTime at)
    {
        foreach (var deed in duty.DoneBy.Take(1).SelectMany(l => l.AllOf).OfType<Deed.OfEvent>())
        {
            var fields = deed.Matches.Select(m => $"{m.Field}: {Carried(deed.Event, m.Field, m.Value, duty)}");
            _draft.Record(at, at, deed.Event, deed.Matches.IsEmpty ? null : $"{{ {string.Join(", ", fields)} }}");
        }
    }

    private string Carried(string happens, string field, string value, Duty duty)
    {
        if (vocabulary.Events[happens].Carries.FirstOrDefault(c => c.Name == field)?.Kind != CarriedKind.Role) return value;
        var role = value switch { "owner" => duty.Owner, "recipient" => duty.To[0], _ => value };
        return RolesBehind(role, 0).FirstOrDefault() ?? role;
    }

    private static string NameOfFact(Criterion line) => line is Criterion.FactCompares compares ? compares.Name : ((Criterion.FactIsOneOf)line).Name;

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
