using DischargeFlow.Casework.Directory;

namespace DischargeFlow.Casework.Intakes;

/// <summary>Sorts the messages of a batch by stay. Messages that share a visit or a patient's number are never in two runs.</summary>
internal sealed class StayRuns
{
    private readonly Dictionary<(string Hospital, bool IsVisit, string Number), List<int>> _named = [];
    private readonly List<List<int>> _groups = [];
    private readonly IReadOnlyList<ReceivedMessage> _messages;
    private readonly DirectorySnapshot _directory;

    private StayRuns(IReadOnlyList<ReceivedMessage> messages, DirectorySnapshot directory) => (_messages, _directory) = (messages, directory);

    /// <summary>The runs, in the order of their first messages, and whether the messages of each are about one stay for certain.</summary>
    public static IEnumerable<(StayRun Run, bool IsCertain)> Of(IReadOnlyList<ReceivedMessage> messages, IEnumerable<int> places, DirectorySnapshot directory)
    {
        var runs = new StayRuns(messages, directory);
        foreach (var place in places) runs.Add(place);
        return runs._groups.Where(g => g.Count > 0).OrderBy(g => g[0]).Select(runs.RunOf);
    }

    private void Add(int place)
    {
        var stay = _messages[place].Message.Stay;
        var visit = GroupOf(stay, isVisit: true, StayFinding.VisitOf(stay));
        var patient = GroupOf(stay, isVisit: false, stay.PatientNumber);
        var group = visit ?? patient ?? NewGroup();
        if (patient is not null && patient != group) Join(patient, group);
        group.Add(place);
        Name(stay, isVisit: true, StayFinding.VisitOf(stay), group);
        Name(stay, isVisit: false, stay.PatientNumber, group);
    }

    private List<int>? GroupOf(StayReference stay, bool isVisit, string? number) =>
        string.IsNullOrWhiteSpace(number) ? null : _named.GetValueOrDefault((stay.Hospital, isVisit, number.Trim()));

    private void Name(StayReference stay, bool isVisit, string? number, List<int> group)
    {
        if (!string.IsNullOrWhiteSpace(number)) _named[(stay.Hospital, isVisit, number.Trim())] = group;
    }

    private List<int> NewGroup()
    {
        _groups.Add([]);
        return _groups[^1];
    }

    private void Join(List<int> from, List<int> into)
    {
        into.AddRange(from);
        into.Sort();
        from.Clear();
        foreach (var name in _named.Where(n => n.Value == from).Select(n => n.Key).ToList()) _named[name] = into;
    }

    private (StayRun, bool) RunOf(List<int> group)
    {
        var named = _messages[group[0]].Message.Stay;
        var run = new StayRun(named, _directory.FindByCode(named.Hospital));
        foreach (var place in group) run.Add(place, _messages[place]);
        var isCertain = run.Hospital is not null && group.All(p => IsSameStay(named, _messages[p].Message.Stay));
        return (run, isCertain);
    }

    private static bool IsSameStay(StayReference a, StayReference b) =>
        a.Hospital == b.Hospital && StayFinding.VisitOf(a)?.Trim() == StayFinding.VisitOf(b)?.Trim() && a.PatientNumber.Trim() == b.PatientNumber.Trim();
}
