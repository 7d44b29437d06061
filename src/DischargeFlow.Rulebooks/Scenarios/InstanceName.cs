using System.Globalization;
using DischargeFlow.Rulebooks.Planning;

namespace DischargeFlow.Rulebooks.Scenarios;

/// <summary>
/// Which of the duties of one name a scenario means: <c>report</c> is the first, <c>report 2</c> the second in the plan's order (by occurrence, then by
/// recipient), <c>report to pharmacy</c> the first that is owed to a role.
/// </summary>
internal readonly record struct InstanceName(string Duty, int Number, string? Recipient)
{
    /// <summary>What the words of a key say.</summary>
    public static InstanceName Of(string key)
    {
        var words = key.Split(' ');
        var recipient = words.Length > 2 && words[^2] == "to" ? words[^1] : null;
        var left = recipient is null ? words : words[..^2];
        return new(left[0], left.Length > 1 ? int.Parse(left[1], CultureInfo.InvariantCulture) : 1, recipient);
    }

    /// <summary>That duty in a plan; null when there is none such.</summary>
    public PlannedDuty? In(Plan plan)
    {
        var (duty, recipient) = (Duty, Recipient);
        return plan.Duties.Where(d => d.Rule.Name == duty && (recipient is null || d.RecipientRole == recipient)).ElementAtOrDefault(Number - 1);
    }
}
