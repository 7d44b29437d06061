namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// The state of a duty at a moment: the first that fits, given that the earliest closing moment wins.
/// </summary>
public enum DutyState { Met, Waived, Stopped, Lapsed, Void, NotApplicable, Undecided, Waiting, Blocked, Open, Overdue }

/// <summary>Whether a deed came in time. Not provable: only its date is known and the deadline lies within that date.</summary>
public enum Punctuality { NoVerdict, OnTime, Late, NotProvable }
