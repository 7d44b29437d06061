using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Notifications.Probes;

namespace DischargeFlow.Examinations;

/// <summary>Whether it is known by which rulebooks each hospital's stays run.</summary>
internal static class FollowingExamination
{
    public static IEnumerable<ProbeFinding> Run(IRulebookShelf shelf, IEnumerable<DirectoryParty> parties)
    {
        var running = shelf.Rulebooks.Select(r => r.Name).ToHashSet();
        foreach (var party in parties)
        {
            if (party.Follows is not { } follows)
            {
                if (party.Kind == "hospital" && party.Organization == party.Id && running.Count > 1)
                {
                    yield return Found.Fault(
                        $"{party.Name}: どのルールブックに従うか書かれていないため、入院を受け付けられません。連絡先の follows に書いてください。",
                        $"{party.Name}: nobody said which rulebooks it follows, so no stay of it can be opened. Name them under follows in the directory.");
                }

                continue;
            }

            foreach (var (_, rulebook) in follows.Where(f => !running.Contains(f.Rulebook)))
            {
                yield return Found.Fault(
                    $"{party.Name}: 従うとされるルールブック「{rulebook}」が動いていません。workflows に置くか、連絡先を直してください。",
                    $"{party.Name}: it follows the rulebook '{rulebook}', which does not run. Put it into the workflows, or correct the directory.");
            }
        }
    }
}
