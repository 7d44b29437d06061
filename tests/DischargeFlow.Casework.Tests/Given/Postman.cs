using System.Collections.Concurrent;
using DischargeFlow.Casework.Deliveries;

namespace DischargeFlow.Casework.Tests.Given;

/// <summary>A mail server that keeps every attempt and answers as it is told, by address; otherwise it takes everything.</summary>
public sealed class Postman : IMailTransport
{
    private readonly ConcurrentQueue<(OutgoingMail Mail, SendResult Result)> _attempts = new();

    public Dictionary<string, SendResult> Answers { get; } = [];

    /// <summary>Called while a mail is on its way, before the answer.</summary>
    public Action<OutgoingMail> OnTheWay { get; set; } = _ => { };

    public IReadOnlyList<OutgoingMail> Attempts => [.. _attempts.Select(a => a.Mail)];

    public IReadOnlyList<OutgoingMail> Taken => [.. _attempts.Where(a => a.Result.Outcome == SendOutcome.Accepted).Select(a => a.Mail)];

    public IEnumerable<string> Recipients => Taken.Select(m => m.To).Order(StringComparer.Ordinal);

    public OutgoingMail OnlyMail => Assert.Single(Taken);

    public IReadOnlyList<OutgoingMail> To(string address) => [.. Taken.Where(m => m.To == address)];

    public void Clear() => _attempts.Clear();

    public void RefuseForNow(string address) => Answers[address] = new(SendOutcome.RefusedForNow, "451 try again later");

    public void RefuseForGood(string address) => Answers[address] = new(SendOutcome.RefusedForGood, "550 no such user");

    public void LoseTheAnswer(string address) => Answers[address] = new(SendOutcome.FateUnknown, "the connection broke after the data");

    public void TakeAgain(string address) => Answers.Remove(address);

    public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        OnTheWay(mail);
        var result = Answers.GetValueOrDefault(mail.To) ?? new(SendOutcome.Accepted, "250 taken");
        _attempts.Enqueue((mail, result));
        return Task.FromResult(result);
    }
}
