using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Planning.Criteria;
using DischargeFlow.Rulebooks.Planning.Parties;
using DischargeFlow.Rulebooks.Planning.Phrases;

namespace DischargeFlow.Rulebooks.Planning.Duties;

/// <summary>A duty with its names resolved.</summary>
internal sealed class CompiledDuty
{
    public required Duty Rule { get; init; }

    /// <summary>Its number among the duties that others may refer to and that entries may waive.</summary>
    public required int Slot { get; init; }

    public required CriterionNode? Condition { get; init; }

    public required PhraseNode Starts { get; init; }

    /// <summary>Null for the start, or for any time.</summary>
    public required PhraseNode? From { get; init; }

    public required PhraseNode? Due { get; init; }

    public required PhraseNode? Instead { get; init; }

    public required (PhraseNode Phrase, bool Stops)[] Ends { get; init; }

    public required CompiledDeed[][] DoneBy { get; init; }

    public required (Step Step, PhraseNode At)[] Tell { get; init; }

    public required CriterionNode? SendingNeeds { get; init; }

    /// <summary>The event of which each occurrence makes an instance; -1 for a single instance.</summary>
    public required int EachEvent { get; init; }

    /// <summary>True when one deed must not serve two stages: the start is another duty's deed.</summary>
    public required bool StartsAfterDeed { get; init; }

    /// <summary>
    /// All that start, window, due, condition and consent depend on, the lives of other duties among it: an entry about anything else moves
    /// none of them.
    /// </summary>
    public required UInt128 Slots { get; init; }

    /// <summary>All that its states depend on, besides what closes it: start, condition, and what must be so before anything leaves.</summary>
    public required UInt128 StateSlots { get; init; }

    /// <summary>All that its life depends on: what closes it, too.</summary>
    public required UInt128 LifeSlots { get; init; }

    /// <summary>All that anything of its plan depends on: its life, and whom its steps tell when.</summary>
    public required UInt128 AllSlots { get; init; }

    /// <summary>All roles: who owes it to whom.</summary>
    public required UInt128 PartySlots { get; init; }

    /// <summary>True when other duties refer to it.</summary>
    public required bool IsReferredTo { get; init; }

    /// <summary>
    /// True when it must be followed from the first recording moment on: it depends on other duties, they on it, or its own lines ask since
    /// when it was known.
    /// </summary>
    public required bool IsFollowed { get; init; }

    /// <summary>Everyone whom its steps tell, and the owner; each once.</summary>
    public required string[] Audience { get; init; }

    /// <summary>True when they depend on other duties too.</summary>
    public required bool DependsOnDuties { get; init; }
}

/// <summary>An event that counts as a deed, or an acknowledgement.</summary>
internal sealed class CompiledDeed
{
    public required Deed Rule { get; init; }

    /// <summary>The event; -1 for an acknowledgement.</summary>
    public required int Event { get; init; }

    /// <summary>The fields that must match, with the role where the field names one.</summary>
    public required (string Field, string Value, RoleNode? Role)[] Matches { get; init; }
}
