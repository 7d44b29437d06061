using DischargeFlow.Rulebooks.Calendars;
using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Vocabularies;

namespace DischargeFlow.Rulebooks.Planning.Compilation;

/// <summary>Makes the planner's form of a checked rulebook.</summary>
internal static class Compiler
{
    public static CompiledRulebook Compile(Rulebook rulebook, Vocabulary vocabulary, ClosedDayTables tables)
    {
        var slots = new Slots();
        var roles = new RoleCompiler(rulebook, vocabulary, slots);
        var phrases = new PhraseCompiler(rulebook, slots) { RoleSlots = roles.SlotsOf };
        var criteria = new CriterionCompiler(rulebook, vocabulary, slots) { Phrases = phrases, RoleSlots = roles.SlotsOf };
        phrases.Criteria = criteria;
        roles.Criteria = criteria;
        foreach (var named in rulebook.Criteria) criteria.Named(named.Name);
        var allRoles = roles.All();
        var order = new DutyOrder(rulebook);
        var duties = new DutyCompiler(rulebook, vocabulary, slots, order, phrases, criteria, roles);
        var compiled = order.InOrder().Select(duties.Compile).ToArray();
        var moments = rulebook.Moments.Select(m => (m.Name, phrases.Moment(m.Name))).ToArray();
        return new(rulebook, vocabulary, tables)
        {
            Roles = allRoles,
            Duties = compiled,
            Moments = moments,
            Phrases = phrases.Count,
            Slots = slots,
            Timelines = new(slots.Frozen(), vocabulary, rulebook.Name, rulebook.Zone),
        };
    }
}
