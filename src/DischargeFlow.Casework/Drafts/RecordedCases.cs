using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Scenarios.Recording;

namespace DischargeFlow.Casework.Drafts;

/// <summary>Makes a scenario of a case of the running system, with what the version by which the case goes plans for it as the expectation.</summary>
public static class RecordedCases
{
    /// <summary>The text of the scenario. Throws <see cref="RefusedException"/> where there is no such case, or the rulebook does not hold for it.</summary>
    /// <param name="store">The database.</param>
    /// <param name="shelf">What runs.</param>
    /// <param name="number">The case.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="name">What the scenario is called.</param>
    public static string TextOf(IStore store, IRulebookShelf shelf, CaseNumber number, string rulebook, string name)
    {
        var (found, entries, directory) = store.Read(s => s.FindCase(number) is { } c ? (c, s.EntriesOf(c), s.Directory) : (null, [], s.Directory));
        if (found is null) throw Refused("DR0521", RefusalKind.NotFound, $"ケース {number} はありません。番号を確かめてください。", $"There is no case {number}. Check the number.");
        var bound = found.Rulebooks.FirstOrDefault(r => r.Name == rulebook);
        if (bound is null || bound.Version == ShelvedVersions.None || shelf.FindRulebook(rulebook, bound.Version) is not { } version)
        {
            throw Refused("DR0522", RefusalKind.Conflict, $"ケース {number} は「{rulebook}」のどの版にもよっていないので、その計画を記録できません。ほかのケースを選んでください。",
                $"Case {number} goes by no version of '{rulebook}', so there is no plan to record. Choose another case.");
        }

        var vocabulary = shelf.FindVocabulary(version.Planner.Rulebook.CaseKind)!;
        return ScenarioRecording.TextOf(name, new CaseHistory(number.Value, entries), directory.Extract, version.Planner, vocabulary);
    }

    private static RefusedException Refused(string code, RefusalKind kind, string ja, string en) => new(new(code, kind, new(ja, en)));
}
