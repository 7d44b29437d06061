using System.Collections.Concurrent;
using System.Collections.Immutable;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Web.Drafts.Forms;

/// <summary>
/// The last edits of drafts in this program: what undoes them, and whose they were. It is a convenience and forgets when the program ends; nothing
/// hangs on it, since a draft is only ever changed from the text that it has.
/// </summary>
public sealed class DraftMemory
{
    private const int MostSteps = 30, MostDrafts = 50;

    private readonly ConcurrentDictionary<string, Stack<Step>> _steps = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, (string Key, WorkflowLibrary By, ImmutableArray<Finding> Findings)> _examined = new(StringComparer.Ordinal);

    /// <summary>What is found in the text of a draft's rulebook; worked out again only when a file of the draft is another one, or what it is read by.</summary>
    public ImmutableArray<Finding> FindingsOf(Draft draft, DraftDesk desk, WorkflowLibrary by)
    {
        var key = string.Concat(draft.Files.Values.Select(f => f.Path + f.Hash));
        if (_examined.TryGetValue(draft.Id, out var known) && known.Key == key && ReferenceEquals(known.By, by)) return known.Findings;
        if (_examined.Count > MostDrafts) _examined.Clear();
        var findings = desk.Examine(draft).Findings.GetValueOrDefault(VersionFiles.Rulebook, []);
        _examined[draft.Id] = (key, by, findings);
        return findings;
    }

    /// <summary>One edit: the text before it, the hash of it and of the text after it, who made it, and whether it moved other parts.</summary>
    private sealed record Step(string Before, string From, string To, string Who, bool Moves);

    /// <summary>Remembers an edit.</summary>
    public void Remember(string draft, string before, string from, string to, string who, bool moves)
    {
        if (_steps.Count > MostDrafts) _steps.Clear();
        var steps = _steps.GetOrAdd(draft, _ => new());
        lock (steps)
        {
            if (steps.Count >= MostSteps)
            {
                var kept = steps.Take(MostSteps / 2).Reverse().ToList();
                steps.Clear();
                foreach (var step in kept) steps.Push(step);
            }

            steps.Push(new(before, from, to, who, moves));
        }
    }

    /// <summary>The text before the last edit, if that led to the text that there is now; it is forgotten with that.</summary>
    public string? Undo(string draft, string now)
    {
        if (!_steps.TryGetValue(draft, out var steps)) return null;
        lock (steps) return steps.TryPeek(out var last) && last.To == now ? steps.Pop().Before : null;
    }

    /// <summary>Whether the last edit can be undone.</summary>
    public bool CanUndo(string draft, string now)
    {
        if (!_steps.TryGetValue(draft, out var steps)) return false;
        lock (steps) return steps.TryPeek(out var last) && last.To == now;
    }

    /// <summary>
    /// Whether a person who saw an older text changed it since, alone and only in values: then a form that was sent before the answer to the one before it
    /// came is no conflict with anybody.
    /// </summary>
    public bool IsOwnLag(string draft, string seen, string now, string who)
    {
        if (!_steps.TryGetValue(draft, out var steps)) return false;
        lock (steps)
        {
            var at = now;
            foreach (var step in steps)
            {
                if (step.To != at || step.Who != who || step.Moves) return false;
                if (step.From == seen) return true;
                at = step.From;
            }
        }

        return false;
    }
}
