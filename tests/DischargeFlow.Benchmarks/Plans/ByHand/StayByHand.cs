using DischargeFlow.Rulebooks.Histories;

namespace DischargeFlow.Benchmarks.Plans.ByHand;

/// <summary>
/// What a stay knows after each entry, in plain fields: enough for entries that were recorded when they happened, in order, on parties that
/// hold their roles from the opening. Corrections, retractions, days without an hour and refused consent are not served.
/// </summary>
internal sealed class StayByHand(string caseKey)
{
    private static readonly string[] Coordination =
    [
        "adl-declined", "needs-help-daily", "medical-procedure-after", "weak-family-care", "dementia-symptoms", "terminal-or-respiratory",
        "repeated-admissions", "home-changes-needed",
    ];

    private static readonly string[] Attention =
    [
        "lives-alone", "diet-care", "medication-care", "alcohol-dependence", "mental-or-intractable-disease", "emergency-or-repeated",
        "care-insurance-not-applied",
    ];

    private readonly Answer[] _coordination = new Answer[Coordination.Length];
    private readonly Answer[] _attention = new Answer[Attention.Length];
    private DateTime? _planned;
    private (DateTime Moment, bool IsDay)? _dischargeDay;

    public string CaseKey => caseKey;

    public PartyId? Hospital { get; private set; }

    public PartyId? CareManager { get; private set; }

    public PartyId? WardHead { get; private set; }

    public PartyId? LiaisonCenter { get; private set; }

    public DateTime? Admission { get; private set; }

    public DateTime? Discharged { get; private set; }

    /// <summary>Died, or the stay was cancelled.</summary>
    public DateTime DiedOrCancelled { get; private set; } = DateTime.MaxValue;

    public DateTime TransferredOut { get; private set; } = DateTime.MaxValue;

    /// <summary>Died, cancelled, or transferred.</summary>
    public DateTime Stopped => DiedOrCancelled < TransferredOut ? DiedOrCancelled : TransferredOut;

    public DateTime? AdmissionNoticeSent { get; private set; }

    public Answer NeedsRentalBed { get; private set; }

    public Answer NeedsCareTaxi { get; private set; }

    public Answer DischargeDifficult { get; private set; }

    public Answer PlannerContacts { get; private set; }

    public Answer OnLongTermWard { get; private set; }

    public List<(DateTime At, int Sequence)> AdmissionInformation { get; } = [];

    public List<(DateTime At, int Sequence)> DischargeInformation { get; } = [];

    public List<(DateTime At, int Sequence)> AboutDischarge { get; } = [];

    public List<(DateTime At, int Sequence)> AboutEquipment { get; } = [];

    public List<(DateTime At, int Sequence)> AboutTransport { get; } = [];

    public List<(DateTime At, int Sequence)> AboutHomeChanges { get; } = [];

    public List<(DateTime At, int Sequence)> Screened { get; } = [];

    public List<(DateTime At, int Sequence)> Interviewed { get; } = [];

    public List<(DateTime At, int Sequence)> Conferences { get; } = [];

    /// <summary>The planned or the actual discharge, whichever is earlier; by dates, and on the same date the planned.</summary>
    public DateTime? DischargeDay => _dischargeDay?.Moment.Date;

    /// <summary>Since when the day of discharge has been what it is.</summary>
    public DateTime? DischargeDaySet { get; private set; }

    public Answer HomeChangesNeeded => _coordination[^1];

    public Answer NeedsCoordination
    {
        get
        {
            var any = Answer.No;
            foreach (var answer in _coordination)
            {
                if (answer == Answer.Yes) return Answer.Yes;
                if (answer == Answer.Unknown) any = Answer.Unknown;
            }

            return any;
        }
    }

    public Answer NeedsAttention => Array.IndexOf(_attention, Answer.Yes) >= 0 ? Answer.Yes : Answer.No;

    public static DateTime Local(NodaTime.Instant instant) => new DateTime(instant.ToDateTimeUtc().Ticks, DateTimeKind.Unspecified).AddHours(9);

    public void Take(Entry entry)
    {
        var at = Local(entry.Recorded);
        switch (entry.Content)
        {
            case EntryContent.Holds holds:
                Hold(holds);
                break;
            case EntryContent.Happened happened:
                Happen(happened, at, entry.Sequence);
                break;
            case EntryContent.Assessed { Checklist: "discharge-contact" } assessed:
                Tick(Coordination, _coordination, assessed);
                break;
            case EntryContent.Assessed assessed:
                Tick(Attention, _attention, assessed);
                break;
            case EntryContent.Decided { Criterion: "planner-contacts" } decided:
                PlannerContacts = decided.Yes ? Answer.Yes : Answer.No;
                break;
            case EntryContent.Became became:
                Become(became);
                break;
            default:
                throw new NotSupportedException($"Planning by hand knows no {entry.Content.GetType().Name}.");
        }
    }

    /// <summary>Called when all that was recorded at one moment was taken.</summary>
    public void Settle(DateTime now)
    {
        (DateTime Moment, bool IsDay)? day = _planned is { } planned ? (planned, true) : null;
        if (Discharged is { } discharged && (day is null || discharged.Date < day.Value.Moment)) day = (discharged, false);
        if (day == _dischargeDay) return;
        _dischargeDay = day;
        DischargeDaySet = day is null ? null : now;
    }

    private void Hold(EntryContent.Holds holds)
    {
        if (holds.Role == "hospital") Hospital = holds.Party;
        else if (holds.Role == "care-manager") CareManager = holds.Party;
        else if (holds.Role == "ward-head") WardHead = holds.Party;
        else LiaisonCenter = holds.Party;
    }

    private void Happen(EntryContent.Happened happened, DateTime at, int sequence)
    {
        switch (happened.Event)
        {
            case "admission": Admission = at; break;
            case "discharged": Discharged = at; break;
            case "died" or "stay-cancelled": DiedOrCancelled = at < DiedOrCancelled ? at : DiedOrCancelled; break;
            case "transferred-out": TransferredOut = at; break;
            case "admission-notice-sent": AdmissionNoticeSent ??= at; break;
            case "admission-information-sent": AdmissionInformation.Add((at, sequence)); break;
            case "discharge-information-sent": DischargeInformation.Add((at, sequence)); break;
            case "screened": Screened.Add((at, sequence)); break;
            case "interviewed": Interviewed.Add((at, sequence)); break;
            case "planning-conference": Conferences.Add((at, sequence)); break;
            case "contacted": Contacted(happened, at, sequence); break;
            default: throw new NotSupportedException($"Planning by hand knows no {happened.Event}.");
        }
    }

    private void Contacted(EntryContent.Happened happened, DateTime at, int sequence)
    {
        if (happened.Carries["by"] != "hospital" || happened.Carries["to"] != "care-manager") return;
        var about = happened.Carries["about"];
        if (about == "discharge") AboutDischarge.Add((at, sequence));
        else if (about == "equipment") AboutEquipment.Add((at, sequence));
        else if (about == "transport") AboutTransport.Add((at, sequence));
        else if (about == "home-changes") AboutHomeChanges.Add((at, sequence));
    }

    private void Become(EntryContent.Became became)
    {
        switch (became.Fact)
        {
            case "planned-discharge":
                _planned = became.Value is FactValue.Date date ? new DateTime(date.Moment.Day.Year, date.Moment.Day.Month, date.Moment.Day.Day) : null;
                break;
            case "needs-rental-bed": NeedsRentalBed = AnswerOf(became.Value); break;
            case "needs-care-taxi": NeedsCareTaxi = AnswerOf(became.Value); break;
            case "discharge-difficult": DischargeDifficult = AnswerOf(became.Value); break;
            case "ward-kind": OnLongTermWard = became.Value is FactValue.Choice choice ? choice.Value == "long-term" ? Answer.Yes : Answer.No : Answer.Unknown; break;
            default:
                var tick = Array.IndexOf(Coordination, became.Fact);
                if (tick >= 0) _coordination[tick] = AnswerOf(became.Value);
                else _attention[Array.IndexOf(Attention, became.Fact)] = AnswerOf(became.Value);
                break;
        }
    }

    private static Answer AnswerOf(FactValue value) => value is FactValue.YesNo { Yes: true } ? Answer.Yes : value is FactValue.Unknown ? Answer.Unknown : Answer.No;

    /// <summary>What was not ticked is no, unless somebody had said otherwise before.</summary>
    private static void Tick(string[] names, Answer[] answers, EntryContent.Assessed assessed)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (assessed.Ticked.Contains(names[i])) answers[i] = Answer.Yes;
            else if (answers[i] == Answer.Unknown) answers[i] = Answer.No;
        }
    }
}
