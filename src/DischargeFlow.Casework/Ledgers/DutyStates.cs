using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DischargeFlow.Rulebooks.Planning;
using NodaTime;

namespace DischargeFlow.Casework.Ledgers;

/// <summary>
/// The states of a duty over time as text, such as <c>Waiting;Open 1790000000000;Overdue 1790300000000</c>: the first holds from the beginning,
/// the others since a UTC epoch millisecond.
/// </summary>
public static class DutyStates
{
    /// <summary>Writes the states of a planned duty.</summary>
    public static string TextOf(ImmutableArray<(Instant Since, DutyState State)> states)
    {
        var text = new StringBuilder(states[0].State.ToString());
        foreach (var (since, state) in states.AsSpan()[1..])
            text.Append(';').Append(state).Append(' ').Append(since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>The state at a moment.</summary>
    public static DutyState At(string states, Instant moment)
    {
        var lines = states.Split(';');
        var state = Enum.Parse<DutyState>(lines[0]);
        foreach (var line in lines.AsSpan(1))
        {
            var parts = line.Split(' ');
            if (long.Parse(parts[1], CultureInfo.InvariantCulture) > moment.ToUnixTimeMilliseconds()) break;
            state = Enum.Parse<DutyState>(parts[0]);
        }

        return state;
    }
}
