using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Duties;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;
using DischargeFlow.Rulebooks.Planning.Timelines;
using DischargeFlow.Rulebooks.Vocabularies;
using NodaTime;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>A rulebook version with every name resolved, made once and asked for every plan.</summary>
internal sealed class CompiledRulebook
{
    private readonly ConditionalWeakTable<PartyExtract, PartyCalendar> _calendars = [];
    private readonly PartyCalendar _nobodysCalendar;
    private readonly FrozenDictionary<string, PartyCalendar> _tableCalendars;
    private readonly ClosedDayTables _tables;
    private readonly ImmutableArray<ClosedDayTable> _rulebookTables;

    public CompiledRulebook(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables)
    {
        Rulebook = rulebook;
        Vocabulary = vocabulary;
        _tables = tables;
        _rulebookTables = [.. rulebook.ClosedDays.Select(n => tables.Tables.GetValueOrDefault(n)).OfType<ClosedDayTable>()];
        _nobodysCalendar = new(_rulebookTables, tables, null);
        _tableCalendars = tables.Tables.ToFrozenDictionary(t => t.Key, t => new PartyCalendar([t.Value], tables, null));
    }

    public Rulebook Rulebook { get; }

    public Vocabulary Vocabulary { get; }

    public required FrozenDictionary<string, RoleNode> Roles { get; init; }

    /// <summary>The duties so that none comes before one that it refers to.</summary>
    public required CompiledDuty[] Duties { get; init; }

    public required (string Name, MomentNode Node)[] Moments { get; init; }

    /// <summary>How many phrases it has: each has a number below.</summary>
    public required int Phrases { get; init; }

    public required Slots Slots { get; init; }

    public required TimelineBuilder Timelines { get; init; }

    public int DutySlot(string duty) => Slots.Find(SlotKind.Duty, duty);

    /// <summary>A role by name, or <c>owner</c> and <c>recipient</c> of the duty in whose lines it stands.</summary>
    public RoleNode RoleOf(string role, Frame frame) =>
        FindRole(role, frame) ?? throw new ArgumentException($"The rulebook '{Rulebook.Name}' names no role '{role}'. Check it before planning with it.");

    public RoleNode? FindRole(string role, Frame frame) => role switch
    {
        "owner" => frame.OwnerRole ??= Roles.GetValueOrDefault(frame.Owner),
        "recipient" => frame.RecipientRole ??= Roles.GetValueOrDefault(frame.Recipient),
        _ => Roles.GetValueOrDefault(role),
    };

    public PartyCalendar CalendarOf(PartyExtract? party) =>
        party is null ? _nobodysCalendar : _calendars.GetValue(party, p => new PartyCalendar(_rulebookTables, _tables, p));

    /// <summary>The calendar of a table alone, with Saturdays and Sundays closed; null when no table has that name.</summary>
    public PartyCalendar? TableCalendar(string name) => _tableCalendars.GetValueOrDefault(name);

    /// <summary>Whether a role's holder belongs to the same organization as the duty's owner.</summary>
    public bool IsInside(View view, string role, Instant cut)
    {
        var owner = RoleOf("owner", view.Frame).Holder(view, cut);
        var other = RoleOf(role, view.Frame).Holder(view, cut);
        if (other.Role == owner.Role || Vocabulary.Roles.GetValueOrDefault(other.Role)?.Of == view.Frame.Owner) return true;
        if (owner.Party is not { } a || other.Party is not { } b) return false;
        return a == b || view.Directory.Find(a)?.Organization is { } x && view.Directory.Find(b)?.Organization is { } y && x == y;
    }
}
