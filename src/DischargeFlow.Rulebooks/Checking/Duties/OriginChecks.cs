using DischargeFlow.Rulebooks.Language;
using DischargeFlow.Rulebooks.Reading;

namespace DischargeFlow.Rulebooks.Checking.Duties;

/// <summary>Checks where a duty's numbers, and its name, come from.</summary>
internal sealed class OriginChecks(Rulebook rulebook, Outline outline, FindingList findings)
{
    private static readonly string[] Doubts = ["未確認", "確認できず", "確認できない", "unverified", "not verified", "could not be verified"];

    private readonly HashSet<string> _former = [];

    public void Check(Duty duty)
    {
        var doubt = Doubts.FirstOrDefault(d => duty.Source?.Contains(d, StringComparison.OrdinalIgnoreCase) == true);
        if (doubt is not null && duty.Basis != Basis.Default)
            findings.Add(FindingTable.SourceUnverified, outline.Duty(duty.Name, "basis") ?? duty.Place, doubt, duty.Basis.ToString().ToLowerInvariant());
        if (duty.Was is not { } was) return;
        var place = outline.Duty(duty.Name, "was") ?? duty.Place;
        if (rulebook.Duties.Any(d => d.Name == was)) findings.Add(FindingTable.WasStillExists, place, was);
        if (!_former.Add(was)) findings.Add(FindingTable.WasTwice, place, was);
    }
}
