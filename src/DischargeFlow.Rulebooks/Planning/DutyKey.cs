using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Rulebooks.Planning;

/// <summary>
/// What a duty on a case is known by, whatever its due date and whatever the version of the rulebook:
/// <c>case/rulebook/duty</c> and, where the duty has several instances, <c>/entry</c> or <c>/recipient role</c>.
/// </summary>
public readonly record struct DutyKey(string CaseKey, string Rulebook, string Duty, string Instance)
{
    /// <inheritdoc/>
    public override string ToString() => string.Concat([CaseKey, "/", Rulebook, "/", Duty, Instance.Length == 0 ? "" : "/", Instance]);
}

/// <summary>
/// What an alert is known by: the duty's key, the step, the party told, and the due moment (notices without). The holder of the role
/// is in it, so that a new holder is a new key; a due moved away and back meets its old key and does not repeat.
/// </summary>
public readonly record struct AlertKey(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
