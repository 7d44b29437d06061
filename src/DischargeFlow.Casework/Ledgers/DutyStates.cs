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
        var text = states.AsSpan();
        var (ms, state, isFirst) = (moment.ToUnixTimeMilliseconds(), DutyState.Waiting, true);
        foreach (var range in text.Split(';'))
        {
            var line = text[range];
            var space = line.IndexOf(' ');
            if (!isFirst && long.Parse(line[(space + 1)..], CultureInfo.InvariantCulture) > ms) break;
            state = Enum.Parse<DutyState>(isFirst ? line : line[..space]);
            isFirst = false;
        }

        return state;
    }
}
