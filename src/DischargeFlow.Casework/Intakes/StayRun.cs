using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Recording;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Stores;
using NodaTime;

namespace DischargeFlow.Casework.Intakes;

/// <summary>
/// The messages of a batch that are about one stay, in their order: thought through together without the database, then written together. Where
/// that cannot be done with certainty, each is taken singly.
/// </summary>
internal sealed class StayRun(StayReference named, DirectoryParty? hospital)
{
    private readonly List<(int Place, ReceivedMessage Received)> _messages = [];
    private readonly List<(string Key, AnsweredRequest Answer, Instant At)> _answers = [];
    private StayDraft? _stay;

    /// <summary>The hospital; null when the directory does not know it.</summary>
    public DirectoryParty? Hospital => hospital;

    /// <summary>How the first message names the stay.</summary>
    public StayReference Named => named;

    /// <summary>Whether all messages name the same admission.</summary>
    public bool IsOfOneAdmission { get; private set; } = true;

    /// <summary>Whether the messages may be thought through together.</summary>
    public bool IsTogether => _stay is not null;

    /// <summary>When the first message counts as recorded.</summary>
    public Instant Recorded => _messages[0].Received.Recorded;

    /// <summary>Adds the next message.</summary>
    public void Add(int place, ReceivedMessage received)
    {
        _messages.Add((place, received));
        IsOfOneAdmission &= received.Message.Stay.Admission == named.Admission;
    }

    /// <summary>The messages are about this stay.</summary>
    public void Begin(StayDraft stay) => _stay = stay;

    /// <summary>Thinks the messages through, if that may be done together. Touches nothing but this run and the results of its messages.</summary>
    public void Think(StayReading reading, StayFinding finding, DirectorySnapshot directory, IntakeResult[] results)
    {
        if (!IsTogether) return;
        foreach (var (place, received) in _messages)
        {
            if (!IsStillAboutIt(finding, received.Message.Stay))
            {
                _stay = null;
                return;
            }

            results[place] = Think(reading, directory, received);
        }

        try
        {
            _stay = reading.Followed(_stay!);
            _stay.Case?.Settle();
        }
        catch (Exception)
        {
            // Which of the messages meets the defect is seen when each is taken by itself.
            _stay = null;
        }
    }

    /// <summary>Writes what was thought.</summary>
    public bool Save(IWriteSession session)
    {
        _stay!.Save(session);
        foreach (var (key, answer, at) in _answers) session.KeepAnswer(key, answer, at);
        return true;
    }

    /// <summary>Takes message by message, each in a part.</summary>
    public void TakeSingly(IPartedSession session, Func<IWriteSession, ReceivedMessage, IntakeResult> take, IntakeResult[] results)
    {
        foreach (var (place, received) in _messages) results[place] = ResultOf(session.Try(() => take(session, received)));
    }

    private IntakeResult Think(StayReading reading, DirectorySnapshot directory, ReceivedMessage received)
    {
        var (message, recorded) = (received.Message, Milliseconds.Of(received.Recorded));
        var key = Intake.KeyOf(message);
        if (_answers.Any(a => a.Key == key)) return new(IntakeOutcome.NothingNew, _stay!.Case!.Case.Number, null);
        try
        {
            (_stay, var isNew) = reading.Take(_stay!, message, directory, recorded);
            var number = _stay.Case!.Case.Number;
            _answers.Add((key, new("", number.Value), recorded));
            return new(isNew ? IntakeOutcome.Recorded : IntakeOutcome.NothingNew, number, null);
        }
        catch (Exception fault)
        {
            return ResultOf(new(null, fault));
        }
    }

    // A visit number names its stay for good; without one it is found anew by what is known of its beginning.
    private bool IsStillAboutIt(StayFinding finding, StayReference stay) =>
        StayFinding.VisitOf(stay) is not null || _stay!.Case is not { } draft || finding.BeginsOn(draft.Case, draft.Standing, stay.Admission!.Value);

    // A defect that one message meets must not cost the others their commit; the importer shows it with its place.
    private static IntakeResult ResultOf(Attempt<IntakeResult> attempt) => attempt switch
    {
        { Fault: RefusedException refused } => new(IntakeOutcome.Quarantined, null, refused.Refusal.Sentence),
        { Fault: { } fault } => new(IntakeOutcome.Quarantined, null, IntakeRefusals.Defect(fault).Refusal.Sentence),
        _ => attempt.Value!,
    };
}
