using System.Collections.Immutable;
using DischargeFlow.Rulebooks.Histories;
using DischargeFlow.Rulebooks.Planning;
using DischargeFlow.Rulebooks.Planning.Timelines;
using DischargeFlow.Rulebooks.Scenarios;
using NodaTime;

namespace DischargeFlow.Rulebooks.Simulations;

/// <summary>Folds stay after stay for one worker. What both versions say alike is folded once.</summary>
internal sealed class SimulationDesk
{
    private readonly SimulationRules _rules;
    private readonly LocalDays _days;
    private readonly ImmutableHashSet<string> _shared;
    private readonly QuickFold _draft;
    private readonly QuickFold? _against;
    private readonly ContactWatch? _draftContact;
    private readonly ContactWatch? _againstContact;
    private readonly List<ComparedMessage> _compared = [];
    private readonly List<FoldedMessage> _before = [];
    private readonly Func<ImmutableArray<PlannedDuty>> _dutiesBefore;
    private readonly Func<ImmutableArray<PlannedDuty>> _dutiesAfter;
    private Tally _tally;

    public SimulationDesk(SimulationRules rules)
    {
        _rules = rules;
        _days = new(rules.Against.Zone);
        _shared = KeysOf(rules);
        _draft = new(rules.PlannerOf(rules.Draft));
        _against = SharedDuties.Without(rules.Against, rules.Shared) is { } rest ? new(rules.PlannerOf(rest)) : null;
        if (rules.ContactDuty is { } contact)
        {
            _draftContact = new(contact, _days);
            _againstContact = rules.Shared.Contains(contact) ? _draftContact : new(contact, _days);
        }

        _dutiesBefore = DutiesBefore;
        _dutiesAfter = () => _draft.Duties;
        _tally = new(_days, rules.MostCases);
    }

    /// <summary>Hands over what was counted and begins anew.</summary>
    public Tally TakeTally()
    {
        var counted = _tally;
        _tally = new(_days, _rules.MostCases);
        return counted;
    }

    /// <summary>Folds one stay and counts it. A stay that cannot be planned is named and left out.</summary>
    public void Fold(Stay stay)
    {
        try
        {
            _draftContact?.Begin();
            _draft.Run(stay.History, stay.Directory, _draftContact);
            if (!ReferenceEquals(_againstContact, _draftContact)) _againstContact?.Begin();
            _against?.Run(stay.History, stay.Directory, ReferenceEquals(_againstContact, _draftContact) ? null : _againstContact);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException or InvalidOperationException)
        {
            _tally.Unplanned(stay.History.CaseKey, fault.Message);
            return;
        }

        ComparedMessage.Match(Before(), _draft.Messages, _compared);
        CountLeads(stay.History);
        _tally.Count(stay, _compared, _dutiesBefore, _dutiesAfter);
    }

    /// <summary>The messages under the version compared with: its own, and those that the draft sends alike.</summary>
    private List<FoldedMessage> Before()
    {
        _before.Clear();
        foreach (var message in _draft.Messages)
        {
            if (_shared.Contains(message.Duty.Duty)) _before.Add(message);
        }

        if (_against is null) return _before;
        foreach (var message in _against.Messages)
        {
            if (!_shared.Contains(message.Duty.Duty)) _before.Add(message);
        }

        return _before;
    }

    private ImmutableArray<PlannedDuty> DutiesBefore() =>
    [
        .. _draft.Duties.Where(d => _shared.Contains(d.Key.Duty)),
        .. (_against?.Duties ?? []).Where(d => !_shared.Contains(d.Key.Duty)),
    ];

    private void CountLeads(CaseHistory history)
    {
        if (_draftContact is null || _againstContact is null || DayOfDischarge(history) is not { } discharge) return;
        var before = ReferenceEquals(_againstContact, _draftContact) ? _draft.HeldDuties : _against!.HeldDuties;
        foreach (var measure in Enum.GetValues<LeadMeasure>())
        {
            _tally.Leads.Add(measure, _againstContact.DayOf(measure, before, _before), discharge, after: false);
            _tally.Leads.Add(measure, _draftContact.DayOf(measure, _draft.HeldDuties, _draft.Messages), discharge, after: true);
        }
    }

    private int? DayOfDischarge(CaseHistory history)
    {
        if (!LiveEntries.ArePlain(history.Entries))
        {
            var live = LiveEntries.Of(history.Entries).FindLast(e => e.Content is EntryContent.Happened h && h.Event == _rules.DischargeEvent);
            return live.Content is null ? null : _days.Of(live.Happened.FirstInstantIn(_rules.Against.Zone));
        }

        for (var i = history.Entries.Length - 1; i >= 0; i--)
        {
            if (history.Entries[i].Content is EntryContent.Happened happened && happened.Event == _rules.DischargeEvent)
                return _days.Of(history.Entries[i].Happened.FirstInstantIn(_rules.Against.Zone));
        }

        return null;
    }

    // A renamed duty keeps the name that its keys have.
    private static ImmutableHashSet<string> KeysOf(SimulationRules rules) =>
        [.. rules.Draft.Duties.Where(d => rules.Shared.Contains(d.Name)).Select(d => d.Was ?? d.Name)];
}
